// Turns the files of one pack into a framework, and collects everything that is wrong with them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "law/framework.h"
#include "law/source.h"
#include "law/table_reader.h"

namespace stepwell::law {

/// The files of a pack by name ("duties.toml", "letters/tell_parent.toml"), those of the pack that
/// it extends already merged in.
using PackFiles = std::map<std::string, SourceValue>;

/// What of the record may answer a question, or begin a field of a document.
extern const std::vector<std::pair<std::string_view, std::string>> kAnswersOfRecord;

/// What a pack is read against.
struct SharedLaw {
  std::vector<Choice> choices;
  std::vector<calendar::Roll> rolls;
  std::map<std::string, calendar::BankHolidays> holidays_by_nation;
};

class PackReader {
 public:
  /// `folder` is where the pack stands, for faults of files that are not there.
  PackReader(std::string folder, const PackFiles& files, const SharedLaw& shared,
             Vocabulary& vocabulary, std::vector<PackFault>& faults)
      : folder_(std::move(folder)),
        files_(files),
        shared_(shared),
        vocabulary_(vocabulary),
        faults_(faults) {}

  /// Fills `framework`, as far as the files can be read.
  void read(Framework& framework);

 private:
  // read_framework.cpp
  void read_citations();
  void read_identity();
  void read_settings(TableReader& file);
  void read_roles(TableReader& file);
  void read_rights(TableReader& table, Role& role);
  void read_choices();
  void read_welsh();
  void check_welsh_used();

  // read_stages.cpp
  void read_stages();
  void read_moves(TableReader& file);
  Need read_need(TableReader& table, const std::string& welsh);
  void read_cycles(TableReader& file);
  /// That stage and those that an overlay adds as its parts.
  StageSet with_parts(std::size_t stage) const;

  // read_duties.cpp
  void read_duties();
  Duty read_duty(TableReader& table);
  void read_excuses(TableReader& table, Duty& duty);
  void read_openings(TableReader& table, Duty& duty);
  void read_ends(TableReader& table, Duty& duty);
  void read_do_by(TableReader& table, Duty& duty);
  void read_others(TableReader& table, Duty& duty);
  void read_standing(TableReader& table, Duty& duty);
  Clock read_clock(TableReader& table, const Duty& duty);
  void read_duration(TableReader& table, Clock& clock);
  void read_clock_start(TableReader& table, Clock& clock);
  void read_most(TableReader& table, Clock& clock);
  void read_roll(TableReader& table, Clock& clock);
  void check_duties();
  void make_triggers();

  // read_versions.cpp
  Effective effective(TableReader& table);
  void refuse_takes_open(TableReader& table, const Effective& effective);
  /// Says so if the id was used before, unless by the version before this one, which then ends.
  void claim_version(TableReader& table, const std::string& noun, const std::string& id,
                     const Effective& now, Effective* before);
  void end_before(TableReader& table, Effective& before, const Effective& now);
  /// The words of a dated version may stand under "NOUN.ID@FROM".
  std::string welsh_of_version(const std::string& welsh, const Effective& effective) const;
  void link_versions();
  void note_changes();

  // read_documents.cpp
  void read_document_names();
  void read_documents();
  void check_ours_in(TableReader& table, const Document& document) const;
  void read_telling(TableReader& table, Document& document);
  void read_report(TableReader& table, Document& document);
  void read_sections(TableReader& table, Document& document);
  Section read_section(TableReader& table, const std::string& welsh);
  FieldLayout read_field(TableReader& table, const std::string& welsh);
  void check_fields();

  // read_banks.cpp
  void read_criteria_names();
  void read_banks();
  void read_bank(TableReader& table, Bank::Of of, const std::string& noun);
  void read_help(TableReader& file);
  void read_exceptions();
  void read_codes();
  void read_letters();
  /// Welsh that says what the English does not, or leaves out what it says.
  void check_letter_in_welsh(TableReader& file, const Letter& letter);
  void fault_in_welsh(TableReader& file, const std::string& key, std::string expected,
                      std::string found);
  void read_sender(TableReader& file, Letter& letter);

  // read_processes.cpp
  void read_processes();
  void read_request(TableReader& table, Process& process);
  ProcessStep read_process_step(TableReader& table, const std::string& process,
                                const std::string& welsh);

  // read_looks.cpp
  void read_looks();

  // read_census.cpp
  void read_censuses();
  CodeCheck read_check(TableReader& table);
  void check_named(TableReader& table, const CodeCheck& check) const;

  // read_transfer.cpp
  void read_transfer();
  void read_cohorts(TableReader& file, Transfer& transfer);
  void read_newcomers(TableReader& file, Transfer& transfer);

  // pack_reader.cpp
  TableReader open(std::string_view file, std::string path = {});
  bool has_file(std::string_view file) const { return files_.contains(std::string(file)); }
  Text words(TableReader& table, std::string_view key, const std::string& welsh);
  Text maybe_words(TableReader& table, std::string_view key, const std::string& welsh);
  /// The words that text.cy.toml has under that key, if it has any.
  void give_welsh(Text& text, const std::string& key);
  Cites cites(TableReader& table);
  Cites maybe_cites(TableReader& table);
  Confidence at_most_sure(Confidence confidence) const;
  std::size_t role(TableReader& table, std::string_view key);
  std::size_t stage(TableReader& table, std::string_view key);
  StageSet stages(TableReader& table, std::string_view key);
  std::vector<Pattern> patterns(TableReader& table, std::string_view key);
  std::optional<Pattern> pattern(TableReader& table, std::string_view key, std::string_view text);
  void check_pattern(TableReader& table, std::string_view key, const Pattern& pattern);
  bool is_word_of(std::string_view list, const std::string& word) const;
  /// Says so if the id was used before for the same noun.
  void claim_id(TableReader& table, const std::string& noun, const std::string& id);
  void check_file_names();
  void check_census();

  std::string folder_;
  const PackFiles& files_;
  const SharedLaw& shared_;
  Vocabulary& vocabulary_;
  std::vector<PackFault>& faults_;
  std::map<std::string, SourceValue> absent_;  // an empty table for each file that is not there
  Framework* framework_ = nullptr;
  std::vector<std::string> document_names_, criteria_names_;
  struct WelshText {
    Text text;
    const SourceValue* source = nullptr;
  };
  std::map<std::string, WelshText> welsh_;
  std::set<std::string> welsh_used_;
  std::set<std::string> ids_;
};

}  // namespace stepwell::law
