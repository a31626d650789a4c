#include "web/texts/school.h"

#include <fmt/format.h>

#include <algorithm>

namespace stepwell::web::texts {

std::string ask_one_of(const std::vector<std::string>& names) {
  if (names.empty()) return "Ask the head of your school.";
  constexpr std::size_t kMost = 3;
  const std::size_t count = std::min(names.size(), kMost);
  std::string all = "Ask ";
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) all += i + 1 == count ? " or " : ", ";
    all += names[i];
  }
  return all + ".";
}

std::string missing_since(base::Day since) {
  return "since " + day(since);
}

std::string done_on(base::Day on, const std::optional<base::Day>& until) {
  return until ? fmt::format("on {}, good until {}", day(on), day(*until)) : "since " + day(on);
}

std::string was_due_by(base::Day last) {
  return "it was to be done by " + day(last);
}

std::string published_on(base::Day on) {
  return "published on " + day(on);
}

std::string owed_published(base::Day on, const std::optional<int>& months,
                           const std::optional<base::Day>& until) {
  std::string all = fmt::format("It was published on {}.", day(on));
  if (!months || !until) return all + " " + kOwesForGood;
  return all + fmt::format(
                   " It is good for {} months, that is until {}. The day after, it is owed "
                   "again.",
                   *months, day(*until));
}

std::string owed_post(base::Day since) {
  return fmt::format("The post has been filled since {}.", day(since));
}

std::string owed_missing(base::Day since) {
  return fmt::format("It has been missing since {}.", day(since));
}

std::string owed_of_holder(std::string_view holder, base::Day since,
                           const std::optional<base::Day>& limit) {
  const std::string last = limit ? ", to be done by " + day(*limit) : "";
  return fmt::format("{}: in the post since {}{}.", holder, day(since), last);
}

std::string done_by_holder(std::string_view holder, base::Day since,
                           const std::optional<base::Day>& missed) {
  const std::string late = missed ? fmt::format(" It was to be done by {}.", day(*missed)) : "";
  return fmt::format("{}: done, since {}.{}", holder, day(since), late);
}

std::string qualification_title(std::string_view holder) {
  return fmt::format("Record a qualification of {}", holder);
}

std::string qualification_recorded(std::string_view holder) {
  return fmt::format("It is recorded what {} holds.", holder);
}

std::string struck_line(base::Day on, std::string_view what, std::string_view because) {
  return fmt::format("{}: {}. {}", day(on), what, because);
}

std::string published_entry(std::string_view policy, std::string_view title) {
  return title.empty() ? fmt::format("Published: {}", policy)
                       : fmt::format("Published: {}, “{}”", policy, title);
}

std::string held_entry(std::string_view holder, std::string_view qualification,
                       std::string_view text) {
  return text.empty() ? fmt::format("{} holds: {}", holder, qualification)
                      : fmt::format("{} holds: {}. {}", holder, qualification, text);
}

std::string policy_title(std::string_view policy) {
  return fmt::format("Record that it is published: {}", policy);
}

std::string policy_recorded(std::string_view policy) {
  return fmt::format("It is recorded as published: {}.", policy);
}

std::string report_missing(std::string_view heading) {
  return fmt::format("Write something under “{}”", heading);
}

std::string report_conflict(std::string_view theirs) {
  if (theirs.empty())
    return "Somebody else has emptied this meanwhile. Save again to put your text in.";
  return fmt::format(
      "Somebody else has written here meanwhile: “{}”. Your text stands below. Put the two "
      "together, and save again.",
      theirs);
}

std::string report_lead(std::string_view school, base::Day on) {
  return fmt::format("{}, published on {}", school, day(on));
}

std::string numbers_on(base::Day on) {
  return "On " + day(on) +
         ". A number is not told where it is fewer than 5, or where one that is could be worked "
         "out from it.";
}

std::string told(const std::optional<std::size_t>& count) {
  return count ? fmt::format("{}", *count) : std::string(kNumberNotTold);
}

}  // namespace stepwell::web::texts
