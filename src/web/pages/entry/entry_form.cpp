#include "web/pages/entry/entry_form.h"
#include "app/children/own_rights.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/copy/copy_routes.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/evidence_file.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/letter_days.h"
#include "web/pages/entry/needs.h"
#include "web/pages/entry/options.h"
#include "web/pages/entry/places.h"
#include "web/pages/letter/letter_choice.h"
#include "web/pages/letter/letter_now.h"
#include "web/pages/plan/plan_place.h"
#include "web/texts/child.h"
#include "web/texts/entry.h"
#include "web/texts/report.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;
using law::FieldSpec;

/// The field that names the questions which the address has answered.
constexpr std::string_view kFixedField = "fixed";

/// Of the kind that says which needs a child has: the rows that have questions of their own.
constexpr std::string_view kNeedRows = "needs", kPlaceRows = "places";

/// Kinds that are recorded on pages of their own and never here.
constexpr std::array<std::string_view, 13> kElsewhere = {
    "struck_out",      "stage_moved",       "exception_claimed", "advice_requested",
    "advice_received", "involvement_began", "involvement_ended", "visit_arranged",
    "visit_recorded",  "letter_sent",       "framework_moved",   "provision_began",
    "provision_ended"};

struct Form {
  const AboutChild& about;
  law::Kind kind;
  std::string path;  ///< below the child's

  const law::KindSpec& spec() const { return law::spec(kind); }
  std::string_view name() const { return spec().name; }
};

bool is_offered(const Form& form, const FieldSpec& qualifier, const std::string& value) {
  if (value.empty() || qualifier.choices.empty()) return false;
  const auto options = options_of(form.about, qualifier.choices);
  return std::any_of(options.begin(), options.end(),
                     [&](const Option& option) { return option.value == value; });
}

/// Whether the address has said it: then it is shown and not asked.
bool is_fixed(const Form& form, const Typed& typed, const FieldSpec& qualifier) {
  const auto fixed = typed.values(kFixedField);
  const bool is_named = std::find(fixed.begin(), fixed.end(), qualifier.name) != fixed.end();
  return is_named && is_offered(form, qualifier, typed.value(qualifier.name));
}

/// Puts the words of the address into the form, `?first=support&about=7`,
/// `?first=amendment&came=yes`.
void preset(const Form& form, Typed& typed) {
  static constexpr std::array<const char*, law::kMostQualifiers> kNames = {"first", "second"};
  const auto& query = form.about.request.query;
  for (std::size_t i = 0; i < form.spec().qualifiers.size(); ++i) {
    const FieldSpec& qualifier = form.spec().qualifiers[i];
    const std::string value(query.first(kNames[i]).value_or(""));
    if (!is_offered(form, qualifier, value)) continue;
    typed.form.add({std::string(qualifier.name), value});
    typed.form.add({std::string(kFixedField), std::string(qualifier.name)});
  }
  if (query.first(kCame)) typed.form.add({kCame, "yes"});
  const auto about = query.first("about");
  for (const FieldSpec& field : form.spec().fields)
    if (about && field.type == law::FieldType::Opening)
      typed.form.add({std::string(field.name), std::string(*about)});
}

/// The open duty, right or watch that such an entry closes: it says what the form is for.
const record::Instance* closed_by(const Form& form, const Typed& typed) {
  law::Topic topic{form.kind, 0, {}};
  for (const FieldSpec& qualifier : form.spec().qualifiers) {
    const std::string word = typed.value(qualifier.name);
    if (word.empty()) break;
    topic.words[topic.count++] = form.about.context.library.vocabulary().find(word);
  }
  for (const record::Instance& instance : form.about.file.standing.instances) {
    if (instance.state != record::State::Open) continue;
    for (const law::Pattern& pattern : instance.duty->closes)
      if (pattern.may_match(topic)) return &instance;
  }
  return nullptr;
}

