#include <algorithm>
#include <set>
#include <utility>

#include "law/pack_reader.h"

namespace stepwell::law {

const std::vector<std::pair<std::string_view, std::string>> kAnswersOfRecord = {
    {"stage", "stage"},
    {"plan", "plan"},
    {"assessments", "assessments"},
    {"provision", "provision"},
    {"measure", "measure"},
    {"referrals", "referrals"},
    {"home", "home"},
    {"next_steps", "next_steps"},
    {"diagnosis", "diagnosis"},
    {"needs", "needs"},
    {"school_year", "school_year"},
    {"targets", "targets"},
    {"views", "views"},
    {"meetings", "meetings"}};

namespace {

/// What a letter may leave to be filled from the record.
const std::set<std::string> kSlots = {
    "child.name",  "child.first_name", "child.born",     "child.class",  "parent.name",
    "school.name", "sender.name",      "sender.post",    "today",        "stage.name",
    "stage.since", "plan.name",        "plan.review_on", "review.day",   "review.decision",
    "meeting.day", "meeting.place",    "meeting.people", "service.name", "professional.name",
    "concerns",    "strategies",       "targets",        "questions",    "helper.name",
    "reason"};

using Slots = std::set<std::string>;

/// What stands between braces.
Slots slots_of(const std::string& text) {
  Slots slots;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    slots.insert(text.substr(open + 1, close == std::string::npos ? close : close - open - 1));
  }
  return slots;
}

std::string told(const Slots& slots) {
  std::string all;
  for (const std::string& slot : slots) all += (all.empty() ? "{" : ", {") + slot + "}";
  return all.empty() ? "no slots" : all;
}

}  // namespace

void PackReader::read_criteria_names() {
  const auto file = files_.find("banks.toml");
  if (file == files_.end()) return;
  const SourceValue* sets = file->second.find("criteria");
  if (sets == nullptr) return;
  for (const SourceValue& set : sets->items)
    if (const SourceValue* id = set.find("id")) criteria_names_.push_back(id->text);
}

void PackReader::read_banks() {
  TableReader file = open("banks.toml");
  for (TableReader& table : file.tables("criteria"))
    read_bank(table, Bank::Of::Criteria, "criteria");
  for (TableReader& table : file.tables("strategies"))
    read_bank(table, Bank::Of::Strategies, "strategies");
  for (TableReader& table : file.tables("questions"))
    read_bank(table, Bank::Of::Questions, "questions");
  for (TableReader& table : file.tables("checklist"))
    read_bank(table, Bank::Of::Checklist, "checklist");
  read_help(file);
  file.finish();
}

void PackReader::read_bank(TableReader& table, Bank::Of of, const std::string& noun) {
  Bank bank;
  bank.of = of;
  bank.id = table.text("id");
  claim_id(table, noun, bank.id);
  bank.word = vocabulary_.add(bank.id);
  const std::string welsh = noun + "." + bank.id;
  bank.name = words(table, "name", welsh);
  if (of == Bank::Of::Checklist) {
    bank.when = maybe_words(table, "when", welsh + ".when");
    bank.rule = table.one_of<std::string>("rule", {{"school", "school"}}, std::string());
  }
  if (of == Bank::Of::Criteria) {
    if (table.has("stage")) bank.stages = with_parts(stage(table, "stage"));
    bank.rule = table.one_of<std::string>(
        "rule", {{"any", "any"}, {"all", "all"}, {"judgement", "judgement"}});
  } else {
    bank.stages = stages(table, "stages");
  }
  bank.cites = cites(table);
  for (TableReader& row : table.tables("items")) {
    BankItem item;
    item.id = row.text("id");
    claim_id(row, noun + " " + bank.id + " item", item.id);
    item.text = words(row, "text", welsh + "." + item.id);
    if (of == Bank::Of::Strategies) {
      item.kind = row.maybe_text("kind").value_or("");
      if (!item.kind.empty() && !framework_->has_choice("provision_type", item.kind))
        row.fault("kind", "a choice of the list provision_type", "\"" + item.kind + "\"");
    }
    if (of == Bank::Of::Questions) {
      item.answer = row.one_of<std::string>(
          "answer",
          {{"text", "text"}, {"yes_no", "yes_no"}, {"date", "date"}, {"choice", "choice"}});
      item.from_record = row.one_of<std::string>("from_record", kAnswersOfRecord, std::string());
    }
    if (of == Bank::Of::Checklist && row.has("shown_by")) {
      item.shown_by = patterns(row, "shown_by");
      item.shown_times = row.maybe_number("times").value_or(1);
      if (item.shown_times < 1) row.fault("times", "1 or more", std::to_string(item.shown_times));
    }
    item.cites = maybe_cites(row);
    row.finish();
    bank.items.push_back(std::move(item));
  }
  if (bank.items.empty()) table.fault("items", "one or more items", "none");
  table.finish();
  framework_->banks.push_back(std::move(bank));
}

