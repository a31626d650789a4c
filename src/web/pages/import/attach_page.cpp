#include "web/pages/import/attach_page.h"

#include <charconv>

#include "app/import/starting_positions.h"
#include "web/form_file.h"
#include "web/texts/entry.h"
#include "web/texts/import.h"

namespace stepwell::web::pages {
namespace {

using app::StartingRow;
using http::Response;

constexpr const char* kChild = "child";
constexpr const char* kAt = "at";

/// The plan that a page is about.
struct AboutPlan {
  StartingRow row;
  std::size_t at = 0;
};

std::optional<AboutPlan> plan_of(const ImportView& view, std::string_view child,
                                 std::string_view at) {
  std::size_t number = 0;
  std::from_chars(at.data(), at.data() + at.size(), number);
  for (StartingRow& row : app::starting_rows(view.context.store, view.context.records, view.school))
    if (row.child.child == child && number < row.documents.size())
      return AboutPlan{std::move(row), number};
  return std::nullopt;
}

Response show(const ImportView& view, const AboutPlan& about, const Typed& typed) {
  Page page{.title = texts::attach_title(about.row.name),
            .back = view.path("/starting-positions?child=" + about.row.child.child)};
  if (const auto kept = app::read_file_text(about.row.documents[about.at].file))
    page.lead = texts::file_kept(kept->name);
  html::Html& out = page.main;
  open_upload_form(out, view.path("/starting-positions/plan"),
                   bind(view.context, view.visitor(), typed));
  hidden(out, kChild, about.row.child.child);
  hidden(out, kAt, std::to_string(about.at));
  ask_file(out, typed, texts::kAttachFile);
  submit(out, texts::kAttachSave);
  close_form(out);
  return respond_import(view, std::move(page), typed);
}

/// The file as the entry names it; problems are added to `typed`.
std::string keep_file(const ImportView& view, Typed& typed) {
  std::string file = read_file(view.context, view.request, typed);
  if (file.empty() && typed.problems.empty()) typed.problems.add(kFileField, texts::kAttachMissing);
  return file;
}

}  // namespace

Response show_attach(const ImportView& view) {
  const Typed typed = form_to_show(view.context, view.request, view.person());
  const auto asked = [&](const char* field) {
    return typed.came == Came::Back ? typed.value(field)
                                    : std::string(view.request.query.first(field).value_or(""));
  };
  const auto about = plan_of(view, asked(kChild), asked(kAt));
  return about ? show(view, *about, typed) : http::see_other(view.path("/starting-positions"));
}

Response attach_plan(const ImportView& view) {
  Typed typed = form_posted(view.request);
  auto about = plan_of(view, typed.value(kChild), typed.value(kAt));
  if (!about) return http::see_other(view.path("/starting-positions"));
  const std::string file = keep_file(view, typed);
  if (!typed.problems.empty()) return show(view, *about, typed);
  StartingRow row = about->row;
  row.documents[about->at].file = file;
  const std::string form = bind(view.context, view.visitor(), typed).form;
  const auto saved = app::save_starting_rows(view.context.records, {row}, view.person(), form);
  if (saved)
    return http::see_other(view.path("/starting-positions?child=" + row.child.child + "&done=" +
                                     std::to_string(*saved) + "#row-" + row.child.child));
  for (const app::StartingProblem& problem : saved.error()) {
    if (problem.what == app::StartingProblem::What::SaidOtherwise)
      give_back_again(typed);
    else
      typed.problems.add(kFileField, texts::of_row(row.name, texts::sentence(problem)));
  }
  return show(view, *about, typed);
}

}  // namespace stepwell::web::pages