/// Whether the school does with it what it owes: then nothing has come from outside. What the
/// address does not name may be another's, and so is what it says has come.
bool is_ours(const Form& form, const Typed& typed) {
  if (!typed.value(kCame).empty() || typed.values(std::string(kFixedField)).empty()) return false;
  const record::Instance* instance = closed_by(form, typed);
  return instance != nullptr && instance->kind == law::DutyKind::Duty;
}

/// The kind's own fields that this form asks.
std::vector<FieldSpec> fields_asked(const Form& form, const Typed& typed) {
  const bool ours = is_ours(form, typed);
  std::vector<FieldSpec> asked;
  for (const FieldSpec& field : form.spec().fields)
    if (!ours || field.presence != law::Presence::FromOutside) asked.push_back(field);
  return asked;
}

/// What is given to several at once is an entry for each of them.
bool is_for_several(const Form& form, const Typed& typed, const FieldSpec& qualifier) {
  return qualifier.choices == "recipient" && !is_fixed(form, typed, qualifier);
}

/// With whose the rights are, where they are the child's own by now.
std::string recipients_hint(const AboutChild& about) {
  const app::ChildFile& file = about.file;
  std::string hint = texts::kRecipientsHint;
  for (const auto& [role, from] : app::own_rights(file.framework(), file.details.born, file.today))
    if (from <= file.today && !role->rights->beside)
      hint += " " + role->name.en + ": " + texts::own_rights(*role->rights, from, file.today);
  return hint;
}

void ask_recipients(Html& out, const Form& form, const Typed& typed, const FieldSpec& qualifier) {
  const std::string name(qualifier.name);
  std::vector<components::ChoiceItem> items;
  for (const Option& option : options_of(form.about, qualifier.choices))
    items.push_back(components::Choice{.content = option.words, .value = option.value});
  ask_any(out, typed,
          {.name = name.c_str(),
           .legend = texts::field_words(form.name(), qualifier.name).label,
           .hint = recipients_hint(form.about),
           .items = std::move(items)});
}

void write_fixed(Html& out, const Form& form, const Typed& typed) {
  std::vector<components::SummaryRow> rows;
  for (const FieldSpec& qualifier : form.spec().qualifiers) {
    if (!is_fixed(form, typed, qualifier)) continue;
    const std::string value = typed.value(qualifier.name);
    hidden(out, qualifier.name, value);
    hidden(out, kFixedField, qualifier.name);
    rows.push_back({.key = {.content = texts::field_words(form.name(), qualifier.name).label},
                    .value = {.content = form.about.words().name(qualifier.choices, value)}});
  }
  if (!rows.empty()) write(out, components::SummaryList{.rows = std::move(rows)});
}

void ask_everything(Html& out, const Form& form, const Typed& typed) {
  write_fixed(out, form, typed);
  if (!typed.value(kCame).empty()) hidden(out, kCame, typed.value(kCame));
  for (const FieldSpec& qualifier : form.spec().qualifiers) {
    if (is_for_several(form, typed, qualifier))
      ask_recipients(out, form, typed, qualifier);
    else if (!is_fixed(form, typed, qualifier))
      ask_field(out, form.about, typed, form.name(), qualifier);
  }
  for (const FieldSpec& field : fields_asked(form, typed)) {
    if (takes_needs(form.kind) && field.name == kNeedRows)
      ask_needs(out, form.about, typed);
    else if (takes_needs(form.kind) && field.name == kPlaceRows)
      ask_places(out, form.about, typed);
    else if (is_asked(form.name(), field))
      ask_field(out, form.about, typed, form.name(), field);
  }
  for (const FieldSpec& field : law::kCommonFields)
    if (is_asked(form.name(), field)) ask_field(out, form.about, typed, form.name(), field);
  if (takes_file(form.kind)) ask_file(out, typed);
}

/// The letters of the law by which such an entry is sent, for whoever may write them.
void write_letters(Html& out, const Form& form, const Typed& typed) {
  if (!form.about.may(people::Action::TellParent)) return;
  json::object said{{"kind", form.name()}};
  for (const FieldSpec& qualifier : form.spec().qualifiers) {
    const std::string word = typed.value(qualifier.name);
    if (!word.empty() && !is_for_several(form, typed, qualifier)) said[qualifier.name] = word;
  }
  const std::size_t stage = form.about.file.standing.stage;
  for (const law::Letter* letter :
       written_now(form.about, letters_that_record(form.about.law(), said, stage)))
    link_line(out, form.about.path("/letters/" + letter->id), texts::letter_link(letter->name.en));
}

