#include <algorithm>
#include <charconv>

#include "law/pack_reader.h"
#include "law/practice.h"

namespace stepwell::law {
namespace {

using Unit = Clock::Unit;

/// No law of schools asks for an age beyond it.
constexpr int kOldest = 120;

/// The number in "age_reached:14".
std::optional<int> number_after(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<DayField> day_field(std::string_view text) {
  if (text == "field:for") return DayField::For;
  if (text == "field:review_on") return DayField::ReviewOn;
  return std::nullopt;
}

const std::vector<std::pair<std::string_view, Unit>> kUnits = {{"day", Unit::Day},
                                                               {"week", Unit::Week},
                                                               {"month", Unit::Month},
                                                               {"school_day", Unit::SchoolDay},
                                                               {"term", Unit::Term}};

bool is_of_school(const Pattern& pattern) {
  for (std::size_t kind = 0; kind < all_kinds().size(); ++kind)
    if (pattern.has_kind(static_cast<Kind>(kind)) && all_kinds()[kind].subject != Subject::School)
      return false;
  return true;
}

/// Whether it is a number of days, weeks or months from the opening, and nothing else.
bool is_plain(const Clock& clock) {
  return clock.form == Clock::Form::Duration && !clock.counts_terms() &&
         clock.start == Clock::Start::Opening && !clock.extend && !clock.of_another_calendar;
}

/// A duty of the school that something closes is one of each who holds a post.
void check_of_holders(TableReader& table, const Duty& duty) {
  const bool is_closed = !duty.closes.empty();
  const bool of_post = duty.standing->of == Duty::Standing::Of::Post;
  if (is_closed && !(of_post && std::all_of(duty.closes.begin(), duty.closes.end(), is_of_school)))
    table.fault("closes", "entries of the school's own record, with standing = \"post:POST\"",
                "another");
  const bool is_right = is_closed && duty.limits.size() == 1 && is_plain(duty.limits.front());
  if (!duty.limits.empty() && !is_right)
    table.fault("limit", "one of days, weeks or months, of a duty of the school with closes",
                "another");
}

}  // namespace

void PackReader::read_duties() {
  TableReader file = open("duties.toml");
  for (TableReader& table : file.tables("duty")) framework_->duties.push_back(read_duty(table));
  file.finish();
}

Duty PackReader::read_duty(TableReader& table) {
  Duty duty;
  duty.id = table.text("id");
  duty.effective = effective(table);
  Duty* before = framework_->duties.empty() ? nullptr : &framework_->duties.back();
  const bool is_version = before != nullptr && before->id == duty.id;
  claim_version(table, "duty", duty.id, duty.effective, is_version ? &before->effective : nullptr);
  duty.word = vocabulary_.add(duty.id);
  duty.kind = table.one_of<DutyKind>(
      "kind", {{"duty", DutyKind::Duty}, {"right", DutyKind::Right}, {"watch", DutyKind::Watch}},
      DutyKind::Duty);
  if (is_version && before->kind != duty.kind)
    table.fault("kind", std::string(name_of(before->kind)) + ", as the version before it",
                std::string(name_of(duty.kind)));
  duty.owner = role(table, "owner");
  duty.strength = table.one_of<Strength>(
      "strength", {{"must", Strength::Must}, {"should", Strength::Should}, {"may", Strength::May}});
  const std::string welsh = welsh_of_version("duty." + duty.id, duty.effective);
  duty.text = words(table, "text", welsh + ".text");
  duty.why = maybe_words(table, "why", welsh + ".why");
  duty.do_text = maybe_words(table, "do", welsh + ".do");
  duty.day_text = maybe_words(table, "day", welsh + ".day");
  duty.cites = cites(table);
  duty.in_stages = stages(table, "in_stages");
  duty.opens_in = stages(table, "opens_in");
  duty.ours_in = stages(table, "ours_in");
  duty.settings = table.texts("settings");
  for (const std::string& setting : duty.settings)
    if (framework_->find_setting(setting) == nullptr)
      table.fault("settings", "settings of framework.toml", "\"" + setting + "\"");
  read_openings(table, duty);
  read_others(table, duty);
  duty.again = table.one_of<Again>(
      "again", {{"keep", Again::Keep}, {"each", Again::Each}, {"replace", Again::Replace}},
      Again::Keep);
  if (auto earlier = table.maybe_table("earlier")) {
    duty.earlier = Duty::Earlier{earlier->number("amount"), earlier->one_of<Unit>("unit", kUnits)};
    if (duty.earlier->unit != Unit::SchoolDay && duty.earlier->unit != Unit::Day)
      earlier->fault("unit", "day or school_day", "another");
    earlier->finish();
  }
  for (TableReader& clock : table.table_or_tables("limit"))
    duty.limits.push_back(read_clock(clock, duty));
  for (TableReader& clock : table.table_or_tables("aim"))
    duty.aims.push_back(read_clock(clock, duty));
  duty.combine = table.one_of<Combine>(
      "combine", {{"earliest", Combine::Earliest}, {"latest", Combine::Latest}}, Combine::Earliest);
  read_excuses(table, duty);
  for (std::size_t i = 0; i < duty.limits.size(); ++i)
    duty.limits[i].practice = practice_key(*framework_, duty, PracticeRule::Of::Limit, i);
  for (std::size_t i = 0; i < duty.aims.size(); ++i)
    duty.aims[i].practice = practice_key(*framework_, duty, PracticeRule::Of::Aim, i);
  duty.falls_due = table.flag("falls_due", false);
  if (duty.falls_due && (duty.limits.empty() || duty.kind == DutyKind::Right))
    table.fault("falls_due", "of a duty or a watch with a limit", "another");
  duty.at_take_over = table.flag("at_take_over", true);
  duty.at_return = table.flag("at_return", true);
  read_standing(table, duty);
  table.finish();
  return duty;
}

/// All versions of each: the day of the claim says which of them counts.
void PackReader::read_excuses(TableReader& table, Duty& duty) {
  const auto& all = framework_->exceptions;
  for (const std::string& id : table.texts("excuses")) {
    const auto count = duty.excuses.size();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].id == id) duty.excuses.push_back(i);
    if (duty.excuses.size() == count)
      table.fault("excuses", "exceptions of exceptions.toml", "\"" + id + "\"");
  }
}

