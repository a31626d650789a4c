// Writing the draft: one page, every section, saved field by field.
#include <algorithm>

#include "app/help/plan_advice.h"
#include "app/plan/target_links.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/draft_form.h"
#include "web/pages/plan/draft_presence.h"
#include "web/pages/plan/draft_words.h"
#include "web/pages/plan/plan_pages.h"
#include "web/pages/plan/reviewed_content.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using app::FieldOutcome;
using html::Html;
using http::Response;
using people::Action;

void write_staff_names(Html& out, const AboutPlan& plan) {
  out.literal("<datalist id=\"staff-names\">");
  for (const auto& member : plan.about.context.staff_book.at(plan.about.id().school)->members)
    out.literal("<option").attribute("value", member.name).literal("></option>");
  out.literal("</datalist>");
}

void write_bar(Html& out, const AboutPlan& plan) {
  out.literal("<div class=\"sw-bar\">");
  const auto button = [&](texts::Text words, std::string_view value, texts::Text classes) {
    write(out, components::Button{.content = words,
                                  .name = std::string(kDo),
                                  .value = std::string(value),
                                  .classes = classes});
  };
  if (!plan.draft) {
    button(texts::kBeginWithThis, kDoBegin, "");
  } else {
    button(texts::kSaveDraft, "save", "");
    button(texts::kSaveAndHand, kDoHand, "govuk-button--secondary");
    if (plan.about.may(Action::IssuePlan))
      button(texts::kSaveAndIssue, kDoIssue, "govuk-button--secondary");
  }
  out.literal("<span class=\"sw-saved\" role=\"status\" data-draft-state></span></div>");
}

void write_beside(Html& out, const AboutPlan& plan) {
  if (!plan.in_use || !plan.in_use->is_held()) return;
  Html inside;
  write_content_beside(inside, plan.about.law(), reviewed_content(plan));
  write(out, components::Details{.summary = texts::beside_title(*plan.in_use),
                                 .content = inside,
                                 .classes = "sw-beside"});
}

void open_draft(Html& out, const AboutPlan& plan) {
  open_for_script(out, plan.path("/field"));
  const std::string also = texts::also_here(others_present(plan));
  out.literal("<p class=\"sw-saved\" data-draft-also>").text(also).literal("</p>");
}