/// Reports by which such an entry is sent, where they can be made from the record.
void write_reports(Html& out, const Form& form, const Typed& typed) {
  if (!form.about.may(people::Action::IssuePlan)) return;
  std::string topic(form.name());
  for (const FieldSpec& qualifier : form.spec().qualifiers)
    if (const std::string word = typed.value(qualifier.name); !word.empty()) topic += ":" + word;
  for (const law::Document& document : form.about.law().documents)
    if (document.is_report() && document.records.starts_with(topic))
      link_line(out, form.about.path("/plan/" + document.id), texts::report_made(document.name.en));
  if (const law::Choice* copy = copy_choice(form.about.law(), typed.value("report")))
    link_line(out, copy_path(form.about, *copy), texts::report_made(copy->name.en));
}

Response show(const Form& form, const Typed& typed) {
  const record::Instance* instance = closed_by(form, typed);
  const law::Duty* duty = instance == nullptr ? nullptr : instance->duty;
  const app::ChildFile& file = form.about.file;
  Page page{.title = texts::kind_title(form.name()),
            .lead = texts::name_and_class(file.name(), file.details.class_name)};
  if (duty != nullptr) paragraph(page.main, duty->text.en);
  write_letters(page.main, form, typed);
  write_reports(page.main, form, typed);
  open_entry_form(page.main, form.about.path(form.path),
                  bind(form.about.context, form.about.visitor(), typed), form.kind);
  ask_everything(page.main, form, typed);
  ask_entry_day(page.main, form.about, typed, duty == nullptr ? "" : duty->day_text.en);
  submit(page.main, texts::kRecordButton);
  close_form(page.main);
  return respond_form(form.about, std::move(page), typed);
}

json::object read(const Form& form, Typed& typed) {
  json::object entry{{"kind", form.name()}};
  for (const FieldSpec& qualifier : form.spec().qualifiers)
    if (!is_for_several(form, typed, qualifier))
      read_field(form.about, typed, form.name(), qualifier, entry);
  for (const FieldSpec& field : fields_asked(form, typed)) {
    if (takes_needs(form.kind) && field.name == kNeedRows)
      read_needs(form.about, typed, entry);
    else if (takes_needs(form.kind) && field.name == kPlaceRows)
      read_places(form.about, typed, entry);
    else if (is_asked(form.name(), field))
      read_field(form.about, typed, form.name(), field, entry);
  }
  for (const FieldSpec& field : law::kCommonFields)
    if (is_asked(form.name(), field)) read_field(form.about, typed, form.name(), field, entry);
  if (takes_file(form.kind)) read_file(form.about, typed, entry);
  read_entry_day(form.about, typed, entry);
  return entry;
}

/// The entry for each recipient that was ticked; the entry alone, where nobody is asked for.
std::vector<json::object> for_recipients(const Form& form, Typed& typed, json::object entry) {
  std::vector<json::object> entries;
  for (const FieldSpec& qualifier : form.spec().qualifiers) {
    if (!is_for_several(form, typed, qualifier)) continue;
    const std::string name(qualifier.name);
    if (typed.values(name).empty())
      typed.problems.add(
          name, texts::answer_missing(texts::field_words(form.name(), qualifier.name).label));
    for (const std::string& recipient : typed.values(name)) {
      if (!is_offered(form, qualifier, recipient)) typed.problems.add(name, texts::kNotOffered);
      entry[name] = recipient;
      entries.push_back(entry);
    }
    return entries;
  }
  entries.push_back(std::move(entry));
  return entries;
}

/// Views, or why there are none: one of both.
void check_views(const Form& form, Typed& typed, const json::object& entry) {
  const auto has_field = [&](std::string_view name) {
    const auto fields = form.spec().fields;
    return std::any_of(fields.begin(), fields.end(),
                       [&](const FieldSpec& field) { return field.name == name; });
  };
  if (!has_field("none_because") || entry.contains("text") || entry.contains("none_because"))
    return;
  typed.problems.add("text", texts::kViewsMissing);
}

