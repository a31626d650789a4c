#include "web/pages/help/sessions_place.h"

#include <algorithm>

#include "law/choices.h"
#include "web/pages/child/child_place.h"
#include "web/pages/entry/options.h"

namespace stepwell::web::pages {
namespace {

/// More children than any school has.
constexpr std::size_t kEverybody = 100000;

base::Day day_asked(const http::Request& request, base::Day today) {
  const auto& from =
      request.method == http::Method::Post ? request.form.first("on") : request.query.first("on");
  const auto day = base::parse_day(from.value_or(""));
  return day && *day <= today ? *day : today;
}

}  // namespace

std::string known_name(const app::ChildName& name) {
  return (name.known_as.empty() ? name.forename : name.known_as) + " " + name.surname;
}

std::string SessionsPlace::path(std::string_view rest) const {
  return school_path(school, rest);
}

std::string SessionsPlace::choice(std::string_view list, std::string_view id) const {
  if (view->framework == nullptr) return std::string(id);
  return PackWords(context.library, *view->framework).name(list, id);
}

std::vector<const law::Choice*> SessionsPlace::choices(std::string_view list) const {
  if (view->framework == nullptr) return {};
  return law::choices_in(*view->framework, list);
}

std::string SessionsPlace::name_of(std::string_view person_id) const {
  const app::StaffMember* member = staff->find(person_id);
  return member == nullptr ? std::string(texts::kSomebodyElse) : member->name;
}

const app::ChildHelp* SessionsPlace::find(std::string_view child) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const auto& each) { return each.name.child == child; });
  return found == children.end() ? nullptr : &*found;
}

app::SessionsAsked SessionsPlace::asked(const std::string& of_person) const {
  return {of_person, day, staff->posts, *view->calendar};
}

std::vector<texts::MissedWords> SessionsPlace::because(const record::Delivery& delivery) const {
  std::vector<texts::MissedWords> words;
  for (const record::MissedBecause& missed : delivery.because)
    words.push_back({choice("missed_because", missed.why), missed.count});
  return words;
}

SessionsPlace sessions_day(const WebContext& context, const http::Request& request,
                           const std::string& school) {
  const base::Day today = context.today(school);
  return {context,
          request,
          school,
          today,
          day_asked(request, today),
          context.records.school(school),
          context.staff_book.at(school),
          {}};
}

SessionsPlace sessions_place(const WebContext& context, const http::Request& request,
                             const std::string& school, app::ChildFilter::Where where) {
  SessionsPlace place = sessions_day(context, request, school);
  app::ChildFilter everybody;
  everybody.where = where;
  everybody.most = kEverybody;
  place.children = app::help_of_children(context.casework.lists(school), context.library,
                                         {place.person(), school, place.today}, everybody);
  return place;
}

}  // namespace stepwell::web::pages
