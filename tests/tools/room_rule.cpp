#include "tests/tools/room_rule.h"

#include <set>
#include <sstream>
#include <string>
#include <string_view>

namespace stepwell::tools {
namespace {

const std::set<std::string> kFirst = {"records", "lists", "plan", "help", "family", "staff"};
const std::set<std::string> kLast = {"children", "school", "moving", "numbers", "import"};

/// "plan" of "src/app/plan/drafts.h" or "app/plan/drafts.h"; empty, if it is in no room of app.
std::string room_of(std::string_view path) {
  if (path.starts_with("src/")) path.remove_prefix(4);
  if (!path.starts_with("app/")) return {};
  path.remove_prefix(4);
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

void add_includes_of_the_last(const SourceText& file, Breaches& breaches) {
  constexpr std::string_view kInclude = "#include \"";
  std::stringstream lines(file.text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!line.starts_with(kInclude)) continue;
    const std::string room = room_of(std::string_view(line).substr(kInclude.size()));
    if (kLast.contains(room))
      breaches.push_back(file.path + ":" + std::to_string(number) + ": goes from " +
                         room_of(file.path) + " to " + room);
  }
}

}  // namespace

Breaches room_breaches(const std::vector<SourceText>& files) {
  Breaches breaches;
  for (const SourceText& file : files) {
    if (!file.path.starts_with("src/app/")) continue;
    const std::string room = room_of(file.path);
    if (room.empty())
      breaches.push_back(file.path + ": stands in no room");
    else if (kFirst.contains(room))
      add_includes_of_the_last(file, breaches);
    else if (!kLast.contains(room))
      breaches.push_back(file.path + ": is in a room that nobody has placed");
  }
  return breaches;
}

}  // namespace stepwell::tools