std::vector<std::string> fields_of(const Form& form) {
  std::vector<std::string> fields;
  for (const FieldSpec& qualifier : form.spec().qualifiers) fields.emplace_back(qualifier.name);
  for (const FieldSpec& field : form.spec().fields)
    if (is_asked(form.name(), field)) fields.emplace_back(field.name);
  for (const FieldSpec& field : law::kCommonFields)
    if (is_asked(form.name(), field)) fields.emplace_back(field.name);
  fields.emplace_back("on");
  return fields;
}

/// Needs take the place of those before them, so they are decided on the record as it is.
std::optional<record::Position> record_needs(const Form& form, Typed& typed, const ChildAct& act) {
  const auto done = decide_act(form.about, typed, act.action, act.fields,
                               [&](const AboutChild& now) -> std::vector<json::object> {
                                 check_needs_seen(now, typed);
                                 if (!typed.problems.empty()) return {};
                                 return act.entries;
                               });
  const bool is_sent_again = done && *done == 0;
  return is_sent_again ? recorded_at(form.about, act.action, act.entries) : done;
}

Response post(const Form& form) {
  Typed typed = form_posted(form.about.request);
  if (wants_row(typed)) return show(form, typed);
  json::object entry = read(form, typed);
  check_views(form, typed, entry);
  check_letter_days(form.about, typed, entry);
  std::vector<json::object> entries = for_recipients(form, typed, std::move(entry));
  if (!typed.problems.empty()) return show(form, typed);
  ChildAct act{action_of(form.kind), std::move(entries), fields_of(form)};
  const auto position = takes_needs(form.kind) ? record_needs(form, typed, act)
                                               : record_act(form.about, typed, std::move(act));
  return position ? to_done_page(form.about, *position) : show(form, typed);
}

Response show_fresh(const Form& form) {
  Typed typed = form_to_show(form.about.context, form.about.request, form.about.person());
  if (typed.came == Came::Fresh) {
    preset(form, typed);
    if (takes_needs(form.kind)) {
      fill_in_needs(form.about, typed);
      fill_in_places(form.about, typed);
    }
  }
  return show(form, typed);
}

/// The kind that the address names, if it is recorded here.
std::optional<Form> any_form(const AboutChild& about) {
  const std::string& name = about.parameters["kind"];
  const auto kind = law::find_kind(name);
  if (!kind || law::spec(*kind).subject != law::Subject::Child) return std::nullopt;
  if (std::find(kElsewhere.begin(), kElsewhere.end(), name) != kElsewhere.end())
    return std::nullopt;
  return Form{about, *kind, "/record/" + name};
}

using FormPage = Response (*)(const Form&);

http::Handler handler(const WebContext& context, EntryPage page, FormPage answer) {
  return [&context, page, answer](const http::Request& request, const http::PathParameters& path) {
    auto file = context.casework.open(visitor_of(request).session.person,
                                      {path["school"], path["child"]}, page.action);
    if (!file) return not_found_page(context, request);
    const AboutChild about{context, request, path, std::move(*file)};
    return answer({about, *law::find_kind(page.kind), std::string(page.path)});
  };
}

}  // namespace

http::Handler show_entry_form(const WebContext& context, EntryPage page) {
  return handler(context, page, show_fresh);
}

http::Handler post_entry_form(const WebContext& context, EntryPage page) {
  return handler(context, page, post);
}

Response show_any_entry(const AboutChild& about) {
  const auto form = any_form(about);
  if (const auto own = own_page(about.parameters["kind"]); !form && own)
    return http::see_other(about.path(*own));
  return form ? show_fresh(*form) : not_found_page(about.context, about.request);
}

Response post_any_entry(const AboutChild& about) {
  const auto form = any_form(about);
  return form ? post(*form) : not_found_page(about.context, about.request);
}

}  // namespace stepwell::web::pages
