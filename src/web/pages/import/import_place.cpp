#include "web/pages/import/import_place.h"

#include "web/form_file.h"

namespace stepwell::web::pages {

std::optional<KeptRoll> roll_of(const ImportView& view, const Typed& typed) {
  auto kept = view.context.kept_rolls.find(view.owner());
  if (!kept || kept->token != typed.value(kRollToken)) return std::nullopt;
  return kept;
}

base::Result<app::Roll, app::RollFault> read_roll(const ImportView& view, const KeptRoll& kept) {
  return view.context.rolls.read(bytes_of(kept.file->path()), kept.choices,
                                 view.context.today(view.school));
}

http::Response respond_import(const ImportView& view, Page page, const Typed& typed) {
  page.visitor = view.visitor();
  page.problems = typed.problems.summary();
  return respond(view.context, view.request, page, status_of(typed));
}

}  // namespace stepwell::web::pages
