// A report that the law gives headings for: written as a draft by whoever may, looked at,
// published, and kept for the next year to begin with.
#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "app/plan/plan_check.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/form_file.h"
#include "web/pages/entry/fields.h"
#include "web/pages/school/report_view.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/plan.h"
#include "web/texts/school.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr std::string_view kStep = "step";
constexpr std::string_view kSave = "save";
constexpr std::string_view kLook = "look";
constexpr std::string_view kPublish = "publish";
constexpr std::string_view kEdit = "edit";
constexpr std::string_view kPublished = "published", kPublishedKept = "published-kept";
constexpr const char* kWithNumbers = "numbers";
constexpr std::string_view kYes = "yes";
/// A draft of the school itself stands where those of children have the child. No id is like it.
constexpr const char* kOwnDraft = "school";

/// What the page is about.
struct Writing {
  const AboutSchool& about;
  Policy policy;

  app::DraftId draft_id() const { return {{about.school, kOwnDraft}, policy.document->id}; }
  std::string path() const { return policy_path(about, policy, "/write"); }
};

std::string seen_field(const std::string& name) {
  return "seen-" + name;
}

/// Every field of the report with its name in the form.
struct ReportField {
  const law::Section* section = nullptr;
  const law::FieldLayout* field = nullptr;
  std::string name;
};
std::vector<ReportField> fields_of(const law::Document& document) {
  std::vector<ReportField> fields;
  for (const law::Section& section : document.sections)
    for (const law::FieldLayout& field : section.fields)
      fields.push_back({&section, &field, app::field_name(section, {}, field.id)});
  return fields;
}

app::PlanContent content_in(const Writing& writing, const Typed& typed) {
  std::vector<app::DraftField> fields;
  for (const ReportField& field : fields_of(*writing.policy.document)) {
    app::DraftField written;
    written.name = field.name;
    written.value = typed.exact(field.name);
    fields.push_back(std::move(written));
  }
  return app::content_of(*writing.policy.document, fields);
}

/// The draft as it is now; before there is one, the text that was published last.
std::map<std::string, app::DraftField> texts_of(const Writing& writing) {
  std::map<std::string, app::DraftField> fields;
  if (const auto draft = writing.about.context.drafts.find(writing.draft_id())) {
    for (const app::DraftField& field : draft->fields) fields[field.name] = field;
    return fields;
  }
  const auto last =
      app::last_published(school_record(writing.about), writing.policy.id, writing.about.today());
  if (!last) return fields;
  for (const auto& [name, value] :
       app::draft_fields(app::content_of(*writing.policy.document, last->content)))
    fields[name].value = value;
  return fields;
}

void fill_in(const Writing& writing, Typed& typed) {
  const auto fields = texts_of(writing);
  for (const ReportField& field : fields_of(*writing.policy.document)) {
    const auto found = fields.find(field.name);
    const bool is_there = found != fields.end();
    typed.form.add({field.name, is_there ? found->second.value : std::string()});
    typed.form.add({seen_field(field.name), std::to_string(is_there ? found->second.version : 0)});
  }
  typed.form.add({kWithNumbers, std::string(kYes)});
}

void ask_fields(Html& out, const Writing& writing, const Typed& typed) {
  const law::Section* section = nullptr;
  for (const ReportField& field : fields_of(*writing.policy.document)) {
    if (field.section != section) {
      section = field.section;
      heading(out, section->name.en);
      if (!section->hint.en.empty()) paragraph(out, section->hint.en);
    }
    hidden(out, seen_field(field.name), typed.value(seen_field(field.name)));
    ask_lines(
        out, typed,
        {.name = field.name.c_str(), .label = field.field->label.en, .hint = field.field->hint.en},
        field.field->type == law::FieldLayout::Type::Text ? 6 : 2);
  }
}

void step_button(Html& out, texts::Text words, std::string_view step,
                 std::string_view classes = {}) {
  write(out, components::Button{.content = words,
                                .name = std::string(kStep),
                                .value = std::string(step),
                                .classes = std::string(classes)});
}

app::SchoolNumbers numbers_of(const AboutSchool& about) {
  return app::school_numbers(about.context.store, about.context.records, about.school);
}

