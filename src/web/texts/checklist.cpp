#include "web/texts/checklist.h"

#include <fmt/format.h>

#include "web/texts/today.h"

namespace stepwell::web::texts {

std::string checklist_sum(std::size_t there, std::size_t of, const std::string& missing) {
  if (missing.empty())
    return of == 1 ? std::string("It is there.") : fmt::format("All {} are there.", of);
  return fmt::format("{} of {} {} there. Missing: {}.", there, of, there == 1 ? "is" : "are",
                     missing);
}

std::string checklist_earlier(std::size_t count) {
  return count == 1 ? "1 earlier entry" : fmt::format("{} earlier entries", count);
}

std::string checklist_entries(std::size_t count) {
  if (count == 0) return "nothing in the record";
  return count == 1 ? "1 entry" : fmt::format("{} entries", count);
}

std::string checklist_part(std::size_t there, int wanted) {
  return fmt::format("{} of {} there", there, wanted);
}

std::string checklist_file(std::string_view name) {
  return fmt::format("{} (kept with the record: print it, and put it here)", name);
}

std::string checklist_lead(std::string_view child, base::Day today) {
  return fmt::format("{}, {}", child, long_day(today));
}

}  // namespace stepwell::web::texts
