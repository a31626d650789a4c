// What somebody wrote in the notices goes along from page to page until it is sent: also while the
// list is shown, another notice, or other children.
#include <algorithm>
#include <array>
#include <set>

#include "web/pages/letter/how_sent.h"
#include "web/pages/moving/moving_preview.h"

namespace stepwell::web::pages {
namespace {

constexpr std::array kOfNotices = {kSubject, kBody, kSeen, kNoticeLanguage};

bool is_of_a_notice(std::string_view name) {
  if (name == kMethod) return true;
  return std::any_of(kOfNotices.begin(), kOfNotices.end(), [&](std::string_view field) {
    return name.starts_with(std::string(field) + "-");
  });
}

std::set<std::string> asked_in(const ChosenMove& chosen) {
  std::set<std::string> names;
  if (chosen.has_letter()) names.insert(kMethod);
  for (const MovedChild& child : chosen.children)
    for (const std::string_view field : kOfNotices) names.insert(field_of(field, child));
  return names;
}

}  // namespace

std::string field_of(std::string_view field, const MovedChild& child) {
  const law::Letter* letter = child.letter();
  return std::string(field) + "-" + child.file.id.child +
         (letter == nullptr ? std::string() : "-" + letter->id);
}

void keep_words(html::Html& out, const Typed& typed, const ChosenMove& chosen) {
  std::set<std::string> written = asked_in(chosen);
  for (const http::FormField& field : typed.form.fields())
    if (is_of_a_notice(field.name) && written.insert(field.name).second)
      hidden(out, field.name, field.value);
}

bool was_seen(const MovedChild& child, const Typed& typed) {
  return typed.value(field_of(kSeen, child)) == std::to_string(child.file.version());
}

}  // namespace stepwell::web::pages
