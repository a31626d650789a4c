#include "web/pages/children/list_page.h"

#include <algorithm>
#include <set>

#include "app/children/nearly_named.h"
#include "base/text.h"
#include "http/percent.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/input.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/child/child_place.h"
#include "web/pages/today/due_lines.h"
#include "web/pages/today/narrowing.h"
#include "web/texts/class_up.h"
#include "web/texts/details.h"
#include "web/texts/import.h"
#include "web/texts/register.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

constexpr std::size_t kMost = 200;
constexpr std::size_t kAll = 100000;
constexpr std::size_t kMostMeant = 20;
constexpr std::string_view kRegister = "register";
constexpr std::string_view kLeavers = "left";
constexpr std::string_view kName = "name";

/// What one page of children is made from.
struct ListView {
  const WebContext& context;
  const Request& request;
  std::string school;
  base::Day today;
  people::Relationships who;  ///< to the school
  const law::Framework* own;  ///< the law of the school; may be nothing

  const Visitor& visitor() const { return visitor_of(request); }
  std::string path(std::string_view rest = {}) const {
    return school_path(school, "/children") + std::string(rest);
  }
  /// Whether a box of the filter is ticked.
  bool asks(std::string_view box) const { return request.query.first(box).value_or("") == "yes"; }
  bool sees_records() const { return people::may(people::Action::ListCaseload, who); }
  app::Viewer viewer() const { return {visitor().session.person, school, today}; }
};

ListView view_of(const WebContext& context, const Request& request, const std::string& school) {
  const std::string& person = visitor_of(request).session.person;
  return {context,
          request,
          school,
          context.today(school),
          context.staff_book.relationships(person, school),
          context.records.school(school)->framework};
}

void write_search(Html& out, const ListView& view, const Typed& typed) {
  open_form(out, view.path("/search"), bind(view.context, view.visitor(), typed));
  const std::string value = typed.value(kName);
  components::write(
      out, components::Input{.label = {.content = texts::kFindLabel, .classes = "govuk-label--s"},
                             .name = std::string(kName),
                             .type = "search",
                             .value = value.empty() ? std::nullopt : std::optional(value),
                             .hint = components::Hint{.content = texts::kFindHint},
                             .error_message = typed.problems.message(kName),
                             .classes = "govuk-input--width-20",
                             .autocomplete = "off",
                             .spellcheck = false});
  components::write(out, components::Button{.content = texts::kFindButton});
  close_form(out);
}

void write_name(Html& out, const ListView& view, const app::ChildName& child, bool leads_on) {
  out.literal("<div class=\"sw-child\">");
  if (leads_on) {
    out.literal("<a class=\"govuk-link\"").href(child_path({view.school, child.child}));
    out.literal(">").text(name_of(child)).literal("</a>");
  } else {
    out.literal("<b>").text(name_of(child)).literal("</b>");
  }
  out.literal(" <span>").text(texts::class_of(child.year_group, child.class_name));
  out.literal("</span>");
  if (!child.at_school)
    out.literal(" <span class=\"sw-tag\">").text(texts::kLeaver).literal("</span>");
  out.literal("</div>");
}

void write_stage(Html& out, const ListView& view, const app::ChildRow& row) {
  const law::Framework* law = view.context.library.find(row.framework, view.own);
  const auto stage = law == nullptr ? std::nullopt : law->find_stage(row.stage);
  out.literal("<div>").text(stage ? law->stages[*stage].name.en : row.stage);
  if (row.since) out.literal(" <span>").text(texts::since_day(*row.since)).literal("</span>");
  out.literal("</div><div>");
  if (row.next_on) {
    const bool is_past = *row.next_on < view.today;
    out.literal("<span class=\"sw-next\">").text(texts::kColumnNext).literal("</span> ");
    out.text(texts::near_day(*row.next_on, view.today));
    out.literal(" <span").classes({is_past ? "past" : ""}).literal(">");
    out.text(texts::distance(*row.next_on, view.today)).literal("</span>");
  }
  out.literal("</div>");
}

