#include "app/children/answer_concern.h"

#include <algorithm>
#include <optional>

#include "law/kinds.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

using What = AnswerRefusal::What;

constexpr std::string_view kAnswered = "concern_answered";

/// What is not struck out.
std::vector<const record::Entry*> standing_in(const ChildFile& file) {
  return record::taking_part(file.entries, {file.today, std::nullopt});
}

std::optional<What> wrong(const ChildFile& now, record::Position concern) {
  const auto standing = standing_in(now);
  const bool stands =
      std::any_of(standing.begin(), standing.end(), [&](const record::Entry* entry) {
        return entry->position == concern && entry->topic.kind == law::kinds::concern_raised;
      });
  if (!stands) return What::NotThere;
  if (standing_answer(now, concern) != nullptr) return What::Answered;
  return std::nullopt;
}

}  // namespace

const record::Entry* standing_answer(const ChildFile& file, record::Position concern) {
  const record::Entry* last = nullptr;
  for (const record::Entry* entry : standing_in(file))
    if (law::spec(entry->topic.kind).name == kAnswered && entry->opening == concern) last = entry;
  return last;
}

base::Result<Done, AnswerRefusal> AnswerConcern::answer(
    const CaseRequest& request, const ChildFile& file, record::Position concern,
    const std::vector<boost::json::object>& entries) {
  CaseRequest asked = request;
  if (asked.said.empty()) asked.said = content_of({{request.child, entries}});
  std::optional<What> why;
  auto done = casework_.decide(asked, people::Action::AnswerConcern, file,
                               [&](const ChildFile& now) -> std::vector<boost::json::object> {
                                 why = wrong(now, concern);
                                 if (why) return {};
                                 return entries;
                               });
  if (done) return std::move(*done);
  if (done.error().what == CaseRefusal::What::Undecided) return base::refuse(AnswerRefusal{*why});
  return base::refuse(AnswerRefusal{What::Refused, std::move(done.error())});
}

}  // namespace stepwell::app
