#include "web/pages/import/go_form.h"

#include <algorithm>

#include "web/components/checkboxes.h"
#include "web/components/fieldset.h"
#include "web/components/radios.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/import.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr const char* kWhole = "whole_roll";
/// Which names stood above the tick.
constexpr const char* kSeen = "seen";
constexpr const char* kNew = "new";
constexpr const char* kLeaveOut = "leave_out";

std::string match_field(int row) {
  return "match-" + std::to_string(row);
}

std::string seen_names(const app::ImportDone& preview) {
  std::vector<std::string> children;
  for (const app::NotInFile& child : preview.not_in_file) children.push_back(child.child);
  std::sort(children.begin(), children.end());
  std::string all;
  for (const std::string& child : children) all += child + " ";
  return app::hash_of_secret(all);
}

std::map<std::string, std::string> classes_of(const ImportView& view) {
  app::ChildFilter everybody;
  everybody.most = 100000;
  std::map<std::string, std::string> classes;
  for (const app::ChildName& child :
       view.context.casework.lists(view.school).names(view.school, everybody))
    classes[child.child] = texts::class_of(child.year_group, child.class_name);
  return classes;
}

void write_undecided(Html& out, const ImportView& view, const app::ImportDone& preview,
                     const Typed& typed) {
  if (preview.undecided.empty()) return;
  heading(out, texts::kTwoFitTitle);
  const auto classes = classes_of(view);
  for (const app::Undecided& undecided : preview.undecided) {
    const std::string field = match_field(undecided.row);
    std::vector<components::ChoiceItem> items;
    for (const app::NotInFile& child : undecided.candidates) {
      const auto known = classes.find(child.child);
      components::Choice choice{.content = child.name, .value = child.child};
      if (known != classes.end() && !known->second.empty())
        choice.hint = components::Hint{.content = known->second};
      items.push_back(std::move(choice));
    }
    items.push_back(components::Choice{.content = texts::kNewChild, .value = kNew});
    items.push_back(components::Choice{.content = texts::kLeaveOut, .value = kLeaveOut});
    const std::string chosen = typed.value(field);
    write(out, components::Radios{
                   .name = field,
                   .items = std::move(items),
                   .value = chosen.empty() ? kLeaveOut : chosen,
                   .fieldset =
                       components::Fieldset{
                           .legend = components::Legend{.content = texts::two_fit(undecided),
                                                        .classes = "govuk-fieldset__legend--s"}},
                   .error_message = typed.problems.message(field),
                   .classes = "govuk-radios--small"});
  }
}

void write_not_in_file(Html& out, const app::ImportDone& preview, const Typed& typed) {
  if (preview.not_in_file.empty()) return;
  heading(out, texts::kNotInFileTitle);
  paragraph(out, texts::kNotInFileLead);
  out.literal("<ul class=\"sw-names\">");
  for (const app::NotInFile& child : preview.not_in_file)
    out.literal("<li>").text(child.name).literal("</li>");
  out.literal("</ul>");
  hidden(out, kSeen, seen_names(preview));
  write(out,
        components::Checkboxes{.name = kWhole,
                               .items = std::vector<components::ChoiceItem>{components::Choice{
                                   .content = texts::kWholeRoll,
                                   .value = "yes",
                                   .hint = components::Hint{.content = texts::kWholeRollHint}}},
                               .values = {},
                               .error_message = typed.problems.message(kWhole)});
}

}  // namespace

void write_go_form(Html& out, const ImportView& view, const KeptRoll& kept,
                   const app::ImportDone& preview, const Typed& typed) {
  open_form(out, view.path("/import/go"), bind(view.context, view.visitor(), typed));
  hidden(out, kRollToken, kept.token);
  write_undecided(out, view, preview, typed);
  write_not_in_file(out, preview, typed);
  paragraph(out, texts::kGoLead);
  submit(out, texts::kGo);
  close_form(out);
}

std::map<int, std::string> read_matches(const app::ImportDone& preview, Typed& typed) {
  std::map<int, std::string> matches;
  for (const app::Undecided& undecided : preview.undecided) {
    const std::string field = match_field(undecided.row);
    const std::string chosen = typed.value(field);
    if (chosen.empty() || chosen == kLeaveOut) continue;
    const bool is_candidate =
        std::any_of(undecided.candidates.begin(), undecided.candidates.end(),
                    [&](const app::NotInFile& child) { return child.child == chosen; });
    if (is_candidate || chosen == kNew)
      matches[undecided.row] = is_candidate ? chosen : std::string();
    else
      typed.problems.add(field, texts::kNoSuchMatch);
  }
  return matches;
}

app::ImportWish::Scope read_scope(const Typed& typed) {
  using Scope = app::ImportWish::Scope;
  return typed.value(kWhole) == "yes" ? Scope::WholeRoll : Scope::SomeOfRoll;
}

void check_scope(const app::ImportDone& about_to_be, Typed& typed) {
  if (read_scope(typed) == app::ImportWish::Scope::SomeOfRoll) return;
  if (typed.value(kSeen) != seen_names(about_to_be))
    typed.problems.add(kWhole, texts::kNotSameNames);
}

}  // namespace stepwell::web::pages
