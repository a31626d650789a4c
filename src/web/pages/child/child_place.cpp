#include "web/pages/child/child_place.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/lists/reminders.h"
#include "http/percent.h"
#include "web/error_pages.h"
#include "web/person_name.h"
#include "web/texts.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

using people::Action;

/// Which action of the table the page asks for on which an entry of that kind is recorded; any
/// other is RecordEntry.
struct KindAction {
  std::string_view kind;
  Action action;
};
constexpr std::array<KindAction, 17> kActions = {{
    {"concern_raised", Action::RaiseConcern},
    {"concern_answered", Action::AnswerConcern},
    {"evidence_added", Action::AddEvidence},
    {"needs_recorded", Action::RecordNeeds},
    {"parent_told", Action::TellParent},
    {"letter_sent", Action::TellParent},
    {"views_recorded", Action::RecordViews},
    {"stage_moved", Action::MoveStage},
    {"framework_moved", Action::MoveLaw},
    {"document_issued", Action::IssuePlan},
    {"review_held", Action::HoldReview},
    {"struck_out", Action::StrikeOut},
    {"meeting_arranged", Action::HoldMeeting},
    {"meeting_held", Action::HoldMeeting},
    {"visit_arranged", Action::HoldMeeting},
    {"visit_recorded", Action::HoldMeeting},
    {"reminder_set", Action::DoTask},
}};

/// Kinds of entries that have a page of their own below the child's.
struct KindPage {
  std::string_view kind;
  std::string_view page;
};
constexpr std::array<KindPage, 20> kPages = {{
    {"concern_raised", "/concern"},
    {"evidence_added", "/evidence"},
    {"needs_recorded", "/needs"},
    {"views_recorded", "/views"},
    {"parent_told", "/tell"},
    {"stage_moved", "/move"},
    {"framework_moved", "/law"},
    {"meeting_arranged", "/meetings/arrange"},
    {"meeting_held", "/meetings/record"},
    {"reminder_set", "/reminder"},
    {"exception_claimed", "/exception"},
    {"advice_requested", "/specialists/ask"},
    {"advice_received", "/specialists/advice"},
    {"involvement_began", "/specialists/begin"},
    {"involvement_ended", "/specialists"},
    {"visit_arranged", "/specialists"},
    {"visit_recorded", "/specialists"},
    {"diagnosis_recorded", "/diagnosis"},
    {"provision_began", "/help/begin"},
    {"provision_ended", "/help"},
}};

/// The written words of a pattern, segment by segment: a word alone says what is meant, several
/// leave it open.
std::vector<std::string> single_words(std::string_view pattern) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= pattern.size();) {
    const std::size_t end = std::min(pattern.find(':', at), pattern.size());
    const std::string_view segment = pattern.substr(at, end - at);
    const bool is_open = segment == "*" || segment.find('|') != std::string_view::npos;
    words.emplace_back(is_open ? "" : segment);
    at = end + 1;
  }
  return words;
}

std::string first_kind(std::string_view pattern) {
  return std::string(pattern.substr(0, pattern.find_first_of(":|")));
}

/// `?first=support&about=7`, for what a page should ask no more.
std::string query_of(const std::vector<std::string>& words, record::Position opened_by) {
  static constexpr std::array<const char*, law::kMostQualifiers> kNames = {"first", "second"};
  std::string query;
  const auto add = [&](std::string_view name, const std::string& value) {
    query += query.empty() ? "?" : "&";
    query += std::string(name) + "=" + http::percent_encode(value);
  };
  for (std::size_t i = 1; i < words.size() && i <= kNames.size(); ++i)
    if (!words[i].empty()) add(kNames[i - 1], words[i]);
  if (opened_by > 0) add("about", std::to_string(opened_by));
  return query;
}

std::string page_of(const std::string& kind, const std::vector<std::string>& words,
                    record::Position opened_by) {
  if (kind == "concern_answered" && opened_by > 0)
    return "/concerns/" + std::to_string(opened_by) + "/answer";
  const bool has_word = words.size() > 1 && !words[1].empty();
  if (kind == "document_issued" && has_word) return "/plan/" + http::percent_encode(words[1]);
  if (kind == "review_held" && has_word) return "/review/" + http::percent_encode(words[1]);
  if (kind == "letter_sent") return "/letters" + (has_word ? "/" + words[1] : std::string());
  for (const auto& [of, page] : kPages)
    if (of == kind) return std::string(page) + query_of(words, opened_by);
  return "/record/" + kind + query_of(words, opened_by);
}

}  // namespace

std::string school_path(std::string_view school, std::string_view rest) {
  return "/schools/" + std::string(school) + std::string(rest);
}

