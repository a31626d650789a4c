#include "app/plan/draft_mark.h"

#include <algorithm>
#include <map>

#include "app/plan/plan_content.h"

namespace stepwell::app {
namespace {

using Marks = std::map<std::string, std::string, std::less<>>;

Marks marks_of(const std::vector<DraftField>& fields) {
  Marks marks;
  for (const DraftField& field : fields) marks[field.name] = write_seen(field.version, field.value);
  return marks;
}

/// "name=seen name=seen": neither names nor what was seen have a space.
Marks read_marks(std::string_view text) {
  Marks marks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view each = text.substr(at, end - at);
    if (const auto equals = each.find('='); equals != std::string_view::npos)
      marks[std::string(each.substr(0, equals))] = each.substr(equals + 1);
    at = end + 1;
  }
  return marks;
}

}  // namespace

std::string draft_mark(const std::vector<DraftField>& fields) {
  std::string text;
  for (const auto& [name, seen] : marks_of(fields))
    text.append(text.empty() ? "" : " ").append(name).append("=").append(seen);
  return text;
}

std::vector<std::string> written_since(std::string_view mark,
                                       const std::vector<DraftField>& fields) {
  const Marks shown = read_marks(mark), now = marks_of(fields);
  std::vector<std::string> names;
  for (const auto& [name, seen] : now)
    if (const auto found = shown.find(name); found == shown.end() || found->second != seen)
      names.push_back(name);
  for (const auto& [name, seen] : shown)
    if (!now.contains(name)) names.push_back(name);
  return names;
}

}  // namespace stepwell::app
