#include "web/pages/law/law_language.h"

#include <algorithm>

#include "web/components/language_navigation.h"
#include "web/texts/law.h"
#include "web/texts/law_welsh.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

bool is_in_welsh(const law::Text& text, Language language) {
  return language == Language::Welsh && !text.cy.empty();
}

template <class Rows>
bool any_name(const Rows& rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const auto& row) { return !row.name.cy.empty(); });
}

components::LanguageItem item_of(Language language, Language now, const std::string& address) {
  const bool is_welsh = language == Language::Welsh;
  return {.content = is_welsh ? texts::kLanguageWelsh : texts::kLanguageEnglish,
          .href = html::Url(address),
          .current = language == now,
          .lang = tag_of(language)};
}

}  // namespace

texts::Text tag_of(Language language) {
  return language == Language::Welsh ? "cy" : "en";
}

std::optional<Language> language_named(std::string_view tag) {
  for (const Language language : {Language::English, Language::Welsh})
    if (tag == tag_of(language)) return language;
  return std::nullopt;
}

Language language_of(const http::Request& request) {
  return language_named(request.query.first("lang").value_or("")).value_or(Language::English);
}

bool has_welsh(const law::Framework& law) {
  return !law.name.cy.empty() || any_name(law.stages) || any_name(law.documents) ||
         any_name(law.roles) ||
         std::any_of(law.duties.begin(), law.duties.end(),
                     [](const law::Duty& duty) { return !duty.text.cy.empty(); });
}

std::string in_language(std::string path, Language language) {
  if (language == Language::English) return path;
  return path + (path.find('?') == std::string::npos ? "?lang=cy" : "&lang=cy");
}

void write_words(Html& out, const law::Text& text, Language language) {
  write_plain_words(out, text, language);
  if (is_in_welsh(text, language) && text.welsh != law::Text::Welsh::Sourced)
    out.literal(" <span class=\"sw-tag soon\">")
        .add(label_in(texts::kWelshNotSeen, language))
        .literal("</span>");
}

const std::string& words_in(const law::Text& text, Language language) {
  return is_in_welsh(text, language) ? text.cy : text.en;
}

void write_plain_words(Html& out, const law::Text& text, Language language) {
  if (is_in_welsh(text, language)) {
    out.literal("<span lang=\"cy\">").text(text.cy).literal("</span>");
  } else {
    out.text(text.en);
  }
}

Html either(std::string_view english, std::string_view welsh, Language language) {
  Html out;
  if (language == Language::Welsh && !welsh.empty())
    out.literal("<span lang=\"cy\">").text(welsh).literal("</span>");
  else
    out.text(english);
  return out;
}

Html label_in(std::string_view english, Language language) {
  const bool is_welsh = language == Language::Welsh;
  return either(english, is_welsh ? texts::law_label_in_welsh(english) : "", language);
}

void write_label(Html& out, std::string_view english, Language language) {
  out.add(label_in(english, language));
}

void paragraph_in(Html& out, std::string_view english, Language language) {
  out.literal("<p class=\"govuk-body\">").add(label_in(english, language)).literal("</p>");
}

void write_ways(Html& out, texts::Text label, const LanguageWays& ways, Language now) {
  write(out, components::LanguageNavigation{.items =
                                                std::vector<components::LanguageItem>{
                                                    item_of(Language::English, now, ways.english),
                                                    item_of(Language::Welsh, now, ways.welsh)},
                                            .aria_label = label,
                                            .classes = "sw-no-print"});
}

void write_languages(Html& out, const std::string& path, Language now) {
  write_ways(out, texts::kLawLanguages,
             {in_language(path, Language::English), in_language(path, Language::Welsh)}, now);
  if (now == Language::Welsh) paragraph_in(out, texts::kWelshMeans, now);
}

}  // namespace stepwell::web::pages
