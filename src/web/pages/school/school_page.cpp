// The school on one page: what it owes of itself, what is published, and the ways to set it up.
#include <algorithm>

#include "app/moving/moving.h"
#include "law/choices.h"
#include "record/strikes.h"
#include "web/components/button.h"
#include "web/pages/entry/options.h"
#include "web/pages/school/qualification.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/census.h"
#include "web/texts/details.h"
#include "web/texts/entry.h"
#include "web/texts/import.h"
#include "web/texts/moving.h"
#include "web/texts/next_place.h"
#include "web/texts/rules.h"
#include "web/texts/school.h"
#include "web/texts/terms.h"
#include "web/texts/today.h"
#include "web/texts/who_can_help.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using app::OwedBySchool;
using html::Html;
using people::Action;
using Standing = law::Duty::Standing;

/// So many days before its end something is shown as soon to be renewed.
constexpr int kSoonDays = 60;

bool is_soon(const AboutSchool& about, const OwedBySchool& owed) {
  const auto last = owed.last_day();
  return owed.duty.is_missing() || (last && *last - about.today() <= kSoonDays);
}

texts::Text state_of(const OwedBySchool& owed) {
  if (!owed.is_open()) return texts::kOwesDone;
  if (!owed.duty.limit) return texts::kOwesMissing;
  return owed.duty.overdue ? texts::kOwesOverdue : texts::kOwesToDo;
}

void write_when(Html& out, const OwedBySchool& owed) {
  out.literal("<div class=\"sw-when\"><b>");
  out.text(state_of(owed)).literal("</b><span>");
  if (owed.duty.opened_on && owed.duty.limit)
    out.text(owed.duty.overdue ? texts::was_due_by(*owed.duty.limit)
                               : texts::due_by(*owed.duty.limit));
  else if (owed.duty.opened_on)
    out.text(texts::missing_since(*owed.duty.opened_on));
  if (owed.duty.closed_on) out.text(texts::done_on(*owed.duty.closed_on, owed.good_until));
  out.literal("</span></div>");
}

void write_what(Html& out, const AboutSchool& about, const law::Framework& law,
                const OwedBySchool& owed) {
  const law::Duty& duty = *owed.duty.duty;
  const std::string holder = staff_name(about, owed.duty.person);
  out.literal("<div class=\"sw-what\"><p>").text(duty.text.en);
  if (!holder.empty()) out.literal(": ").text(holder);
  out.literal("</p><span class=\"cls\">");
  out.text(law.roles[duty.owner].name.en).literal(" · </span>");
  if (!law::is_binding(duty.cites.confidence))
    out.literal("<span class=\"sw-tag soon\">")
        .text(texts::confidence_mark(duty.cites.confidence))
        .literal("</span> ");
  out.literal("<a class=\"govuk-link why\"").href(about.path("/school/why/" + duty.id));
  out.literal(">").text(texts::kWhyLink).literal("<span class=\"govuk-visually-hidden\">: ");
  out.text(duty.text.en);
  if (!holder.empty()) out.literal(", ").text(holder);
  out.literal("</span></a></div>");
}

/// The page on which it is done; nothing, if this visitor may not.
std::optional<Doing> doing_of(const AboutSchool& about, const law::Framework& law,
                              const OwedBySchool& owed) {
  const law::Duty& duty = *owed.duty.duty;
  const auto words = [&](texts::Text otherwise) {
    return duty.do_text.en.empty() ? std::string(otherwise) : duty.do_text.en;
  };
  if (!owed.duty.person.empty()) {
    if (!owed.is_open() || !about.may(Action::RecordQualification)) return std::nullopt;
    return Doing{qualification_path(about.school, owed.duty.person),
                 words(texts::kQualificationRecord)};
  }
  if (duty.standing->of == Standing::Of::Post) {
    if (!about.may(Action::ManageStaff)) return std::nullopt;
    return Doing{about.path("/staff"), words(texts::kPostGive)};
  }
  if (!about.may(Action::RecordSchoolDuty)) return std::nullopt;
  const bool has_headings = law.find_document(owed.what) != nullptr;
  const std::string path = about.path("/school/policy/" + owed.what);
  return has_headings ? Doing{path + "/write", words(texts::kPolicyWrite)}
                      : Doing{path, words(texts::kPolicyRecord)};
}

void write_way(Html& out, const AboutSchool& about, const law::Framework& law,
               const OwedBySchool& owed) {
  if (const auto doing = doing_of(about, law, owed)) {
    const bool is_quiet = !is_soon(about, owed);
    components::write(
        out, components::Button{.content = doing->words,
                                .href = html::Url(doing->href),
                                .classes = is_quiet ? "govuk-button--secondary sw-button--small"
                                                    : "sw-button--small"});
  } else if (!owed.duty.person.empty() && about.may(Action::RecordQualification)) {
    write_link(out, qualification_path(about.school, owed.duty.person), texts::kQualificationsTitle,
               staff_name(about, owed.duty.person));
  } else if (owed.is_open()) {
    const bool is_post = owed.duty.duty->standing->of == Standing::Of::Post;
    const Action action = is_post ? Action::ManageStaff : Action::RecordSchoolDuty;
    out.literal("<span>").text(whom_to_ask(about.context, about.school, action));
    out.literal("</span>");
  }
}

