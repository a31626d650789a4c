// What somebody on the staff holds: which qualification of those that the law knows, and since
// when.
#include <boost/json.hpp>

#include "law/choices.h"
#include "web/error_pages.h"
#include "web/pages/entry/fields.h"
#include "web/pages/school/held.h"
#include "web/pages/school/qualification.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/entry.h"
#include "web/texts/school.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;

/// Whose it is, and of which law they are.
struct Holder {
  std::string person, name;
  const law::Framework* law = nullptr;
};

/// The one that the address names; nothing, if there is nobody or nothing to record of them.
std::optional<Holder> holder_of(const AboutSchool& about) {
  const auto view = about.view();
  Holder holder{std::string(about.parameters["person"]), {}, view->framework};
  holder.name = staff_name(about, holder.person);
  const bool is_asked = asks_qualifications(holder.law);
  return holder.name.empty() || !is_asked ? std::nullopt : std::optional(std::move(holder));
}

Response show(const AboutSchool& about, const Holder& holder, const Typed& typed) {
  Page page{.title = texts::qualification_title(holder.name)};
  open_form(page.main, qualification_path(about.school, holder.person),
            bind(about.context, about.visitor(), typed));
  std::vector<components::ChoiceItem> items;
  for (const law::Choice* choice : law::choices_in(*holder.law, kQualification))
    items.push_back(components::Choice{.content = choice->name.en, .value = choice->id});
  ask_one(
      page.main, typed,
      {.name = kQualification, .legend = texts::kQualificationWhich, .items = std::move(items)});
  ask_day(page.main, typed,
          {.name = "on", .legend = texts::kQualificationDay, .hint = texts::kQualificationDayHint});
  ask_text(page.main, typed,
           {.name = "text", .label = std::string(texts::kQualificationText) + texts::kOptional});
  submit(page.main, texts::kQualificationSave);
  close_form(page.main);
  write_held(page.main, {about.context, about.school, holder.person, about.person()});
  return respond_form(about, std::move(page), typed);
}

json::object read(const AboutSchool& about, const Holder& holder, Typed& typed) {
  json::object entry{{"kind", "qualification_held"}, {"person", holder.person}};
  const law::Choice* choice =
      law::find_choice(*holder.law, kQualification, typed.value(kQualification));
  if (choice == nullptr) typed.problems.add(kQualification, texts::kQualificationMissing);
  if (choice != nullptr) entry[kQualification] = choice->id;
  const auto on = read_day(typed, "on");
  if (on && about.today() < *on) typed.problems.add("on", texts::kFutureDay, "on-day");
  if (on) entry["on"] = on->iso();
  if (const std::string text = read_text(typed, "text", kMostOfALine); !text.empty())
    entry["text"] = text;
  return entry;
}

}  // namespace

bool asks_qualifications(const law::Framework* law) {
  return law != nullptr && !law::choices_in(*law, kQualification).empty();
}

std::string qualification_path(std::string_view school, const std::string& person) {
  return school_path(school, "/school/qualification/" + person);
}

Response show_qualification(const AboutSchool& about) {
  const auto holder = holder_of(about);
  if (!holder) return not_found_page(about.context, about.request);
  return show(about, *holder, form_to_show(about.context, about.request, about.person()));
}

Response save_qualification(const AboutSchool& about) {
  const auto holder = holder_of(about);
  if (!holder) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  json::object entry = read(about, *holder, typed);
  if (!typed.problems.empty() ||
      !about.record(typed, people::Action::RecordQualification, {std::move(entry)}, kQualification))
    return show(about, *holder, typed);
  return http::see_other(about.path("/school?holds=" + holder->person));
}

}  // namespace stepwell::web::pages
