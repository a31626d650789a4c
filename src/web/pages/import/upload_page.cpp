#include "web/pages/import/upload_page.h"

#include <fstream>
#include <iterator>

#include "base/fault.h"
#include "web/components/file_upload.h"
#include "web/form_file.h"
#include "web/texts/import.h"

namespace stepwell::web::pages {
namespace {

using http::Response;

/// The file of a request goes with the request: ours stays beside it, in the same private folder.
std::shared_ptr<const http::TempFile> copy_of(const http::TempFile& from) {
  std::ifstream file(from.path(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad()) throw base::Fault("An uploaded file could not be read");
  auto copy = std::make_shared<http::TempFile>(http::TempFile::create(from.path().parent_path()));
  copy->write(bytes);
  copy->close();
  return copy;
}

/// Whether the person can put it right by saying how the file is written.
bool can_be_corrected(app::RollFault::What what) {
  using What = app::RollFault::What;
  switch (what) {
    case What::Empty:
    case What::TooLarge:
    case What::TooManyRows:
    case What::TooManyCells:
    case What::Spreadsheet:
    case What::NotText: return false;
    case What::WrongUtf8:
    case What::WrongUtf16:
    case What::OpenQuote:
    case What::NoHeadings:
    case What::NoNameColumn:
    case What::NoBirthColumn:
    case What::DatesUnclear:
    case What::NoPupils: return true;
  }
  return false;
}

Response show(const ImportView& view, const Typed& typed) {
  Page page{.title = texts::kImportTitle, .back = view.path("/today"), .lead = texts::kImportLead};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kRollAgain, components::NotificationKind::Neutral};
  html::Html& out = page.main;
  open_upload_form(out, view.path("/import"), bind(view.context, view.visitor(), typed));
  write(out,
        components::FileUpload{.label = {.content = texts::kRollFile, .classes = "govuk-label--s"},
                               .name = kFileField,
                               .hint = components::Hint{.content = texts::kRollFileHint},
                               .error_message = typed.problems.message(kFileField),
                               .attributes = {{"accept", ".csv,.txt,.tsv,text/csv,text/plain"}}});
  submit(out, texts::kImportLook);
  close_form(out);
  return respond_import(view, std::move(page), typed);
}

}  // namespace

Response show_upload(const ImportView& view) {
  return show(view, form_to_show(view.context, view.request, view.person()));
}

Response ask_for_roll_again(const ImportView& view) {
  Typed typed;
  typed.problems.add(kFileField, texts::kRollGone);
  return show(view, typed);
}

Response keep_upload(const ImportView& view) {
  Typed typed = form_posted(view.request);
  const auto refuse = [&](std::string why) {
    typed.problems.add(kFileField, std::move(why));
    return show(view, typed);
  };
  const http::Upload* upload = upload_of(view.request, kFileField);
  if (upload == nullptr) return refuse(texts::kRollMissing);
  const bool is_cut = upload->extent == http::Extent::TooLong;
  if (is_cut || upload->bytes > app::kMostRollBytes)
    return refuse(texts::roll_fault({app::RollFault::What::TooLarge, 0, {}}));
  KeptRoll kept{
      app::new_token(view.context.randomness), upload->file_name, copy_of(upload->file), {}, {}};
  const auto roll = read_roll(view, kept);
  if (!roll && !can_be_corrected(roll.error().what)) return refuse(texts::roll_fault(roll.error()));
  view.context.kept_rolls.keep(view.owner(), std::move(kept));
  return http::see_other(view.path("/import/check"));
}

}  // namespace stepwell::web::pages
