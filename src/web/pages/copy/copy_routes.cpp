#include "web/pages/copy/copy_routes.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/family/contacts.h"
#include "http/percent.h"
#include "law/choices.h"
#include "web/error_pages.h"
#include "web/pages/copy/copy_view.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/letter/how_sent.h"
#include "web/texts/copy.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;
using people::Action;

constexpr const char* kFor = "for";
constexpr const char* kTo = "to";
/// With the contacts of the child, which the family's copy is without.
constexpr std::string_view kForSchool = "school";

/// The kinds of report that are copies of the record.
std::vector<const law::Choice*> copies_of(const law::Framework& law) {
  std::vector<const law::Choice*> copies;
  for (const law::Choice* choice : law::choices_in(law, "report"))
    if (!choice->whole_record.empty()) copies.push_back(choice);
  return copies;
}

/// The one that is asked for, or the first.
const law::Choice* asked_copy(const AboutChild& about, const std::string& report) {
  const auto copies = copies_of(about.law());
  if (!report.empty()) return copy_choice(about.law(), report);
  return copies.empty() ? nullptr : copies.front();
}

CopyView view_of(const ChildCards& cards, const law::Choice& report) {
  const bool shows = report.whole_record == kForSchool && cards.may(Action::SeeContacts);
  const auto before = cards.about.request.query.first("before").value_or("");
  return {cards, shows ? Contacts::Shown : Contacts::Hidden, read_position(before)};
}

void write_choice(Html& out, const AboutChild& about, const law::Choice& shown) {
  out.literal("<nav class=\"sw-order sw-no-print\"").attribute("aria-label", texts::kCopyLabel);
  out.literal("><ul>");
  for (const law::Choice* each : copies_of(about.law())) {
    out.literal("<li><a class=\"govuk-link\"").href(copy_path(about, *each));
    if (each == &shown) out.attribute("aria-current", "true");
    out.literal(">").text(each->name.en).literal("</a></li>");
  }
  out.literal("</ul></nav>");
}

void write_form(Html& out, const AboutChild& about, const law::Choice& report, const Typed& typed) {
  out.literal("<div class=\"sw-no-print\">");
  heading(out, texts::kCopySend);
  open_form(out, copy_path(about, report), bind(about.context, about.visitor(), typed));
  hidden(out, kFor, report.id);
  ask_text(
      out, typed,
      {.name = kTo, .label = texts::kCopyTo, .hint = texts::kCopyToHint, .autocomplete = "off"});
  ask_method(out, about.law(), typed);
  ask_entry_day(out, about, typed, {});
  submit(out, texts::kCopySend);
  close_form(out);
  out.literal("</div>");
}

/// The record as it was before that entry: with what was struck out since, and with the contacts of
/// then.
AboutChild as_before(const AboutChild& about, record::Position before) {
  AboutChild then = about;
  auto& entries = then.file.entries;
  while (!entries.empty() && before <= entries.back().position) entries.pop_back();
  then.file.recorded_by.resize(entries.size());
  return then;
}

Response show(const AboutChild& about, const law::Choice& report, const Typed& typed) {
  const record::Position before = read_position(about.request.query.first("before").value_or(""));
  const record::Entry* sent = before == 0 ? nullptr : about.file.entry(before);
  const AboutChild then = before == 0 ? about : as_before(about, before);
  const ChildCards cards = cards_for(then);
  const CopyView copy = view_of(cards, report);
  Page page{.title = report.name.en,
            .back = about.path(),
            .lead = sent == nullptr ? texts::copy_lead(about.file.name(), about.file.school->name,
                                                       about.file.today)
                                    : texts::copy_as_sent(about.file.name(), sent->on)};
  if (copy.before == 0) write_choice(page.main, about, report);
  print_button(page.main, texts::kCopyPrint);
  write_copy(page.main, copy);
  if (copy.before == 0) write_form(page.main, about, report, typed);
  return respond_form(about, std::move(page), typed);
}

