#include "web/texts/class.h"

#include <fmt/format.h>

#include "web/texts/help.h"

namespace stepwell::web::texts {

std::string my_class(std::string_view class_name) {
  return fmt::format("My class: {}", class_name);
}

std::string help_in_place(const record::Provision& provision, std::string_view type) {
  std::string words(provision.what.empty() ? type : std::string_view(provision.what));
  if (const std::string often = how_often(provision.times_a_week, provision.minutes);
      !often.empty())
    words += ", " + often;
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
