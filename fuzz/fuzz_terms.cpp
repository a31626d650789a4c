// Any bytes given as a file of term dates: never a crash, the same answer twice, and what is made
// of it can be carried by a form and recorded.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "app/school/school_years.h"
#include "exchange/terms_reader.h"

namespace {

using namespace stepwell;

void require(bool condition) {
  if (!condition) std::abort();
}

void check_year(const app::SchoolYear& year) {
  const auto read = app::read_year_text(app::year_text(year));
  // A year with more than a form carries is refused by its form.
  if (read) require(*read == year || !app::problems_of(year).empty());
  app::problems_of(year);
  app::terms_entry(year, year.days().first);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const exchange::TermsFileReader reader;
  const base::Day today(2026, 6, 1);
  const auto file = reader.read(bytes, today);
  if (!file) return 0;
  for (const app::TermsEvent& event : file->events) {
    require(event.days.first <= event.days.last);
    require(event.line > 0);
  }
  require(file->events.size() <= static_cast<std::size_t>(app::kMostTermsEvents) + 1);
  const app::FileYears years = app::years_in(*file);
  for (const app::SchoolYear& year : years.years) check_year(year);
  const auto again = reader.read(bytes, today);
  require(again && again->events.size() == file->events.size());
  return 0;
}
