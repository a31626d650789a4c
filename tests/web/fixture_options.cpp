#include "web/fixture_options.h"

namespace stepwell::web::testing {

using components::Attributes;
using components::Content;
using components::Html;

Options::operator bool() const {
  if (value_ == nullptr || value_->is_null()) return false;
  if (value_->is_bool()) return value_->get_bool();
  if (value_->is_string()) return !value_->get_string().empty();
  if (value_->is_int64()) return value_->get_int64() != 0;
  return true;
}

bool Options::defines(std::string_view key) const {
  return value_ != nullptr && value_->is_object() && value_->get_object().contains(key);
}

Options Options::at(std::string_view key) const {
  if (!defines(key)) return Options(nullptr);
  return Options(&value_->get_object().at(key));
}

std::vector<Options> Options::items() const {
  std::vector<Options> all;
  if (value_ == nullptr || !value_->is_array()) return all;
  for (const boost::json::value& item : value_->get_array()) {
    if (Options(&item)) all.emplace_back(&item);
  }
  return all;
}

std::vector<Options> Options::items(std::string_view key) const {
  return at(key).items();
}

std::string Options::text() const {
  if (value_ == nullptr || value_->is_null()) return {};
  if (value_->is_string()) return std::string(value_->get_string());
  if (value_->is_bool()) return value_->get_bool() ? "true" : "false";
  return boost::json::serialize(*value_);
}

std::string Options::text_or(std::string_view key, std::string_view otherwise) const {
  return has(key) ? text(key) : std::string(otherwise);
}

std::optional<std::string> Options::optional_text(std::string_view key) const {
  if (!defines(key)) return {};
  return text(key);
}

std::optional<bool> Options::flag(std::string_view key) const {
  if (!defines(key)) return {};
  return has(key);
}

std::optional<int> Options::number(std::string_view key) const {
  if (!has(key)) return {};
  return std::stoi(text(key));
}

std::optional<components::Id> Options::id(std::string_view key) const {
  if (!has(key)) return {};
  return components::Id(text(key));
}

std::optional<components::Url> Options::url(std::string_view key) const {
  if (!has(key)) return {};
  return components::Url(text(key));
}

Content Options::content(std::string_view html_key, std::string_view text_key) const {
  if (std::optional<Html> markup = html(html_key)) return *markup;
  return text(text_key);
}

std::optional<Content> Options::optional_content(std::string_view key) const {
  if (!has(key)) return {};
  return at(key).content();
}

std::optional<Html> Options::html(std::string_view key) const {
  if (!has(key)) return {};
  return Html::trust_this_markup_although_nothing_has_escaped_it(text(key));
}

Attributes Options::attributes(std::string_view key) const {
  Attributes attributes;
  const Options all = at(key);
  if (!all || !all.value_->is_object()) return attributes;
  for (const auto& [name, value] : all.value_->get_object()) {
    attributes.add(name, Options(&value).text());
  }
  return attributes;
}

components::Label Options::label() const {
  const Options label = at("label");
  return {.content = label.content(),
          .classes = label.classes(),
          .is_page_heading = label.has("isPageHeading"),
          .attributes = label.attributes()};
}

std::optional<components::Hint> Options::hint() const {
  const Options hint = at("hint");
  if (!hint) return {};
  return components::Hint{
      .content = hint.content(), .classes = hint.classes(), .attributes = hint.attributes()};
}

std::optional<components::ErrorMessage> Options::error_message() const {
  const Options error = at("errorMessage");
  if (!error) return {};
  return components::ErrorMessage{.content = error.content(),
                                  .visually_hidden_text = error.defines("visuallyHiddenText")
                                                              ? error.text("visuallyHiddenText")
                                                              : std::string("Error"),
                                  .classes = error.classes(),
                                  .attributes = error.attributes()};
}

std::optional<components::Fieldset> Options::fieldset() const {
  const Options fieldset = at("fieldset");
  if (!fieldset) return {};
  components::Fieldset read{.described_by = fieldset.text("describedBy"),
                            .classes = fieldset.classes(),
                            .role = fieldset.text("role"),
                            .attributes = fieldset.attributes()};
  if (const Options legend = fieldset.at("legend")) {
    read.legend = {.content = legend.content(),
                   .classes = legend.classes(),
                   .is_page_heading = legend.has("isPageHeading")};
  }
  return read;
}

components::FormGroup Options::form_group() const {
  const Options group = at("formGroup");
  const bool several = group.has("beforeInputs") || group.has("afterInputs");
  return {.classes = group.classes(),
          .attributes = group.attributes(),
          .before_input = group.optional_content(several ? "beforeInputs" : "beforeInput"),
          .after_input = group.optional_content(several ? "afterInputs" : "afterInput")};
}

components::Tag Options::tag() const {
  return {.content = content(), .classes = classes(), .attributes = attributes()};
}

components::PluralText Options::plurals(std::string_view key) const {
  const Options forms = at(key);
  return {.zero = forms.text("zero"),
          .one = forms.text("one"),
          .two = forms.text("two"),
          .few = forms.text("few"),
          .many = forms.text("many"),
          .other = forms.text("other")};
}

}  // namespace stepwell::web::testing
