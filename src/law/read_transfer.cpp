#include "law/pack_reader.h"

namespace stepwell::law {
namespace {

/// "iep.targets".
bool has_section(const Framework& framework, const std::string& name) {
  for (const Document& document : framework.documents)
    for (const Section& section : document.sections)
      if (document.id + "." + section.id == name) return true;
  return false;
}

}  // namespace

void PackReader::read_transfer() {
  if (!has_file("transfer.toml")) return;
  TableReader file = open("transfer.toml");
  Transfer transfer;
  transfer.to = file.text("to");
  vocabulary_.add(transfer.to);
  transfer.duty = file.maybe_text("duty").value_or("");
  transfer.keeps = file.flag("keeps", false);
  bool found = transfer.duty.empty();
  for (Duty& duty : framework_->duties) {
    if (duty.id != transfer.duty) continue;
    duty.cohort = found = true;
  }
  if (!found) file.fault("duty", "a duty of duties.toml", "\"" + transfer.duty + "\"");
  for (TableReader& table : file.tables("notice")) {
    Transfer::Notice notice;
    notice.id = table.text("id");
    notice.given_by = table.maybe_text("given_by").value_or("");
    if (!notice.given_by.empty()) role(table, "given_by");
    notice.stage = table.text("stage");
    notice.stages = stages(table, "stages");
    notice.name = words(table, "name", "notice." + notice.id);
    claim_id(table, "notice of transfer", notice.id);
    vocabulary_.add(notice.id);
    table.finish();
    transfer.notices.push_back(std::move(notice));
  }
  read_cohorts(file, transfer);
  read_newcomers(file, transfer);
  for (TableReader& table : file.tables("field")) {
    Transfer::CarriedField field{table.text("from"), table.text("to"),
                                 table.one_of<Transfer::Unchecked>(
                                     "mode", {{"copy_unverified", Transfer::Unchecked::Refused},
                                              {"copy_warned", Transfer::Unchecked::Warned}})};
    if (!has_section(*framework_, field.from))
      table.fault("from", "document.section of documents.toml", "\"" + field.from + "\"");
    table.finish();
    transfer.fields.push_back(std::move(field));
  }
  file.finish();
  framework_->transfer = std::move(transfer);
}

void PackReader::read_cohorts(TableReader& file, Transfer& transfer) {
  for (TableReader& table : file.tables("cohort")) {
    Transfer::Cohort cohort;
    cohort.stages = stages(table, "stages");
    cohort.year_groups_2021 = table.numbers("year_groups_2021");
    cohort.window = {table.day("from"), table.day("to")};
    if (cohort.window.last < cohort.window.first)
      table.fault("to", "a day on or after from", cohort.window.last.iso());
    cohort.cites = cites(table);
    table.finish();
    transfer.cohorts.push_back(std::move(cohort));
  }
  for (TableReader& table : file.tables("commencement")) {
    Transfer::Commencement commencement;
    commencement.born_before = table.maybe_day("born_before");
    commencement.stages = stages(table, "stages");
    if (!commencement.born_before && commencement.stages.empty())
      table.fault("born_before", "born_before, or stages: whom the law moves", "nothing");
    commencement.on = table.day("on");
    commencement.stage = table.text("stage");
    commencement.cites = cites(table);
    table.finish();
    transfer.commencements.push_back(std::move(commencement));
  }
}

void PackReader::read_newcomers(TableReader& file, Transfer& transfer) {
  for (TableReader& table : file.tables("newcomer")) {
    Transfer::Newcomer newcomer;
    newcomer.stages = stages(table, "stages");
    bool is_helped = newcomer.stages.empty();
    for (std::size_t i = 0; i < framework_->stages.size(); ++i)
      is_helped = is_helped || (newcomer.stages.contains(i) && framework_->stages[i].on_register);
    if (is_helped) table.fault("stages", "stages that are not on the register", "others, or none");
    newcomer.born_from = table.maybe_day("born_from");
    newcomer.from = table.day("from");
    newcomer.cites = cites(table);
    table.finish();
    transfer.newcomers.push_back(std::move(newcomer));
  }
}

}  // namespace stepwell::law
