#include "web/texts/kept.h"

#include <fmt/format.h>

#include "base/check.h"

namespace stepwell::web::texts {

namespace {

/// A letter with an accent has two or more bytes, and a name has 200.
constexpr Text kFileNameTooLong =
    "The name of the file is too long. Give the file a name of at most 100 letters, and choose it "
    "again.";

}  // namespace

Text unread_problem(const http::FormProblem& problem) {
  using Code = http::FormProblemCode;
  switch (problem.code) {
    case Code::BodyTooLong:
      return "This is too long: one form may hold up to 1 MB of text. Shorten it, or add it to the "
             "record as a file, which may have up to 10 MB.";
    case Code::TooManyFields:
      return "The form has more fields than one form may have, which is 2,000. Send fewer at once.";
    case Code::NotUtf8:
    case Code::BadPercentEncoding:
      return "Some letters did not arrive as text that can be read: � stands for them. Type them "
             "again, or paste the text from another program.";
    case Code::NameTooLong:
      if (!problem.field.empty()) return kFileNameTooLong;
      [[fallthrough]];
    case Code::ControlCharacter:
    case Code::NameMissing:
      return "The name of a field could not be read. Open the page again: an extension of the "
             "browser may have changed it.";
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string unread_line(const http::FormProblem& problem) {
  if (problem.field.empty()) return unread_problem(problem);
  return fmt::format("In “{}”: {}", problem.field, unread_problem(problem));
}

}  // namespace stepwell::web::texts
