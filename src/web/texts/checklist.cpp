#include "web/texts/checklist.h"

#include <fmt/format.h>

#include "web/texts/today.h"

namespace stepwell::web::texts {

std::string checklist_ticked(std::string_view name, base::Day on) {
  return fmt::format("{}: {}, {}", kChecklistTick, name, day(on));
}

std::string checklist_sum(const ChecklistSum& sum) {
  std::string words;
  if (sum.there == sum.of)
    words = sum.of == 1 ? std::string("It is there") : fmt::format("All {} are there", sum.of);
  else
    words = fmt::format("{} of {} {} there", sum.there, sum.of, sum.there == 1 ? "is" : "are");
  if (sum.by_hand > 0 && sum.by_hand == sum.there)
    words += ", ticked by hand";
  else if (sum.by_hand > 0)
    words += fmt::format(", {} of them ticked by hand", sum.by_hand);
  words += ".";
  if (!sum.missing.empty()) words += fmt::format(" Missing: {}.", sum.missing);
  if (sum.to_look_at > 0) words += fmt::format(" {} to look at yourself.", sum.to_look_at);
  return words;
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