void PackReader::read_openings(TableReader& table, Duty& duty) {
  for (const std::string& text : table.texts("opens")) {
    if (const auto age = number_after(text, "age_reached:")) {
      if (*age < 0 || *age > kOldest)
        table.fault("opens", "age_reached of 0 to " + std::to_string(kOldest),
                    std::to_string(*age));
      else
        duty.opens_at_ages.push_back(*age);
    } else if (const auto parts = number_after(text, "each_part:")) {
      duty.parts_of_year = *parts;
      if (*parts < 1 || *parts > calendar::kMostParts)
        table.fault("opens", "each_part of 1 to " + std::to_string(calendar::kMostParts),
                    std::to_string(*parts));
      duty.parts_of_year = std::clamp(*parts, 1, calendar::kMostParts);
    } else if (auto read = pattern(table, "opens", text)) {
      duty.opens.push_back(std::move(*read));
    }
  }
  duty.restarts = patterns(table, "restarts");
  duty.closes = patterns(table, "closes");
  read_ends(table, duty);
  read_do_by(table, duty);
  for (const Pattern& opening : duty.opens)
    if (opening.has_kind(kinds::document_issued) && opening.qualifier_count() > 0)
      for (Word document : opening.words(0)) duty.documents.push_back(document);
}

void PackReader::read_ends(TableReader& table, Duty& duty) {
  for (const std::string& text : table.texts("ends")) {
    if (const auto age = number_after(text, "age_reached:")) {
      if (*age < 1 || *age > kOldest || duty.ends_at_age)
        table.fault("ends", "one age_reached of 1 to " + std::to_string(kOldest),
                    std::to_string(*age));
      duty.ends_at_age = *age;
    } else if (auto read = pattern(table, "ends", text)) {
      duty.ends.push_back(std::move(*read));
    }
  }
}

void PackReader::read_do_by(TableReader& table, Duty& duty) {
  const auto text = table.maybe_text("do_by");
  if (!text) return;
  duty.do_by = pattern(table, "do_by", *text);
  const auto holds = [&](const std::vector<Pattern>& ways) {
    return std::any_of(ways.begin(), ways.end(),
                       [&](const Pattern& way) { return duty.do_by->is_within(way); });
  };
  if (duty.do_by && !holds(duty.closes) && !holds(duty.restarts))
    table.fault("do_by", "a topic that closes or restarts it", "\"" + *text + "\"");
}

