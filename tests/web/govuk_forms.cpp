#include "web/govuk_forms.h"

#include "web/components/character_count.h"
#include "web/components/checkboxes.h"
#include "web/components/date_input.h"
#include "web/components/file_upload.h"
#include "web/components/input.h"
#include "web/components/password_input.h"
#include "web/components/radios.h"
#include "web/components/select.h"
#include "web/components/textarea.h"

namespace stepwell::web::testing {

using namespace stepwell::web::components;

namespace {

std::optional<InputAffix> affix(const Options& o) {
  if (!o) return {};
  return InputAffix{.content = o.content(), .classes = o.classes(), .attributes = o.attributes()};
}

Textarea textarea(const Options& o) {
  return {.label = o.label(),
          .name = o.text("name"),
          .id = o.id(),
          .rows = o.number("rows").value_or(5),
          .value = o.text("value"),
          .disabled = o.has("disabled"),
          .described_by = o.text("describedBy"),
          .hint = o.hint(),
          .error_message = o.error_message(),
          .form_group = o.form_group(),
          .classes = o.classes(),
          .autocomplete = o.text("autocomplete"),
          .spellcheck = o.flag("spellcheck"),
          .attributes = o.attributes()};
}

CountType count_type(const std::string& name) {
  if (name == "characters") return CountType::Characters;
  if (name == "words") return CountType::Words;
  if (name == "length") return CountType::Graphemes;
  return CountType::ByLimit;
}

// The macro puts the limit into the sentence. Here it is there already: numbers are for the
// catalogue.
std::string count_description(const Options& o) {
  const std::string limit = o.text_or("maxwords", o.text("maxlength"));
  const bool words = o.text("countType") == "words" || (!o.has("countType") && o.has("maxwords"));
  if (limit.empty()) return o.text("textareaDescriptionText");
  std::string sentence =
      o.text_or("textareaDescriptionText", words ? "You can enter up to %{count} words"
                                                 : "You can enter up to %{count} characters");
  const std::size_t place = sentence.find("%{count}");
  return place == std::string::npos ? sentence : sentence.replace(place, 8, limit);
}

Choice choice(const Options& o) {
  Choice item{.content = o.content(),
              .value = o.text("value"),
              .id = o.id(),
              .name = o.text("name"),
              .hint = o.hint(),
              .checked = o.flag("checked"),
              .disabled = o.has("disabled"),
              .conditional = o.at("conditional").html("html"),
              .exclusive = o.text("behaviour") == "exclusive",
              .label = {},
              .attributes = o.attributes()};
  const Options label = o.at("label");
  item.label = {.classes = label.classes(), .attributes = label.attributes()};
  return item;
}

std::vector<ChoiceItem> choices(const Options& o) {
  std::vector<ChoiceItem> items;
  for (const Options& item : o.items("items")) {
    if (item.has("divider")) {
      items.emplace_back(ChoiceDivider{.divider = item.text("divider")});
    } else {
      items.emplace_back(choice(item));
    }
  }
  return items;
}

std::string capitalised(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

DateInputItem date_item(const Options& o, const Options& values, std::string_view usual_name,
                        const std::string& prefix) {
  const std::string name = o.text_or("name", usual_name);
  const std::string name_with_prefix = prefix.empty() ? name : prefix + "-" + name;
  DateInputItem item{.name = name,
                     .label = o.text_or("label", capitalised(name)),
                     .value = o.optional_text("value"),
                     .error = o.flag("error"),
                     .id = o.id(),
                     .classes = o.classes(),
                     .inputmode = o.text_or("inputmode", "numeric"),
                     .autocomplete = o.text("autocomplete"),
                     .pattern = o.text("pattern"),
                     .attributes = o.attributes()};
  if (name == "year" || usual_name == "year") item.width = DateBoxWidth::Four;
  if (!item.value) item.value = values.optional_text(name_with_prefix);
  return item;
}

// Old fixtures say it in the classes that a box is wrong or how wide it is: here there are fields
// for that.
void read_classes(DateInputItem& item) {
  const auto take = [&](std::string_view word) {
    const std::size_t at = item.classes.find(word);
    if (at == std::string::npos) return false;
    item.classes.erase(at, word.size() + 1);
    if (item.classes.ends_with(' ')) item.classes.pop_back();
    return true;
  };
  if (take("govuk-input--error")) item.error = true;
  if (take("govuk-input--width-2")) item.width = DateBoxWidth::Two;
  if (take("govuk-input--width-4")) item.width = DateBoxWidth::Four;
}

std::vector<DateInputItem> date_items(const Options& o) {
  const Options values = o.at("values");
  const std::string prefix = o.text("namePrefix");
  std::vector<DateInputItem> items;
  for (const Options& item : o.items("items")) {
    items.push_back(date_item(item, values, item.text("name"), prefix));
    if (!items.back().value) items.back().value = o.at(item.text("name")).optional_text("value");
  }
  if (items.empty()) {
    for (const char* name : {"day", "month", "year"}) {
      if (o.defines(name) && !o.has(name)) continue;
      items.push_back(date_item(o.at(name), values, name, prefix));
      if (!items.back().value) items.back().value = values.optional_text(name);
    }
  }
  for (DateInputItem& item : items) read_classes(item);
  return items;
}

}  // namespace

Html draw_character_count(const Options& o) {
  return render(CharacterCount{.textarea = textarea(o),
                               .maxlength = o.number("maxlength"),
                               .maxwords = o.number("maxwords"),
                               .count_type = count_type(o.text("countType")),
                               .threshold = o.number("threshold"),
                               .textarea_description_text = count_description(o),
                               .count_message_classes = o.at("countMessage").classes(),
                               .characters_under_limit_text = o.plurals("charactersUnderLimitText"),
                               .characters_at_limit_text = o.text("charactersAtLimitText"),
                               .characters_over_limit_text = o.plurals("charactersOverLimitText"),
                               .words_under_limit_text = o.plurals("wordsUnderLimitText"),
                               .words_at_limit_text = o.text("wordsAtLimitText"),
                               .words_over_limit_text = o.plurals("wordsOverLimitText")});
}

Html draw_checkboxes(const Options& o) {
  Checkboxes boxes{.name = o.text("name"),
                   .items = choices(o),
                   .id_prefix = o.id("idPrefix"),
                   .values = {},
                   .fieldset = o.fieldset(),
                   .described_by = o.text("describedBy"),
                   .hint = o.hint(),
                   .error_message = o.error_message(),
                   .form_group = o.form_group(),
                   .classes = o.classes(),
                   .attributes = o.attributes()};
  for (const Options& value : o.items("values")) boxes.values.push_back(value.text());
  return render(boxes);
}

Html draw_date_input(const Options& o) {
  return render(DateInput{.id = o.text("id"),
                          .items = date_items(o),
                          .name_prefix = o.text("namePrefix"),
                          .fieldset = o.fieldset(),
                          .hint = o.hint(),
                          .error_message = o.error_message(),
                          .form_group = o.form_group(),
                          .classes = o.classes(),
                          .attributes = o.attributes()});
}

Html draw_error_message(const Options& o) {
  return render(ErrorMessage{.content = o.content(),
                             .visually_hidden_text = o.defines("visuallyHiddenText")
                                                         ? o.text("visuallyHiddenText")
                                                         : std::string("Error"),
                             .id = o.id(),
                             .classes = o.classes(),
                             .attributes = o.attributes()});
}

Html draw_fieldset(const Options& o) {
  Fieldset fieldset{.described_by = o.text("describedBy"),
                    .classes = o.classes(),
                    .role = o.text("role"),
                    .attributes = o.attributes(),
                    .html = o.html("html").value_or(Html())};
  if (const Options legend = o.at("legend")) {
    fieldset.legend = {.content = legend.content(),
                       .classes = legend.classes(),
                       .is_page_heading = legend.has("isPageHeading")};
  }
  return render(fieldset);
}

Html draw_file_upload(const Options& o) {
  FileUpload upload{.label = o.label(),
                    .name = o.text("name"),
                    .id = o.id(),
                    .multiple = o.has("multiple"),
                    .disabled = o.has("disabled"),
                    .described_by = o.text("describedBy"),
                    .hint = o.hint(),
                    .error_message = o.error_message(),
                    .form_group = o.form_group(),
                    .classes = o.classes(),
                    .attributes = o.attributes()};
  if (o.has("javascript")) {
    upload.drop_zone =
        FileDropZone{.choose_files_button_text = o.text("chooseFilesButtonText"),
                     .drop_instruction_text = o.text("dropInstructionText"),
                     .no_file_chosen_text = o.text("noFileChosenText"),
                     .multiple_files_chosen_text = o.plurals("multipleFilesChosenText"),
                     .entered_drop_zone_text = o.text("enteredDropZoneText"),
                     .left_drop_zone_text = o.text("leftDropZoneText"),
                     .wrapper_classes = o.text("wrapperClasses"),
                     .wrapper_attributes = o.attributes("wrapperAttributes")};
  }
  return render(upload);
}

Html draw_hint(const Options& o) {
  return render(Hint{
      .content = o.content(), .id = o.id(), .classes = o.classes(), .attributes = o.attributes()});
}

Html draw_input(const Options& o) {
  const Options wrapper = o.at("inputWrapper");
  return render(
      Input{.label = o.label(),
            .name = o.text("name"),
            .id = o.id(),
            .type = o.text_or("type", "text"),
            .inputmode = o.text("inputmode"),
            .value = o.optional_text("value"),
            .disabled = o.has("disabled"),
            .described_by = o.text("describedBy"),
            .hint = o.hint(),
            .error_message = o.error_message(),
            .prefix = affix(o.at("prefix")),
            .suffix = affix(o.at("suffix")),
            .form_group = o.form_group(),
            .classes = o.classes(),
            .autocomplete = o.text("autocomplete"),
            .autocapitalize = o.text("autocapitalize"),
            .pattern = o.text("pattern"),
            .spellcheck = o.flag("spellcheck"),
            .input_wrapper = {.classes = wrapper.classes(), .attributes = wrapper.attributes()},
            .attributes = o.attributes()});
}

Html draw_label(const Options& o) {
  return render(Label{.content = o.content(),
                      .classes = o.classes(),
                      .is_page_heading = o.has("isPageHeading"),
                      .attributes = o.attributes(),
                      .for_id = o.id("for")});
}

// The macro gives the script only the words that it was given; here the two on the button are
// always given.
Html draw_password_input(const Options& o) {
  return render(PasswordInput{
      .label = o.label(),
      .name = o.text("name"),
      .show_password_text = o.text_or("showPasswordText", "Show"),
      .show_password_aria_label_text = o.text_or("showPasswordAriaLabelText", "Show password"),
      .hide_password_text = o.text("hidePasswordText"),
      .hide_password_aria_label_text = o.text("hidePasswordAriaLabelText"),
      .password_shown_announcement_text = o.text("passwordShownAnnouncementText"),
      .password_hidden_announcement_text = o.text("passwordHiddenAnnouncementText"),
      .id = o.id(),
      .value = o.optional_text("value"),
      .disabled = o.has("disabled"),
      .described_by = o.text("describedBy"),
      .hint = o.hint(),
      .error_message = o.error_message(),
      .form_group = o.form_group(),
      .classes = o.classes(),
      .autocomplete = o.text_or("autocomplete", "current-password"),
      .button_classes = o.at("button").classes(),
      .attributes = o.attributes()});
}

Html draw_radios(const Options& o) {
  return render(Radios{.name = o.text("name"),
                       .items = choices(o),
                       .id_prefix = o.id("idPrefix"),
                       .value = o.text("value"),
                       .fieldset = o.fieldset(),
                       .hint = o.hint(),
                       .error_message = o.error_message(),
                       .form_group = o.form_group(),
                       .classes = o.classes(),
                       .attributes = o.attributes()});
}

Html draw_select(const Options& o) {
  std::vector<SelectItem> items;
  for (const Options& item : o.items("items")) {
    items.push_back({.text = item.text("text"),
                     .value = item.optional_text("value"),
                     .selected = item.flag("selected"),
                     .disabled = item.has("disabled"),
                     .attributes = item.attributes()});
  }
  return render(Select{.label = o.label(),
                       .name = o.text("name"),
                       .items = items,
                       .id = o.id(),
                       .value = o.text("value"),
                       .disabled = o.has("disabled"),
                       .described_by = o.text("describedBy"),
                       .hint = o.hint(),
                       .error_message = o.error_message(),
                       .form_group = o.form_group(),
                       .classes = o.classes(),
                       .attributes = o.attributes()});
}

Html draw_textarea(const Options& o) {
  return render(textarea(o));
}

}  // namespace stepwell::web::testing
