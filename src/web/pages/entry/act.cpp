#include "web/pages/entry/act.h"

#include <algorithm>
#include <boost/json.hpp>

#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;

/// Whether this entry says what was asked to be recorded, by the same person.
bool says(const app::ChildFile& file, std::size_t index, const json::object& asked,
          const std::string& person) {
  if (file.recorded_by[index] != person) return false;
  json::object said = record::to_json(file.entries[index]);
  said.erase("recorded_at");
  return said == asked;
}

/// The last entry of an act that is in the record already, word for word and in one piece.
std::optional<record::Position> find_act(const app::ChildFile& file,
                                         const std::vector<json::object>& entries,
                                         const std::string& person) {
  const std::size_t count = entries.size();
  for (std::size_t end = file.entries.size(); end >= count; --end) {
    const std::size_t begin = end - count;
    bool is_it = true;
    for (std::size_t i = 0; i < count && is_it; ++i)
      is_it = says(file, begin + i, entries[i], person);
    if (is_it) return file.entries[end - 1].position;
  }
  return std::nullopt;
}

}  // namespace

std::optional<record::Position> record_act(const AboutChild& about, Typed& typed, ChildAct act) {
  const auto done =
      about.context.casework.record(about.case_request(typed), act.action, act.entries);
  if (!done) {
    add_problems(typed, done.error(), act.fields);
    return std::nullopt;
  }
  return recorded_at(about, act.action, act.entries);
}

std::optional<record::Position> decide_act(const AboutChild& about, Typed& typed,
                                           people::Action action,
                                           const std::vector<std::string>& fields,
                                           const ActDecision& decision) {
  std::vector<json::object> entries;
  const auto done = about.context.casework.decide(
      about.case_request(typed), action, about.file, [&](const app::ChildFile& file) {
        entries = decision({about.context, about.request, about.parameters, file});
        return entries;
      });
  if (done) return entries.empty() ? 0 : recorded_at(about, action, entries);
  if (typed.problems.empty()) add_problems(typed, done.error(), fields);
  return std::nullopt;
}

record::Position recorded_at(const AboutChild& about, people::Action action,
                             const std::vector<json::object>& entries) {
  const auto file = about.context.casework.open(about.person(), about.id(), action);
  return file ? find_act(*file, entries, about.person()).value_or(0) : 0;
}

http::Response to_done_page(const AboutChild& about, record::Position position) {
  if (position == 0) return http::see_other(about.path());
  return http::see_other(about.path("/done/" + std::to_string(position)));
}

}  // namespace stepwell::web::pages
