#include "law/pack_reader.h"
#include "law/read_choice.h"

namespace stepwell::law {

void PackReader::read_welsh() {
  const auto found = files_.find("text.cy.toml");
  if (found == files_.end()) return;
  const auto add = [this](const std::string& key, const SourceValue& value, Text::Welsh how) {
    if (value.type != SourceValue::Type::Text) {
      faults_.push_back({*value.file, value.line, key, "a text", std::string(name_of(value.type))});
      return;
    }
    welsh_[key] = {Text{{}, value.text, how}, &value};
  };
  for (const auto& [key, value] : found->second.members) {
    if (key != "unverified" || value.type != SourceValue::Type::Table) {
      add(key, value, Text::Welsh::Sourced);
      continue;
    }
    for (const auto& [inner, word] : value.members) add(inner, word, Text::Welsh::Unverified);
  }
}

void PackReader::check_welsh_used() {
  for (const auto& [key, welsh] : welsh_) {
    // What is taken over may be of a row that this pack has no more.
    const bool own = welsh.source->file->starts_with(folder_ + "/");
    if (own && !welsh_used_.contains(key))
      faults_.push_back({*welsh.source->file, welsh.source->line, key,
                         "the key of a name or text of this pack", "it"});
  }
}

void PackReader::read_citations() {
  TableReader file = open("cite.toml");
  for (TableReader& table : file.tables("cite")) {
    Citation citation;
    citation.id = table.text("id");
    claim_id(table, "citation", citation.id);
    citation.instrument = table.text("instrument");
    citation.pin = table.maybe_text("pin").value_or("");
    citation.url = table.maybe_text("url").value_or("");
    citation.confidence =
        table.one_of<Confidence>("confidence", {{"statute", Confidence::Statute},
                                                {"code", Confidence::Code},
                                                {"source", Confidence::Source},
                                                {"seed", Confidence::Seed},
                                                {"unverified", Confidence::Unverified},
                                                {"practice", Confidence::Practice}});
    citation.verified_on = table.maybe_day("verified_on");
    citation.note = maybe_words(table, "note", "cite." + citation.id + ".note");
    table.finish();
    framework_->citations.push_back(std::move(citation));
  }
  file.finish();
}

void PackReader::read_identity() {
  TableReader file = open("framework.toml");
  Framework& f = *framework_;
  f.id = file.text("id");
  f.prefix = file.text("prefix");
  f.name = words(file, "name", "framework." + f.id);
  f.nation = file.text("nation");
  f.version = file.text("version");
  f.status = file.one_of<Framework::Status>("status", {{"current", Framework::Status::Current},
                                                       {"legacy", Framework::Status::Legacy},
                                                       {"proposal", Framework::Status::Proposal}});
  if (auto effective = file.maybe_table("effective")) {
    f.from = effective->day("from");
    f.to = effective->maybe_day("to");
    effective->finish();
  } else {
    file.fault("effective", "a table with from", "nothing");
  }
  const auto holidays = shared_.holidays_by_nation.find(f.nation);
  if (holidays == shared_.holidays_by_nation.end())
    file.fault("nation", "a nation of calendars/bank_holidays.toml", "\"" + f.nation + "\"");
  else
    f.holidays = &holidays->second;
  f.cites = cites(file);
  file.maybe_text("extends");  // followed before the pack is read
  file.texts("removes");
  if (file.has("removes") && !file.has("extends"))
    file.fault("removes", "extends with it", "it without");
  read_roles(file);
  read_settings(file);
  file.finish();
}

void PackReader::read_settings(TableReader& file) {
  for (TableReader& table : file.tables("setting")) {
    Setting setting;
    setting.id = table.text("id");
    claim_id(table, "setting", setting.id);
    setting.name = words(table, "name", "setting." + setting.id);
    setting.binding = table.one_of<Binding>(
        "binding", {{"must", Binding::Must}, {"may", Binding::May}, {"none", Binding::None}});
    setting.last_years = table.texts("last_years");
    setting.cites = cites(table);
    table.finish();
    framework_->settings.push_back(std::move(setting));
  }
  if (framework_->settings.empty()) file.fault("setting", "one or more settings", "none");
}

void PackReader::read_roles(TableReader& file) {
  using Of = Role::Of;
  for (TableReader& table : file.tables("role")) {
    Role role;
    role.id = table.text("id");
    claim_id(table, "role", role.id);
    role.name = words(table, "name", "role." + role.id);
    role.of = table.one_of<Of>("of", {{"school", Of::School},
                                      {"authority", Of::Authority},
                                      {"health", Of::Health},
                                      {"social_care", Of::SocialCare},
                                      {"family", Of::Family},
                                      {"tribunal", Of::Tribunal},
                                      {"other", Of::Other}});
    role.does = maybe_words(table, "does", "role." + role.id + ".does");
    role.cites = maybe_cites(table);
    read_rights(table, role);
    table.finish();
    framework_->roles.push_back(std::move(role));
  }
  if (framework_->roles.empty()) file.fault("role", "one or more roles", "none");
}

void PackReader::read_rights(TableReader& table, Role& role) {
  auto rights = table.maybe_table("rights");
  if (!rights) return;
  if (role.of != Role::Of::Family || role.cites.citations.empty())
    table.fault("rights", "of a role of the family, with a citation", "another");
  OwnRights own;
  own.age = rights->number("age");
  constexpr int kOldest = 25;
  if (own.age < 1 || kOldest < own.age)
    rights->fault("age", "1 to " + std::to_string(kOldest), std::to_string(own.age));
  own.beside = rights->flag("beside", false);
  own.confidence = role.cites.confidence;
  if (rights->has("confidence"))
    own.confidence =
        rights->one_of<Confidence>("confidence", {{"unverified", Confidence::Unverified}});
  if (auto until = rights->maybe_table("until")) {
    const auto within = [&](const char* key, int least, int most) {
      const int number = until->number(key);
      if (number < least || most < number)
        until->fault(key, std::to_string(least) + " to " + std::to_string(most),
                     std::to_string(number));
      return std::clamp(number, least, most);
    };
    OwnRights::Until day;
    day.month = static_cast<unsigned>(within("month", 1, 12));
    day.weekday = static_cast<unsigned>(within("weekday", 1, 7));
    day.nth = within("nth", -1, 4);
    if (day.nth == 0) until->fault("nth", "1 to 4, or -1 for the last", "0");
    if (day.nth == 0) day.nth = 1;
    day.year_begins = static_cast<unsigned>(within("year_begins", 1, 12));
    until->finish();
    own.until = day;
  }
  rights->finish();
  role.rights = own;
}

void PackReader::read_choices() {
  framework_->choices = shared_.choices;
  for (Choice& choice : framework_->choices)
    give_welsh(choice.name, "choice." + choice.list + "." + choice.id);
  TableReader file = open("choices.toml");
  for (TableReader& table : file.tables("choice")) {
    Choice choice;
    choice.list = table.text("of");
    choice.id = table.text("id");
    choice.name = words(table, "name", "choice." + choice.list + "." + choice.id);
    if (!is_choice_list(choice.list))
      table.fault("of", "a list of docs/packs.md", "\"" + choice.list + "\"");
    if (framework_->has_choice(choice.list, choice.id))
      table.fault("id", "an id that the list does not have already", "\"" + choice.id + "\" again");
    read_choice_links(table, framework_->choices, choice);
    table.finish();
    framework_->choices.push_back(std::move(choice));
  }
  file.finish();
  // A word that no rule names still has to be told from a word that no pack knows.
  for (const Choice& choice : framework_->choices) vocabulary_.add(choice.id);
  vocabulary_.add(framework_->id);
}

}  // namespace stepwell::law
