#include "app/help/plan_help.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/help/given_help.h"
#include "app/plan/target_links.h"

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using record::Provision;

namespace {

int number_in(const PlanRow& row, std::string_view field) {
  return read_written_number(row.value(field)).value_or(0);
}

/// The targets whose words the row repeats, or whose key it has. None: it is for all of them.
std::vector<std::string> targets_for(const PlanContent& content, const PlanRow& row) {
  const std::string& words = row.value(kTargets);
  std::vector<std::string> ids;
  const auto targets = targets_of(content);
  for (const PlanTarget& target : targets)
    if (target.id == row.key || names_target(words, target, targets)) ids.push_back(target.id);
  return ids;
}

bool is_same(const HelpRow& row, const Provision& now) {
  return row.what == now.what && row.who == now.who && row.times_a_week == now.times_a_week &&
         row.minutes == now.minutes && row.group == now.group && row.where == now.where &&
         row.person == now.person;
}

HelpRow help_row(const law::Framework& law, const PlanContent& content, const PlanRow& row,
                 const SchoolStaff& staff, Day day) {
  HelpRow help;
  help.row = row.key;
  help.what = row.value("what");
  help.who = row.value("who");
  help.where = row.value("where");
  help.group = row.value("group_name");
  if (const std::string& type = row.value("group"); law.has_choice("provision_type", type))
    help.type = type;
  help.person = person_named(staff, help.who, day);
  help.times_a_week = number_in(row, "times_a_week");
  help.minutes = number_in(row, "minutes");
  help.targets = targets_for(content, row);
  return help;
}

}  // namespace

std::vector<Provision> help_of_document(const RecordToday& record, const law::Document& document,
                                        const record::Help& help) {
  std::vector<Provision> all;
  for (const Provision& provision : help.provisions) {
    const auto issue =
        std::find_if(record.entries.begin(), record.entries.end(),
                     [&](const record::Entry& entry) { return entry.position == provision.plan; });
    if (issue != record.entries.end() && issue->topic.kind == law::kinds::document_issued &&
        issue->topic.word(0) == document.word)
      all.push_back(provision);
  }
  return all;
}

HelpOffer help_offer(const RecordToday& record, const law::Framework& law,
                     const PlanContent& content, const SchoolStaff& staff, Day day) {
  HelpOffer offer;
  const record::Help help = record::help_in(record.entries, record.standing.on);
  std::vector<Provision> given = help_of_document(record, *content.document, help);
  std::erase_if(given, [&](const Provision& each) { return !each.is_given_on(day); });
  const PlanSection* section = content.find(kHelpSection);
  if (section != nullptr && section->layout->many) {
    for (const PlanRow& row : section->rows) {
      if (row.empty()) continue;
      HelpRow next = help_row(law, content, row, staff, day);
      const auto now = std::find_if(given.begin(), given.end(),
                                    [&](const Provision& each) { return each.row == row.key; });
      if (now != given.end()) {
        next.now = now->position;
        next.is_as_now = is_same(next, *now);
        given.erase(now);
      }
      offer.rows.push_back(std::move(next));
    }
  }
  offer.gone = std::move(given);
  return offer;
}

json::object help_begin_entry(const HelpRow& row, const HelpBegins& begins, Day on) {
  json::object entry{{"on", on.iso()}, {"kind", "provision_began"}};
  const auto say = [&](const char* field, const std::string& value) {
    if (!value.empty()) entry[field] = value;
  };
  say("type", begins.type);
  say("level", begins.level);
  say("what", row.what);
  say("who", row.who);
  say("person", begins.person);
  say("group", row.group);
  say("where", row.where);
  say("row", row.row);
  if (row.times_a_week > 0) entry["times_a_week"] = row.times_a_week;
  if (row.minutes > 0) entry["minutes"] = row.minutes;
  if (!row.targets.empty()) entry["targets"] = json::value_from(row.targets);
  return entry;
}

json::object help_end_entry(const Provision& provision, Day on) {
  json::object entry{
      {"on", on.iso()}, {"kind", "provision_ended"}, {"provision", provision.position}};
  if (!provision.type.empty()) entry["type"] = provision.type;
  if (!provision.what.empty()) entry["what"] = provision.what;
  return entry;
}

std::vector<json::object> help_entries(const HelpOffer& offer, const HelpChosen& chosen, Day on,
                                       int after) {
  std::vector<json::object> entries;
  for (const Provision& gone : offer.gone)
    if (std::find(chosen.ends.begin(), chosen.ends.end(), gone.position) != chosen.ends.end())
      entries.push_back(help_end_entry(gone, on));
  for (const HelpBegins& begins : chosen.begins) {
    const auto row = std::find_if(offer.rows.begin(), offer.rows.end(),
                                  [&](const HelpRow& each) { return each.row == begins.row; });
    if (row == offer.rows.end()) continue;
    if (row->now > 0) {
      Provision now;
      now.position = row->now;
      now.type = begins.type;
      entries.push_back(help_end_entry(now, on));
    }
    json::object entry = help_begin_entry(*row, begins, on);
    entry["plan"] = -(static_cast<int>(entries.size()) + 1 + after);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<PlanLine> lines_not_given(const RecordToday& record, const law::Framework& law,
                                      const SchoolStaff& staff, Day day) {
  std::vector<PlanLine> lines;
  for (const law::Document& document : law.documents) {
    if (!document.plan) continue;
    const auto use = plan_in_use(record, document);
    if (!use || !use->is_held() || use->issued == nullptr) continue;
    HelpOffer offer = help_offer(record, law, use->content, staff, day);
    for (HelpRow& row : offer.rows)
      if (row.now == 0)
        lines.push_back({document.id + "." + row.row, &document, use->issued->position,
                         use->issued_on.value_or(use->issued->on), std::move(row)});
  }
  return lines;
}

}  // namespace stepwell::app
