// Reads processes.toml, after the duties, documents and checklists that its steps name.
#include <algorithm>

#include "law/pack_reader.h"

namespace stepwell::law {
namespace {

bool is_checklist(const Framework& law, const std::string& id) {
  return std::any_of(law.banks.begin(), law.banks.end(), [&](const Bank& bank) {
    return bank.of == Bank::Of::Checklist && bank.id == id && bank.is_shown_by_record();
  });
}

}  // namespace

void PackReader::read_processes() {
  TableReader file = open("processes.toml");
  for (TableReader& table : file.tables("process")) {
    Process process;
    process.id = table.text("id");
    claim_id(table, "process", process.id);
    const std::string welsh = "process." + process.id;
    process.name = words(table, "name", welsh);
    process.means = maybe_words(table, "means", welsh + ".means");
    process.sum = maybe_words(table, "sum", welsh + ".sum");
    process.stages = stages(table, "stages");
    process.opens = patterns(table, "opens");
    process.ends = patterns(table, "ends");
    if (process.opens.empty()) table.fault("opens", "one or more topics", "none");
    process.begins_anew = table.one_of<bool>("again", {{"keep", false}, {"replace", true}}, false);
    read_request(table, process);
    process.cites = cites(table);
    for (TableReader& row : table.tables("step"))
      process.steps.push_back(read_process_step(row, process.id, welsh));
    if (process.steps.empty()) table.fault("step", "one or more steps", "none");
    table.finish();
    framework_->processes.push_back(std::move(process));
  }
  file.finish();
}

void PackReader::read_request(TableReader& table, Process& process) {
  process.request = table.maybe_text("request").value_or("");
  if (!process.request.empty() && !framework_->has_choice("request", process.request))
    table.fault("request", "a choice of the list request", "\"" + process.request + "\"");
  process.checklist = table.maybe_text("checklist").value_or("");
  if (!process.checklist.empty() && !is_checklist(*framework_, process.checklist))
    table.fault("checklist", "a checklist of banks.toml with shown_by",
                "\"" + process.checklist + "\"");
  process.letter = table.maybe_text("letter").value_or("");
  const auto& letters = framework_->letters;
  const bool is_letter = std::any_of(letters.begin(), letters.end(), [&](const Letter& letter) {
    return letter.id == process.letter;
  });
  if (!process.letter.empty() && !is_letter)
    table.fault("letter", "a letter of letters/", "\"" + process.letter + "\"");
}

ProcessStep PackReader::read_process_step(TableReader& table, const std::string& process,
                                          const std::string& welsh) {
  ProcessStep step;
  step.id = table.text("id");
  claim_id(table, "step of " + process, step.id);
  step.topics = patterns(table, "topics");
  const auto duty = table.maybe_text("duty");
  if (duty) {
    const auto& duties = framework_->duties;
    const auto found = std::find_if(duties.begin(), duties.end(),
                                    [&](const Duty& each) { return each.id == *duty; });
    if (found == duties.end())
      table.fault("duty", "a duty of duties.toml", "\"" + *duty + "\"");
    else
      step.duty = static_cast<std::size_t>(found - duties.begin());
  }
  if (!duty && step.topics.empty())
    table.fault("duty", "a duty, or topics with one or more", "neither");
  step.text = maybe_words(table, "text", welsh + "." + step.id);
  step.own_text = !step.text.en.empty();
  if (!step.own_text && step.duty) step.text = framework_->duties[*step.duty].text;
  if (step.text.en.empty()) table.fault("text", "text.en, a text", "nothing");
  step.own_turn = !step.duty || table.has("turn");
  if (!step.own_turn)
    step.turn = framework_->duties[*step.duty].owner;
  else
    step.turn = role(table, "turn");
  step.only_if_asked = table.flag("only_if_asked", false);
  step.document = table.maybe_text("document").value_or("");
  if (!step.document.empty() && framework_->find_document(step.document) == nullptr)
    table.fault("document", "a document of documents.toml", "\"" + step.document + "\"");
  table.finish();
  return step;
}

}  // namespace stepwell::law
