#include "app/records/records.h"

#include <boost/json.hpp>

#include "app/lists/sights.h"
#include "app/records/identifiers.h"
#include "app/records/read_logged.h"
#include "base/check.h"
#include "record/strikes.h"

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using record::Refusal;

namespace {

/// So often an act is decided anew before it is given up: only a record that never stands still
/// comes that far.
constexpr int kMostDecisions = 20;

std::string topic_text(const record::Entry& entry) {
  std::string text(law::spec(entry.topic.kind).name);
  for (const law::FieldSpec& qualifier : law::spec(entry.topic.kind).qualifiers) {
    const auto* value = entry.body.if_contains(qualifier.name);
    if (value == nullptr || !value->is_string()) break;
    text += ":" + std::string(value->get_string());
  }
  return text;
}

/// A negative position counts back from the entry's own: -1 is the entry recorded before it. So the
/// entries of one act can name each other, whatever was recorded meanwhile.
json::value counted_back(json::object entry, record::Position own) {
  for (auto& [name, value] : entry) {
    if (!value.is_int64() || 0 <= value.get_int64()) continue;
    const auto* kind = entry.if_contains("kind");
    const auto known = kind != nullptr && kind->is_string()
                           ? law::find_kind(std::string_view(kind->get_string()))
                           : std::nullopt;
    if (!known) break;
    for (const law::FieldSpec& field : law::spec(*known).fields)
      if (field.name == std::string_view(name) && field.type == law::FieldType::Position)
        value = own + value.get_int64();
  }
  return json::value(std::move(entry));
}

Refusal invalid(std::vector<record::EntryProblem> problems) {
  return {Refusal::Because::Invalid, {}, std::move(problems)};
}

/// Of an act without a form nothing needs to be known again.
std::string hash_of_said(const Wish& wish) {
  if (wish.form.empty()) return {};
  return digest(wish.said.empty() ? content_of(wish.records) : wish.said);
}

/// A form of which it is not known what it said answers as it always did.
base::Result<Done, NotRecorded> known_again(Done before, const std::string& said) {
  const bool is_other =
      before.what == Done::What::RepeatedForm && !before.said.empty() && before.said != said;
  if (is_other) return base::refuse(NotRecorded{0, 0, {}, NotRecorded::What::SaidOtherwise});
  return before;
}

}  // namespace

std::string content_of(const std::vector<Wish::For>& records) {
  json::array all;
  for (const Wish::For& wanted : records) {
    json::array entries;
    for (const json::object& entry : wanted.entries) entries.emplace_back(entry);
    all.push_back({wanted.record.school, wanted.record.child, std::move(entries)});
  }
  return json::serialize(all);
}

Records::Records(Store& store, std::shared_ptr<const law::Library> library, const Clock& clock)
    : store_(store), library_(std::move(library)), clock_(clock) {}

LoadedRecord Records::load(const RecordId& id) const {
  return assemble(id, store_.read(id));
}

LoadedRecord Records::assemble(const RecordId& id, const std::vector<LoggedEntry>& entries) const {
  LoadedRecord loaded{id, {}, {}, 0};
  loaded.entries.reserve(entries.size());
  for (const LoggedEntry& logged : entries) {
    loaded.entries.push_back(read_logged(logged, library_->vocabulary()));
    loaded.recorded_by.push_back(logged.recorded_by);
    loaded.version = logged.position;
  }
  return loaded;
}

std::shared_ptr<const SchoolView> Records::school(const std::string& id) const {
  const Day day = clock_.today();
  // Asked before anything is read: what is written meanwhile has a later one.
  const std::uint64_t moment = store_.moment();
  KeptSchool kept;
  {
    const std::lock_guard lock(mutex_);
    const auto found = schools_.find(id);
    if (found != schools_.end() && found->second.day == day) kept = found->second;
  }
  if (kept.view && kept.moment == moment) return kept.view;
  const bool holds = kept.view && store_.read({id, {}}, kept.view->version).empty();
  if (!holds)
    kept.view =
        std::make_shared<const SchoolView>(view_school(id, load({id, {}}).entries, *library_, day));
  const std::lock_guard lock(mutex_);
  // Ids that were made up must not fill the memory.
  if (kept.view->version > 0) schools_.insert_or_assign(id, KeptSchool{day, moment, kept.view});
  return kept.view;
}