void PackReader::read_others(TableReader& table, Duty& duty) {
  auto others = table.maybe_table("others");
  if (!others) return;
  duty.others =
      Duty::Others{role(*others, "owner"), patterns(*others, "from"), patterns(*others, "until")};
  if (duty.others->from.empty()) others->fault("from", "one or more topics", "none");
  if (duty.kind != DutyKind::Duty)
    others->fault("owner", "in a duty alone", "in a " + std::string(name_of(duty.kind)));
  others->finish();
}

void PackReader::read_standing(TableReader& table, Duty& duty) {
  const bool of_school =
      table.one_of<bool>("of", {{"child", false}, {"school", true}}, std::optional(false));
  const auto standing = table.maybe_text("standing");
  const auto max_age = table.maybe_number("max_age");
  if (standing.has_value() != of_school)
    table.fault("standing", "of = \"school\" and standing together", "one without the other");
  if (!standing) return;
  const auto colon = standing->find(':');
  const std::string list = standing->substr(0, colon);
  const std::string what = colon == std::string::npos ? "" : standing->substr(colon + 1);
  if ((list != "post" && list != "policy") || !framework_->has_choice(list, what)) {
    table.fault("standing", "post:POST or policy:POLICY, with a choice of that list",
                "\"" + *standing + "\"");
    return;
  }
  using Of = Duty::Standing::Of;
  duty.standing =
      Duty::Standing{list == "post" ? Of::Post : Of::Policy, vocabulary_.add(what), max_age};
  for (const Choice& choice : framework_->choices)
    if (choice.list == list && choice.id == what && !choice.counts_as.empty())
      duty.standing->counted = vocabulary_.add(choice.counts_as);
  check_of_holders(table, duty);
}

Clock PackReader::read_clock(TableReader& table, const Duty& duty) {
  Clock clock;
  clock.confidence = duty.cites.confidence;
  if (table.has("confidence"))
    clock.confidence =
        at_most_sure(table.one_of<Confidence>("confidence", {{"statute", Confidence::Statute},
                                                             {"code", Confidence::Code},
                                                             {"source", Confidence::Source},
                                                             {"seed", Confidence::Seed},
                                                             {"unverified", Confidence::Unverified},
                                                             {"practice", Confidence::Practice}}));
  clock.in_stages = stages(table, "in_stages");
  if (table.has("end_of")) {
    clock.form = table.one_of<Clock::Form>(
        "end_of", {{"term", Clock::Form::EndOfTerm}, {"part", Clock::Form::EndOfPart}});
    if (clock.form == Clock::Form::EndOfPart && duty.parts_of_year == 0)
      table.fault("end_of", "a duty that opens for each_part", "another");
  } else if (auto before = table.maybe_table("before")) {
    clock.form = Clock::Form::BeforeDate;
    const auto [month, day] = day_of_year(*before, "month", "day");
    clock.month = month;
    clock.day = day;
    before->finish();
    const auto field = day_field(table.text("year_of"));
    if (!field) table.fault("year_of", "field:for or field:review_on", "another");
    clock.field = field.value_or(DayField::For);
  } else if (const auto with = table.maybe_text("with")) {
    clock.form = Clock::Form::WithDuty;
    clock.with = *with;
  } else {
    read_duration(table, clock);
  }
  read_most(table, clock);
  read_roll(table, clock);
  table.finish();
  return clock;
}

void PackReader::read_most(TableReader& table, Clock& clock) {
  clock.most = table.maybe_number("most");
  if (!clock.most) return;
  const bool is_custom =
      clock.form == Clock::Form::Duration && clock.confidence == Confidence::Practice;
  if (!is_custom || *clock.most < clock.amount)
    table.fault("most", "of a custom amount, one that is no less", std::to_string(*clock.most));
}

void PackReader::read_duration(TableReader& table, Clock& clock) {
  clock.amount = table.number("amount");
  clock.unit = table.one_of<Unit>("unit", kUnits);
  clock.count = table.one_of<calendar::Count>(
      "count", {{"after", calendar::Count::After}, {"including", calendar::Count::Including}},
      calendar::Count::After);
  read_clock_start(table, clock);
  if (const auto whose = table.maybe_text("calendar")) {
    clock.of_another_calendar = *whose != "school";
    if (whose->empty()) table.fault("calendar", "whose calendar", "an empty text");
  }
  if (auto extend = table.maybe_table("extend")) {
    const int amount = extend->number("amount");
    if (auto when = pattern(*extend, "when", extend->text("when")))
      clock.extend = Clock::Extension{amount, std::move(*when)};
    extend->finish();
  }
}

