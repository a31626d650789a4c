// The frame of every page: header, parts of the service, the school in hand, errors first, footer.
// Knows which parts there are and asks the table which of them this person may open; knows no
// page's content.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/request.h"
#include "http/response.h"
#include "web/components/error_summary.h"
#include "web/components/notification_banner.h"
#include "web/guard.h"
#include "web/html/html.h"
#include "web/html/required.h"
#include "web/web_context.h"

namespace stepwell::web {

/// A line above the page, about what was done or what should be known.
struct Notice {
  std::string text;
  components::NotificationKind kind = components::NotificationKind::Success;
};

enum class Width { TwoThirds, Full };

struct Page {
  /// Of the window, and the only heading of the first level.
  html::Required<std::string> title;
  html::Html main = {};
  /// Who is signed in: decides what the header offers.
  std::optional<Visitor> visitor = {};
  std::vector<components::ErrorSummaryItem> problems = {};
  std::optional<Notice> notice = {};
  /// A path of ours, one step up.
  std::string back = {};
  /// A quiet line below the heading.
  std::string lead = {};
  Width width = Width::TwoThirds;
  /// A band across the page in the place of the heading; it brings the heading of the first level.
  html::Html band = {};
};

html::Html write_page(const WebContext& context, const http::Request& request, const Page& page);
http::Response respond(const WebContext& context, const http::Request& request, const Page& page,
                       int status = 200);
/// The status of a page that shows its form again because of problems.
inline constexpr int kUnprocessable = 422;

/// Where somebody goes who has just signed in and was going nowhere else.
std::string home_of(const WebContext& context, const app::OpenSession& session);

}  // namespace stepwell::web
