#include "web/pages/concern/concern_words.h"

#include <algorithm>

#include "web/pages/entry/needs.h"

namespace stepwell::web::pages {

std::string full_name(const app::ChildName& name) {
  return (name.known_as.empty() ? name.forename : name.known_as) + " " + name.surname;
}

std::vector<std::string> areas_of(const law::Framework& law) {
  std::vector<std::string> areas;
  const law::CodeSet* codes = need_codes(law);
  if (codes == nullptr) return areas;
  for (const law::Code& code : codes->codes)
    if (!code.area.empty() && std::find(areas.begin(), areas.end(), code.area) == areas.end())
      areas.push_back(code.area);
  return areas;
}

std::optional<ComingAnswer> coming_answer(const app::ChildFile& file, record::Position concern) {
  for (const record::Instance& instance : file.standing.instances) {
    if (instance.opened_by != concern || instance.state != record::State::Open) continue;
    const std::string& role = instance.framework->roles[instance.owner].id;
    return ComingAnswer{people::answers_for(role, file.school->posts, file.today).value_or(""),
                        instance.limit ? instance.limit : instance.aim};
  }
  return std::nullopt;
}

void write_quote(html::Html& out, std::string_view text) {
  if (text.empty()) return;
  out.literal("<blockquote class=\"sw-quote\">").text(text).literal("</blockquote>");
}

}  // namespace stepwell::web::pages
