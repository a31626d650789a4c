#include "web/pages/concern/lists_page.h"

#include "app/children/concerns.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/pages/child/child_place.h"
#include "web/pages/concern/concern_words.h"
#include "web/pages/entry/options.h"
#include "web/person_name.h"
#include "web/texts/concern.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

struct Where {
  const WebContext& context;
  const std::string& school;
  base::Day today;
  std::shared_ptr<const app::SchoolStaff> staff;

  std::string name_of(const std::string& person) const { return person_name(*staff, person); }
};

Where where(const WebContext& context, const std::string& school) {
  return {context, school, context.today(school), context.staff_book.at(school)};
}

void write_child(Html& out, const std::string& href, const app::ChildName& name) {
  out.literal("<h2 class=\"sw-concern__child\">");
  if (href.empty())
    out.text(full_name(name));
  else
    out.literal("<a class=\"govuk-link\"")
        .href(href)
        .literal(">")
        .text(full_name(name))
        .literal("</a>");
  if (!name.class_name.empty())
    out.literal(" <span>").text(texts::class_title(name.class_name)).literal("</span>");
  out.literal("</h2>");
}

void write_quiet(Html& out, std::string_view text) {
  out.literal("<p class=\"sw-concern__by\">").text(text).literal("</p>");
}

Html before_words(const app::WaitingConcern& waiting, const PackWords& words) {
  Html lines;
  const auto line = [&](const std::string& text) {
    lines.literal("<li>").text(text).literal("</li>");
  };
  line(texts::present_stage(words.name("stage", waiting.stage)));
  for (const app::Concern& earlier : waiting.earlier)
    line(texts::earlier_concern(
        earlier.on, earlier.text,
        words.name("concern_outcome", earlier.answer ? earlier.answer->outcome : "")));
  for (const app::IssuedDocument& document : waiting.documents)
    line(texts::document_given(document.on, words.name("document", document.document)));
  if (waiting.earlier.empty() && waiting.documents.empty()) line(texts::kNothingBefore);
  Html list;
  list.literal("<ul class=\"govuk-list\">").add(lines).literal("</ul>");
  return list;
}

void write_waiting(Html& out, const Where& at, const app::WaitingConcern& waiting) {
  const app::Concern& concern = waiting.concern;
  const app::RecordId child{at.school, concern.child.child};
  const law::Framework* law =
      at.context.library.find(waiting.framework, at.context.records.school(at.school)->framework);
  out.literal("<li>");
  write_child(out, child_path(child), concern.child);
  write_quiet(out, texts::raised_by(at.name_of(concern.raised_by), concern.on));
  write_quote(out, concern.text);
  if (const auto by = waiting.limit ? waiting.limit : waiting.aim)
    write_quiet(out, *by < at.today ? texts::late_answer(*by) : texts::aimed_answer(*by));
  if (law != nullptr)
    write(out, components::Details{
                   .summary = texts::kHadBefore,
                   .content = before_words(waiting, PackWords(at.context.library, *law))});
  const std::string answer = "/concerns/" + std::to_string(concern.position) + "/answer";
  write(out, components::Button{.content = texts::kAnswerButton,
                                .href = html::Url(child_path(child, answer))});
  out.literal("</li>");
}

void write_answer(Html& out, const Where& at, const law::Framework* law,
                  const app::ConcernAnswer& answer) {
  write_quiet(out, texts::answered_by(at.name_of(answer.answered_by), answer.on));
  if (law != nullptr && !answer.outcome.empty()) {
    out.literal("<p class=\"govuk-body\"><strong>");
    out.text(PackWords(at.context.library, *law).name("concern_outcome", answer.outcome))
        .literal("</strong></p>");
  }
  write_quote(out, answer.text);
}

void write_own(Html& out, const Where& at, const law::Framework* law, const app::Concern& concern) {
  out.literal("<li>");
  write_child(out, {}, concern.child);
  const bool is_answered = concern.answer.has_value();
  out.literal("<p class=\"sw-concern__by\">").text(texts::raised_on(concern.on));
  out.literal(" <strong").classes({"sw-tag", is_answered ? "fine" : ""}).literal(">");
  out.text(is_answered ? texts::kAnsweredTag : texts::kNotAnswered).literal("</strong></p>");
  write_quote(out, concern.text);
  if (is_answered) write_answer(out, at, law, *concern.answer);
  out.literal("</li>");
}

}  // namespace

Response show_waiting(const WebContext& context, const Request& request,
                      const std::string& school) {
  const Where at = where(context, school);
  const Visitor& visitor = visitor_of(request);
  const auto waiting = app::waiting_concerns(context.casework.lists(school), context.library,
                                             {visitor.session.person, school, at.today});
  Page page{.title = texts::kWaitingTitle,
            .visitor = visitor,
            .lead = waiting.empty() ? texts::kWaitingNone : texts::waiting_lead(waiting.size())};
  write(page.main, components::Button{.content = texts::kChooseChildTitle,
                                      .href = html::Url(school_path(school, "/concern")),
                                      .classes = "govuk-button--secondary"});
  page.main.literal("<ol class=\"sw-concerns\">");
  for (const app::WaitingConcern& concern : waiting) write_waiting(page.main, at, concern);
  page.main.literal("</ol>");
  return respond(context, request, page);
}

Response show_own(const WebContext& context, const Request& request, const std::string& school) {
  const Where at = where(context, school);
  const Visitor& visitor = visitor_of(request);
  const auto own =
      app::own_concerns(context.casework.lists(school), school, visitor.session.person);
  Page page{.title = texts::kOwnTitle, .visitor = visitor};
  if (own.empty()) page.lead = texts::kOwnNone;
  const law::Framework* law = context.records.school(school)->framework;
  write(page.main, components::Button{.content = texts::kChooseChildTitle,
                                      .href = html::Url(school_path(school, "/concern")),
                                      .classes = "govuk-button--secondary"});
  page.main.literal("<ol class=\"sw-concerns\">");
  for (const app::Concern& concern : own) write_own(page.main, at, law, concern);
  page.main.literal("</ol>");
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