Response show_form(const DraftForm& form, std::optional<Notice> notice) {
  const AboutPlan& plan = form.plan;
  Page page{.title = texts::edit_title(plan.name(), plan.about.file.name()),
            .notice = std::move(notice),
            .width = Width::Full};
  if (plan.draft && !plan.draft->ready_for.empty())
    page.lead = texts::draft_ready(plan.about.name_of(plan.draft->ready_for),
                                   plan.about.name_of(plan.draft->handed_by),
                                   plan.draft->handed_at.value_or(plan.draft->begun_at));
  Html& out = page.main;
  open_draft(out, plan);
  out.literal("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
  open_form(out, plan.path("/edit"), bind(plan.about.context, plan.about.visitor(), form.typed));
  // The first button is what the enter key presses.
  out.literal("<button hidden name=\"do\" value=\"save\">").text(texts::kSaveDraft);
  out.literal("</button>");
  write_draft_form(out, form);
  write_bar(out, plan);
  close_form(out);
  out.literal("</div><div class=\"govuk-grid-column-one-third\">");
  write_beside(out, plan);
  out.literal("</div></div>");
  write_staff_names(out, plan);
  write_words_for_script(out);
  out.literal("</div>");
  return respond_plan(plan, std::move(page), form.typed);
}

/// What a form that was not saved has in it, over the draft.
void show_typed(DraftForm& form) {
  for (const app::TypedField& field : typed_fields(form.typed))
    if (app::read_field_name(form.plan.document, field.name))
      form.shown[field.name] = {
          field.value, form.typed.value(std::string(kSeenPrefix) + field.name), {}};
}

/// Saves a form that was sent, and keeps what could not be saved.
class Saver {
 public:
  Saver(const AboutPlan& plan, Typed& typed)
      : plan_(plan),
        typed_(typed),
        drafts_(plan.about.context.drafts),
        visit_{plan.draft_id(), plan.about.person(), plan.now()} {}

  void save_all() {
    for (app::TypedField& field : typed_fields(typed_)) save(field);
    add_picked();
  }

  /// Where to go on; empty: the form is shown again.
  std::string act() {
    if (!typed_.problems.empty()) return {};
    if (const std::string name = typed_.value(kTakeOutSureButton); !name.empty())
      return take_out(name);
    if (const std::string name = typed_.value(kTakeOutButton); !name.empty())
      return ask_to_take_out(name);
    if (const std::string id = typed_.value(kAddButton); !id.empty()) return add(id);
    if (const std::string line = typed_.value(kAdvisedButton); !line.empty()) return take_in(line);
    if (const std::string name = typed_.value(kCheckedButton); !name.empty()) return confirm(name);
    const std::string what = typed_.value(kDo);
    if (what == kDoHand) return plan_.path("/hand");
    if (what == kDoIssue && plan_.about.may(Action::IssuePlan)) return plan_.path("/issue");
    return plan_.path("/edit?done=saved");
  }

  std::map<std::string, ShownField> shown;

 private:
  void save(app::TypedField& field) {
    const bool is_anew = typed_.value(kDo) == kDoBegin;
    if (is_anew) field.seen.reset();
    const std::string chosen = typed_.value(std::string(kChoosePrefix) + field.name);
    if (chosen == kTheirs) return;
    const FieldOutcome outcome = app::save_field(drafts_, visit_, plan_.document, field);
    switch (outcome.what) {
      case FieldOutcome::What::Untouched:
      case FieldOutcome::What::Saved:
      case FieldOutcome::What::NoSuchField: return;
      case FieldOutcome::What::TooLong:
        keep(field, field.seen ? field.seen->version : 0, {});
        typed_.problems.add(field.name, texts::kFieldTooLong);
        return;
      case FieldOutcome::What::Conflict: break;
    }
    keep(field, outcome.now.version, outcome.now);
    shown[field.name].theirs = outcome.now;
    typed_.problems.add(field.name, texts::choose_text(label_of(field.name)));
  }

  /// Its mark is of the other text, so that what was typed counts as typed when it comes again.
  void keep(const app::TypedField& field, int version, const app::DraftField& theirs) {
    shown[field.name] = {field.value, app::write_seen(version, theirs.value), {}};
  }

  std::string label_of(const std::string& name) const {
    return app::read_field_name(plan_.document, name)->field->label.en;
  }

  app::PlanContent now() const {
    const auto draft = drafts_.find(visit_.id);
    return draft ? app::content_of(plan_.document, draft->fields)
                 : app::empty_content(plan_.document);
  }

  void add_picked() {
    for (const law::Section& section : plan_.document.sections)
      for (const law::FieldLayout& field : section.fields) {
        if (picks_rows(section, field)) add_rows(section, field);
      }
    for (const http::FormField& each : typed_.form.fields())
      if (each.name.starts_with(kPickPrefix))
        add_line(each.name.substr(kPickPrefix.size()), each.value);
  }

  void add_rows(const law::Section& section, const law::FieldLayout& field) {
    for (const std::string& id : typed_.values(std::string(kPickPrefix) + section.id)) {
      const std::string text = item_text(section, field, id);
      if (!text.empty()) add_row(section, text);
    }
  }

  std::optional<std::string> add_row(const law::Section& section, const std::string& first) {
    auto key = app::add_row(drafts_, visit_, *now().find(section.id), first,
                            plan_.about.context.randomness);
    if (!key) typed_.problems.add(section.id, texts::kTooManyRows);
    return key;
  }

  void add_line(const std::string& name, const std::string& id) {
    const auto place = app::read_field_name(plan_.document, name);
    if (!place || place->part != app::FieldName::Part::Value || shown.contains(name)) return;
    const std::string text = item_text(*place->section, *place->field, id);
    if (text.empty()) return;
    const auto draft = drafts_.find(visit_.id);
    app::DraftField there{name, {}, 0, {}, {}};
    if (draft)
      for (const app::DraftField& field : draft->fields)
        if (field.name == name) there = field;
    const bool is_named = there.value.find(text) != std::string::npos;
    if (is_named && app::picks_targets(*place->field)) return;
    const std::string both = there.value.empty() ? text : there.value + "\n" + text;
    const app::TypedField picked{name, both, app::Seen{there.version, app::mark_of(there.value)}};
    if (app::save_field(drafts_, visit_, plan_.document, picked).what ==
        FieldOutcome::What::TooLong)
      typed_.problems.add(name, texts::kFieldTooLong);
  }

  std::string item_text(const law::Section& section, const law::FieldLayout& field,
                        const std::string& id) const {
    if (app::picks_targets(field)) return app::picked_target(now(), id);
    for (const law::Bank* bank : banks_for(plan_, section, field))
      for (const law::BankItem& item : bank->items)
        if (bank->id + "/" + item.id == id) return item.text.en;
    return {};
  }

  std::string add(const std::string& id) {
    const app::PlanContent content = now();
    const app::PlanSection* section = content.find(id);
    if (section == nullptr || !section->layout->many) return plan_.path("/edit");
    const auto key = add_row(*section->layout, {});
    if (!key) return {};
    return plan_.path("/edit") + "#" + id + "." + *key;
  }

  /// What was typed in it is saved by now.
  std::string confirm(const std::string& name) {
    const bool is_one = app::confirm_field(drafts_, visit_, plan_.document, name);
    return plan_.path("/edit") + (is_one ? "#" + name : std::string());
  }

  /// "strategies/12.0": a row with what a specialist advised, whose it is and of which day. One
  /// that is in the plan already is not taken in twice.
  std::string take_in(const std::string& name) {
    const std::size_t slash = std::min(name.find('/'), name.size());
    const app::PlanContent content = now();
    const app::PlanSection* section = content.find(name.substr(0, slash));
    const auto fields = section == nullptr ? std::nullopt : app::advised_fields(*section->layout);
    if (!fields) return plan_.path("/edit");
    const auto& file = plan_.about.file;
    const auto lines = app::advised_lines(
        app::specialists_in(file.entries, file.framework(), file.today), *section);
    const std::string back = plan_.path("/edit") + "#" + section->layout->id;
    for (const app::AdvisedLine& line : lines) {
      if ("/" + line.id() != name.substr(slash) || line.is_taken) continue;
      const auto key = app::add_row(drafts_, visit_, *section, app::advised_row(line, *fields),
                                    plan_.about.context.randomness);
      if (key) return back + "." + *key;
      typed_.problems.add(section->layout->id, texts::kTooManyRows);
      return {};
    }
    return back;
  }

  /// "targets.003bcdfg" of a row that is there.
  const app::PlanRow* find_row(const app::PlanContent& content, const std::string& name) const {
    for (const app::PlanSection& section : content.sections)
      for (const app::PlanRow& row : section.rows)
        if (section.layout->many && section.layout->id + "." + row.key == name) return &row;
    return nullptr;
  }

  std::string ask_to_take_out(const std::string& name) {
    const app::PlanContent content = now();
    const app::PlanRow* row = find_row(content, name);
    if (row == nullptr) return plan_.path("/edit");
    if (row->empty()) return take_out(name);
    return plan_.path("/edit") + "?out=" + name + "#" + name;
  }

  std::string take_out(const std::string& name) {
    const app::PlanContent content = now();
    const app::PlanRow* row = find_row(content, name);
    const std::string id = name.substr(0, name.find('.'));
    if (row != nullptr) app::take_out_row(drafts_, visit_.id, *content.find(id)->layout, row->key);
    return plan_.path("/edit") + (row == nullptr ? "" : "#" + id);
  }

  const AboutPlan& plan_;
  Typed& typed_;
  app::DraftStore& drafts_;
  app::DraftVisit visit_;
};

std::optional<Notice> notice_of(const AboutPlan& plan) {
  if (plan.about.request.query.first("done") == "saved") return Notice{texts::kDraftSaved};
  return std::nullopt;
}

}  // namespace

