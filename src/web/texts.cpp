#include "web/texts.h"

#include <fmt/format.h>

#include <array>

#include "base/check.h"

namespace stepwell::web::texts {
namespace {

constexpr std::array<Text, 12> kMonths = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "2026-11-21T14:05" in London.
std::string london_minute(base::Instant at) {
  constexpr std::size_t kUpToMinutes = 16;
  constexpr std::int64_t kSummer = 3600;
  const std::string winter = at.iso().substr(0, kUpToMinutes);
  const std::string summer = base::Instant{at.seconds + kSummer}.iso().substr(0, kUpToMinutes);
  const base::Instant begun{at.seconds - at.seconds % 60};
  return base::parse_instant(summer) == begun ? summer : winter;
}

std::string counted(int number, Text one, Text many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

}  // namespace

std::string page_title(std::string_view title, bool has_problems) {
  const std::string_view before = has_problems ? "Error: " : "";
  return fmt::format("{}{} - {}", before, title, kProduct);
}

std::string day(base::Day day) {
  return fmt::format("{} {} {}", day.day(), kMonths[day.month() - 1], day.year());
}

std::string time(base::Instant at) {
  constexpr std::size_t kBeforeTime = 11;
  return london_minute(at).substr(kBeforeTime);
}

std::string time_and_day(base::Instant at) {
  return fmt::format("{} on {}", time(at), day(base::london_day(at)));
}

std::string minutes(int seconds) {
  const int all = (seconds + 59) / 60;
  const int hours = all / 60;
  const int rest = all % 60;
  if (hours == 0) return counted(rest, "minute", "minutes");
  const std::string begun = counted(hours, "hour", "hours");
  return rest == 0 ? begun : begun + " and " + counted(rest, "minute", "minutes");
}

std::string wait(int seconds) {
  return seconds <= 90 ? counted(seconds, "second", "seconds") : minutes(seconds);
}

std::string greeting(std::string_view name) {
  return fmt::format("Hello, {}", name);
}

std::string in_law(std::string_view words, std::string_view law) {
  return fmt::format("{} ({})", words, law);
}

std::string time_left(int seconds) {
  return fmt::format("about {}, if nothing more is asked", minutes(seconds));
}

std::string staff_count(std::size_t people, std::size_t with_post) {
  const std::string all = counted(static_cast<int>(people), "person", "people");
  return fmt::format("{}, {} with a post", all, with_post);
}

Text post_means(people::PostKind kind) {
  using people::PostKind;
  switch (kind) {
    case PostKind::Senco: return "Keeps every child’s record, and is asked for all that is due";
    case PostKind::ClassTeacher: return "Sees the records of one class, or of one child";
    case PostKind::SubjectTeacher: return "Sees the records of one class, or of one child";
    case PostKind::Assistant: return "Sees the records of one class, or of one child";
    case PostKind::Head: return "Sees every child’s record, and answers where a post is vacant";
    case PostKind::Administrator: return "Looks after staff and posts; sees names, no records";
  }
  throw base::Mistake("a post that is none of the enumerators");
}

std::string span(const people::Post& post, base::Day today) {
  if (post.ended && *post.ended <= post.from)
    return fmt::format("given and ended on {}", day(post.from));
  if (post.ended) return fmt::format("{} to {}", day(post.from), day(*post.ended - 1));
  if (today < post.from) return fmt::format("from {}", day(post.from));
  return fmt::format("since {}", day(post.from));
}

Text door(app::StaffLine::Door door) {
  using Door = app::StaffLine::Door;
  switch (door) {
    case Door::NoCode: return "Needs a code";
    case Door::CodeOut: return "Code not used yet";
    case Door::CanSignIn: return "Can sign in";
  }
  throw base::Mistake("a door that is none of the enumerators");
}

Text door_means(app::StaffLine::Door door) {
  using Door = app::StaffLine::Door;
  switch (door) {
    case Door::NoCode: return "Has no code that works. Print one and hand it over.";
    case Door::CodeOut: return "Has a code and has not used it yet.";
    case Door::CanSignIn: return "Has chosen a name and a password.";
  }
  throw base::Mistake("a door that is none of the enumerators");
}

std::string give_title(std::string_view name) {
  return fmt::format("Give {} a post", name);
}

std::string end_title(std::string_view name) {
  return fmt::format("End a post of {}", name);
}

std::string hand_title(std::string_view name) {
  return fmt::format("Hand over posts of {}", name);
}

std::string print_title(std::string_view name) {
  return fmt::format("Print a code for {}", name);
}

std::string paper_title(std::string_view name) {
  return fmt::format("Code for {}", name);
}

std::string added(std::string_view name) {
  return fmt::format("{} is on the staff list. Next: give {} a post, then print a code.", name,
                     name);
}

std::string post_given(std::string_view name, app::StaffLine::Door door) {
  if (door == app::StaffLine::Door::NoCode)
    return fmt::format("The post is recorded. Next: print a code, so that {} can sign in.", name);
  return fmt::format("The post is recorded. {} sees the change at the next click.", name);
}

std::string post_ended(std::string_view name) {
  return fmt::format("The post of {} is ended, and so is the access that came with it.", name);
}

std::string handed_over(std::string_view from, std::string_view to) {
  return fmt::format("Handed over from {} to {}. What is due went with it.", from, to);
}

Apology apology(int status) {
  constexpr Text kBadRequest = "The server could not read what the browser sent.";
  switch (status) {
    case 403:
      return {"You may not do this", "What you asked for is not open to you.",
              "If you think it should be, ask an administrator of your school."};
    case 404:
      return {"There is no such page",
              "There is nothing at this address, or nothing that you may see.",
              "Check the address if you typed it. If you followed a link, the post that opened it "
              "to you may have ended: ask an administrator of your school."};
    case 405:
      return {"This address cannot be used so", "The page was asked for in a way it does not know.",
              "Go back and use the buttons of the page."};
    case 408:
      return {"That took too long", "The browser did not finish sending, so nothing was recorded.",
              "Check the connection and send it again."};
    case 413:
      return {"That is too much at once",
              "More was sent than one form may hold, so nothing was "
              "recorded.",
              "Go back and send less: a form may hold up to 1 MB of text, a file up to 10 MB."};
    case 500:
      return {
          "Something went wrong in Stepwell",
          "This is our mistake, not yours, and it has been noted. Nothing was recorded.",
          "Go back and try again. If it happens again, tell whoever looks after your Stepwell."};
    case 503:
      return {"Stepwell cannot answer now",
              "The server is busy, or its disk does not answer. Nothing was recorded.",
              "Wait a minute and try again."};
    default:
      if (status >= 500) return apology(500);
      return {"This could not be understood", kBadRequest, "Go back and try again."};
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

std::string joined_with_and(const std::vector<std::string>& parts) {
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i)
    all += (i == 0 ? "" : i + 1 == parts.size() ? kAnd : ", ") + parts[i];
  return all;
}

std::string small_first(std::string_view words) {
  std::string text(words);
  const bool is_short_form = text.size() > 1 && (is_capital(text[1]) || text[1] == '.');
  if (!text.empty() && is_capital(text[0]) && !is_short_form)
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string capital_first(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string need_missing(std::string_view need) {
  return "Still missing: " + std::string(need);
}

std::string entry_problem(const record::EntryProblem& problem) {
  using What = record::EntryProblem::What;
  switch (problem.what) {
    case What::NotAnObject:
    case What::UnknownKind:
    case What::UnknownField: return "The form is not one of this version. Open the page again.";
    case What::MissingField: return "Fill this in.";
    case What::WrongType:
    case What::NotAllowed: return "This has to be " + problem.expected + ".";
    case What::NoSuchDay: return "There is no such day. Check day, month and year.";
    case What::NotAChoice: return "Choose one of those that are offered.";
    case What::NoSuchEntry: return "The entry that this is about is not in the record any more.";
  }
  return {};
}

}  // namespace stepwell::web::texts
