#include "web/pages/law/local_rules.h"

#include <algorithm>

#include "web/pages/child/pack_words.h"
#include "web/pages/law/duty_rules.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using What = law::RuleChange::What;

void add_tag(Html& out) {
  out.literal("<span class=\"sw-tag\">").text(texts::kLocal).literal("</span>");
}

void write_facts(Html& out, const law::RuleChange& change) {
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::FactChange& fact : change.facts)
    out.literal("<li>")
        .text(texts::local_fact(capital_first(fact.label), law::brief(fact.was, fact.telling),
                                law::brief(fact.now, fact.telling)))
        .literal("</li>");
  out.literal("</ul>");
}

}  // namespace

LocalRules::LocalRules(const law::Library& library, const law::Framework& law) : law_(law) {
  const law::Framework* plain = library.find(law.id);
  if (law.overlay.empty() || plain == nullptr) return;
  changes_ = law::differences(*plain, law, library.vocabulary());
  // That the law has local arrangements is no rule.
  std::erase_if(changes_, [](const auto& change) { return change.noun == law::kWholeLaw; });
}

const law::RuleChange* LocalRules::find(std::string_view noun, std::string_view id) const {
  const auto found = std::find_if(changes_.begin(), changes_.end(), [&](const auto& change) {
    return change.noun == noun && change.id == id;
  });
  return found == changes_.end() ? nullptr : &*found;
}

void LocalRules::write_mark(Html& out, std::string_view noun, std::string_view id) const {
  const law::RuleChange* change = find(noun, id);
  if (change == nullptr) return;
  const bool is_new = change->what == What::Added;
  out.literal("<p class=\"govuk-body\">");
  add_tag(out);
  out.literal(" ").text(is_new ? texts::local_added(law_.overlay_name.en)
                               : texts::local_changed(law_.overlay_name.en));
  out.literal("</p>");
  if (!is_new) write_facts(out, *change);
}

void LocalRules::write_tag(Html& out, std::string_view noun, std::string_view id) const {
  if (find(noun, id) == nullptr) return;
  out.literal(" ");
  add_tag(out);
}

void LocalRules::write_line_mark(Html& out, std::string_view noun, std::string_view id,
                                 const std::string& line) const {
  const law::RuleChange* change = find(noun, id);
  if (change == nullptr) return;
  const auto& lines = change->lines;
  if (std::find(lines.begin(), lines.end(), line) == lines.end()) return;
  out.literal(" ");
  add_tag(out);
}

void LocalRules::write_name(Html& out, const law::RuleChange& change) const {
  const auto duty =
      std::find_if(law_.duties.begin(), law_.duties.end(), [&](const law::Duty& candidate) {
        return change.noun == law::kDuty && law::version_id(candidate) == change.id;
      });
  const std::string name = capital_first(change.name);
  if (duty == law_.duties.end()) {
    out.text(name);
    return;
  }
  out.literal("<a class=\"govuk-link\"").href("#" + rule_anchor(*duty)).literal(">");
  out.text(name).literal("</a>");
}

void LocalRules::write_list(Html& out) const {
  if (changes_.empty()) return;
  out.literal("<h2 class=\"govuk-heading-m\" id=\"local\">").text(texts::kLawLocal);
  out.literal("</h2><ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::RuleChange& change : changes_) {
    out.literal("<li>");
    write_name(out, change);
    out.literal(" ");
    if (change.what == What::Added) {
      out.text(texts::kLocalNew);
    } else {
      std::vector<std::string> labels;
      for (const law::FactChange& fact : change.facts) labels.push_back(fact.label);
      out.text(texts::local_in(labels));
    }
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
