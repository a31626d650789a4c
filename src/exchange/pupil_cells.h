// What stands in the cells of a pupil's row: names, years and classes as they should be kept, and
// what a spreadsheet has done to them.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::exchange {

/// Without spaces at its ends; every run of spaces, hard ones and ends of lines too, is one.
std::string tidy(std::string_view text);
/// Whether the cell says nothing: empty, a dash, "n/a", "null".
bool says_nothing(std::string_view text);
/// Whether a spreadsheet has lost what stood there: "#N/A", "1.23457E+09".
bool is_broken(std::string_view text);
/// Whether a letter was lost in an encoding that does not have it: "Ll?r".
bool has_lost_letter(std::string_view name);

struct SplitName {
  std::string surname, forename;
};
/// "Surname, Forename", or "Forename Surname" with the small words that belong to a surname.
SplitName split_name(std::string_view name);

struct CalledName {
  std::string name, known_as;
};
/// "Oluwaseun (Seun)" is Oluwaseun, known as Seun.
CalledName take_known_as(std::string_view forename);

/// A name all in capitals in the usual letters: "SMITH-JONES" is "Smith-Jones". Any other as it is.
std::string name_case(std::string_view name);

/// The code of a year: "7" for "Year 7" and "Yr 7", "R" for "Reception", "N2", "P7" for "Primary
/// 7", "S4". What is not understood comes back as it is.
std::string year_code(std::string_view text);

/// Whether a spreadsheet has made a date of a class: "01-Feb".
bool is_class_as_date(std::string_view text);

/// Whether the last rows of a report begin so, in English or Welsh: "Total", "Page 1 of 2"; numbers
/// may follow.
bool is_closing_word(std::string_view text);

}  // namespace stepwell::exchange
