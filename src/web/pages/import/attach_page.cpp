#include "web/pages/import/attach_page.h"

#include <algorithm>
#include <charconv>

#include "app/starting_positions.h"
#include "web/components/file_upload.h"
#include "web/texts/entry.h"
#include "web/texts/import.h"

namespace stepwell::web::pages {
namespace {

using app::StartingRow;
using http::Response;

constexpr const char* kFile = "file";
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

texts::Text sentence(app::FileProblem problem) {
  switch (problem) {
    case app::FileProblem::Empty: return texts::kFileEmpty;
    case app::FileProblem::TooLarge: return texts::kFileTooLarge;
    case app::FileProblem::KindNotAllowed: return texts::kFileKind;
  }
  return texts::kFileKind;
}

/// Without what could stand for a folder, and not longer than a line.
std::string plain_name(std::string name) {
  constexpr std::size_t kMost = 150;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '\\'; }, '_');
  if (name.size() <= kMost) return name;
  const std::size_t dot = name.rfind('.');
  return "plan" + (dot == std::string::npos ? std::string() : name.substr(dot));
}

Response show(const ImportView& view, const AboutPlan& about, const Typed& typed) {
  Page page{.title = texts::attach_title(about.row.name),
            .back = view.path("/starting-positions?child=" + about.row.child.child)};
  if (const auto kept = app::read_file_text(about.row.documents[about.at].file))
    page.lead = texts::file_kept(kept->name);
  const Binding binding = bind(view.context, view.visitor(), typed);
  html::Html& out = page.main;
  out.literal("<form method=\"post\" enctype=\"multipart/form-data\"")
      .action(view.path("/starting-positions/plan"));
  out.literal(" novalidate>");
  hidden(out, kCsrfField, binding.csrf);
  hidden(out, kAskerField, binding.asker);
  hidden(out, kFormField, binding.form);
  hidden(out, kChild, about.row.child.child);
  hidden(out, kAt, std::to_string(about.at));
  const std::string hint = texts::file_hint(app::allowed_extensions());
  write(out, components::FileUpload{
                 .label = {.content = texts::kAttachFile, .classes = "govuk-label--s"},
                 .name = kFile,
                 .hint = components::Hint{.content = hint},
                 .error_message = typed.problems.message(kFile),
                 .attributes = {{"accept", std::string(app::allowed_extensions())}}});
  submit(out, texts::kAttachSave);
  close_form(out);
  return respond_import(view, std::move(page), typed);
}

/// The file as the entry names it; problems are added to `typed`.
std::string keep_file(const ImportView& view, Typed& typed) {
  const auto& uploads = view.request.uploads;
  const auto upload = std::find_if(uploads.begin(), uploads.end(),
                                   [](const http::Upload& one) { return one.field == kFile; });
  if (upload == uploads.end()) {
    typed.problems.add(kFile, texts::kAttachMissing);
    return {};
  }
  if (upload->extent == http::Extent::TooLong) {
    typed.problems.add(kFile, texts::kFileTooLarge);
    return {};
  }
  const std::string name = plain_name(upload->file_name);
  const auto kept = view.context.files.keep(upload->file.path(), name);
  if (kept) return app::file_text({kept->hash, name});
  typed.problems.add(kFile, sentence(kept.error()));
  return {};
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
      typed.problems.add(kFile, texts::of_row(row.name, texts::sentence(problem)));
  }
  return show(view, *about, typed);
}

}  // namespace stepwell::web::pages
