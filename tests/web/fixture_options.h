// The options of a fixture, read the way Nunjucks reads them: nothing, `null`, `false` and the
// empty string are alike.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/components/error_message.h"
#include "web/components/fieldset.h"
#include "web/components/form_group.h"
#include "web/components/hint.h"
#include "web/components/label.h"
#include "web/components/tag.h"
#include "web/components/translations.h"

namespace stepwell::web::testing {

class Options {
 public:
  explicit Options(const boost::json::value* value) : value_(value) {}

  /// Whether there is something that Nunjucks takes for true.
  explicit operator bool() const;
  bool has(std::string_view key) const { return static_cast<bool>(at(key)); }
  /// Whether the key is there at all, even with nothing.
  bool defines(std::string_view key) const;
  Options at(std::string_view key) const;
  /// The items of a list that Nunjucks takes for true.
  std::vector<Options> items(std::string_view key) const;
  std::vector<Options> items() const;

  /// As text; a number is written out. Empty when there is none.
  std::string text() const;
  std::string text(std::string_view key) const { return at(key).text(); }
  std::string text_or(std::string_view key, std::string_view otherwise) const;
  std::optional<std::string> optional_text(std::string_view key) const;
  std::optional<bool> flag(std::string_view key) const;
  std::optional<int> number(std::string_view key) const;
  std::optional<components::Id> id(std::string_view key = "id") const;
  std::optional<components::Url> url(std::string_view key = "href") const;

  /// `html` when it is there, otherwise `text`.
  components::Content content() const { return content("html", "text"); }
  components::Content content(std::string_view html_key, std::string_view text_key) const;
  /// Nothing when the option itself is not there.
  std::optional<components::Content> optional_content(std::string_view key) const;
  std::optional<components::Html> html(std::string_view key) const;
  components::Attributes attributes(std::string_view key = "attributes") const;
  std::string classes() const { return text("classes"); }

  // What the components of forms share.
  components::Label label() const;
  std::optional<components::Hint> hint() const;
  std::optional<components::ErrorMessage> error_message() const;
  std::optional<components::Fieldset> fieldset() const;
  components::FormGroup form_group() const;
  components::Tag tag() const;
  components::PluralText plurals(std::string_view key) const;

 private:
  const boost::json::value* value_;
};

/// The options as a component with its name would be drawn.
using Draw = components::Html (*)(const Options&);
/// By the name of the component; null for a name that is not here.
Draw find_govuk(std::string_view component);
Draw find_moj(std::string_view component);

}  // namespace stepwell::web::testing
