#include "web/texts/class.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string my_class(std::string_view class_name) {
  return fmt::format("My class: {}", class_name);
}

std::string help_in_place(const record::Provision& provision, std::string_view type) {
  std::string words(provision.what.empty() ? type : std::string_view(provision.what));
  if (provision.times_a_week > 0)
    words += provision.times_a_week == 1 ? std::string(", once a week")
                                         : fmt::format(", {} times a week", provision.times_a_week);
  if (provision.minutes > 0) words += fmt::format(", {} minutes", provision.minutes);
  if (!provision.group.empty() && provision.group != provision.what)
    words += fmt::format(", group {}", provision.group);
  return words;
}

std::string session_today(std::string_view what, const record::WeekOfHelp& week) {
  return fmt::format("{}: {} of {} this week, {}", what, week.recorded, week.promised,
                     week.today > 0   ? "today is recorded"
                     : week.is_open() ? "one is to come"
                                      : "none is left this week");
}

}  // namespace stepwell::web::texts