void PackReader::read_help(TableReader& file) {
  for (TableReader& table : file.tables("topic")) {
    HelpTopic topic;
    topic.id = table.text("id");
    claim_id(table, "topic", topic.id);
    topic.name = words(table, "name", "topic." + topic.id);
    topic.text = words(table, "text", "topic." + topic.id + ".text");
    topic.stages = stages(table, "stages");
    topic.cites = cites(table);
    table.finish();
    framework_->topics.push_back(std::move(topic));
  }
}

void PackReader::read_exceptions() {
  TableReader file = open("exceptions.toml");
  for (TableReader& table : file.tables("exception")) {
    Exception exception;
    exception.id = table.text("id");
    exception.effective = effective(table);
    refuse_takes_open(table, exception.effective);
    auto& all = framework_->exceptions;
    const bool is_version = !all.empty() && all.back().id == exception.id;
    claim_version(table, "exception", exception.id, exception.effective,
                  is_version ? &all.back().effective : nullptr);
    exception.word = vocabulary_.add(exception.id);
    const std::string welsh = welsh_of_version("exception." + exception.id, exception.effective);
    exception.text = words(table, "text", welsh + ".text");
    exception.evidence = maybe_words(table, "evidence", welsh + ".evidence");
    exception.cites = cites(table);
    table.finish();
    framework_->exceptions.push_back(std::move(exception));
  }
  file.finish();
}

void PackReader::read_codes() {
  TableReader file = open("codes.toml");
  for (TableReader& table : file.tables("code_set")) {
    CodeSet set;
    set.id = table.text("id");
    claim_id(table, "code_set", set.id);
    set.name = words(table, "name", "code_set." + set.id);
    set.ranked = table.flag("ranked", false);
    set.cites = cites(table);
    for (TableReader& row : table.tables("codes")) {
      Code code;
      code.id = row.text("id");
      claim_id(row, "code of " + set.id, code.id);
      code.name = words(row, "name", "code." + set.id + "." + code.id);
      code.stage = row.maybe_text("stage").value_or("");
      if (!code.stage.empty() && !framework_->find_stage(code.stage))
        row.fault("stage", "a stage of stages.toml", "\"" + code.stage + "\"");
      code.area = row.maybe_text("area").value_or("");
      code.from = row.maybe_day("from");
      code.to = row.maybe_day("to");
      code.aliases = row.texts("aliases");
      row.finish();
      set.codes.push_back(std::move(code));
    }
    table.finish();
    framework_->code_sets.push_back(std::move(set));
  }
  file.finish();
}

void PackReader::read_sender(TableReader& file, Letter& letter) {
  letter.from = file.maybe_text("from").value_or("");
  const auto& roles = framework_->roles;
  const bool is_family = std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
    return role.id == letter.from && role.of == Role::Of::Family;
  });
  if (!letter.from.empty() && !is_family)
    file.fault("from", "a role of the family; left out: the school", "\"" + letter.from + "\"");
}

