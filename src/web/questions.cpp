// The fields of forms as GOV.UK components, each with what was typed and with what is wrong.
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/date_input.h"
#include "web/components/input.h"
#include "web/components/password_input.h"
#include "web/components/radios.h"
#include "web/form_page.h"
#include "web/texts/move.h"

namespace stepwell::web {
namespace {

using components::Hint;

std::optional<Hint> hint_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return Hint{.content = text};
}

components::Fieldset fieldset_of(const std::string& legend) {
  return {.legend = components::Legend{.content = legend, .classes = "govuk-fieldset__legend--s"}};
}

components::DateInputItem box(const Typed& typed, const DayQuestion& question, texts::Text part,
                              texts::Text label, const std::string& suggested) {
  const std::string field = std::string(question.name) + "-" + part;
  components::DateInputItem item{.name = part, .label = label};
  const bool was_asked = typed.came != Came::Fresh;
  const std::string value = was_asked ? typed.value(field) : suggested;
  if (!value.empty()) item.value = value;
  return item;
}

}  // namespace

void open_form(html::Html& out, const std::string& action, const Binding& binding) {
  out.literal("<form method=\"post\"").action(action).literal(" novalidate>");
  hidden(out, kCsrfField, binding.csrf);
  if (!binding.asker.empty()) hidden(out, kAskerField, binding.asker);
  if (!binding.form.empty()) hidden(out, kFormField, binding.form);
}

void close_form(html::Html& out) {
  out.literal("</form>");
}

void hidden(html::Html& out, std::string_view name, std::string_view value) {
  out.literal("<input type=\"hidden\"").attribute("name", name).attribute("value", value);
  out.literal(">");
}

void ask_text(html::Html& out, const Typed& typed, const TextQuestion& question) {
  const std::string value = typed.value(question.name);
  const bool is_words = std::string_view(question.type) == "text";
  write(out, components::Input{.label = {.content = question.label, .classes = "govuk-label--s"},
                               .name = question.name,
                               .type = question.type,
                               .value = value.empty() ? std::nullopt : std::optional(value),
                               .hint = hint_of(question.hint),
                               .error_message = typed.problems.message(question.name),
                               .classes = question.classes,
                               .autocomplete = question.autocomplete,
                               .spellcheck = is_words ? std::optional(false) : std::nullopt});
}

void ask_password(html::Html& out, const Typed& typed, const TextQuestion& question) {
  const bool again = typed.came != Came::Fresh && !typed.problems.has(question.name);
  const std::string hint = again && question.hint.empty() ? texts::kPasswordAgain : question.hint;
  write(out,
        components::PasswordInput{.label = {.content = question.label, .classes = "govuk-label--s"},
                                  .name = question.name,
                                  .show_password_text = texts::kShow,
                                  .show_password_aria_label_text = texts::kShowPassword,
                                  .hide_password_text = texts::kHide,
                                  .hide_password_aria_label_text = texts::kHidePassword,
                                  .password_shown_announcement_text = texts::kPasswordShown,
                                  .password_hidden_announcement_text = texts::kPasswordHidden,
                                  .hint = hint_of(hint),
                                  .error_message = typed.problems.message(question.name),
                                  .autocomplete = question.autocomplete});
}

void ask_one(html::Html& out, const Typed& typed, const ChoiceQuestion& question) {
  write(out, components::Radios{.name = question.name,
                                .items = question.items,
                                .value = typed.value(question.name),
                                .fieldset = fieldset_of(question.legend),
                                .hint = hint_of(question.hint),
                                .error_message = typed.problems.message(question.name)});
}

void ask_any(html::Html& out, const Typed& typed, const ChoiceQuestion& question) {
  write(out, components::Checkboxes{.name = question.name,
                                    .items = question.items,
                                    .values = typed.values(question.name),
                                    .fieldset = fieldset_of(question.legend),
                                    .hint = hint_of(question.hint),
                                    .error_message = typed.problems.message(question.name)});
}

void ask_day(html::Html& out, const Typed& typed, const DayQuestion& question) {
  const auto& day = question.suggested;
  std::vector<components::DateInputItem> boxes{
      box(typed, question, "day", texts::kDay, day ? std::to_string(day->day()) : ""),
      box(typed, question, "month", texts::kMonth, day ? std::to_string(day->month()) : ""),
      box(typed, question, "year", texts::kYear, day ? std::to_string(day->year()) : "")};
  boxes.back().width = components::DateBoxWidth::Four;
  write(out, components::DateInput{.id = question.name,
                                   .items = std::move(boxes),
                                   .name_prefix = question.name,
                                   .fieldset = fieldset_of(question.legend),
                                   .hint = hint_of(question.hint),
                                   .error_message = typed.problems.message(question.name)});
}

void ask_select(html::Html& out, const Typed& typed, const SelectQuestion& question) {
  write(out, components::Select{.label = {.content = question.label, .classes = "govuk-label--s"},
                                .name = question.name,
                                .items = question.items,
                                .value = typed.value(question.name),
                                .hint = hint_of(question.hint),
                                .error_message = typed.problems.message(question.name)});
}

void submit(html::Html& out, texts::Text words) {
  write(out, components::Button{.content = words, .prevent_double_click = true});
}

void paragraph(html::Html& out, std::string_view text) {
  out.literal("<p class=\"govuk-body\">").text(text).literal("</p>");
}

void heading(html::Html& out, std::string_view text) {
  out.literal("<h2 class=\"govuk-heading-m\">").text(text).literal("</h2>");
}

void what_you_wrote(html::Html& out, std::string_view words) {
  if (words.empty()) return;
  heading(out, texts::kMoveYouWrote);
  out.literal("<p class=\"govuk-body sw-written\">").text(words).literal("</p>");
}

void write_fact(html::Html& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.literal("<div><dt>").text(name).literal("</dt> <dd>").text(value).literal("</dd></div>");
}

void write_link(html::Html& out, const std::string& href, std::string_view words,
                std::string_view about) {
  out.literal("<a class=\"govuk-link\"").href(href).literal(">").text(words);
  if (!about.empty())
    out.literal("<span class=\"govuk-visually-hidden\">: ").text(about).literal("</span>");
  out.literal("</a>");
}

void link_item(html::Html& out, const std::string& href, std::string_view words,
               std::string_view about) {
  out.literal("<li>");
  write_link(out, href, words, about);
  out.literal("</li>");
}

void link_line(html::Html& out, const std::string& href, std::string_view words) {
  out.literal("<p class=\"govuk-body sw-no-print\">");
  write_link(out, href, words);
  out.literal("</p>");
}

void print_button(html::Html& out, texts::Text words, texts::Text classes) {
  html::Attributes prints;
  prints.flag("data-print").flag("hidden");
  write(out, components::Button{
                 .content = words, .type = "button", .classes = classes, .attributes = prints});
}

}  // namespace stepwell::web