Response show_form(const Writing& writing, const Typed& typed, std::optional<Notice> notice = {}) {
  const AboutSchool& about = writing.about;
  const auto last = app::last_published(school_record(about), writing.policy.id, about.today());
  Page page{.title = writing.policy.name, .notice = std::move(notice), .lead = texts::kReportLead};
  const bool has_last = last && !last->content.empty();
  paragraph(page.main, has_last ? texts::kReportLast : texts::kReportEmpty);
  Html numbers;
  write_numbers(numbers, numbers_of(about));
  components::write(page.main, components::Details{.summary = texts::kReportNumbers,
                                                   .content = std::move(numbers)});
  open_form(page.main, writing.path(), bind(about.context, about.visitor(), typed));
  ask_fields(page.main, writing, typed);
  ask_any(page.main, typed,
          {.name = kWithNumbers,
           .legend = texts::kReportNumbers,
           .hint = texts::kReportNumbersLead,
           .items = {components::Choice{.content = texts::kReportNumbersTick,
                                        .value = std::string(kYes)}}});
  page.main.literal("<div class=\"govuk-button-group\">");
  step_button(page.main, texts::kReportSave, kSave);
  step_button(page.main, texts::kReportLook, kLook, "govuk-button--secondary");
  page.main.literal("</div>");
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

Report report_of(const Writing& writing, const Typed& typed) {
  const auto view = writing.about.view();
  Report report{view->framework, writing.policy.document, content_in(writing, typed), {},
                view->name,      writing.about.today()};
  if (typed.value(kWithNumbers) == kYes) report.numbers = numbers_of(writing.about);
  return report;
}

Response show_looked_at(const Writing& writing, const Typed& typed) {
  const AboutSchool& about = writing.about;
  const Report report = report_of(writing, typed);
  Page page{.title = writing.policy.name,
            .back = writing.path(),
            .lead = texts::report_lead(report.school, report.on)};
  write_report(page.main, report);
  open_form(page.main, writing.path(), bind(about.context, about.visitor(), typed));
  for (const ReportField& field : fields_of(*writing.policy.document)) {
    hidden(page.main, field.name, typed.exact(field.name));
    hidden(page.main, seen_field(field.name), typed.value(seen_field(field.name)));
  }
  hidden(page.main, kWithNumbers, typed.value(kWithNumbers));
  page.main.literal("<div class=\"sw-no-print\">");
  paragraph(page.main, texts::kReportPublishLead);
  page.main.literal("<div class=\"govuk-button-group\">");
  step_button(page.main, texts::kReportPublish, kPublish);
  step_button(page.main, texts::kReportEdit, kEdit, "govuk-button--secondary");
  page.main.literal("</div></div>");
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

int version_of(const std::string& text) {
  constexpr std::size_t kMostDigits = 8;
  const bool is_number = !text.empty() && text.size() <= kMostDigits &&
                         text.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? std::stoi(text) : 0;
}

/// With other values for these fields.
void replace(Typed& typed, const std::map<std::string, std::string>& values) {
  http::Form form;
  for (const http::FormField& field : typed.form.fields()) {
    const auto found = values.find(field.name);
    form.add({field.name, found == values.end() ? field.value : found->second});
  }
  typed.form = std::move(form);
}

/// Saves each field on its own. Where somebody else has written meanwhile nothing is overwritten:
/// their text is shown, and saving again puts this one in its place.
void save_draft(const Writing& writing, Typed& typed) {
  const AboutSchool& about = writing.about;
  app::DraftStore& drafts = about.context.drafts;
  const app::DraftId id = writing.draft_id();
  const base::Instant now = about.context.records.now(about.school);
  drafts.begin(id, about.person(), now, {});
  std::map<std::string, std::string> seen;
  for (const ReportField& field : fields_of(*writing.policy.document)) {
    const auto saved =
        drafts.save(id, field.name, typed.exact(field.name),
                    version_of(typed.value(seen_field(field.name))), about.person(), now);
    const app::DraftField& present = saved ? *saved : saved.error().theirs;
    seen[seen_field(field.name)] = std::to_string(present.version);
    if (!saved) typed.problems.add(field.name, texts::report_conflict(present.value));
  }
  replace(typed, seen);
}

void check_lengths(const Writing& writing, Typed& typed) {
  for (const ReportField& field : fields_of(*writing.policy.document))
    read_text(typed, field.name, app::kMostFieldCharacters);
}

void check_complete(const Writing& writing, Typed& typed) {
  const auto view = writing.about.view();
  for (const app::PlanFault& fault : app::faults_of(*view->framework, content_in(writing, typed)))
    typed.problems.add(fault.name, texts::report_missing(fault.section->name.en));
}

/// Whether the draft says what the form says, field by field, and no version of one is newer.
bool is_as_shown(const app::Draft& draft, const Typed& typed) {
  return std::all_of(draft.fields.begin(), draft.fields.end(), [&](const app::DraftField& field) {
    return version_of(typed.value(seen_field(field.name))) == field.version;
  });
}

/// After it was published: where somebody has written since it was looked at, the draft stays.
app::Discarded put_draft_away(const Writing& writing, const Typed& typed) {
  app::DraftStore& drafts = writing.about.context.drafts;
  const auto draft = drafts.find(writing.draft_id());
  if (!draft) return app::Discarded::Gone;
  if (!is_as_shown(*draft, typed)) return app::Discarded::WrittenMeanwhile;
  return drafts.discard_if(draft->id, draft->fields);
}

Response to_published(const Writing& writing, std::string_view done) {
  return http::see_other(
      policy_path(writing.about, writing.policy, "/read?done=" + std::string(done)));
}

Response publish(const Writing& writing, Typed& typed) {
  const AboutSchool& about = writing.about;
  // The draft that there is when the same form comes again may be another one.
  switch (sent_before(about.context, about.request, typed)) {
    case SentBefore::No: break;
    case SentBefore::Same: return to_published(writing, kPublished);
    case SentBefore::Other: return show_form(writing, typed);
  }
  check_complete(writing, typed);
  if (!typed.problems.empty()) return show_form(writing, typed);
  const Report report = report_of(writing, typed);
  json::object content = app::to_json(report.content);
  if (!report.numbers.empty()) content[kNumbers] = app::to_json(report.numbers);
  json::object entry{{"kind", "policy_published"},
                     {"on", about.today().iso()},
                     {"policy", writing.policy.id},
                     {"content", std::move(content)}};
  const auto fields = fields_of(*writing.policy.document);
  if (!about.record(typed, people::Action::RecordSchoolDuty, {std::move(entry)},
                    fields.front().name))
    return show_form(writing, typed);
  const bool is_kept = put_draft_away(writing, typed) == app::Discarded::WrittenMeanwhile;
  return to_published(writing, is_kept ? kPublishedKept : kPublished);
}

/// The report that was published last here.
std::optional<Report> published(const AboutSchool& about, const Policy& policy) {
  const auto last = app::last_published(school_record(about), policy.id, about.today());
  if (!last || last->content.empty() || policy.document == nullptr) return std::nullopt;
  const auto view = about.view();
  Report report{
      view->framework, policy.document, app::content_of(*policy.document, last->content), {},
      view->name,      last->on};
  const auto* numbers = last->content.if_contains(kNumbers);
  if (numbers != nullptr && numbers->is_object())
    report.numbers = app::read_numbers(numbers->get_object());
  return report;
}

}  // namespace

Response show_report(const AboutSchool& about, const Policy& policy) {
  if (policy.document == nullptr) return http::see_other(policy_path(about, policy));
  const Writing writing{about, policy};
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) fill_in(writing, typed);
  return show_form(writing, typed);
}