Response show_copy(const AboutChild& about) {
  const law::Choice* report =
      asked_copy(about, std::string(about.request.query.first(kFor).value_or("")));
  if (report == nullptr) return not_found_page(about.context, about.request);
  return show(about, *report, form_to_show(about.context, about.request, about.person()));
}

/// Each of the names, with commas between them.
void check_restricted(const AboutChild& about, Typed& typed, const std::string& to) {
  const auto contacts = app::contacts_in(about.file.entries, about.file.today);
  for (std::size_t at = 0; at <= to.size();) {
    const std::size_t end = std::min(to.find(',', at), to.size());
    const std::string_view name = std::string_view(to).substr(at, end - at);
    if (const app::Contact* restricted = app::find_restricted(contacts, name))
      typed.problems.add(kTo,
                         texts::must_not_be_written_to(restricted->name, restricted->restriction));
    at = end + 1;
  }
}

json::object read(const AboutChild& about, Typed& typed, const law::Choice& report) {
  json::object entry{{"kind", "report_sent"}, {"report", report.id}};
  const std::string to = read_text(typed, kTo, kMostOfALine);
  if (to.empty()) typed.problems.add(kTo, texts::kCopyToMissing);
  check_restricted(about, typed, to);
  entry[kTo] = to;
  entry[kMethod] = read_method(about.law(), typed);
  read_entry_day(about, typed, entry);
  return entry;
}

/// Where this person has recorded it last. How many entries it held is not compared: by now the
/// record holds that it was sent, too.
record::Position last_sent(const AboutChild& about, const json::object& sent) {
  const auto now = about.now(Action::RecordEntry);
  if (!now) return 0;
  const app::ChildFile& file = now->file;
  for (std::size_t i = file.entries.size(); i-- > 0;) {
    const record::Entry& entry = file.entries[i];
    if (law::spec(entry.topic.kind).name != "report_sent") continue;
    const bool is_it = file.recorded_by[i] == about.person() &&
                       text_in(entry, "report") == text_in(sent, "report") &&
                       text_in(entry, kTo) == text_in(sent, kTo) &&
                       text_in(entry, kMethod) == text_in(sent, kMethod);
    if (is_it) return entry.position;
  }
  return 0;
}

Response send_copy(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  const law::Choice* report = asked_copy(about, typed.value(kFor));
  if (report == nullptr) return not_found_page(about.context, about.request);
  json::object entry = read(about, typed, *report);
  if (!typed.problems.empty()) return show(about, *report, typed);
  const ChildCards cards = cards_for(about);
  entry["text"] = texts::copy_holds(view_of(cards, *report).entries().size());
  const auto position = decide_act(about, typed, Action::RecordEntry, {"on", kTo, kMethod},
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     check_restricted(now, typed, text_in(entry, kTo));
                                     if (!typed.problems.empty()) return {};
                                     return {entry};
                                   });
  if (!position) return show(about, *report, typed);
  return to_done_page(about, *position != 0 ? *position : last_sent(about, entry));
}

}  // namespace

const law::Choice* copy_choice(const law::Framework& law, std::string_view report) {
  for (const law::Choice* choice : copies_of(law))
    if (choice->id == report) return choice;
  return nullptr;
}

std::string copy_path(const AboutChild& about, const law::Choice& report, record::Position before) {
  std::string path = about.path("/record-copy?for=" + http::percent_encode(report.id));
  if (before != 0) path += "&before=" + std::to_string(before);
  return path;
}

std::vector<http::Route> copy_routes(const WebContext& context) {
  const std::string copy = "/schools/{school}/children/{child}/record-copy";
  const auto access = people::name_of(Action::RecordEntry);
  return {{http::Method::Get, copy, access, about_child(context, Action::RecordEntry, show_copy)},
          {http::Method::Post, copy, access, about_child(context, Action::RecordEntry, send_copy)}};
}

}  // namespace stepwell::web::pages
