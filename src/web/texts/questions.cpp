#include "web/texts/questions.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string question_count(std::size_t count) {
  return count == 1 ? "1 question" : fmt::format("{} questions", count);
}

std::string answer_line(std::string_view question, std::string_view yes_or_no,
                        std::string_view answer) {
  std::string line(question);
  if (!yes_or_no.empty()) line += fmt::format(" {}.", yes_or_no);
  if (!answer.empty()) line += fmt::format(" {}", answer);
  if (yes_or_no.empty() && answer.empty()) line += " Asked, and not answered yet.";
  return line;
}

}  // namespace stepwell::web::texts