void write_rows(Html& out, const ListView& view, const std::vector<app::ChildRow>& rows) {
  out.literal("<ul class=\"sw-children\">");
  for (const app::ChildRow& row : rows) {
    out.literal("<li>");
    write_name(out, view, row.name, true);
    write_stage(out, view, row);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// Those of whom one sees the name and the class only, each with the one thing to do.
void write_names(Html& out, const ListView& view, const std::vector<app::ChildName>& names) {
  out.literal("<ul class=\"sw-children sw-children--names\">");
  for (const app::ChildName& child : names) {
    out.literal("<li>");
    write_name(out, view, child, false);
    Html words;
    words.text(texts::kRaiseConcern).literal("<span class=\"govuk-visually-hidden\">");
    words.text(texts::for_child(name_of(child))).literal("</span>");
    const std::string href = child_path({view.school, child.child}, "/concern");
    out.literal("<div class=\"sw-apart\">");
    components::write(out,
                      components::Button{.content = std::move(words),
                                         .href = html::Url(href),
                                         .classes = "govuk-button--secondary sw-button--small"});
    if (people::may(people::Action::ChangeDetails, view.who)) {
      out.literal("<a class=\"govuk-link\"");
      out.href(child_path({view.school, child.child}, "/details")).literal(">");
      out.text(texts::kDetailsTitle).literal("<span class=\"govuk-visually-hidden\"> ");
      out.text(texts::for_child(name_of(child))).literal("</span></a>");
    }
    out.literal("</div></li>");
  }
  out.literal("</ul>");
}

void write_sheets(Html& out, const ListView& view, const Choices& choices) {
  if (choices.classes.empty()) return;
  heading(out, texts::kSheetsTitle);
  out.literal("<ul class=\"sw-classes\">");
  for (const std::string& name : choices.classes) {
    const std::string path = "/classes/" + http::percent_encode(name);
    link_item(out, school_path(view.school, path), texts::class_of("", name));
  }
  out.literal("</ul>");
}

/// How children come into the school's list, and how their beginning is put right.
void write_beginnings(Html& out, const ListView& view) {
  const auto link = [&](people::Action action, std::string_view rest, texts::Text words) {
    if (!people::may(action, view.who)) return;
    link_item(out, school_path(view.school, rest), words);
  };
  out.literal("<ul class=\"sw-links\">");
  link(people::Action::ImportPupils, "/import", texts::kImportLink);
  link(people::Action::AddChild, "/add-child", texts::kAddChildLink);
  link(people::Action::ChangeDetails, "/class-up", texts::kClassUpTitle);
  link(people::Action::SettleImport, "/starting-positions", texts::kStartingTitle);
  link(people::Action::SettleImport, "/to-find-out", texts::kFindOutTitle);
  out.literal("</ul>");
}

void write_first_only(Html& out, std::size_t count) {
  if (count >= kMost) paragraph(out, texts::first_only(kMost));
}

bool asks_for_the_register(const ListView& view) {
  return view.request.query.first("help").value_or("") == kRegister;
}

Html boxes(const ListView& view) {
  components::Choice on_register{.content = texts::kOnRegister,
                                 .value = std::string(kRegister),
                                 .checked = asks_for_the_register(view)};
  components::Choice leavers{.content = texts::kLeaversOnly,
                             .value = "yes",
                             .name = std::string(kLeavers),
                             .checked = view.asks(kLeavers)};
  return components::render(components::Checkboxes{
      .name = "help",
      .items = std::vector<components::ChoiceItem>{std::move(on_register), std::move(leavers)},
      .classes = "govuk-checkboxes--small"});
}

/// What the address asks for, of those whom the visitor may see.
app::ChildFilter filter_of(const ListView& view, const Narrowing& narrowing) {
  app::ChildFilter filter;
  filter.most = kMost;
  narrowing.apply(filter);
  if (asks_for_the_register(view)) filter.help = app::ChildFilter::Help::OnRegister;
  if (view.asks(kLeavers)) filter.where = app::ChildFilter::Where::HasLeft;
  return filter;
}

/// Why the list is empty.
texts::Text why_nobody(const ListView& view, const Narrowing& narrowing, std::size_t all) {
  const bool is_narrow = narrowing.is_narrow() || asks_for_the_register(view);
  if (view.asks(kLeavers)) return is_narrow ? texts::kNoChildFits : texts::kNoLeavers;
  return all == 0 ? texts::kNoChildren : texts::kNoChildFits;
}

Response answer(const ListView& view, Page page, const Typed& typed) {
  page.visitor = view.visitor();
  page.problems = typed.problems.summary();
  page.width = Width::Full;
  return respond(view.context, view.request, page, page.problems.empty() ? 200 : kUnprocessable);
}

Response show_caseload(const ListView& view, const Typed& typed) {
  app::Lists& lists = view.context.casework.lists(view.school);
  const Narrowing narrowing = Narrowing::of(view.request, view.context, view.school);
  app::ChildFilter everybody;
  everybody.most = kAll;
  const auto all = lists.children(view.viewer(), everybody);
  const auto rows = lists.children(view.viewer(), filter_of(view, narrowing));
  const bool is_part = rows.size() < all.size() && rows.size() < kMost && !view.asks(kLeavers);
  Page page{.title = texts::kChildrenTitle,
            .lead = is_part ? texts::children_of(rows.size(), all.size())
                            : texts::children_count(all.size())};
  write_search(page.main, view, typed);
  const Choices choices = Choices::of(all);
  narrowing.write(page.main, view.path(), choices, boxes(view));
  if (rows.empty()) paragraph(page.main, why_nobody(view, narrowing, all.size()));
  write_first_only(page.main, rows.size());
  write_rows(page.main, view, rows);
  write_sheets(page.main, view, choices);
  if (people::may(people::Action::Export, view.who))
    link_line(page.main, school_path(view.school, "/register"), texts::kRegisterLink);
  if (people::may(people::Action::AddChild, view.who)) write_beginnings(page.main, view);
  return answer(view, std::move(page), typed);
}

Response show_names(const ListView& view, const Typed& typed) {
  app::Lists& lists = view.context.casework.lists(view.school);
  app::ChildFilter filter;
  filter.most = kMost;
  filter.class_name = std::string(view.request.query.first("class").value_or(""));
  const auto names = lists.names(view.school, filter);
  Page page{.title = texts::kChildrenTitle};
  write_search(page.main, view, typed);
  Choices choices;
  choices.classes = lists.classes(view.school);
  Narrowing::of(view.request, view.context, view.school).write(page.main, view.path(), choices);
  if (names.empty()) paragraph(page.main, texts::kNoChildren);
  write_first_only(page.main, names.size());
  write_names(page.main, view, names);
  if (people::may(people::Action::AddChild, view.who)) write_beginnings(page.main, view);
  return answer(view, std::move(page), typed);
}

Response show_list(const ListView& view, const Typed& typed) {
  return view.sees_records() ? show_caseload(view, typed) : show_names(view, typed);
}

/// Children of the caseload who may have been meant, where nobody was found.
void write_meant_rows(Html& out, const ListView& view, const std::string& words) {
  app::ChildFilter filter;
  filter.where = app::ChildFilter::Where::Either;
  filter.most = kAll;
  const auto all = view.context.casework.lists(view.school).children(view.viewer(), filter);
  std::vector<app::ChildName> names;
  for (const app::ChildRow& row : all) names.push_back(row.name);
  std::vector<app::ChildRow> meant;
  for (const std::size_t place : app::nearly_named(names, words, kMostMeant))
    meant.push_back(all[place]);
  if (meant.empty()) return;
  heading(out, texts::kDidYouMean);
  write_rows(out, view, meant);
}

/// The same of the names, for who has no caseload and finds every child by name.
void write_meant_names(Html& out, const ListView& view, const std::string& words) {
  app::ChildFilter filter;
  filter.most = kAll;
  const auto all = view.context.casework.lists(view.school).names(view.school, filter);
  std::vector<app::ChildName> meant;
  for (const std::size_t place : app::nearly_named(all, words, kMostMeant))
    meant.push_back(all[place]);
  if (meant.empty()) return;
  heading(out, texts::kDidYouMean);
  write_names(out, view, meant);
}

/// Says that nobody was found, and who may have been meant.
// Reading: a guess names only whom the visitor's own list of children shows. A teacher finds a
// child of another class by the name, but nobody of another class is put forward.
void write_nobody(Html& out, const ListView& view, const std::string& words) {
  paragraph(out, texts::kNobodyFound);
  if (view.sees_records()) return write_meant_rows(out, view, words);
  write_meant_names(out, view, words);
}

/// The children found whose records this visitor may see, and the others by name.
void write_found(Html& out, const ListView& view, const std::string& words) {
  app::Lists& lists = view.context.casework.lists(view.school);
  app::ChildFilter filter;
  filter.words = words;
  filter.most = kMost;
  auto names = lists.names(view.school, filter);
  // Who sees records finds those of the children who have left as well.
  std::vector<app::ChildRow> rows;
  filter.where = app::ChildFilter::Where::Either;
  if (view.sees_records()) rows = lists.children(view.viewer(), filter);
  std::set<std::string_view> seen;
  for (const app::ChildRow& row : rows) seen.insert(row.name.child);
  names.erase(
      std::remove_if(names.begin(), names.end(),
                     [&](const app::ChildName& child) { return seen.count(child.child) > 0; }),
      names.end());
  if (rows.empty() && names.empty()) write_nobody(out, view, words);
  if (!rows.empty()) write_rows(out, view, rows);
  if (!rows.empty() && !names.empty()) heading(out, texts::kOtherClasses);
  if (!names.empty()) write_names(out, view, names);
}

}  // namespace

Response show_children(const WebContext& context, const Request& request,
                       const std::string& school) {
  return show_list(view_of(context, request, school), {});
}

Response search_children(const WebContext& context, const Request& request,
                         const std::string& school) {
  const ListView view = view_of(context, request, school);
  Typed typed = form_posted(request);
  const std::string words = base::folded_name(typed.value(kName));
  if (words.empty()) {
    typed.problems.add(kName, texts::kFindNothingTyped);
    return show_list(view, typed);
  }
  Page page{.title = texts::kSearchTitle, .back = view.path()};
  write_search(page.main, view, typed);
  write_found(page.main, view, words);
  return answer(view, std::move(page), typed);
}

}  // namespace stepwell::web::pages
