// What the pages about moving children to another law share: who may be moved there, why, and by
// which ways. Of the school, or of one child alone. The school's list is answered from what lists
// keep; records are opened only of the children who are chosen. Knows no law by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/moving/moving.h"
#include "http/router.h"
#include "web/form_page.h"
#include "web/pages/child/child_place.h"
#include "web/pages/today/narrowing.h"

namespace stepwell::web::pages {

/// At most so many children in one act: each has a notice of its own that somebody reads.
inline constexpr std::size_t kMostMoved = 50;

struct MovingRow {
  std::string child;  ///< the id
  std::string name, class_name;
  app::MovePlace place;
  bool is_asked = false;           ///< the law asks for the move now
  std::optional<base::Day> limit;  ///< by when; nothing, if it asks for none, or gives no day
  std::vector<app::LawWay> ways;

  const std::string& stage_name() const { return place.law->stages[place.stage].name.en; }
};

/// A child with the record that is moved, by one of the ways that are open to it.
struct MovedChild {
  app::ChildFile file;
  app::MovePlace place;
  app::LawWay way;

  const law::Letter* letter() const { return app::letter_of(place, way); }
};

struct Moving {
  const WebContext& context;
  const http::Request& request;
  const http::PathParameters& parameters;
  std::string school;
  Narrowing narrowing;
  std::vector<app::ChildRow> all;                    ///< whom the narrowing chooses from
  std::vector<MovingRow> rows;                       ///< what is due first stands first
  std::optional<app::ChildFile> one = std::nullopt;  ///< of a page about this child alone

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  base::Day today() const { return context.today(school); }
  bool is_of_one() const { return one.has_value(); }
  /// Of the page, with what it is narrowed down to.
  std::string path() const;
  /// One step up.
  std::string back() const;
  const MovingRow* find(std::string_view child) const;
  /// The records of these, as far as the visitor may see them: one question to the store.
  std::vector<app::ChildFile> open(const std::vector<std::string>& children) const;
  /// Each way that some of the children have, once.
  std::vector<app::LawWay> ways() const;
  AboutChild about(const app::ChildFile& file) const;
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
http::Response show_notices(const WebContext& context, const http::Request& request,
                            const std::string& school);

}  // namespace stepwell::web::pages
