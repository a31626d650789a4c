// Collects what a file says of days, whatever its form: sorts it by the words of its names, counts,
// and keeps what does not count with the reason. Knows no form of a file.
#pragma once

#include <optional>
#include <string>

#include "app/school/terms_file.h"
#include "exchange/dates.h"

namespace stepwell::exchange {

class TermDays {
 public:
  /// Days with a name, both ends counted.
  void add(const std::string& name, base::DayRange days, int line);
  void refuse(app::TermsProblem::Code code, int line, std::string found);
  void ignore() { ++file_.ignored; }
  /// Whether there is more than any school year needs.
  bool is_full() const;
  app::TermsFile finish(app::TermsFile::Form form) &&;

 private:
  app::TermsFile file_;
};

/// A text of the file as a page can show it.
std::string shown(std::string_view text);

// The two forms. `text` is UTF-8 without a mark at its beginning.
base::Result<app::TermsFile, app::TermsFault> read_calendar(std::string_view text);
base::Result<app::TermsFile, app::TermsFault> read_terms_table(std::string_view text,
                                                               base::Day today);

}  // namespace stepwell::exchange