void write_owed(Html& out, const AboutSchool& about, const app::LoadedRecord& record) {
  heading(out, texts::kOwesTitle);
  const auto view = about.view();
  const auto owed = app::owed_by(about.context.records, record);
  if (owed.empty()) return paragraph(out, texts::kOwesNone);
  out.literal("<ul class=\"sw-due\">");
  for (const OwedBySchool& one : owed) {
    out.literal("<li").classes({is_soon(about, one) ? "soon" : ""}).literal(">");
    write_when(out, one);
    write_what(out, about, *view->framework, one);
    write_way(out, about, *view->framework, one);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

void write_publication(Html& out, const AboutSchool& about, const law::Choice& choice,
                       const app::Publication& last) {
  const std::string path = about.path("/school/policy/" + choice.id);
  out.literal("<li><div class=\"sw-child\"><b>");
  out.text(last.title.empty() ? choice.name.en : last.title).literal("</b></div><div>");
  out.text(texts::published_on(last.on));
  if (!last.text.empty()) out.literal("<br><span>").text(last.text).literal("</span>");
  out.literal("</div><div class=\"sw-apart\">");
  if (!last.content.empty()) write_link(out, path + "/read", texts::kPolicyRead, choice.name.en);
  if (!last.content.empty() || !last.file.empty())
    write_link(out, path + "/file", texts::kPolicyFile, choice.name.en);
  if (!last.link.empty()) write_link(out, last.link, texts::kPolicyLink, choice.name.en);
  if (about.may(Action::RecordSchoolDuty))
    write_link(out, path + "/" + std::to_string(last.position) + "/strike",
               texts::kSchoolStrikeLink, choice.name.en);
  out.literal("</div></li>");
}

void write_published(Html& out, const AboutSchool& about, const app::LoadedRecord& record) {
  heading(out, texts::kPublishedTitle);
  Html lines;
  for (const law::Choice* policy : law::choices_in(*about.view()->framework, "policy"))
    if (const auto last = app::last_published(record, policy->id, about.today()))
      write_publication(lines, about, *policy, *last);
  if (lines.empty()) paragraph(out, texts::kPublishedNone);
  if (!lines.empty()) out.literal("<ul class=\"sw-children\">").add(lines).literal("</ul>");
  if (!about.may(Action::RecordSchoolDuty)) return;
  out.literal("<h3 class=\"govuk-heading-s\">").text(texts::kOtherPolicies);
  out.literal("</h3><ul class=\"sw-links\">");
  for (const law::Choice& choice : about.view()->framework->choices) {
    if (choice.list != "policy") continue;
    link_item(out, about.path("/school/policy/" + choice.id), choice.name.en);
  }
  out.literal("</ul>");
}

/// Whether some child can be moved to another law today.
bool leads_on(const AboutSchool& about) {
  const base::Day today = about.context.today(about.school);
  const auto rows =
      about.context.casework.lists(about.school).due({about.person(), about.school, today});
  return app::leads_on_now(rows, about.context.library, about.view()->framework, today);
}

void write_set_up(Html& out, const AboutSchool& about) {
  heading(out, texts::kSetUpParts);
  out.literal("<ul class=\"sw-links\">");
  const auto link = [&](Action action, std::string_view rest, texts::Text words) {
    if (!about.may(action)) return;
    link_item(out, about.path(rest), words);
  };
  link(Action::ManageTerms, "/terms", texts::kPartTerms);
  link(Action::ManageStaff, "/staff", texts::kPartStaff);
  link(Action::RecordSchoolDuty, "/school/rules", texts::kRulesPart);
  link(Action::SeeToday, "/school/who-can-help", texts::kWhoCanHelpTitle);
  link(Action::ImportPupils, "/import", texts::kImportLink);
  link(Action::AddChild, "/add-child", texts::kAddChildLink);
  link(Action::SettleImport, "/starting-positions", texts::kStartingTitle);
  link(Action::SettleImport, "/to-find-out", texts::kFindOutTitle);
  link(Action::Export, "/census", texts::kCensusTitle);
  link(Action::RecordEntry, "/next-places", texts::kNextPlaceTitle);
  if (about.may(Action::MoveLaw) && leads_on(about))
    link(Action::MoveLaw, "/moving", texts::kMovingTitle);
  out.literal("</ul>");
}

std::optional<Notice> notice_of(const AboutSchool& about) {
  const auto view = about.view();
  if (const auto person = about.request.query.first("holds"))
    if (const std::string holder = staff_name(about, *person); !holder.empty())
      return Notice{texts::qualification_recorded(holder)};
  if (const auto struck = about.request.query.first("struck"))
    if (record::is_struck_out(school_record(about).entries, read_position(*struck)))
      return Notice{texts::kSchoolStruck};
  const auto done = about.request.query.first("published").value_or("");
  if (view->framework == nullptr || done.empty()) return std::nullopt;
  const law::Choice* policy = law::find_choice(*view->framework, "policy", done);
  if (policy == nullptr) return std::nullopt;
  return Notice{texts::policy_recorded(policy->name.en)};
}

}  // namespace

app::LoadedRecord school_record(const AboutSchool& about) {
  return about.context.records.load({about.school, {}});
}

http::Response show_school(const AboutSchool& about) {
  const auto view = about.view();
  Page page{.title = view->name.empty() ? texts::kSchoolPage : view->name,
            .visitor = about.visitor(),
            .notice = notice_of(about),
            .lead = view->framework == nullptr ? "" : view->framework->name.en,
            .width = Width::Full};
  if (about.may(Action::SeeSchoolDuties) && view->framework != nullptr) {
    const app::LoadedRecord record = school_record(about);
    write_owed(page.main, about, record);
    write_published(page.main, about, record);
    write_struck_out(page.main, about, record);
  }
  write_set_up(page.main, about);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
