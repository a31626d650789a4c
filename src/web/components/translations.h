// Words that a script of a component says, handed to it in `data-i18n...` attributes.
#pragma once

#include <string>
#include <string_view>

#include "web/components/component.h"

namespace stepwell::web::components {

/// A sentence with a number in it (`%{count}`), in each plural form that the language has. Empty
/// forms are left out.
struct PluralText {
  std::string zero = {};
  std::string one = {};
  std::string two = {};
  std::string few = {};
  std::string many = {};
  std::string other = {};
};

/// ` data-i18n.key="message"`; nothing when the message is empty. The name is written by the
/// component, with `data-i18n.` before it.
void write_translation(Html& out, html::AttributeName name, std::string_view message);
/// ` data-i18n.key.one="..."` and so on for each form that is given.
void write_translation(Html& out, Literal key, const PluralText& forms);

}  // namespace stepwell::web::components
