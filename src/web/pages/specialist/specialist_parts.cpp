#include "web/pages/specialist/specialist_parts.h"

#include <boost/json.hpp>

#include "law/choices.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/texts/entry.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using What = app::SpecialistRefusal::What;

constexpr const char* kService = "service";

}  // namespace

app::Specialists specialists_of(const AboutChild& about) {
  return app::specialists_in(about.file.entries, about.file.framework(), about.file.today);
}

std::string service_name(const AboutChild& about, std::string_view id) {
  return about.words().name(kService, id);
}

void ask_service(Html& out, const AboutChild& about, const Typed& typed,
                 const std::string& suggested) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseService, .value = ""}};
  for (const Option& option : options_of(about, kService))
    items.push_back({.text = option.words, .value = option.value});
  Typed shown = typed;
  if (typed.came == Came::Fresh) shown.form.add({kService, suggested});
  ask_select(out, shown,
             {.name = kService, .label = texts::kServiceLabel, .items = std::move(items)});
}

void read_service(const AboutChild& about, Typed& typed, boost::json::object& entry) {
  const std::string service = typed.value(kService);
  if (law::find_choice(about.law(), kService, service) == nullptr)
    return typed.problems.add(kService, texts::kServiceMissing);
  entry[kService] = service;
}

void read_into(Typed& typed, const char* field, std::size_t most, boost::json::object& entry) {
  if (const std::string text = read_text(typed, field, most); !text.empty()) entry[field] = text;
}

void Facts::add(texts::Text key, html::Content value) {
  if (value.empty()) return;
  rows_.push_back({.key = {.content = key}, .value = {.content = std::move(value)}});
}

void Facts::write(Html& out) const {
  if (!rows_.empty()) components::write(out, components::SummaryList{.rows = rows_});
}

Html link_to(const AboutChild& about, std::string_view rest, std::string_view words) {
  Html link;
  write_link(link, about.path(rest), words);
  return link;
}

void add_refusal(Typed& typed, const app::SpecialistRefusal& refusal, const char* day_field,
                 const std::vector<std::string>& fields) {
  const auto at_day = [&](const std::string& words) {
    typed.problems.add(day_field, words, std::string(day_field) + "-day");
  };
  switch (refusal.what) {
    case What::NoConsent: return typed.problems.add("consent", texts::kConsentGone);
    case What::NotInvolved: return typed.problems.add(fields.front(), texts::kNotInvolved);
    case What::BeforeBegan: return at_day(texts::before_it_began(*refusal.day));
    case What::Ended: return at_day(texts::it_ended(*refusal.day));
    case What::VisitTwice: return at_day(texts::visit_twice(*refusal.day));
    case What::Refused: return add_problems(typed, refusal.refusal, fields);
  }
}

record::Position last_of(const AboutChild& about, people::Action action,
                         const app::WithSpecialists& act) {
  return act.recorded().empty() ? 0 : recorded_at(about, action, act.recorded());
}

Page specialist_page(const AboutChild& about, std::string title) {
  return {.title = std::move(title),
          .visitor = about.visitor(),
          .back = about.path("/specialists"),
          .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
}

}  // namespace stepwell::web::pages
