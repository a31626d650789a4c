#include "tests/law/small_pack.h"

#include <algorithm>

namespace stepwell::law {
namespace {

constexpr const char* kBankHolidays = R"([[division]]
id = "here"
nations = ["wales"]
from = 2000
to = 2030
holiday = [ { name = "New Year's Day", month = 1, day = 1 } ]
not_kept = []
once = [ { name = "A day of its own", on = 2002-06-03 } ]
)";

constexpr const char* kRolls = R"([[roll]]
id = "court"
because = "the rules of the court"
otherwise = "next_working_day"
[[roll.season]]
from_month = 8
from_day = 1
to_month = 8
to_day = 31
)";

constexpr const char* kSharedChoices = R"([[choice]]
of = "document_state"
id = "final"
name.en = "Final"
[[choice]]
of = "review_decision"
id = "end"
name.en = "End"
[[choice]]
of = "provision_type"
id = "group"
name.en = "Group"
[[choice]]
of = "post"
id = "senco"
name.en = "SENCO"
)";

constexpr const char* kFramework = R"(id = "small"
prefix = "s1"
name.en = "A small law"
nation = "wales"
status = "current"
version = "1"
effective = { from = 2002-04-01 }
cite = ["act"]

[[setting]]
id = "maintained"
name.en = "Maintained school"
binding = "must"
cite = ["act"]

[[role]]
id = "senco"
name.en = "SENCO"
of = "school"
)";

constexpr const char* kCite = R"([[cite]]
id = "act"
instrument = "An Act"
confidence = "statute"
verified_on = 2026-11-21

[[cite]]
id = "guess"
instrument = "A guess"
confidence = "unverified"
)";

constexpr const char* kStages = R"([[stage]]
id = "none"
name.en = "None"
lead = "senco"
cite = ["act"]

[[stage]]
id = "sa"
name.en = "Action"
lead = "senco"
on_register = true
cite = ["act"]

[[move]]
from = ["none"]
to = "sa"
decided_by = "senco"
text.en = "Start"
cite = ["act"]
[[move.needs]]
topic = "evidence_added"
since = { months = 12 }
text.en = "Evidence"

[[cycle]]
id = "round"
name.en = "Round"
stages = ["sa"]
cite = ["act"]
[[cycle.step]]
id = "plan"
name.en = "Plan"
begins = ["stage_moved:sa"]
)";

constexpr const char* kDuties = R"([[duty]]
id = "s1.review"
owner = "senco"
strength = "must"
text.en = "Review the plan"
opens = ["document_issued:iep:final"]
closes = ["review_held:iep:end"]
in_stages = ["sa"]
limit = { amount = 6, unit = "month", roll = "court" }
excuses = ["closed"]
cite = ["act"]

[[duty]]
id = "s1.meet"
owner = "senco"
strength = "should"
text.en = "Meet the parent"
opens = ["each_part:3"]
closes = ["meeting_held"]
limit = { end_of = "part" }
cite = ["act"]

[[duty]]
id = "s1.senco"
of = "school"
owner = "senco"
standing = "post:senco"
strength = "must"
text.en = "Name a SENCO"
cite = ["act"]
)";

constexpr const char* kDocuments = R"([[label]]
id = "one"
name.en = "One to one"

[[lint]]
id = "vague"
words = ["as required"]
advice.en = "Say how much."
cite = ["act"]

[[document]]
id = "iep"
name.en = "Plan"
plan = true
stages = ["sa"]
maintained_by = "senco"
ends = ["review_held:iep:end"]
cite = ["act"]
[[document.section]]
id = "targets"
name.en = "Targets"
many = true
min = 1
max = 6
usual = [3, 4]
[[document.section.field]]
id = "how"
label.en = "How"
type = "choice"
choices = ["one"]
lint = ["vague"]
bank = "sa.help"
)";

constexpr const char* kBanks = R"([[criteria]]
id = "sa.entry"
name.en = "Signs"
stage = "sa"
rule = "any"
cite = ["act"]
items = [ { id = "c1", text.en = "A sign" } ]

