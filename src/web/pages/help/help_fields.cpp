#include "web/pages/help/help_fields.h"

#include <algorithm>

#include "app/help/given_help.h"
#include "law/choices.h"
#include "web/texts/help.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using Items = std::vector<components::SelectItem>;

struct Question {
  const std::string& name;
  texts::Text label;
  std::string suggested;
  texts::Text hint = "";
};

std::optional<components::Hint> hint_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return components::Hint{.content = text};
}

void ask(Html& out, const Typed& typed, const Question& question, Items items) {
  const bool is_fresh = typed.came == Came::Fresh;
  components::write(
      out, components::Select{.label = {.content = question.label, .classes = "govuk-label--s"},
                              .name = question.name,
                              .items = std::move(items),
                              .value = is_fresh ? question.suggested : typed.value(question.name),
                              .hint = hint_of(question.hint),
                              .error_message = typed.problems.message(question.name)});
}

Items choice_items(const law::Framework& law, std::string_view list, Unsaid unsaid) {
  Items items;
  if (unsaid == Unsaid::Asking) items.push_back({.text = texts::kChooseOne, .value = ""});
  for (const law::Choice* choice : law::choices_in(law, list))
    items.push_back({.text = choice->name.en, .value = choice->id});
  return items;
}

/// What is wrong with somebody who is none of those that are offered.
std::string no_giver(const AboutChild& about, const std::string& person) {
  const auto staff = about.context.staff_book.at(about.id().school);
  const app::StaffMember* member = staff->find(person);
  if (member == nullptr || !app::is_here(staff->posts, person, about.file.today))
    return texts::kHelpPersonUnknown;
  return texts::giver_does_not_see(member->name, about.file.name(), about.file.details.class_name);
}

}  // namespace

std::vector<app::PlanLine> lines_not_given(const AboutChild& about) {
  const auto staff = about.context.staff_book.at(about.id().school);
  return app::lines_not_given({about.file.entries, about.file.standing}, about.law(), *staff,
                              about.file.today);
}

Items giver_items(const AboutChild& about) {
  const auto staff = about.context.staff_book.at(about.id().school);
  std::vector<app::StaffMember> here;
  for (const app::StaffMember& member : staff->members)
    if (app::may_give(staff->posts, member.person, about.file.listed(), about.file.today))
      here.push_back(member);
  std::sort(here.begin(), here.end(),
            [](const auto& one, const auto& other) { return one.name < other.name; });
  Items items{{.text = texts::teaches_class(about.file.details.class_name), .value = ""}};
  for (const app::StaffMember& member : here)
    items.push_back({.text = member.name, .value = member.person});
  return items;
}

std::optional<std::string> giver_fault(const AboutChild& about, const std::string& person) {
  const Items people = giver_items(about);
  const bool may = std::any_of(people.begin(), people.end(),
                               [&](const auto& item) { return item.value == person; });
  return may ? std::nullopt : std::optional(no_giver(about, person));
}

namespace {

/// With whom the plan or the form names, though they may not give it: nobody else may stand in the
/// box whom nobody chose. What is wrong with them is said when it is sent.
Items items_with(const AboutChild& about, const std::string& person) {
  Items items = giver_items(about);
  const auto staff = about.context.staff_book.at(about.id().school);
  const app::StaffMember* member = staff->find(person);
  const bool is_offered = std::any_of(items.begin(), items.end(),
                                      [&](const auto& item) { return item.value == person; });
  if (member != nullptr && !is_offered)
    items.push_back({.text = texts::giver_without_sight(member->name), .value = person});
  return items;
}

}  // namespace

void ask_person(Html& out, const AboutChild& about, const Typed& typed, const GiverFields& fields,
                const app::HelpRow& row) {
  const bool is_fresh = typed.came == Came::Fresh;
  ask(out, typed, {fields.person, texts::kHelpPerson, row.person, texts::kHelpPersonHint},
      items_with(about, is_fresh ? row.person : typed.value(fields.person)));
}

void ask_sort(Html& out, const AboutChild& about, const Typed& typed, const GiverFields& fields,
              const app::HelpRow& row, Unsaid unsaid) {
  const law::Framework& law = about.law();
  ask(out, typed, {fields.type, texts::kHelpType, row.type},
      choice_items(law, "provision_type", unsaid));
  ask(out, typed, {fields.level, texts::kHelpLevel, {}},
      choice_items(law, "provision_level", unsaid));
}

void ask_giver(Html& out, const AboutChild& about, const Typed& typed, const GiverFields& fields,
               const app::HelpRow& row, Unsaid unsaid) {
  ask_person(out, about, typed, fields, row);
  ask_sort(out, about, typed, fields, row, unsaid);
}

app::HelpBegins read_giver(const AboutChild& about, Typed& typed, const GiverFields& fields,
                           const std::string& row) {
  app::HelpBegins begins{row, typed.value(fields.person), typed.value(fields.type),
                         typed.value(fields.level)};
  if (const auto fault = giver_fault(about, begins.person))
    typed.problems.add(fields.person, *fault);
  if (!about.law().has_choice("provision_type", begins.type))
    typed.problems.add(fields.type, texts::kHelpTypeMissing);
  if (!about.law().has_choice("provision_level", begins.level))
    typed.problems.add(fields.level, texts::kHelpLevelMissing);
  return begins;
}

}  // namespace stepwell::web::pages
