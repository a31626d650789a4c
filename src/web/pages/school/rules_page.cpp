// What the school changes of the numbers that are only proposed: each change an entry of its
// record.
#include <algorithm>
#include <boost/json/object.hpp>

#include "law/practice.h"
#include "web/components/input.h"
#include "web/components/select.h"
#include "web/pages/entry/fields.h"
#include "web/pages/law/clock_words.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/rules.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;
using law::PracticeRule;

constexpr const char* kReason = "reason";

constexpr const char* kOverlay = "overlay";

/// What the page showed when it was opened: another may have changed it since.
std::string was_field(const std::string& field) {
  return "was-" + field;
}

/// A rule with its field and what counts at the school now.
struct RuleRow {
  PracticeRule rule;
  std::string field;
  std::string name = {};
  int now = 0;
  std::optional<base::Day> since;

  const std::string& words() const {
    return rule.look != nullptr ? rule.look->text.en : rule.duty->text.en;
  }
};

/// A duty may have several numbers, and then its words alone do not say which.
void name_rows(std::vector<RuleRow>& rows) {
  for (RuleRow& row : rows) {
    const auto alike = std::count_if(rows.begin(), rows.end(), [&](const RuleRow& other) {
      return other.words() == row.words();
    });
    row.name = alike > 1 ? texts::rule_name(row.words(), row.rule) : row.words();
  }
}

std::vector<RuleRow> rows_of(const AboutSchool& about) {
  const auto view = about.view();
  std::vector<RuleRow> rows;
  if (view->framework == nullptr) return rows;
  for (PracticeRule& rule : law::practice_rules(*view->framework)) {
    RuleRow row{std::move(rule), {}, {}, 0, std::nullopt};
    row.field = row.rule.key;
    std::replace_if(
        row.field.begin(), row.field.end(), [](char c) { return c == ':' || c == '.'; }, '-');
    row.now = row.rule.proposed;
    const auto* change = view->practice == nullptr ? nullptr : view->practice->find(row.rule.key);
    if (change != nullptr) {
      row.now = change->amount;
      row.since = change->on;
    }
    rows.push_back(std::move(row));
  }
  name_rows(rows);
  return rows;
}

std::string proposal_of(const AboutSchool& about, const RuleRow& row) {
  if (row.rule.look != nullptr) return texts::look_rule(*row.rule.look);
  const law::Framework& law = *about.view()->framework;
  const bool is_limit = row.rule.of == PracticeRule::Of::Limit;
  return clock_words(law, PackWords(about.context.library, law), *row.rule.clock,
                     is_limit ? texts::ClockOf::Limit : texts::ClockOf::Aim);
}

void ask_rule(Html& out, const AboutSchool& about, const Typed& typed, const RuleRow& row) {
  const bool is_fresh = typed.came == Came::Fresh;
  std::string hint = texts::rule_hint(proposal_of(about, row), row.rule);
  if (row.since) hint += " " + texts::changed_since(*row.since);
  components::write(
      out,
      components::Input{.label = {.content = row.name, .classes = "govuk-label--s"},
                        .name = row.field,
                        .inputmode = "numeric",
                        .value = is_fresh ? std::to_string(row.now) : typed.value(row.field),
                        .hint = components::Hint{.content = hint},
                        .error_message = typed.problems.message(row.field),
                        .suffix = components::InputAffix{.content = texts::rule_unit(row.rule)},
                        .classes = "govuk-input--width-3",
                        .autocomplete = "off"});
  hidden(out, was_field(row.field),
         is_fresh ? std::to_string(row.now) : typed.value(was_field(row.field)));
}

/// What may be laid over the law of the school; none, if nothing may.
std::vector<const law::Framework*> overlays_of(const AboutSchool& about) {
  const law::Framework* law = about.view()->framework;
  if (law == nullptr) return {};
  return about.context.library.overlays_of(law->id);
}

