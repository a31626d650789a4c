#include "web/pages/import/import_place.h"

#include <fstream>
#include <iterator>

#include "base/fault.h"

namespace stepwell::web::pages {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad()) throw base::Fault("A file of pupils could not be read");
  return bytes;
}

}  // namespace

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