std::string child_path(const app::RecordId& child, std::string_view rest) {
  return school_path(child.school, "/children/") + child.child + std::string(rest);
}

bool AboutChild::may(Action action) const {
  return context.casework.may(action, person(), id());
}

app::CaseRequest AboutChild::case_request(const Typed& typed) const {
  return {person(), bind(context, visitor(), typed).form, id(), said_in(request, typed)};
}

std::optional<AboutChild> AboutChild::now(Action action) const {
  auto opened = context.casework.open(person(), id(), action);
  if (!opened) return std::nullopt;
  return AboutChild{context, request, parameters, std::move(*opened)};
}

std::string AboutChild::name_of(std::string_view person_id) const {
  return person_name(*context.staff_book.at(id().school), person_id);
}

const record::Entry* AboutChild::shown_entry(record::Position position) const {
  const record::Entry* entry = file.entry(position);
  if (entry == nullptr) return nullptr;
  const auto staff = context.staff_book.at(id().school);
  const app::Owners owners(*staff, file.today);
  return app::is_hidden_from(file, *entry, owners, person()) ? nullptr : entry;
}

http::Handler about_child(const WebContext& context, Action action, ChildPage page) {
  return [&context, action, page](const http::Request& request, const http::PathParameters& path) {
    auto file = context.casework.open(visitor_of(request).session.person,
                                      {path["school"], path["child"]}, action);
    if (!file) return not_found_page(context, request);
    return page({context, request, path, std::move(*file)});
  };
}

people::Action action_of(law::Kind kind) {
  const std::string_view name = law::spec(kind).name;
  for (const auto& [of, action] : kActions)
    if (of == name) return action;
  return Action::RecordEntry;
}

std::optional<std::string> own_page(std::string_view kind) {
  for (const auto& [of, page] : kPages)
    if (of == kind) return std::string(page);
  return std::nullopt;
}

std::string record_path(const app::RecordId& child, const law::Pattern& pattern,
                        record::Position opened_by) {
  return child_path(child,
                    page_of(first_kind(pattern.text()), single_words(pattern.text()), opened_by));
}

std::optional<Doing> doing_of(const WebContext& context, const Visitor& visitor,
                              const app::RecordId& child, const law::Duty& duty,
                              record::Position opened_by) {
  const auto who = context.casework.relationships(visitor.session.person, child);
  return doing_of(who, child, duty, opened_by);
}

const law::Pattern* way_of_doing(const law::Duty& duty) {
  if (duty.do_by) return &*duty.do_by;
  for (const auto* patterns : {&duty.closes, &duty.restarts})
    for (const law::Pattern& pattern : *patterns) {
      const auto kind = law::find_kind(first_kind(pattern.text()));
      if (kind && law::spec(*kind).subject == law::Subject::Child) return &pattern;
    }
  return nullptr;
}

std::optional<Doing> doing_of(people::Relationships who, const app::RecordId& child,
                              const law::Duty& duty, record::Position opened_by) {
  const law::Pattern* way = way_of_doing(duty);
  if (way == nullptr) return std::nullopt;
  const auto kind = law::find_kind(first_kind(way->text()));
  if (!people::may(action_of(*kind), who)) return std::nullopt;
  return Doing{record_path(child, *way, opened_by), duty.do_text.en};
}

void add_problems(Typed& typed, const app::CaseRefusal& refusal,
                  const std::vector<std::string>& fields) {
  using What = app::CaseRefusal::What;
  if (refusal.what == What::SaidOtherwise) return give_back_again(typed);
  if (refusal.what != What::Refused)
    return typed.problems.add(fields.front(), texts::kNoLongerOpen);
  for (const law::Need* need : refusal.refusal.missing)
    typed.problems.add(fields.front(), texts::need_missing(need->text.en));
  for (const record::EntryProblem& problem : refusal.refusal.problems) {
    const bool is_here = std::find(fields.begin(), fields.end(), problem.field) != fields.end();
    const std::string field = is_here ? problem.field : fields.front();
    typed.problems.add(field, texts::entry_problem(problem), field == "on" ? "on-day" : field);
  }
  if (refusal.refusal.because == record::Refusal::Because::Stage)
    typed.problems.add(fields.front(), texts::kNoMoveLeadsThere);
}

http::Response respond_form(const AboutChild& about, Page page, const Typed& typed) {
  page.visitor = about.visitor();
  page.problems = typed.problems.summary();
  if (page.back.empty()) page.back = about.path();
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  return respond(about.context, about.request, page, status_of(typed));
}

}  // namespace stepwell::web::pages
