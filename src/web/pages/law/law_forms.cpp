#include "web/pages/law/law_forms.h"

#include <algorithm>

#include "http/percent.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {
namespace {

constexpr const char* kLocal = "local";

}  // namespace

std::vector<SchoolLaw> school_laws(const WebContext& context, const Visitor& visitor) {
  std::vector<SchoolLaw> laws;
  std::vector<std::string> seen;
  for (const app::HeldPost& held : visitor.session.posts) {
    if (std::find(seen.begin(), seen.end(), held.school) != seen.end()) continue;
    seen.push_back(held.school);
    const auto school = context.records.school(held.school);
    if (school->framework != nullptr)
      laws.push_back(
          {school->name, school->framework, school->practice, context.today(held.school)});
  }
  return laws;
}

base::Day day_of(const WebContext& context, const Visitor& visitor) {
  const auto& posts = visitor.session.posts;
  return posts.empty() ? context.clock.today() : context.today(posts.front().school);
}

const law::Framework* form_of(const WebContext& context, const http::Request& request,
                              const law::Framework& law) {
  if (const auto asked = request.query.first(kLocal))
    return asked->empty() ? &law : context.library.find_overlay(law.id, *asked);
  for (const SchoolLaw& own : school_laws(context, visitor_of(request)))
    if (own.law->id == law.id) return own.law;
  return &law;
}

std::string form_name(const law::Framework& law) {
  return law.overlay.empty() ? law.id : law.id + "+" + law.overlay;
}

std::string law_address(const law::Framework& law) {
  const std::string page = "/law/" + law.id;
  return law.overlay.empty() ? page : page + "?local=" + http::percent_encode(law.overlay);
}

std::string plain_law_address(const law::Framework& law) {
  return "/law/" + law.id + "?local=";
}

std::string topic_anchor(const law::HelpTopic& topic) {
  return "help-" + topic.id;
}

std::string comparison_address(const law::Framework& one, const law::Framework& other) {
  return "/law/compare?one=" + http::percent_encode(form_name(one)) +
         "&other=" + http::percent_encode(form_name(other));
}

std::string full_name(const law::Framework& law) {
  return law.overlay.empty() ? law.name.en : texts::with_local(law.name.en, law.overlay_name.en);
}

void write_full_name(html::Html& out, const law::Framework& law, Language language) {
  write_plain_words(out, law.name, language);
  if (law.overlay.empty()) return;
  out.text(texts::kLawWith);
  write_plain_words(out, law.overlay_name, language);
}

}  // namespace stepwell::web::pages
