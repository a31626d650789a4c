// A report of the school as it is published: on a page, on paper, and as a file of its own. Knows
// its headings from the law and no report by name.
#pragma once

#include <string>

#include "app/numbers/school_numbers.h"
#include "app/plan/plan_content.h"
#include "law/framework.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

/// The member of a published report's content that holds its numbers.
inline constexpr std::string_view kNumbers = "numbers";

struct Report {
  const law::Framework* law = nullptr;
  const law::Document* document = nullptr;
  app::PlanContent content;
  app::SchoolNumbers numbers;  ///< empty: without
  std::string school;
  base::Day on;
};

void write_report(html::Html& out, const Report& report);
void write_numbers(html::Html& out, const app::SchoolNumbers& numbers);
/// A whole page of HTML that needs nothing else.
std::string report_file(const Report& report);

}  // namespace stepwell::web::pages
