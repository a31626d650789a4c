// The languages that a page is there in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct LanguageItem {
  Content content;
  /// Without one it is the language of this page.
  std::optional<Url> href = {};
  bool current = false;
  /// `cy`: of the words of the link, and of the page behind it.
  std::string lang = {};
  std::string href_lang = {};
  std::string dir = {};
  /// Said after the name, in the language of the page: "Change the language to Welsh".
  std::string language_description_text = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct LanguageNavigation {
  Required<std::vector<LanguageItem>> items;
  /// "Language".
  Required<std::string> aria_label;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const LanguageNavigation& navigation);

}  // namespace stepwell::web::components