Response show_edit(const AboutPlan& plan) {
  const Typed typed = form_to_show(plan.about.context, plan.about.request, plan.about.person());
  if (!plan.draft && typed.came == Came::Fresh) return http::see_other(plan.path("/begin"));
  DraftForm form{plan, typed, {}, std::string(plan.about.request.query.first("out").value_or(""))};
  if (typed.came == Came::Back) show_typed(form);
  if (plan.draft) note_presence(plan, {});
  return show_form(form, notice_of(plan));
}

Response save_draft(const AboutPlan& plan) {
  Typed typed = form_posted(plan.about.request);
  app::DraftStore& drafts = plan.about.context.drafts;
  if (!plan.draft && typed.value(kDo) != kDoBegin) {
    DraftForm form{plan, typed, {}, {}};
    show_typed(form);
    constexpr int kConflict = 409;
    Response response =
        show_form(form, Notice{texts::kDraftIsGone, components::NotificationKind::Neutral});
    response.status = kConflict;
    return response;
  }
  if (!plan.draft) drafts.begin(plan.draft_id(), plan.about.person(), plan.now(), {});
  note_presence(plan, {});
  Saver saver(plan, typed);
  saver.save_all();
  if (const std::string next = saver.act(); !next.empty()) return http::see_other(next);
  const AboutPlan after{plan.about, plan.document, drafts.find(plan.draft_id()), plan.in_use};
  return show_form({after, typed, std::move(saver.shown), {}}, {});
}

}  // namespace stepwell::web::pages