void ask_overlay(Html& out, const AboutSchool& about, const Typed& typed) {
  const auto overlays = overlays_of(about);
  if (overlays.empty()) return;
  const std::string& now = about.view()->framework->overlay;
  const bool is_fresh = typed.came == Came::Fresh;
  std::vector<components::SelectItem> items{{.text = texts::kOverlayNone, .value = ""}};
  for (const law::Framework* overlay : overlays)
    items.push_back({.text = overlay->overlay_name.en, .value = overlay->overlay});
  components::write(
      out,
      components::Select{.label = {.content = texts::kOverlayLabel, .classes = "govuk-label--s"},
                         .name = kOverlay,
                         .items = std::move(items),
                         .value = is_fresh ? now : typed.value(kOverlay),
                         .hint = components::Hint{.content = texts::kOverlayHint},
                         .error_message = typed.problems.message(kOverlay)});
  hidden(out, was_field(kOverlay), is_fresh ? now : typed.value(was_field(kOverlay)));
}

/// The entry by which other arrangements are chosen; nothing, if they stay, also where another has
/// changed them since the page was opened.
std::optional<boost::json::object> read_overlay(const AboutSchool& about, Typed& typed) {
  const auto overlays = overlays_of(about);
  const std::string chosen = typed.value(kOverlay);
  const bool is_asked = !overlays.empty() && !typed.values(kOverlay).empty();
  if (!is_asked || chosen == typed.value(was_field(kOverlay)) ||
      chosen == about.view()->framework->overlay)
    return std::nullopt;
  const bool is_one = std::any_of(overlays.begin(), overlays.end(), [&](const law::Framework* one) {
    return one->overlay == chosen;
  });
  if (!chosen.empty() && !is_one) {
    typed.problems.add(kOverlay, texts::kOverlayWrong);
    return std::nullopt;
  }
  boost::json::object entry{{"on", about.today().iso()},
                            {"kind", "setting_changed"},
                            {"setting", std::string(app::kOverlaySetting)}};
  if (!chosen.empty()) entry["value"] = chosen;
  return entry;
}

std::optional<Notice> notice_of(const AboutSchool& about) {
  const auto done = about.request.query.first("done").value_or("");
  if (done == "saved") return Notice{texts::kRulesSaved};
  if (done == "same") return Notice{texts::kRulesSame, components::NotificationKind::Neutral};
  return std::nullopt;
}

Response show(const AboutSchool& about, const Typed& typed) {
  Page page{.title = texts::kRulesTitle, .notice = notice_of(about), .lead = texts::kRulesLead};
  const auto rows = rows_of(about);
  if (rows.empty() && overlays_of(about).empty()) {
    paragraph(page.main, texts::kRulesNone);
    return respond_form(about, std::move(page), typed);
  }
  open_form(page.main, about.path("/school/rules"), bind(about.context, about.visitor(), typed));
  ask_overlay(page.main, about, typed);
  for (const RuleRow& row : rows) ask_rule(page.main, about, typed, row);
  ask_text(page.main, typed,
           {.name = kReason,
            .label = std::string(texts::kRulesWhy) + texts::kOptional,
            .hint = texts::kRulesWhyHint});
  submit(page.main, texts::kRulesSave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// An entry for what was typed anew; one without a value says what is proposed again.
std::vector<boost::json::object> read_changes(const AboutSchool& about, Typed& typed) {
  const std::string reason = read_text(typed, kReason, kMostOfALine);
  std::vector<boost::json::object> entries;
  if (auto overlay = read_overlay(about, typed)) {
    if (!reason.empty()) (*overlay)["note"] = reason;
    entries.push_back(std::move(*overlay));
  }
  for (const RuleRow& row : rows_of(about)) {
    const auto amount = law::read_amount(typed.value(row.field));
    if (!amount || !row.rule.allows(*amount)) {
      typed.problems.add(row.field, texts::rule_wrong(row.rule, row.name));
      continue;
    }
    const bool is_as_shown = typed.value(row.field) == typed.value(was_field(row.field));
    if (is_as_shown || *amount == row.now) continue;
    boost::json::object entry{{"on", about.today().iso()},
                              {"kind", "setting_changed"},
                              {"setting", app::practice_setting(row.rule.key)}};
    if (*amount != row.rule.proposed) entry["value"] = std::to_string(*amount);
    if (!reason.empty()) entry["note"] = reason;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

Response show_rules(const AboutSchool& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response save_rules(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  auto entries = read_changes(about, typed);
  if (!typed.problems.empty()) return show(about, typed);
  const bool is_same = entries.empty();
  if (!is_same &&
      !about.record(typed, people::Action::RecordSchoolDuty, std::move(entries), kReason))
    return show(about, typed);
  return http::see_other(about.path("/school/rules?done=") + (is_same ? "same" : "saved"));
}

}  // namespace stepwell::web::pages
