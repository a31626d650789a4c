#include "web/pages/staff/for_whom.h"

#include <algorithm>

#include "base/text.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/staff.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr const char* kClass = "class";
constexpr const char* kOther = "other_class";
constexpr const char* kSure = "sure";
constexpr const char* kName = "child_name";
constexpr const char* kChild = "child";
constexpr std::size_t kMostFound = 30;

std::vector<std::string> classes(const AboutStaff& about) {
  return about.context.casework.lists(about.school).classes(about.school);
}

/// The class that the school calls so, whatever capitals were typed; nothing, if there is none.
std::optional<std::string> known_class(const std::vector<std::string>& known,
                                       const std::string& typed) {
  if (std::find(known.begin(), known.end(), typed) != known.end()) return typed;
  const std::string folded = base::folded_name(typed);
  const auto same = std::find_if(known.begin(), known.end(), [&](const std::string& name) {
    return base::folded_name(name) == folded;
  });
  return same == known.end() ? std::nullopt : std::optional(*same);
}

std::string wanted_class(const Typed& typed) {
  const std::string other = typed.value(kOther);
  return other.empty() ? typed.value(kClass) : other;
}

bool names_two_classes(const Typed& typed) {
  const std::string chosen = typed.value(kClass), other = typed.value(kOther);
  return !chosen.empty() && !other.empty() && chosen != other;
}

/// The children at the school whose name fits what was typed, and one more than are shown.
std::vector<app::ChildName> children(const AboutStaff& about, const Typed& typed) {
  app::ChildFilter filter;
  filter.words = base::folded_name(typed.value(kName));
  filter.most = kMostFound + 1;
  if (filter.words.find_first_not_of(' ') == std::string::npos) return {};
  return about.context.casework.lists(about.school).names(about.school, filter);
}

void ask_class(Html& out, const Typed& typed, const std::vector<std::string>& known) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseClass, .value = ""}};
  for (const std::string& name : known) items.push_back({.text = name, .value = name});
  ask_select(out, typed, {.name = kClass, .label = texts::kClassField, .items = std::move(items)});
  ask_text(out, typed,
           {.name = kOther,
            .label = std::string(texts::kOtherClass) + texts::kOptional,
            .hint = texts::kOtherClassHint,
            .autocomplete = "off",
            .classes = "govuk-input--width-10"});
}

/// The question about a class that no child is in. The answer is to that name alone.
void ask_if_sure(Html& out, const Typed& typed, const std::vector<std::string>& known) {
  const std::string wanted = wanted_class(typed);
  if (wanted.empty() || known_class(known, wanted)) return;
  std::vector<components::ChoiceItem> items{
      components::Choice{.content = texts::class_is_right(wanted), .value = wanted}};
  ask_any(out, typed, {.name = kSure, .legend = texts::kClassSure, .items = std::move(items)});
}

void ask_child(Html& out, const AboutStaff& about, const Typed& typed) {
  ask_text(out, typed,
           {.name = kName,
            .label = std::string(texts::kOneChild) + texts::kOptional,
            .hint = texts::kOneChildHint,
            .autocomplete = "off",
            .classes = "govuk-input--width-20"});
  const auto found = children(about, typed);
  if (found.empty() || found.size() > kMostFound) return;
  std::vector<components::ChoiceItem> items;
  for (const app::ChildName& child : found) {
    components::Choice choice{.content = name_of(child), .value = child.child};
    const std::string where = texts::class_of(child.year_group, child.class_name);
    if (!where.empty()) choice.hint = components::Hint{.content = where};
    items.push_back(std::move(choice));
  }
  ask_one(out, typed, {.name = kChild, .legend = texts::kWhichChild, .items = std::move(items)});
}

std::string read_class(const AboutStaff& about, Typed& typed) {
  std::string wanted = wanted_class(typed);
  if (names_two_classes(typed)) typed.problems.add(kOther, texts::kOneClassOnly);
  if (wanted.empty()) return wanted;
  if (auto known = known_class(classes(about), wanted)) return std::move(*known);
  if (typed.value(kSure) != wanted) typed.problems.add(kSure, texts::class_unknown(wanted));
  return wanted;
}

std::string read_child(const AboutStaff& about, Typed& typed) {
  if (typed.value(kName).empty()) return {};
  const auto found = children(about, typed);
  const std::string chosen = typed.value(kChild);
  const bool is_found = std::any_of(found.begin(), found.end(), [&](const app::ChildName& child) {
    return child.child == chosen;
  });
  if (is_found) return chosen;
  if (found.empty())
    typed.problems.add(kName, texts::kNobodyFound);
  else if (found.size() > kMostFound)
    typed.problems.add(kName, texts::kManyChildren);
  else
    typed.problems.add(kChild, texts::kChildNotChosen);
  return {};
}

}  // namespace

void ask_for_whom(Html& out, const AboutStaff& about, const Typed& typed) {
  const auto known = classes(about);
  heading(out, texts::kForWhom);
  paragraph(out, texts::kForWhomLead);
  ask_class(out, typed, known);
  ask_if_sure(out, typed, known);
  ask_child(out, about, typed);
}

ForWhom read_for_whom(const AboutStaff& about, Typed& typed) {
  ForWhom whom;
  whom.class_name = read_class(about, typed);
  whom.child = read_child(about, typed);
  return whom;
}

}  // namespace stepwell::web::pages