void PackReader::read_letters() {
  for (const auto& [name, value] : files_) {
    if (!name.starts_with("letters/")) continue;
    TableReader file(value, {}, faults_);
    Letter letter;
    letter.id = file.text("id");
    claim_id(file, "letter", letter.id);
    if (name != "letters/" + letter.id + ".toml")
      file.fault("id", "the name of the file", "\"" + letter.id + "\"");
    letter.name = words(file, "name", "letter." + letter.id);
    letter.to = file.text("to");
    const auto& roles = framework_->roles;
    const bool is_role = std::any_of(roles.begin(), roles.end(),
                                     [&](const Role& role) { return role.id == letter.to; });
    if (!is_role && !framework_->has_choice("recipient", letter.to))
      file.fault("to", "a role, or a choice of the list recipient", "\"" + letter.to + "\"");
    read_sender(file, letter);
    letter.stages = stages(file, "stages");
    letter.only_there = file.flag("only_there", false);
    if (letter.only_there && letter.stages.empty())
      file.fault("only_there", "stages, at which alone it can be written", "none");
    letter.effective = effective(file);
    refuse_takes_open(file, letter.effective);
    letter.records = file.maybe_text("records").value_or("");
    if (!letter.records.empty()) pattern(file, "records", letter.records);
    letter.subject = words(file, "subject", "letter." + letter.id + ".subject");
    letter.body = words(file, "body", "letter." + letter.id + ".body");
    letter.cites = cites(file);
    for (const std::string* text : {&letter.subject.en, &letter.body.en})
      for (const std::string& slot : slots_of(*text))
        if (!kSlots.contains(slot)) file.fault("body", "a slot of docs/packs.md", "{" + slot + "}");
    check_letter_in_welsh(file, letter);
    file.finish();
    framework_->letters.push_back(std::move(letter));
  }
}

void PackReader::check_letter_in_welsh(TableReader& file, const Letter& letter) {
  const std::string subject = "letter." + letter.id + ".subject";
  const std::string body = "letter." + letter.id + ".body";
  if (letter.subject.cy.empty() != letter.body.cy.empty()) {
    const bool has_body = letter.subject.cy.empty();
    return fault_in_welsh(file, has_body ? body : subject,
                          "\"" + (has_body ? subject : body) + "\" beside it", "it alone");
  }
  if (letter.body.cy.empty()) return;
  for (const auto& [key, text] : {std::pair(subject, &letter.subject), {body, &letter.body}}) {
    const Slots english = slots_of(text->en), welsh = slots_of(text->cy);
    if (english != welsh)
      fault_in_welsh(file, key, "the slots of the English: " + told(english), told(welsh));
  }
}

/// Where the Welsh stands; at the letter, if it is another pack's that this one has other English
/// for.
void PackReader::fault_in_welsh(TableReader& file, const std::string& key, std::string expected,
                                std::string found) {
  const SourceValue& welsh = *welsh_.at(key).source;
  if (welsh.file->starts_with(folder_ + "/"))
    return faults_.push_back({*welsh.file, welsh.line, key, std::move(expected), std::move(found)});
  file.fault(key.ends_with(".subject") ? "subject" : "body", std::move(expected), std::move(found));
}

void PackReader::check_census() {
  TableReader file = open("stages.toml");
  for (TableReader& table : file.tables("stage")) {
    const auto census = table.maybe_text("census");
    const bool known = std::any_of(
        framework_->code_sets.begin(), framework_->code_sets.end(), [&](const CodeSet& set) {
          return set.id == "provision" &&
                 std::any_of(set.codes.begin(), set.codes.end(),
                             [&](const Code& code) { return census && code.id == *census; });
        });
    if (census && !known)
      table.fault("census", "a code of the code set \"provision\"", "\"" + *census + "\"");
  }
}

}  // namespace stepwell::law
