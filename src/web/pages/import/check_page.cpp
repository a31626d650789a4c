#include "web/pages/import/check_page.h"

#include <algorithm>

#include "app/import/import_pupils.h"
#include "web/components/details.h"
#include "web/components/inset_text.h"
#include "web/pages/import/go_form.h"
#include "web/pages/import/problem_list.h"
#include "web/pages/import/understood_form.h"
#include "web/pages/import/upload_page.h"
#include "web/texts/import.h"

namespace stepwell::web::pages {
namespace {

using app::ImportWish;
using html::Html;
using http::Response;
using Roll = base::Result<app::Roll, app::RollFault>;

ImportWish wish_of(const ImportView& view, const KeptRoll& kept) {
  ImportWish wish;
  wish.school = view.school;
  wish.person = view.person();
  wish.file = kept.name;
  return wish;
}

base::Result<app::ImportDone, app::ImportRefusal> run(const ImportView& view, const app::Roll& roll,
                                                      const ImportWish& wish) {
  const WebContext& context = view.context;
  return app::ImportPupils(context.store, context.records, context.randomness).run(roll, wish);
}

void write_count(Html& out, int count, texts::Text words, texts::Text dress) {
  out.literal("<li").classes({count == 0 ? "" : dress}).literal("><b>").number(count);
  out.literal("</b>").text(words).literal("</li>");
}

void write_names(Html& out, const app::ImportDone& done, app::ImportedPupil::What what,
                 texts::Text words) {
  constexpr std::size_t kMost = 500;
  std::size_t count = 0;
  Html names;
  names.literal("<ul class=\"sw-names\">");
  for (const app::ImportedPupil& pupil : done.pupils) {
    if (pupil.what != what || ++count > kMost) continue;
    names.literal("<li>").text(pupil.name).literal("</li>");
  }
  if (count > kMost) names.literal("<li>").text(texts::names_more(count - kMost)).literal("</li>");
  names.literal("</ul>");
  if (count > 0) write(out, components::Details{.summary = words, .content = std::move(names)});
}

void write_preview(Html& out, const app::ImportDone& done) {
  using What = app::ImportedPupil::What;
  heading(out, texts::kWouldTitle);
  out.literal("<ul class=\"sw-counts\">");
  write_count(out, done.created, texts::kCountNew, "");
  write_count(out, done.updated, texts::kCountChanged, "");
  write_count(out, done.unchanged, texts::kCountUnchanged, "");
  write_count(out, done.left_out, texts::kCountLeftOut, "soon");
  out.literal("</ul>");
  write_names(out, done, What::Created, texts::kNewNames);
  write_names(out, done, What::Updated, texts::kChangedNames);
  write_names(out, done, What::LeftOut, texts::kLeftOutNames);
}

void write_reading(Html& out, const ImportView& view, const KeptRoll& kept, const Roll& roll,
                   const Typed& typed) {
  const auto columns = columns_of(view, kept, roll);
  const UnderstoodForm form{view, kept, roll ? &roll->understood : nullptr, columns};
  if (!roll) {
    write(out, components::InsetText{.content = texts::roll_fault(roll.error())});
    return write_understood_form(out, form, typed);
  }
  heading(out, texts::kUnderstoodTitle);
  paragraph(out, texts::understood(kept.name, roll->understood));
  if (!roll->understood.dropped.empty()) paragraph(out, texts::dropped(roll->understood.dropped));
  Html correct;
  write_understood_form(correct, form, typed);
  write(out, components::Details{.summary = texts::kUnderstoodOpen,
                                 .content = std::move(correct),
                                 .open = !typed.problems.empty()});
}

Response show(const ImportView& view, const KeptRoll& kept, const Typed& typed) {
  const Roll roll = read_roll(view, kept);
  Page page{.title = roll ? texts::kCheckTitle : texts::kCheckWrong,
            .back = view.path("/import"),
            .width = Width::Full};
  if (!roll) {
    write_reading(page.main, view, kept, roll, typed);
    return respond_import(view, std::move(page), typed);
  }
  page.lead = texts::kImportLead;
  write_reading(page.main, view, kept, roll, typed);
  const auto preview = run(view, *roll, wish_of(view, kept));
  if (!preview) {
    paragraph(page.main, texts::kNoSchool);
    return respond_import(view, std::move(page), typed);
  }
  write_preview(page.main, *preview);
  write_roll_problems(page.main, view, preview->problems);
  write_go_form(page.main, view, kept, *preview, typed);
  return respond_import(view, std::move(page), typed);
}

/// Only what has still to be settled, and the names of its rows.
app::ImportDone to_be_shown(app::ImportDone done) {
  using Code = app::RollProblem::Code;
  std::erase_if(done.problems, [](const app::RollProblem& problem) {
    return problem.code != Code::ToSettle && problem.code != Code::Refused;
  });
  std::erase_if(done.pupils, [&](const app::ImportedPupil& pupil) {
    return std::none_of(done.problems.begin(), done.problems.end(),
                        [&](const app::RollProblem& p) { return p.row == pupil.row; });
  });
  done.undecided.clear();
  done.not_in_file.clear();
  return done;
}

Response record(const ImportView& view, const KeptRoll& kept, const app::Roll& roll, Typed& typed) {
  ImportWish wish = wish_of(view, kept);
  auto preview = run(view, roll, wish);
  if (!preview) return show(view, kept, typed);
  wish.matches = read_matches(*preview, typed);
  // With a row given to one child, another may be nobody's any more.
  preview = run(view, roll, wish);
  if (preview) check_scope(*preview, typed);
  if (!typed.problems.empty()) return show(view, kept, typed);
  wish.scope = read_scope(typed);
  wish.mode = ImportWish::Mode::Record;
  wish.form = bind(view.context, view.visitor(), typed).form;
  auto done = run(view, roll, wish);
  if (!done) return show(view, kept, typed);
  view.context.kept_rolls.finish(view.owner(), kept.token, to_be_shown(std::move(*done)));
  return http::see_other(view.path("/import/done"));
}

}  // namespace

Response show_check(const ImportView& view) {
  const auto kept = view.context.kept_rolls.find(view.owner());
  if (!kept) return http::see_other(view.path("/import"));
  if (kept->done) return http::see_other(view.path("/import/done"));
  return show(view, *kept, form_to_show(view.context, view.request, view.person()));
}

Response correct_reading(const ImportView& view) {
  Typed typed = form_posted(view.request);
  const auto kept = roll_of(view, typed);
  if (!kept) return ask_for_roll_again(view);
  if (kept->done) return http::see_other(view.path("/import/done"));
  const Roll roll = read_roll(view, *kept);
  const auto columns = columns_of(view, *kept, roll);
  auto choices = read_choices({view, *kept, roll ? &roll->understood : nullptr, columns}, typed);
  if (!typed.problems.empty()) return show(view, *kept, typed);
  view.context.kept_rolls.choose(view.owner(), kept->token, std::move(choices));
  return http::see_other(view.path("/import/check"));
}

Response import_now(const ImportView& view) {
  Typed typed = form_posted(view.request);
  const auto kept = roll_of(view, typed);
  if (!kept) return ask_for_roll_again(view);
  if (kept->done) return http::see_other(view.path("/import/done"));
  const Roll roll = read_roll(view, *kept);
  if (!roll) return show(view, *kept, typed);
  return record(view, *kept, *roll, typed);
}

}  // namespace stepwell::web::pages
