#include "web/texts/concern.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string class_title(std::string_view class_name) {
  return fmt::format("Class {}", class_name);
}

std::string raise_title(std::string_view name) {
  return fmt::format("A concern about {}", name);
}

std::string sent_lead(std::string_view name) {
  return fmt::format("It is about {}.", name);
}

std::string who_answers(std::string_view who, std::optional<base::Day> by) {
  if (!by) return fmt::format("{} will answer it.", who);
  return fmt::format("{} will answer it, by {} if possible.", who, day(*by));
}

std::string answered_by(std::string_view who, base::Day on) {
  return fmt::format("Answered by {} on {}", who, day(on));
}

std::string raised_on(base::Day on) {
  return fmt::format("Raised on {}", day(on));
}

std::string waiting_lead(std::size_t count) {
  if (count == 1) return "1 waits for an answer";
  return fmt::format("{} wait for an answer, the oldest first", count);
}

std::string raised_by(std::string_view who, base::Day on) {
  return fmt::format("Raised by {} on {}", who, day(on));
}

std::string aimed_answer(base::Day by) {
  return fmt::format("Answer by {} if possible", day(by));
}

std::string late_answer(base::Day by) {
  return fmt::format("The answer was meant for {}", day(by));
}

std::string present_stage(std::string_view stage) {
  return fmt::format("Stage: {}", stage);
}

std::string earlier_concern(base::Day on, std::string_view text, std::string_view outcome) {
  if (outcome.empty()) return fmt::format("Concern of {}: {}", day(on), text);
  return fmt::format("Concern of {}: {} It was decided: {}", day(on), text, outcome);
}

std::string document_given(base::Day on, std::string_view document) {
  return fmt::format("{}, {}", document, day(on));
}

std::string answer_title(std::string_view name) {
  return fmt::format("Answer the concern about {}", name);
}

std::string evidence_title(base::Day on) {
  return fmt::format("Concern of {}", day(on));
}

}  // namespace stepwell::web::texts
