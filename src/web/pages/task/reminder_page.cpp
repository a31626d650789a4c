#include "web/pages/task/reminder_page.h"

#include <boost/json.hpp>

#include "web/pages/entry/fields.h"
#include "web/pages/task/task_place.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/entry.h"
#include "web/texts/task.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Request;
using http::Response;
using people::Action;

constexpr const char* kChild = "child";

/// The page, with or without its child.
struct Form {
  const WebContext& context;
  const Request& request;
  std::string school;
  std::string path;
  const AboutChild* about = nullptr;

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  base::Day today() const { return context.today(school); }
};

Form form_of(const AboutChild& about) {
  return {about.context, about.request, about.id().school, about.path("/reminder"), &about};
}

std::vector<components::SelectItem> owners(const Form& form) {
  const app::ChildName child = form.about ? form.about->file.listed() : app::ChildName{};
  return who_may_be_reminded(form.context, form.school, form.person(), child);
}

std::vector<app::ChildRow> children(const Form& form) {
  app::ChildFilter everybody;
  everybody.most = 100000;
  return form.context.casework.lists(form.school)
      .children({form.person(), form.school, form.today()}, everybody);
}

void ask_child(Html& out, const Form& form, const Typed& typed) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseChild, .value = ""}};
  for (const app::ChildRow& row : children(form))
    items.push_back({.text = name_of(row.name) + ", " +
                             texts::class_of(row.name.year_group, row.name.class_name),
                     .value = row.name.child});
  ask_select(out, typed,
             {.name = kChild, .label = texts::kReminderChild, .items = std::move(items)});
}

Response show(const Form& form, const Typed& typed) {
  Page page{.title = texts::kReminderTitle,
            .visitor = form.visitor(),
            .problems = typed.problems.summary(),
            .back = school_path(form.school, "/today"),
            .lead = texts::kReminderLead};
  open_form(page.main, form.path, bind(form.context, form.visitor(), typed));
  if (form.about == nullptr) ask_child(page.main, form, typed);
  ask_lines(page.main, typed, {.name = "text", .label = texts::kReminderText}, 3);
  ask_day(page.main, typed, {.name = "for", .legend = texts::kReminderDay});
  ask_select(page.main, typed,
             {.name = kReminderOwner, .label = texts::kReminderOwner, .items = owners(form)});
  submit(page.main, texts::kReminderButton);
  close_form(page.main);
  if (form.about != nullptr) {
    page.lead =
        texts::name_and_class(form.about->file.name(), form.about->file.details.class_name) + ". " +
        texts::kReminderLead;
    page.back = {};
    return respond_form(*form.about, std::move(page), typed);
  }
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  return respond(form.context, form.request, page, status_of(typed));
}

json::object read(const Form& form, Typed& typed, const app::ChildName& child) {
  json::object entry{{"kind", "reminder_set"}, {"on", form.today().iso()}};
  const std::string text = read_text(typed, "text", kMostOfLines);
  if (text.empty() && !typed.problems.has("text"))
    typed.problems.add("text", texts::kReminderTextMissing);
  entry["text"] = text;
  if (const auto day = read_coming_day(typed, "for", form.today())) entry["for"] = day->iso();
  if (!child.child.empty())
    entry["owner"] = read_reminder_owner(form.context, form.school, typed, child);
  return entry;
}

/// Whether it was recorded; if not, the problems stand in `typed`.
bool record(const Form& form, Typed& typed, const app::RecordId& child, json::object entry) {
  const std::string id = bind(form.context, form.visitor(), typed).form;
  const auto done =
      form.context.casework.record({form.person(), id, child}, Action::DoTask, {std::move(entry)});
  if (done) return true;
  add_problems(typed, done.error(), {"text", "for", kReminderOwner});
  return false;
}

}  // namespace

Response show_reminder(const AboutChild& about) {
  return show(form_of(about), form_to_show(about.context, about.request, about.person()));
}

Response set_reminder(const AboutChild& about) {
  const Form form = form_of(about);
  Typed typed = form_posted(about.request);
  json::object entry = read(form, typed, about.file.listed());
  if (!typed.problems.empty() || !record(form, typed, about.id(), std::move(entry)))
    return show(form, typed);
  return http::see_other(about.path("?done=reminder"));
}

Response show_any_reminder(const WebContext& context, const Request& request,
                           const std::string& school) {
  const Form form{context, request, school, school_path(school, "/reminder"), nullptr};
  return show(form, form_to_show(context, request, form.person()));
}

Response set_any_reminder(const WebContext& context, const Request& request,
                          const std::string& school) {
  const Form form{context, request, school, school_path(school, "/reminder"), nullptr};
  Typed typed = form_posted(request);
  const app::RecordId child{school, typed.value(kChild)};
  const auto name = context.casework.lists(school).name(child);
  const bool is_seen = name && context.casework.may(Action::DoTask, form.person(), child);
  if (!is_seen) typed.problems.add(kChild, texts::kReminderChildMissing);
  json::object entry = read(form, typed, is_seen ? *name : app::ChildName{});
  if (!typed.problems.empty() || !record(form, typed, child, std::move(entry)))
    return show(form, typed);
  return http::see_other(school_path(school, "/today?done=reminder"));
}

}  // namespace stepwell::web::pages