Day Records::day_at(const SchoolView& school) const {
  return school.practice_day.value_or(clock_.today());
}

base::Instant Records::now_at(const SchoolView& school) const {
  const base::Instant now = clock_.now();
  if (!school.practice_day) return now;
  constexpr std::int64_t kDaySeconds = 24 * 60 * 60;
  const int away = *school.practice_day - base::london_day(now);
  return {now.seconds + away * kDaySeconds};
}

Day Records::today(const std::string& school_id) const {
  return day_at(*school(school_id));
}

base::Instant Records::now(const std::string& school_id) const {
  return now_at(*school(school_id));
}

// Reading: before a school was set up here nothing was known of it, and a child's record may have
// been older: then it is asked about under the school as it is now.
std::shared_ptr<const SchoolView> Records::school_then(
    const std::string& id, const std::optional<base::Instant>& known_at) const {
  auto now = school(id);
  if (!known_at) return now;
  const LoadedRecord loaded = load({id, {}});
  auto then = std::make_shared<const SchoolView>(
      view_school(id, loaded.entries, *library_, clock_.today(), known_at));
  return then->framework == nullptr ? now : then;
}

base::Result<ChildStanding, record::StandingProblem> Records::standing(
    const RecordId& child, const record::Question& question) const {
  const LoadedRecord loaded = load(child);
  const auto at = school_then(child.school, question.known_at);
  if (at->framework == nullptr)
    return base::refuse(
        record::StandingProblem{record::StandingProblem::What::NoSuchFramework, {}});
  const auto circumstances = circumstances_of(loaded.entries, *at, *library_, question.on);
  auto standing = record::stand(loaded.entries, circumstances, question);
  if (!standing) return base::refuse(standing.error());
  return ChildStanding{std::move(*standing), at->calendar};
}

MadeWith Records::made_with(record::Position version, record::Position school_version,
                            Day good_until) const {
  return {version, library_->fingerprint(), school_version, good_until};
}

bool Records::is_fresh(const KeptView& kept, const SchoolView& school) const {
  return kept.made_with.packs == library_->fingerprint() &&
         kept.made_with.school_version == school.version &&
         day_at(school) <= kept.made_with.good_until;
}

base::Result<ChildView, record::StandingProblem> Records::view(const RecordId& child) const {
  const auto at = school(child.school);
  const auto kept = store_.view(child);
  if (kept && is_fresh(*kept, *at)) return kept->view;
  const LoadedRecord loaded = load(child);
  auto made = make_view(loaded, *at, *library_, day_at(*at));
  if (!made) return base::refuse(made.error());
  store_.keep_view({child, made->view, made_with(loaded.version, at->version, made->good_until)});
  return std::move(made->view);
}

base::Result<record::Entry, Refusal> Records::read_new(const json::value& object,
                                                       const LoadedRecord& record,
                                                       const SchoolView& at) const {
  const auto position = static_cast<record::Position>(record.version + 1);
  auto entry =
      record::read_entry(object, position, library_->vocabulary(), record::Reading::Strict);
  if (!entry) return base::refuse(invalid(entry.error()));
  const bool of_school = law::spec(entry->topic.kind).subject == law::Subject::School;
  const bool of_either = entry->topic.kind == law::kinds::struck_out;
  if (!of_either && of_school != record.id.child.empty())
    return base::refuse(
        invalid({{record::EntryProblem::What::NotAllowed, "kind",
                  of_school ? "an entry of a child's record" : "an entry of a school's record"}}));
  // A child's is judged with all else that the law has to say of its record.
  if (of_either && record.id.child.empty())
    if (auto problems = record::problems_of_strike(*entry, record.entries); !problems.empty())
      return base::refuse(invalid(std::move(problems)));
  entry->recorded_at = now_at(at);
  if (day_at(at) < entry->on)
    return base::refuse(
        invalid({{record::EntryProblem::What::NotAllowed, "on", "today or an earlier day"}}));
  return std::move(*entry);
}

