// What the pages about moving children to another law share: who may be moved there, why, and by
// which ways. Of the school, or of one child alone. Knows no law by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/moving.h"
#include "http/router.h"
#include "web/form_page.h"
#include "web/pages/child/child_place.h"
#include "web/pages/today/narrowing.h"

namespace stepwell::web::pages {

/// At most so many children in one act: each has a notice of its own that somebody reads.
inline constexpr std::size_t kMostMoved = 50;

struct MovingRow {
  app::ChildFile file;
  const record::Instance* asked = nullptr;  ///< into `file`; nothing, if the law asks for no move
  std::vector<app::LawWay> ways;

  const app::LawWay* find_way(std::string_view id) const;
};
MovingRow moving_row(app::ChildFile file, const law::Library& library);

struct Moving {
  const WebContext& context;
  const http::Request& request;
  const http::PathParameters& parameters;
  std::string school;
  Narrowing narrowing;
  std::vector<app::ChildRow> all;  ///< whom the narrowing chooses from
  std::vector<MovingRow> rows;     ///< what is due first stands first
  std::string child = {};          ///< of a page about this child alone

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  base::Day today() const { return context.today(school); }
  bool is_of_one() const { return !child.empty(); }
  /// Of the page, with what it is narrowed down to.
  std::string path() const;
  /// One step up.
  std::string back() const;
  const MovingRow* find(std::string_view id) const;
  /// Each way that some of the children have, once.
  std::vector<app::LawWay> ways() const;
  AboutChild about(const MovingRow& row) const;
};

/// The children of the school whom their law leads on, as far as the visitor may see them.
Moving moving_at(const WebContext& context, const http::Request& request,
                 const http::PathParameters& parameters);
/// The child alone, also where nothing leads on.
Moving moving_of(const AboutChild& about);

/// The pages; `moving_preview.h` has what comes after them.
http::Response show_moving(const Moving& moving);
http::Response post_moving(const Moving& moving);
/// The notices of a day, each on paper of its own.
http::Response show_notices(const Moving& moving);

}  // namespace stepwell::web::pages
