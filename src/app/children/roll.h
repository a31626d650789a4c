// The roll of a school as a file of pupils has it: the children, what was understood of the file,
// and what is doubtful in it. Whoever can read such files does it behind this interface; what a
// word of the law means is not known here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace stepwell::app {

/// The largest file that is read, in bytes.
inline constexpr std::size_t kMostRollBytes = std::size_t{32} << 20;
/// The most rows that are read.
inline constexpr int kMostRollRows = 200'000;
/// The most cells that a row of a table may have.
inline constexpr std::size_t kMostRowCells = 1'000;

enum class Encoding { Utf8, Utf16Little, Utf16Big, Windows1252 };
enum class DateStyle { DayFirst, MonthFirst };

/// What a column is about.
enum class RollField {
  Nothing,  ///< not known; not kept
  NotKept,  ///< known, and no part of this record: free meals, first language
  Upn,
  FormerUpn,
  LearnerNumber,  ///< kept where the census of the law asks for it
  AdmissionNumber,
  Surname,
  PreferredSurname,
  Forename,
  KnownAs,
  Name,  ///< both names in one cell
  Born,
  Sex,
  YearGroup,
  ClassName,
  Status,
  StatusSince,
  Need,
  NeedRank,
  PlanOn,
  LastReview,
  NextReview,
  JoinedOn,
  LeftOn,
  Enrolment,  ///< on the roll, or a leaver
};
/// "upn", "status", "since": as it is kept in entries.
std::string_view name_of(RollField field);
std::optional<RollField> roll_field(std::string_view name);

/// What is doubtful in a file. The code says which level it has.
struct RollProblem {
  enum class Level {
    Error,    ///< the child is left out
    Warning,  ///< the child goes in, the doubtful value stays out
  };
  enum class Code {
    NoName,
    NoBirthDate,
    ImpossibleDate,  ///< 31/02
    BirthDateUnlikely,
    TwoFit,   ///< two children of the school fit the row
    Refused,  ///< the record would not take it
    UpnMissing,
    UpnForm,
    UpnLetter,
    UpnAuthority,
    UpnTwice,
    FormerUpnWrong,
    LearnerNumberWrong,
    LearnerNumberTwice,
    AdmissionNumberTwice,
    StatusUnknown,
    StatusNotNow,
    StatusOfAnotherLaw,
    NoFramework,
    StatusTwice,
    NeedWithoutStatus,
    StatusWithoutNeed,
    NeedUnknown,
    NeedNotNow,
    NeedNotWithStatus,
    RankWithoutNeed,
    RankUnfit,
    RankTwice,
    RankSingle,
    RankGap,  ///< 1 and 3: perhaps a need is missing
    NotADate,
    DateBeforeBirth,
    DateInFuture,
    PlanOfAnotherStage,
    ReviewBeforePlan,
    LeavingBeforeEntry,
    NameDamaged,
    ClassIsADate,
    CellBroken,  ///< #N/A, 1.2E+09
    ToSettle,    ///< another status than the record's, which has its own entries by now
  };
  Code code = Code::NoName;
  int row = 0;  ///< as a spreadsheet counts, from 1
  RollField field = RollField::Nothing;
  std::string column;  ///< its heading
  std::string found;   ///< what stands there
  std::string other;   ///< what it was held against
  int children = 0;    ///< NoFramework: how many have that status
};
RollProblem::Level level_of(RollProblem::Code code);
/// "upn_letter".
std::string_view name_of(RollProblem::Code code);
/// "error", "warning".
std::string_view name_of(RollProblem::Level level);
/// Which field, what is wrong, what to do about it.
std::string describe(const RollProblem& problem);

/// A text with the place where it stands.
struct RollText {
  std::string text;
  int row = 0;
  std::string column;
};
struct RollDay {
  std::optional<base::Day> day;
  int row = 0;
  std::string column;
};
struct RollNeed {
  RollText word;  ///< one need, or several in one cell
  std::optional<int> rank;
};

/// One child, from one row or several.
struct RollPupil {
  std::vector<int> rows;
  std::string surname, forename, known_as;
  base::Day born;
  RollText upn, former_upn, learner_number, admission_number;
  std::string sex, year_group, class_name;
  RollText status;
  std::vector<RollNeed> needs;
  RollDay since, plan_on, last_review_on, next_review_on, left_on;
  enum class Enrolled { NotSaid, Here, Left } enrolled = Enrolled::NotSaid;
  std::vector<RollProblem> problems;  ///< warnings only
};

/// A column as it was understood.
struct RollColumn {
  std::string heading;
  RollField field = RollField::Nothing;
};
struct Understood {
  Encoding encoding = Encoding::Utf8;
  char separator = ',';
  int heading_row = 1;
  DateStyle dates = DateStyle::DayFirst;
  std::vector<RollColumn> columns;
  std::vector<int> dropped;  ///< rows that are no child: titles below the headings, totals
};
/// What a person has put right of it; left out: as it is guessed.
struct RollChoices {
  std::optional<Encoding> encoding;
  std::optional<char> separator;
  std::optional<int> heading_row;
  std::optional<DateStyle> dates;
  std::map<std::size_t, RollField> columns;  ///< by place from 0
};

struct Roll {
  Understood understood;
  std::vector<RollPupil> pupils;
  std::vector<RollProblem> problems;  ///< errors: rows that are no child that could go in
  int left_out = 0;                   ///< so many children
  bool has(RollField field) const;
};

/// Why a file cannot be read at all.
struct RollFault {
  enum class What {
    Empty,
    TooLarge,
    TooManyRows,
    TooManyCells,  ///< in one row
    NotText,       ///< bytes that no text has
    Spreadsheet,   ///< a workbook, not a text file
    WrongUtf8,     ///< it says that it is UTF-8 and is not
    WrongUtf16,
    OpenQuote,  ///< a quotation mark that is never closed
    NoHeadings,
    NoNameColumn,
    NoBirthColumn,
    DatesUnclear,  ///< they cannot be day first, and nobody said that they are month first
    NoPupils,
  };
  What what = What::Empty;
  int row = 0;
  std::string found;
};
std::string_view name_of(RollFault::What what);
/// What is wrong, and what to do about it.
std::string describe(const RollFault& fault);

class RollReader {
 public:
  virtual ~RollReader() = default;
  /// Pure: the same file, choices and day, the same roll. `today` tells centuries and ages.
  virtual base::Result<Roll, RollFault> read(std::string_view bytes, const RollChoices& choices,
                                             base::Day today) const = 0;
};

}  // namespace stepwell::app