[[strategies]]
id = "sa.help"
name.en = "Help"
cite = ["act"]
items = [ { id = "small_group", text.en = "A small group", kind = "group" } ]

[[topic]]
id = "register"
name.en = "The register"
text.en = "Who is on it."
cite = ["act"]
)";

constexpr const char* kExceptions = R"([[exception]]
id = "closed"
text.en = "The school was closed"
cite = ["act"]
)";

constexpr const char* kCodes = R"([[code_set]]
id = "provision"
name.en = "Provision"
cite = ["act"]
codes = [ { id = "A", name.en = "Action", stage = "sa" } ]
)";

constexpr const char* kLetter = R"(id = "tell"
name.en = "Telling"
to = "senco"
records = "parent_told"
cite = ["act"]
subject.en = "Help"
body.en = "Dear {parent.name}"
)";

}  // namespace

SourceFiles small_pack() {
  return {{"calendars/bank_holidays.toml", kBankHolidays},
          {"calendars/rolls.toml", kRolls},
          {"choices.toml", kSharedChoices},
          {"small/framework.toml", kFramework},
          {"small/cite.toml", kCite},
          {"small/stages.toml", kStages},
          {"small/duties.toml", kDuties},
          {"small/documents.toml", kDocuments},
          {"small/banks.toml", kBanks},
          {"small/exceptions.toml", kExceptions},
          {"small/codes.toml", kCodes},
          {"small/letters/tell.toml", kLetter},
          {"small/text.cy.toml",
           "\"stage.sa\" = \"Gweithredu\"\n[unverified]\n\"document.iep\" = \"Cynllun\"\n"}};
}

void change(SourceFiles& files, const std::string& file, const std::string& before,
            const std::string& after) {
  std::string& text = files[file];
  const auto at = text.find(before);
  ASSERT_NE(at, std::string::npos) << "the test changes what is not in " << file << ": " << before;
  text.replace(at, before.size(), after);
}

SourceFiles small_pack_with(const std::string& file, const std::string& before,
                            const std::string& after) {
  SourceFiles files = small_pack();
  change(files, file, before, after);
  return files;
}

SourceFiles small_pack_and(const std::string& file, const std::string& more) {
  SourceFiles files = small_pack();
  files[file] += more;
  return files;
}

int line_of(const SourceFiles& files, const std::string& file, const std::string& text) {
  const std::string& whole = files.at(file);
  const auto at = whole.find(text);
  if (at == std::string::npos) return -1;
  return 1 + static_cast<int>(
                 std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

SourceFiles upper(const std::string& framework, const std::string& duties) {
  SourceFiles files = small_pack();
  files["upper/framework.toml"] = R"(id = "upper"
prefix = "u2"
extends = "small"
name.en = "A law on top"
status = "legacy"
)" + framework;
  if (!duties.empty()) files["upper/duties.toml"] = duties;
  return files;
}

std::vector<PackFault> faults_of(const SourceFiles& files) {
  auto library = Library::load(files);
  if (library) return {};
  return library.error();
}

std::string all_of(const std::vector<PackFault>& faults) {
  std::string text;
  for (const PackFault& fault : faults) text += describe(fault) + "\n";
  return text.empty() ? "no fault" : text;
}

bool has(const std::vector<PackFault>& faults, const std::string& file, int line,
         const std::string& key, const std::string& expected) {
  return std::any_of(faults.begin(), faults.end(), [&](const PackFault& fault) {
    return fault.file == file && fault.line == line && fault.key == key &&
           fault.expected.find(expected) != std::string::npos;
  });
}

std::shared_ptr<const Library> loaded(const SourceFiles& files) {
  auto library = Library::load(files);
  if (library) return *library;
  for (const PackFault& fault : library.error()) ADD_FAILURE() << describe(fault);
  return nullptr;
}

}  // namespace stepwell::law
