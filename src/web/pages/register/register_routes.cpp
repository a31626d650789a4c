#include "web/pages/register/register_routes.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "people/may.h"
#include "web/components/button.h"
#include "web/components/table.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/child_place.h"
#include "web/pages/child/pack_words.h"
#include "web/texts/register.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

constexpr const char* kDay = "on";

/// A day that was asked for, and what was on the register on it.
struct RegisterView {
  const WebContext& context;
  const Request& request;
  std::string school;
  Typed typed;
  base::Day on;
  std::vector<app::ChildFile> files;

  std::string path(std::string_view rest = {}) const {
    return school_path(school, "/register") + std::string(rest);
  }
};

bool is_asked(const Request& request) {
  return request.query.first("on-day").has_value();
}

/// Without a day, or with one that there is not: today.
RegisterView look(const WebContext& context, const Request& request, const std::string& school) {
  RegisterView view{context, request,
                    school,  {request.query, is_asked(request) ? Came::Posted : Came::Fresh, {}},
                    {},      {}};
  const auto asked = is_asked(request) ? read_day(view.typed, kDay) : std::nullopt;
  view.on = asked.value_or(context.today(school));
  context.casework.visit_all(visitor_of(request).session.person, school, view.on,
                             [&](app::ChildFile&& file) {
                               if (file.details.on_register && file.details.at_school)
                                 view.files.push_back(std::move(file));
                             });
  return view;
}

std::string needs_of(const RegisterView& view, const app::ChildFile& file) {
  return texts::joined(present_needs(file, PackWords(view.context.library, file.standing)), "; ");
}

std::string documents_of(const app::ChildFile& file) {
  std::vector<std::string> names;
  for (const law::Document* document : file.standing.in_force) names.push_back(document->name.en);
  return texts::joined(names, "; ");
}

std::string since_of(const app::ChildFile& file) {
  return file.standing.since ? texts::day(*file.standing.since) : "";
}

void write_day(Html& out, const RegisterView& view) {
  out.literal("<form method=\"get\" class=\"sw-no-print\"").action(view.path()).literal(">");
  ask_day(out, view.typed, {kDay, texts::kRegisterDay, texts::kRegisterDayHint, view.on});
  submit(out, texts::kRegisterShow);
  out.literal("</form>");
}

void write_counts(Html& out, const RegisterView& view) {
  std::map<std::string, std::size_t> counts;
  for (const app::ChildFile& file : view.files) ++counts[file.standing.present_stage().name.en];
  out.literal("<ul class=\"govuk-list\">");
  for (const auto& [stage, count] : counts)
    out.literal("<li>").text(texts::register_count(stage, count)).literal("</li>");
  out.literal("</ul>");
}

components::TableRow row_of(const RegisterView& view, const app::ChildFile& file) {
  Html name;
  name.literal("<a class=\"govuk-link\"").href(child_path(file.id)).literal(">");
  name.text(file.details.surname + ", " + file.details.forename).literal("</a>");
  return {{.content = std::move(name)},
          {.content = texts::class_of(file.details.year_group, file.details.class_name)},
          {.content = file.standing.present_stage().name.en},
          {.content = since_of(file)},
          {.content = needs_of(view, file)},
          {.content = documents_of(file)}};
}

void write_table(Html& out, const RegisterView& view) {
  std::vector<components::TableRow> rows;
  for (const app::ChildFile& file : view.files) rows.push_back(row_of(view, file));
  out.literal("<div class=\"sw-scroll\" role=\"region\" tabindex=\"0\"");
  out.attribute("aria-label", texts::kRegisterTitle).literal(">");
  components::write(out, components::Table{.rows = std::move(rows),
                                           .head = {{.content = texts::kRegisterName},
                                                    {.content = texts::kRegisterClass},
                                                    {.content = texts::kRegisterStage},
                                                    {.content = texts::kRegisterSince},
                                                    {.content = texts::kRegisterNeeds},
                                                    {.content = texts::kRegisterDocuments}},
                                           .first_cell = components::FirstCell::IsHeader});
  out.literal("</div>");
}

std::string file_query(base::Day on) {
  return "?on-day=" + std::to_string(on.day()) + "&on-month=" + std::to_string(on.month()) +
         "&on-year=" + std::to_string(on.year());
}

Response show(const RegisterView& view) {
  Page page{.title = texts::kRegisterTitle,
            .visitor = visitor_of(view.request),
            .problems = view.typed.problems.summary(),
            .back = school_path(view.school, "/children"),
            .lead = texts::register_lead(view.files.size(), view.on),
            .width = Width::Full};
  write_day(page.main, view);
  if (view.files.empty()) paragraph(page.main, texts::kRegisterEmpty);
  if (!view.files.empty()) {
    write_counts(page.main, view);
    link_line(page.main, view.path(".csv") + file_query(view.on), texts::kRegisterSave);
    write_table(page.main, view);
  }
  return respond(view.context, view.request, page, status_of(view.typed));
}

Response show_register(const WebContext& context, const Request& request,
                       const std::string& school) {
  return show(look(context, request, school));
}

std::vector<std::string> cells_of(const RegisterView& view, const app::ChildFile& file) {
  const app::ChildView& child = file.details;
  const law::Stage& stage = file.standing.present_stage();
  return {child.surname,
          child.forename,
          child.class_name,
          child.year_group,
          child.born ? child.born->iso() : "",
          child.upn,
          stage.name.en,
          stage.census,
          file.standing.since ? file.standing.since->iso() : "",
          needs_of(view, file),
          documents_of(file)};
}

/// A day that there is not gives no file, and so none of another day: the page says what is wrong.
Response save_register(const WebContext& context, const Request& request,
                       const std::string& school) {
  const RegisterView view = look(context, request, school);
  if (!view.typed.problems.empty()) return show(view);
  std::string file(base::kCsvBegins);
  file += base::csv_row({texts::kRegisterSurname, texts::kRegisterForename, texts::kRegisterClass,
                         texts::kRegisterYear, texts::kRegisterBorn, texts::kRegisterUpn,
                         texts::kRegisterStage, texts::kRegisterCode, texts::kRegisterSince,
                         texts::kRegisterNeeds, texts::kRegisterDocuments});
  for (const app::ChildFile& child : view.files) file += base::csv_row(cells_of(view, child));
  return http::attachment(std::move(file), "text/csv; charset=utf-8",
                          "register-" + view.on.iso() + ".csv");
}

}  // namespace

std::vector<http::Route> register_routes(const WebContext& context) {
  const auto by =
      [&context](Response (*answer)(const WebContext&, const Request&, const std::string&)) {
        return [&context, answer](const Request& request, const http::PathParameters& path) {
          return answer(context, request, path["school"]);
        };
      };
  const std::string path = "/schools/{school}/register";
  const auto access = people::name_of(people::Action::Export);
  return {{http::Method::Get, path, access, by(show_register)},
          {http::Method::Get, path + ".csv", access, by(save_register)}};
}

}  // namespace stepwell::web::pages
