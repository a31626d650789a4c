#include "law/read_choice.h"

#include <algorithm>

#include "law/kinds.h"

namespace stepwell::law {
namespace {

constexpr std::string_view kMeetings = "meeting";
constexpr std::string_view kPosts = "post";
constexpr std::string_view kReports = "report";

/// What the product does with one choice of a list: read it as the consent by which a service is
/// asked, as the answer that is a yes, ...
struct Mark {
  std::string_view list, name;
  bool once = true;  ///< of one choice in its list
};
constexpr Mark kMarks[] = {
    {"consent_to", "ask_service"},  // without it no service is asked
    {"consent_answer", "yes"},
    {"told_how", "paper"},         // it leaves a paper, which stands among what was sent
    {"from", "staff"},             // what a concern begins with that somebody at the school raises
    {"from", "authority", false},  // to whom requests go, and who therefore makes none
    {"about", "review"},           // what the family says at a review
};

void read_mark(TableReader& table, const std::vector<Choice>& before, Choice& choice) {
  choice.mark = table.maybe_text("mark").value_or("");
  if (choice.mark.empty()) return;
  std::string expected;
  const Mark* known = nullptr;
  for (const Mark& mark : kMarks) {
    if (mark.list != choice.list) continue;
    expected += (expected.empty() ? "\"" : " or \"") + std::string(mark.name) + "\"";
    if (mark.name == choice.mark) known = &mark;
  }
  const bool is_second = known != nullptr && known->once &&
                         std::any_of(before.begin(), before.end(), [&](const Choice& other) {
                           return other.list == choice.list && other.mark == choice.mark;
                         });
  if (known == nullptr || is_second)
    table.fault("mark", expected.empty() ? "none: the list has no mark" : expected + ", once",
                "\"" + choice.mark + "\"" + (is_second ? " again" : ""));
}

bool stands_before(const std::vector<Choice>& before, const Choice& choice) {
  return std::any_of(before.begin(), before.end(), [&](const Choice& other) {
    return other.list == choice.list && other.id == choice.counts_as;
  });
}

}  // namespace

void read_choice_links(TableReader& table, const std::vector<Choice>& before, Choice& choice) {
  choice.counts_as = table.maybe_text("counts_as").value_or("");
  choice.held_by = table.maybe_text("held_by").value_or("");
  choice.from_age = table.maybe_number("from_age").value_or(0);
  if (choice.from_age < 0)
    table.fault("from_age", "a number of years", std::to_string(choice.from_age));
  choice.whole_record = table.maybe_text("whole_record").value_or("");
  const bool is_copy = choice.whole_record == "school" || choice.whole_record == "family";
  if (!choice.whole_record.empty() && (!is_copy || choice.list != kReports))
    table.fault("whole_record", "of a report, \"school\" or \"family\"",
                "\"" + choice.whole_record + "\"");
  const bool is_meeting = choice.list == kMeetings;
  const bool may_count = is_meeting || choice.list == kPosts;
  if (!choice.counts_as.empty() && (!may_count || !stands_before(before, choice)))
    table.fault("counts_as", "of a meeting or a post, the id of one that stands before it",
                "\"" + choice.counts_as + "\"");
  if (!choice.held_by.empty() && (!is_meeting || !find_kind(choice.held_by)))
    table.fault("held_by", "of a meeting, a kind of entry", "\"" + choice.held_by + "\"");
  read_mark(table, before, choice);
}

}  // namespace stepwell::law
