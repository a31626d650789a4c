#include "web/pages/entry/strike_form.h"

#include "app/records/identifiers.h"
#include "web/pages/entry/fields.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

constexpr const char* kShown = "shown";

/// By which it is known again what the person was shown.
std::string mark_of(const std::vector<std::string>& changes) {
  std::string all;
  for (const std::string& line : changes) all += line + "\n";
  return app::digest(all);
}

}  // namespace

boost::json::object strike_entry(base::Day on, record::Position position, std::string_view reason) {
  return {{"on", on.iso()}, {"kind", "struck_out"}, {"entry", position}, {"reason", reason}};
}

void write_strike_changes(html::Html& out, const std::vector<std::string>& changes) {
  heading(out, texts::kStrikeChanges);
  if (changes.empty()) return paragraph(out, texts::kStrikeNothing);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const std::string& line : changes) out.literal("<li>").text(line).literal("</li>");
  out.literal("</ul>");
}

void write_strike_form(html::Html& out, const Typed& typed, const StrikeForm& form) {
  open_form(out, form.path, form.binding);
  hidden(out, kShown, mark_of(form.changes));
  ask_lines(out, typed, {.name = "reason", .label = texts::kStrikeReason, .hint = form.hint}, 3);
  submit(out, texts::kStrikeButton);
  close_form(out);
}

std::string read_strike_reason(Typed& typed) {
  std::string reason = read_text(typed, "reason", kMostOfLines);
  if (reason.empty()) typed.problems.add("reason", texts::answer_missing(texts::kStrikeReason));
  return reason;
}

bool has_moved_on(const Typed& typed, const std::vector<std::string>& changes) {
  return typed.value(kShown) != mark_of(changes);
}

}  // namespace stepwell::web::pages