Response save_report(const AboutSchool& about, const Policy& policy) {
  if (policy.document == nullptr) return http::see_other(policy_path(about, policy));
  const Writing writing{about, policy};
  Typed typed = form_posted(about.request);
  const std::string step = typed.value(kStep);
  check_lengths(writing, typed);
  if (!typed.problems.empty()) return show_form(writing, typed);
  if (step == kPublish) return publish(writing, typed);
  if (step == kEdit) return show_form(writing, typed);
  save_draft(writing, typed);
  if (!typed.problems.empty()) return show_form(writing, typed);
  if (step == kLook) {
    check_complete(writing, typed);
    if (!typed.problems.empty()) return show_form(writing, typed);
    return show_looked_at(writing, typed);
  }
  return show_form(writing, typed, Notice{texts::kReportSaved});
}

Response read_policy(const AboutSchool& about, const Policy& policy) {
  const auto report = published(about, policy);
  Page page{.title = policy.name};
  if (!report) {
    paragraph(page.main, texts::kReportNotYet);
    return respond_form(about, std::move(page), {});
  }
  page.lead = texts::report_lead(report->school, report->on);
  if (const auto done = about.request.query.first("done"))
    page.notice = Notice{texts::policy_recorded(policy.name) +
                         (*done == kPublishedKept ? texts::kReportDraftKept : "")};
  page.main.literal("<div class=\"govuk-button-group sw-no-print\">");
  print_button(page.main, texts::kReportPrint, "");
  write(page.main, components::Button{.content = texts::kPolicyFile,
                                      .href = html::Url(policy_path(about, policy, "/file")),
                                      .classes = "govuk-button--secondary"});
  page.main.literal("</div>");
  write_report(page.main, *report);
  return respond_form(about, std::move(page), {});
}

Response send_policy_file(const AboutSchool& about, const Policy& policy) {
  if (const auto report = published(about, policy))
    return http::attachment(report_file(*report), "text/html; charset=utf-8",
                            policy.name + ".html");
  const auto last = app::last_published(school_record(about), policy.id, about.today());
  const auto named = last ? app::read_file_text(last->file) : std::nullopt;
  return send_kept_file(about.context, about.request, named);
}

}  // namespace stepwell::web::pages
