#include <boost/json.hpp>
#include <ostream>

#include "cli/commands.h"
#include "cli/files.h"
#include "law/describe.h"

namespace stepwell::cli {
namespace {

std::string_view status_of(const law::Framework& framework) {
  switch (framework.status) {
    case law::Framework::Status::Current: return "current";
    case law::Framework::Status::Legacy: return "legacy";
    case law::Framework::Status::Proposal: return "proposal";
  }
  return {};
}

/// Writes one pack as a page to read.
class Reading {
 public:
  Reading(const law::Framework& framework, std::ostream& out) : law_(framework), out_(out) {}

  void write() {
    out_ << law_.name.en;
    if (!law_.overlay.empty()) out_ << ", " << law_.overlay_name.en;
    out_ << " (" << law_.id << ", " << status_of(law_) << ", " << law_.nation
         << ", from " << law_.from.iso();
    if (law_.to) out_ << " to " << law_.to->iso();
    out_ << ")\n";
    write_stages();
    write_moves();
    write_duties();
    write_documents();
    write_banks();
  }

 private:
  void cite(const law::Cites& cites) {
    for (const std::size_t index : cites.citations) {
      const law::Citation& citation = law_.citations[index];
      out_ << "      [" << law::name_of(citation.confidence) << "] " << citation.instrument;
      if (!citation.pin.empty()) out_ << ", " << citation.pin;
      out_ << '\n';
    }
  }

  /// ", from 2020-05-01 to 2020-09-25"; nothing for what is always the law.
  static std::string days_of(const law::Effective& effective) {
    return effective == law::Effective{} ? "" : ", " + law::effective_words(effective);
  }

  void write_stages() {
    out_ << "\nStages\n";
    for (const law::Stage& stage : law_.stages) {
      out_ << "  " << stage.id << ": " << stage.name.en;
      if (!stage.name.cy.empty()) out_ << " / " << stage.name.cy;
      out_ << '\n';
      cite(stage.cites);
    }
  }

  void write_moves() {
    out_ << "\nMoves\n";
    for (const law::Move& move : law_.moves) {
      out_ << "  from";
      for (std::size_t i = 0; i < law_.stages.size(); ++i)
        if (move.from.contains(i)) out_ << ' ' << law_.stages[i].id;
      out_ << " to " << law_.stages[move.to].id << ", decided by "
           << law_.roles[move.decided_by].name.en << days_of(move.effective) << '\n';
      for (const law::Need& need : move.needs) {
        out_ << "    " << law::name_of(need.strength) << ": ";
        for (std::size_t i = 0; i < need.any_of.size(); ++i)
          out_ << (i == 0 ? "" : " or ") << need.any_of[i].text();
        out_ << '\n';
      }
      cite(move.cites);
    }
  }

  void topics(const char* verb, const std::vector<law::Pattern>& patterns) {
    if (patterns.empty()) return;
    out_ << "      " << verb;
    for (const law::Pattern& pattern : patterns) out_ << ' ' << pattern.text();
    out_ << '\n';
  }

  void write_duties() {
    out_ << "\nDuties, rights and watches\n";
    for (const law::Duty& duty : law_.duties) {
      out_ << "  " << duty.id << " (" << law::name_of(duty.kind) << ", "
           << law::name_of(duty.strength) << ", " << law_.roles[duty.owner].name.en
           << days_of(duty.effective) << "): " << duty.text.en << '\n';
      topics("opened by", duty.opens);
      topics("restarted by", duty.restarts);
      topics("closed by", duty.closes);
      topics("ended by", duty.ends);
      cite(duty.cites);
    }
  }

  void write_documents() {
    out_ << "\nDocuments\n";
    for (const law::Document& document : law_.documents) {
      out_ << "  " << document.id << ": " << document.name.en << '\n';
      for (const law::Section& section : document.sections)
        out_ << "    " << section.name.en << '\n';
      cite(document.cites);
    }
  }

  void write_banks() {
    out_ << "\nBanks\n";
    for (const law::Bank& bank : law_.banks) {
      out_ << "  " << bank.id << ": " << bank.name.en << '\n';
      for (const law::BankItem& item : bank.items)
        out_ << "    " << item.id << ": " << item.text.en << '\n';
    }
  }

  const law::Framework& law_;
  std::ostream& out_;
};

}  // namespace

int list_frameworks(const Surroundings& surroundings, Form form) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  boost::json::array all;
  for (const auto& framework : library->frameworks()) {
    if (form == Form::Text)
      surroundings.out << framework->id << "  " << framework->name.en << " ("
                       << status_of(*framework) << ", " << framework->stages.size() << " stages, "
                       << framework->duties.size() << " duties)\n";
    all.push_back({{"id", framework->id},
                   {"name", framework->name.en},
                   {"nation", framework->nation},
                   {"status", status_of(*framework)},
                   {"stages", framework->stages.size()},
                   {"duties", framework->duties.size()}});
  }
  if (form == Form::Json) surroundings.out << boost::json::serialize(all) << '\n';
  return 0;
}

int check_frameworks(const Surroundings& surroundings) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  std::size_t overlays = 0;
  for (const auto& framework : library->frameworks())
    overlays += library->overlays_of(framework->id).size();
  surroundings.out << library->frameworks().size() << " frameworks, ";
  if (overlays > 0) surroundings.out << overlays << (overlays == 1 ? " overlay, " : " overlays, ");
  surroundings.out << "no fault\n";
  return 0;
}

int show_framework(const Surroundings& surroundings, const std::string& id) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const law::Framework* framework = library->find_named(id);
  if (framework == nullptr) {
    surroundings.err << "no such framework: \"" << id << "\"\n";
    return 2;
  }
  Reading(*framework, surroundings.out).write();
  return 0;
}

}  // namespace stepwell::cli
