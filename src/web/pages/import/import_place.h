// What the pages of the import, of Starting positions and of To find out share: their addresses,
// who looks, and the file that is kept between the steps. Knows no one page's content.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/kept_rolls.h"
#include "web/pages/child/child_place.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Which file of pupils a form means.
inline constexpr std::string_view kRollToken = "roll";

/// Everything that a page about a school's beginning needs.
struct ImportView {
  const WebContext& context;
  const http::Request& request;
  std::string school;

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  RollOwner owner() const { return {person(), school}; }
  std::string path(std::string_view rest = {}) const { return school_path(school, rest); }
  /// Nothing, if the school's is not loaded.
  const law::Framework* law() const { return context.records.school(school)->framework; }
  bool may(people::Action action) const { return context.staff_book.may(action, person(), school); }
  /// Whether this visitor may read what the file and the records say of a child's help.
  bool sees_help() const { return may(people::Action::SettleImport); }
};

using ImportPage = http::Response (*)(const ImportView&);

/// The file of that form; nothing if it is not kept, or if the form means another one.
std::optional<KeptRoll> roll_of(const ImportView& view, const Typed& typed);
base::Result<app::Roll, app::RollFault> read_roll(const ImportView& view, const KeptRoll& kept);

/// A page of the import: 200, or 422 if something is wrong.
http::Response respond_import(const ImportView& view, Page page, const Typed& typed);

}  // namespace stepwell::web::pages
