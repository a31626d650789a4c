#include <algorithm>
#include <set>

#include "law/pack_reader.h"

namespace stepwell::law {
namespace {

/// What of a record only a field of a document may begin with: as it was typed or chosen.
const std::vector<std::pair<std::string_view, std::string>> kPartsOfRecord = {
    {"review_day", "review_day"},
    {"review_present", "review_present"},
    {"review_text", "review_text"},
    {"outcomes", "outcomes"},
    {"invited", "invited"},
    {"advice", "advice"},
    {"child_views", "child_views"},
    {"parent_views", "parent_views"},
    {"service", "service"},
    {"advice_text", "advice_text"},
    {"target", "target"},
    {"target_note", "target_note"},
    {"name", "name"},
    {"born", "born"},
    {"school", "school"},
    {"class", "class"},
    {"review_found", "review_found"},
    {"review_next", "review_next"}};

/// Those that the review of the document itself fills in, so that nobody is asked for them.
const std::set<std::string> kFilledAtReview = {"review_found", "review_next"};

/// Those that are of a review, so that it has to be said which.
const std::set<std::string> kPartsOfReview = {"review_day", "review_present", "review_text",
                                              "outcomes"};

bool tells_of_review(const Document& document) {
  return std::any_of(
      document.sections.begin(), document.sections.end(), [](const Section& section) {
        return std::any_of(
            section.fields.begin(), section.fields.end(),
            [](const FieldLayout& field) { return kPartsOfReview.contains(field.from_record); });
      });
}

/// Any field may also begin with what answers a question.
std::vector<std::pair<std::string_view, std::string>> parts_of_record() {
  auto parts = kPartsOfRecord;
  parts.insert(parts.end(), kAnswersOfRecord.begin(), kAnswersOfRecord.end());
  return parts;
}

/// What of a record may be the rows of a section.
const std::vector<std::pair<std::string_view, std::string>> kRowsOfRecord = {
    {"advice", "advice"}, {"targets", "targets"}};

}  // namespace

void PackReader::read_document_names() {
  const auto file = files_.find("documents.toml");
  if (file == files_.end()) return;
  const SourceValue* documents = file->second.find("document");
  if (documents == nullptr) return;
  for (const SourceValue& document : documents->items)
    if (const SourceValue* id = document.find("id")) document_names_.push_back(id->text);
}

void PackReader::read_documents() {
  TableReader file = open("documents.toml");
  for (TableReader& row : file.tables("label")) {
    Label label;
    label.id = row.text("id");
    claim_id(row, "label", label.id);
    label.name = words(row, "name", "label." + label.id);
    row.finish();
    framework_->labels.push_back(std::move(label));
  }
  for (TableReader& row : file.tables("lint")) {
    Lint lint;
    lint.id = row.text("id");
    claim_id(row, "lint", lint.id);
    lint.words = row.texts("words");
    lint.advice = words(row, "advice", "lint." + lint.id);
    lint.cites = cites(row);
    row.finish();
    framework_->lints.push_back(std::move(lint));
  }
  for (TableReader& table : file.tables("document")) {
    Document document;
    document.id = table.text("id");
    claim_id(table, "document", document.id);
    document.word = vocabulary_.add(document.id);
    document.name = words(table, "name", "document." + document.id);
    document.short_name = maybe_words(table, "short", "document." + document.id + ".short");
    document.plan = table.flag("plan", false);
    document.stages = stages(table, "stages");
    document.maintained_by = role(table, "maintained_by");
    document.ours_in = stages(table, "ours_in");
    check_ours_in(table, document);
    document.ends = patterns(table, "ends");
    document.equivalents = table.texts("equivalents");
    read_report(table, document);
    read_sections(table, document);
    read_telling(table, document);
    document.cites = cites(table);
    table.finish();
    framework_->documents.push_back(std::move(document));
  }
  file.finish();
}

void PackReader::check_ours_in(TableReader& table, const Document& document) const {
  if (document.ours_in.empty() || document.maintained_by >= framework_->roles.size()) return;
  if (framework_->roles[document.maintained_by].of != Role::Of::School)
    table.fault("ours_in", "a document that a role of the school maintains", "another's");
}

void PackReader::read_telling(TableReader& table, Document& document) {
  document.review_of = table.texts("review_of");
  for (const std::string& id : document.review_of)
    if (std::find(document_names_.begin(), document_names_.end(), id) == document_names_.end())
      table.fault("review_of", "documents of documents.toml", "\"" + id + "\"");
  if (document.review_of.empty() && tells_of_review(document))
    table.fault("review_of", "whose review the fields with a part of it begin with", "nothing");
  document.views_about = table.texts("views_about");
  for (const std::string& id : document.views_about)
    if (!framework_->has_choice("about", id))
      table.fault("views_about", "choices of the list about", "\"" + id + "\"");
}

void PackReader::read_report(TableReader& table, Document& document) {
  document.records = table.maybe_text("records").value_or("");
  document.to = table.maybe_text("to").value_or("");
  if (!document.records.empty()) pattern(table, "records", document.records);
  if (document.records.empty() != document.to.empty())
    table.fault("to", "with records, and not without it", "\"" + document.to + "\"");
  if (!document.to.empty() && !framework_->has_choice("recipient", document.to))
    table.fault("to", "a choice of the list recipient", "\"" + document.to + "\"");
}

void PackReader::read_sections(TableReader& table, Document& document) {
  bool has_targets = false;
  for (TableReader& section : table.tables("section")) {
    document.sections.push_back(read_section(section, "section." + document.id));
    if (!document.sections.back().targets) continue;
    if (has_targets) section.fault("targets", "in at most one section of a document", "another");
    has_targets = true;
  }
}

Section PackReader::read_section(TableReader& table, const std::string& welsh) {
  Section section;
  section.id = table.text("id");
  claim_id(table, "section of " + welsh.substr(welsh.find('.') + 1), section.id);
  const std::string key = welsh + "." + section.id;
  section.name = words(table, "name", key);
  section.hint = maybe_words(table, "hint", key + ".hint");
  section.many = table.flag("many", false);
  section.targets = table.flag("targets", false);
  section.min = table.maybe_number("min").value_or(0);
  section.max = table.maybe_number("max");
  if (section.max && *section.max < section.min)
    table.fault("max", "no less than min", std::to_string(*section.max));
  if (const auto usual = table.numbers("usual"); usual.size() == 2 && usual[0] <= usual[1])
    section.usual = {usual[0], usual[1]};
  else if (!usual.empty())
    table.fault("usual", "two numbers, the smaller first", "others");
  for (const char* only : {"min", "max", "usual"})
    if (!section.many && table.has(only)) table.fault(only, "many = true with it", "it without");
  section.from_record = table.one_of<std::string>("from_record", kRowsOfRecord, std::string());
  if (!section.many && !section.from_record.empty())
    table.fault("from_record", "many = true with it", "it without");
  for (TableReader& field : table.tables("field"))
    section.fields.push_back(
        read_field(field, "field." + key.substr(std::string("section.").size())));
  if (section.fields.empty()) table.fault("field", "one or more fields", "none");
  table.finish();
  return section;
}

FieldLayout PackReader::read_field(TableReader& table, const std::string& welsh) {
  using Type = FieldLayout::Type;
  FieldLayout field;
  field.id = table.text("id");
  claim_id(table, "field of " + welsh.substr(welsh.find('.') + 1), field.id);
  const std::string key = welsh + "." + field.id;
  field.label = words(table, "label", key);
  field.hint = maybe_words(table, "hint", key + ".hint");
  field.type = table.one_of<Type>("type",
                                  {{"text", Type::Text},
                                   {"date", Type::Date},
                                   {"number", Type::Number},
                                   {"choice", Type::Choice},
                                   {"list", Type::List},
                                   {"person", Type::Person},
                                   {"service", Type::Service}},
                                  Type::Text);
  field.choices = table.texts("choices");
  if (field.type == Type::Choice && field.choices.empty())
    table.fault("choices", "one or more choices", "none");
  field.required = table.flag("required", false);
  field.blank_needs_reason = table.flag("blank_needs_reason", false);
  field.lint = table.texts("lint");
  field.bank = table.maybe_text("bank").value_or("");
  field.from_record = table.one_of<std::string>("from_record", parts_of_record(), std::string());
  if (field.required && kFilledAtReview.contains(field.from_record))
    table.fault("required", "false where the review fills it in", "true");
  table.finish();
  return field;
}

/// Whether the document has rows of targets, from which a field may be picked.
static bool has_targets(TableReader& document) {
  auto sections = document.tables("section");
  return std::any_of(sections.begin(), sections.end(), [](TableReader& section) {
    return section.maybe_text("id") == "targets" && section.flag("many", false);
  });
}

void PackReader::check_fields() {
  const auto has = [](const auto& rows, const std::string& id) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
  };
  TableReader file = open("documents.toml");
  for (TableReader& document : file.tables("document")) {
    for (TableReader& section : document.tables("section")) {
      for (TableReader& field : section.tables("field")) {
        for (const std::string& id : field.texts("choices"))
          if (!has(framework_->labels, id))
            field.fault("choices", "ids of [[label]]", "\"" + id + "\"");
        for (const std::string& id : field.texts("lint"))
          if (!has(framework_->lints, id)) field.fault("lint", "ids of [[lint]]", "\"" + id + "\"");
        const auto bank = field.maybe_text("bank");
        const bool is_there =
            bank == "targets" ? has_targets(document) : !bank || has(framework_->banks, *bank);
        if (!is_there)
          field.fault("bank", "a bank of banks.toml, or targets where the document has such rows",
                      "\"" + *bank + "\"");
      }
    }
  }
}

}  // namespace stepwell::law
