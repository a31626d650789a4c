// One child put on the roll by hand. Who is like a child that is there already is shown first.
#include <boost/json/object.hpp>

#include "app/children/add_child.h"
#include "base/check.h"
#include "web/components/checkboxes.h"
#include "web/components/inset_text.h"
#include "web/pages/details/details_fields.h"
#include "web/pages/details/details_pages.h"
#include "web/pages/entry/fields.h"
#include "web/texts/details.h"
#include "web/texts/entry.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::KnownChild;
using html::Html;
using http::Response;
using Alike = std::vector<const KnownChild*>;

constexpr const char* kOther = "other";
constexpr std::string_view kYes = "yes";
/// So often it is looked again who is alike.
constexpr int kMostLooks = 20;

/// Where the record of a child can be opened, or at least its details.
std::string path_for(const AboutSchool& about, const KnownChild& child) {
  const bool sees = about.context.casework.may(people::Action::SeeChild, about.person(), child.id);
  return child_path(child.id, sees ? "" : "/details");
}

void write_alike(Html& out, const AboutSchool& about, const Alike& alike) {
  Html lines;
  lines.literal("<h2 class=\"govuk-heading-m\">").text(texts::kAlikeTitle).literal("</h2>");
  paragraph(lines, texts::kAlikeLead);
  lines.literal("<ul class=\"govuk-list\">");
  for (const KnownChild* child : alike) {
    lines.literal("<li><a class=\"govuk-link\"").href(path_for(about, *child)).literal(">");
    lines.text(child->forename + " " + child->surname).literal("</a> <span class=\"sw-quiet\">");
    lines.text(texts::class_of(child->year_group, child->class_name));
    if (child->born) lines.text(", " + texts::day(*child->born));
    if (!child->at_school) lines.text(std::string(", ") + texts::kAlikeLeft);
    lines.literal("</span></li>");
  }
  lines.literal("</ul>");
  components::write(out, components::InsetText{.content = std::move(lines)});
}

void ask_other(Html& out, const Typed& typed) {
  components::Choice other{.content = texts::kAlikeOther, .value = std::string(kYes)};
  components::write(
      out, components::Checkboxes{.name = kOther,
                                  .items = std::vector<components::ChoiceItem>{std::move(other)},
                                  .values = typed.values(kOther),
                                  .error_message = typed.problems.message(kOther)});
}

Response show(const AboutSchool& about, const Typed& typed, const Alike& alike) {
  Page page{.title = texts::kAddChildTitle,
            .back = about.path("/children"),
            .lead = texts::kAddChildLead};
  open_form(page.main, about.path("/add-child"), bind(about.context, about.visitor(), typed));
  if (!alike.empty()) {
    write_alike(page.main, about, alike);
    ask_other(page.main, typed);
  }
  ask_details(page.main, typed, about.view()->framework,
              about.context.casework.lists(about.school).classes(about.school));
  ask_day(page.main, typed,
          {.name = "on",
           .legend = texts::kAddChildSince,
           .hint = texts::kAddChildSinceHint,
           .suggested = about.today()});
  submit(page.main, texts::kAddChildButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

std::optional<base::Day> read_since(const AboutSchool& about, Typed& typed) {
  const auto on = read_day(typed, "on");
  if (!on || *on <= about.today()) return on;
  typed.problems.add("on", texts::kFutureDay, "on-day");
  return std::nullopt;
}

/// Nothing, if children were added meanwhile: then who is alike has to be looked for again.
std::optional<Response> try_to_add(const AboutSchool& about, Typed& typed,
                                   const app::SchoolRequest& request) {
  const app::KnownChildren everybody(about.context.store, about.context.records, about.school);
  app::ChildDetails details = read_details(typed);
  add_problems(typed,
               app::check_details(details, everybody, about.view()->framework, {}, about.today()));
  const auto on = read_since(about, typed);
  const Alike alike = details.born ? app::alike(details, everybody) : Alike{};
  if (!alike.empty() && typed.value(kOther) != kYes) typed.problems.add(kOther, texts::kAlikeAsk);
  if (!on || !typed.problems.empty()) return show(about, typed, alike);
  const auto child =
      app::add_child(about.context.records, about.context.staff_book, about.context.randomness,
                     request, details, *on, everybody.roll());
  if (child) return http::see_other(child_path(*child, "/added"));
  using What = app::SchoolRefusal::What;
  if (child.error().what == What::MovedOn) return std::nullopt;
  if (child.error().what == What::SaidOtherwise) give_back_again(typed);
  for (const record::EntryProblem& problem : child.error().refusal.problems)
    typed.problems.add("forename", texts::entry_problem(problem));
  return show(about, typed, alike);
}

/// To the child that this form added before.
Response to_added(const AboutSchool& about, const std::string& form) {
  const auto done = about.context.store.answer_to(form, about.person());
  return http::see_other(child_path({about.school, done->answer}, "/added"));
}

void write_next(Html& out, const AboutChild& about) {
  heading(out, texts::kNextForChild);
  out.literal("<ul class=\"sw-links\">");
  const auto link = [&](people::Action action, const std::string& path, texts::Text words) {
    if (!about.may(action)) return;
    out.literal("<li><a class=\"govuk-link\"").href(path).literal(">").text(words);
    out.literal("</a></li>");
  };
  link(people::Action::RecordEntry, about.path("/record/taken_over"), texts::kNextTakenOver);
  link(people::Action::ChangeContacts, about.path("/contacts/add"), texts::kNextContacts);
  link(people::Action::RaiseConcern, about.path("/concern"), texts::kNextConcern);
  link(people::Action::SeeChild, about.path(), texts::kNextRecord);
  link(people::Action::ChangeDetails, school_path(about.id().school, "/add-child"),
       texts::kNextChild);
  out.literal("</ul>");
}

}  // namespace

Response show_add_child(const AboutSchool& about) {
  return show(about, form_to_show(about.context, about.request, about.person()), {});
}

Response save_add_child(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  const app::SchoolRequest request = about.school_request(typed);
  // The same form again would find the child that the first one added, who is alike.
  switch (sent_before(about.context, about.request, typed)) {
    case SentBefore::No: break;
    case SentBefore::Same: return to_added(about, request.form);
    case SentBefore::Other: return show(about, typed, {});
  }
  for (int looks = 0; looks < kMostLooks; ++looks)
    if (auto answer = try_to_add(about, typed, request)) return std::move(*answer);
  throw base::Mistake("the roll moved on twenty times while one child was added");
}

Response show_added_child(const AboutChild& about) {
  Page page{.title = about.file.name(),
            .notice = Notice{texts::child_added(about.file.name())},
            .back = back_from_details(about),
            .lead = texts::class_of(about.file.details.year_group, about.file.details.class_name)};
  write_next(page.main, about);
  return respond_form(about, std::move(page), {});
}

}  // namespace stepwell::web::pages
