#include <string>

#include "law/pack_reader.h"

namespace stepwell::law {

void PackReader::read_looks() {
  using Sees = Look::Sees;
  TableReader file = open("looks.toml");
  for (TableReader& table : file.tables("look")) {
    Look look;
    look.id = table.text("id");
    claim_id(table, "look", look.id);
    look.sees = table.one_of<Sees>("sees", {{"target_unmet", Sees::TargetUnmet},
                                            {"stage_unchanged", Sees::StageUnchanged},
                                            {"plan_unopened", Sees::PlanUnopened}});
    if (framework_->find_look(look.sees) != nullptr)
      table.fault("sees", "what no other look of the pack sees", "it again");
    look.amount = table.number("amount");
    if (look.amount < 1) table.fault("amount", "1 or more", std::to_string(look.amount));
    const std::string welsh = "look." + look.id;
    look.text = words(table, "text", welsh + ".text");
    look.why = words(table, "why", welsh + ".why");
    look.stages = stages(table, "in_stages");
    look.anew = patterns(table, "anew");
    if (!look.anew.empty() && look.sees != Sees::StageUnchanged)
      table.fault("anew", "a look that sees stage_unchanged", "another");
    look.cites = cites(table);
    table.finish();
    framework_->looks.push_back(std::move(look));
  }
  file.finish();
}

}  // namespace stepwell::law