void Records::add_beside(Append& append, const LoadedRecord& after, const SchoolView& at) const {
  if (append.record.child.empty()) {
    append.sights = sights_of(people::posts_of(after.entries));
    return;
  }
  if (auto made = make_view(after, at, *library_, day_at(at))) {
    append.view = std::move(made->view);
    append.made_with = made_with(after.version, at.version, made->good_until);
  }
}

base::Result<Append, NotRecorded> Records::decide(const Wish& wish, std::size_t index) const {
  const Wish::For& wanted = wish.records[index];
  LoadedRecord record = load(wanted.record);
  if (wanted.read_at && *wanted.read_at != record.version)
    return base::refuse(NotRecorded{index, 0, {}, NotRecorded::What::MovedOn});
  Append append{wanted.record, record.version, {}, std::nullopt, {}};
  const auto at = school(wanted.record.school);
  for (std::size_t i = 0; i < wanted.entries.size(); ++i) {
    auto entry = read_new(counted_back(wanted.entries[i], record.version + 1), record, *at);
    if (!entry) return base::refuse(NotRecorded{index, i, entry.error()});
    if (!wanted.record.child.empty() && at->framework != nullptr) {
      const auto circumstances = circumstances_of(record.entries, *at, *library_, day_at(*at));
      const auto allowed = record::judge(*entry, record.entries, circumstances);
      if (!allowed) return base::refuse(NotRecorded{index, i, allowed.error()});
    }
    append.entries.push_back({entry->on, topic_text(*entry), json::serialize(entry->body)});
    record.entries.push_back(std::move(*entry));
    record.recorded_by.push_back(wish.person);
    ++record.version;
  }
  add_beside(append, record, *at);
  return append;
}

std::optional<base::Result<Done, NotRecorded>> Records::answered(const Wish& wish) const {
  auto before = wish.form.empty() ? std::nullopt : store_.answer_to(wish.form, wish.person);
  if (!before) return std::nullopt;
  return known_again(std::move(*before), hash_of_said(wish));
}

base::Result<Done, NotRecorded> Records::record(const Wish& wish) const {
  // Asked first: what was recorded by the first one may be what refuses the second.
  if (auto before = answered(wish)) return std::move(*before);
  const std::string said = hash_of_said(wish);
  for (int tries = 0; tries < kMostDecisions; ++tries) {
    const base::Instant at =
        wish.records.empty() ? clock_.now() : now(wish.records.front().record.school);
    Act act{wish.form, wish.person, at, {}, wish.answer, said, clock_.now(), wish.roll};
    for (std::size_t i = 0; i < wish.records.size(); ++i) {
      auto append = decide(wish, i);
      if (!append) return base::refuse(append.error());
      act.appends.push_back(std::move(*append));
    }
    if (auto done = store_.write(act)) return known_again(std::move(*done), said);
    if (wish.roll && store_.children(wish.roll->school).size() != wish.roll->children)
      return base::refuse(NotRecorded{0, 0, {}, NotRecorded::What::MovedOn});
  }
  throw base::Mistake("a record moved on twenty times while one act was decided");
}

std::vector<Difference> Records::verify() const {
  std::vector<Difference> differences = store_.verify_chains();
  for (const std::string& id : store_.schools()) {
    // Read first: they cannot be ahead of the record that is read after them.
    const auto sights = store_.sights(id);
    const auto at = school(id);
    if (sights && (sights->version > at->version ||
                   (sights->version == at->version && sights->sights != sights_of(at->posts))))
      differences.push_back({Difference::What::SightsDiffer, {id, {}}, at->version});
    for (const std::string& child : store_.children(id)) {
      const RecordId record{id, child};
      const auto kept = store_.view(record);
      const LoadedRecord loaded = load(record);
      const auto made = make_view(loaded, *at, *library_, day_at(*at));
      if (!made) continue;  // its law is not loaded: nothing could have been kept
      if (!kept)
        differences.push_back({Difference::What::ViewMissing, record, loaded.version});
      else if (is_fresh(*kept, *at) &&
               (kept->view != made->view || kept->made_with.version != loaded.version))
        differences.push_back({Difference::What::ViewDiffers, record, loaded.version});
    }
  }
  return differences;
}

}  // namespace stepwell::app
