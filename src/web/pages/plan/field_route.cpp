// One field of a draft, saved by the script as it is left: the same as the form does, in JSON.
#include <boost/json.hpp>

#include "app/plan/plan_check.h"
#include "web/pages/plan/draft_form.h"
#include "web/pages/plan/draft_presence.h"
#include "web/pages/plan/plan_pages.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;
using What = app::FieldOutcome::What;

constexpr int kConflict = 409;
constexpr int kGone = 410;

Response answer(const json::object& object, int status = 200) {
  Response response;
  response.status = status;
  response.headers.push_back({"Content-Type", "application/json"});
  response.body = json::serialize(object);
  return response;
}

Response refused(texts::Text words) {
  return answer({{"outcome", "refused"}, {"words", words}}, kUnprocessable);
}

Response saved(const AboutPlan& plan, const app::TypedField& field, const app::DraftField& now) {
  json::array vague;
  const auto name = app::read_field_name(plan.document, field.name);
  if (name && name->part == app::FieldName::Part::Value)
    for (const app::VagueWord& word : app::vague_words(plan.about.law(), *name->field, now.value))
      vague.emplace_back(texts::vague(word));
  return answer({{"outcome", "saved"},
                 {"seen", app::write_seen(now.version, now.value)},
                 {"words", texts::saved_at(plan.now())},
                 {"also", texts::also_here(others_present(plan))},
                 {"vague", std::move(vague)}});
}

Response conflict(const AboutPlan& plan, const app::DraftField& theirs) {
  const std::string who = theirs.version == 0
                              ? std::string(texts::kTheirsGone)
                              : texts::theirs_title(plan.about.name_of(theirs.person), theirs.at);
  return answer({{"outcome", "conflict"},
                 {"seen", app::write_seen(theirs.version, theirs.value)},
                 {"who", who},
                 {"theirs", theirs.value},
                 {"words", texts::kBothTitle}},
                kConflict);
}

/// As it is in the draft, for a field that was left alone.
app::DraftField field_now(const AboutPlan& plan, const std::string& name) {
  for (const app::DraftField& field : plan.draft->fields)
    if (field.name == name) return field;
  return {name, {}, 0, {}, {}};
}

}  // namespace

Response show_fields(const AboutPlan& plan) {
  if (!plan.draft) return answer({{"outcome", "gone"}, {"words", texts::kDraftIsGone}}, kGone);
  json::object fields;
  for (const app::DraftField& field : plan.draft->fields)
    fields[field.name] =
        json::object{{"seen", app::write_seen(field.version, field.value)}, {"value", field.value}};
  return answer({{"outcome", "shown"}, {"fields", std::move(fields)}});
}

Response save_field(const AboutPlan& plan) {
  if (!plan.draft) return answer({{"outcome", "gone"}, {"words", texts::kDraftIsGone}}, kGone);
  const Typed typed = form_posted(plan.about.request);
  app::TypedField field{typed.value("name"), {}, app::read_seen(typed.value("seen"))};
  for (const std::string& value : typed.values("value"))
    field.value += (field.value.empty() ? "" : " ") + value;
  if (!app::read_field_name(plan.document, field.name)) return refused(texts::kNoSuchField);
  note_presence(plan, field.name);
  const auto outcome =
      app::save_field(plan.about.context.drafts, {plan.draft_id(), plan.about.person(), plan.now()},
                      plan.document, field);
  switch (outcome.what) {
    case What::Untouched: return saved(plan, field, field_now(plan, field.name));
    case What::Saved: return saved(plan, field, outcome.now);
    case What::Conflict: return conflict(plan, outcome.now);
    case What::TooLong: return refused(texts::kFieldTooLong);
    case What::NoSuchField: break;
  }
  return refused(texts::kNoSuchField);
}

}  // namespace stepwell::web::pages