void PackReader::read_clock_start(TableReader& table, Clock& clock) {
  const std::string start = table.maybe_text("start").value_or("opening");
  if (start == "opening") return;
  if (const auto field = day_field(start)) {
    clock.start = Clock::Start::Field;
    clock.field = *field;
    return;
  }
  const bool last = start.starts_with("last:");
  if (!last && !start.starts_with("next:")) {
    table.fault("start", "opening, field:for, field:review_on, last:TOPIC or next:TOPIC",
                "\"" + start + "\"");
    return;
  }
  clock.start = last ? Clock::Start::Last : Clock::Start::Next;
  clock.start_at = pattern(table, "start", std::string_view(start).substr(5));
  if (!clock.start_at) clock.start = Clock::Start::Opening;
}

void PackReader::read_roll(TableReader& table, Clock& clock) {
  const auto id = table.maybe_text("roll");
  if (!id || *id == "none") return;
  using Otherwise = calendar::Roll::Otherwise;
  if (*id == "next_working_day") {
    clock.roll = calendar::Roll{*id, {}, Otherwise::NextWorkingDay};
  } else if (*id == "first_working_day_after") {
    clock.roll = calendar::Roll{*id, {}, Otherwise::FirstWorkingDayAfter};
  } else {
    const auto& rows = shared_.rolls;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const calendar::Roll& r) { return r.id == *id; });
    if (row == rows.end())
      table.fault(
          "roll",
          "none, next_working_day, first_working_day_after or a row of calendars/rolls.toml",
          "\"" + *id + "\"");
    else
      clock.roll = *row;
  }
}

void PackReader::check_duties() {
  TableReader file = open("duties.toml");
  auto tables = file.tables("duty");
  for (std::size_t i = 0; i < tables.size() && i < framework_->duties.size(); ++i) {
    TableReader& table = tables[i];
    Duty& duty = framework_->duties[i];
    if (!duty.id.starts_with(framework_->prefix + ".") &&
        !(framework_->transfer && framework_->transfer->duty == duty.id))
      table.fault("id", "an id that begins with \"" + framework_->prefix + ".\"",
                  "\"" + duty.id + "\"");
    for (const auto* clocks : {&duty.limits, &duty.aims})
      for (const Clock& clock : *clocks)
        if (clock.form == Clock::Form::WithDuty && framework_->find_duty(clock.with) == nullptr)
          table.fault(clocks == &duty.limits ? "limit" : "aim", "a duty of this pack in with",
                      "\"" + clock.with + "\"");
    const bool opens = !duty.opens.empty() || !duty.restarts.empty() ||
                       !duty.opens_at_ages.empty() || duty.parts_of_year > 0;
    if (duty.standing || duty.cohort) continue;
    if (!opens) table.fault("opens", "one or more topics", "none");
    if (duty.closes.empty() && duty.restarts.empty() && duty.ends.empty() && !duty.ends_at_age)
      table.fault("closes", "a topic that closes, restarts or ends it",
                  "none, so it could never close");
  }
}

void PackReader::make_triggers() {
  framework_->triggers.assign(all_kinds().size(), {});
  for (std::size_t i = 0; i < framework_->duties.size(); ++i) {
    const Duty& duty = framework_->duties[i];
    if (duty.standing) continue;  // no entry of a child does anything to it
    const auto add = [&](Effect effect, const std::vector<Pattern>& patterns) {
      for (const Pattern& pattern : patterns)
        for (std::size_t kind = 0; kind < all_kinds().size(); ++kind)
          if (pattern.has_kind(static_cast<Kind>(kind)))
            framework_->triggers[kind].push_back({i, effect, &pattern});
    };
    add(Effect::Close, duty.closes);
    add(Effect::Restart, duty.restarts);
    add(Effect::End, duty.ends);
    add(Effect::Open, duty.opens);
    if (!duty.opens_at_ages.empty() || duty.ends_at_age || duty.parts_of_year > 0 || duty.cohort)
      framework_->calendar_duties.push_back(i);
  }
}

}  // namespace stepwell::law
