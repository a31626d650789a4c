// How the dates of a school year and what moves by them are shown. Knows no one page.
#pragma once

#include <vector>

#include "app/school/moved_days.h"
#include "app/school/school_years.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

/// The bank holidays that count at the school; nothing, if its nation has none here.
const calendar::BankHolidays* holidays_of(const AboutSchool& about);

void write_year(html::Html& out, const AboutSchool& about, const app::SchoolYear& year);
/// A year as it is and as it would be.
void write_years_beside(html::Html& out, const AboutSchool& about, const app::SchoolYear& now,
                        const app::SchoolYear& then);

/// What other dates do to last days, open or done. Children whom the visitor may not see are
/// counted and not named.
void write_moved(html::Html& out, const AboutSchool& about,
                 const std::vector<app::MovedDay>& moved);

}  // namespace stepwell::web::pages
