// The dates of a school year as a file has them that an authority or another program has published:
// what was understood line by line, and what was not. Whoever can read such files does it behind
// this interface; what becomes of the lines is worked out in app/school/school_years.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace stepwell::app {

/// The largest file that is read, in bytes, and the most lines and dates in it.
inline constexpr std::size_t kMostTermsBytes = std::size_t{1} << 20;
inline constexpr int kMostTermsLines = 20'000;
inline constexpr int kMostTermsEvents = 500;

/// Something that a file says of some days.
struct TermsEvent {
  enum class What {
    Term,      ///< a term, or a part of one
    Closure,   ///< half term, a holiday, a day on which the school is closed
    Inset,     ///< for staff, without pupils
    FirstDay,  ///< of a term
    LastDay,   ///< of a term
  };
  What what = What::Term;
  std::string name;  ///< as the file calls it
  base::DayRange days;
  int line = 0;  ///< from 1
};

/// A line that does not count, and why.
struct TermsProblem {
  enum class Code {
    NoDay,        ///< it has a name and no day
    NotADay,      ///< what stands there is no day
    NoSuchDay,    ///< 31/02/2027
    Backwards,    ///< it ends before it begins
    TooLong,      ///< more than a year
    NoName,       ///< days without a word of what they are
    NotKnown,     ///< the name does not say what the days are
    Repeating,    ///< an event that repeats by a rule
    NoTerm,       ///< it lies in no term, so nothing follows from it
    NoEnd,        ///< the first day of a term without its last
    NoBeginning,  ///< the last day of a term without its first
    Overlapping,  ///< a term that begins before the one before has ended
  };
  Code code = Code::NotKnown;
  int line = 0;
  std::string found;
};

struct TermsFile {
  enum class Form { Table, Calendar };
  Form form = Form::Table;
  std::vector<TermsEvent> events;  ///< by their days
  std::vector<TermsProblem> problems;
  int ignored = 0;  ///< bank holidays and cancelled events, which need not be said
};

/// Why a file cannot be read at all.
struct TermsFault {
  enum class What {
    Empty,
    TooLarge,
    TooMany,   ///< lines or dates
    TooWide,   ///< a row with too many cells
    NotText,   ///< a picture, a program
    Workbook,  ///< a spreadsheet, a PDF or a page, not a text
    BadText,   ///< it breaks the encoding that it claims
    OpenQuote,
    NoHeadings,  ///< a table in which no column is named
    NoDates,     ///< nothing in it has a day
    CutOff,      ///< a calendar that stops in the middle
    BadLine,     ///< a calendar with a line that none may have
  };
  What what = What::Empty;
  int line = 0;
};

class TermsReader {
 public:
  virtual ~TermsReader() = default;
  /// Pure: the same bytes and day, the same answer. `today` tells centuries.
  virtual base::Result<TermsFile, TermsFault> read(std::string_view bytes,
                                                   base::Day today) const = 0;
};

}  // namespace stepwell::app
