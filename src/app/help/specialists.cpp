#include "app/help/specialists.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "law/kinds.h"
#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using record::Entry;
using record::number_in;
using record::Position;
using record::text_in;
using record::words_in;

std::vector<Position> positions_in(const Entry& entry, std::string_view field) {
  std::vector<Position> positions;
  const auto* value = entry.body.if_contains(field);
  if (value == nullptr || !value->is_array()) return positions;
  for (const json::value& each : value->get_array())
    if (each.is_int64()) positions.push_back(static_cast<Position>(each.get_int64()));
  return positions;
}

bool is_advice(const Entry& entry) {
  return law::spec(entry.topic.kind).name == "advice_received";
}

void take_out_report(Entry& entry) {
  for (const char* field : {"title", "text", "file", "held_by", "note"}) entry.body.erase(field);
}

template <class Rows>
auto* find_row(Rows& rows, Position entry) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [entry](const auto& row) { return row.entry == entry; });
  return found == rows.end() ? nullptr : &*found;
}

/// Goes through the entries in order.
class Reader {
 public:
  explicit Reader(const law::Framework& law)
      : to_ask_(consent_to_ask(law)), given_(consent_given(law)) {}

  Specialists read(std::span<const Entry> entries, base::Day on) {
    for (const Entry* entry : record::taking_part(entries, {on, std::nullopt})) take(*entry);
    for (Involvement& each : all_.involved) settle(each);
    std::reverse(all_.consents.begin(), all_.consents.end());
    return std::move(all_);
  }

 private:
  void take(const Entry& entry) {
    if (record::says_nothing(entry)) return;
    const std::string_view kind = law::spec(entry.topic.kind).name;
    if (kind == "consent_recorded") return take_consent(entry);
    if (kind == "advice_requested") return take_asked(entry);
    if (kind == "advice_received") return take_received(entry);
    if (kind == "action_done") return take_asked_after(entry);
    if (kind == "involvement_began") return take_began(entry);
    if (kind == "involvement_ended") return take_ended(entry);
    if (kind == "visit_arranged" || kind == "visit_recorded") return take_visit(entry);
  }

  void take_consent(const Entry& entry) {
    if (to_ask_.empty() || text_in(entry, "to") != to_ask_) return;
    const std::string of = text_in(entry, "of");
    std::erase_if(all_.consents, [&](const Consent& before) { return before.of == of; });
    const std::string answer = text_in(entry, "answer");
    all_.consents.push_back({entry.position, entry.on, of, answer, answer == given_});
  }

  void take_asked(const Entry& entry) {
    AskedAdvice asked;
    asked.entry = entry.position;
    asked.on = entry.on;
    asked.service = text_in(entry, "service");
    asked.professional = text_in(entry, "professional");
    asked.title = text_in(entry, "title");
    asked.text = text_in(entry, "text");
    asked.ask_after = entry.for_day;
    asked.consent = number_in(entry, "consent");
    asked.sent = positions_in(entry, "sent");
    all_.asked.push_back(std::move(asked));
  }

  /// What it answers: what it names, or the first of the same service that waits.
  AskedAdvice* answered_by(const ReceivedAdvice& advice) {
    if (advice.asked > 0) return find_row(all_.asked, advice.asked);
    const auto found =
        std::find_if(all_.asked.begin(), all_.asked.end(), [&](const AskedAdvice& asked) {
          return asked.state == AskedAdvice::State::Waiting && asked.service == advice.service;
        });
    return found == all_.asked.end() ? nullptr : &*found;
  }

  void take_received(const Entry& entry) {
    ReceivedAdvice advice;
    advice.entry = entry.position;
    advice.on = entry.on;
    advice.service = text_in(entry, "service");
    advice.title = text_in(entry, "title");
    advice.text = text_in(entry, "text");
    advice.strategies = words_in(entry, "strategies");
    advice.file = read_file_text(text_in(entry, "file"));
    advice.held_by = text_in(entry, "held_by");
    advice.is_kept_back = record::says_yes(entry, "kept_back");
    advice.asked = number_in(entry, "asked");
    if (AskedAdvice* asked = answered_by(advice)) {
      asked->state = AskedAdvice::State::Answered;
      asked->settled_by = entry.position;
      advice.asked = asked->entry;
    }
    all_.received.push_back(std::move(advice));
  }

  /// With a new day it is still waited for.
  void take_asked_after(const Entry& entry) {
    AskedAdvice* asked = find_row(all_.asked, number_in(entry, "asked"));
    if (asked == nullptr || asked->state != AskedAdvice::State::Waiting) return;
    asked->last_word = text_in(entry, "text");
    if (entry.for_day) {
      asked->ask_after = entry.for_day;
      return;
    }
    asked->state = AskedAdvice::State::GivenUp;
    asked->settled_by = entry.position;
  }

  void take_began(const Entry& entry) {
    Involvement involvement;
    involvement.entry = entry.position;
    involvement.from = entry.on;
    involvement.service = text_in(entry, "service");
    involvement.professional = text_in(entry, "professional");
    involvement.text = text_in(entry, "text");
    involvement.weeks = number_in(entry, "weeks");
    all_.involved.push_back(std::move(involvement));
  }

  Involvement* ended_by(const Entry& entry) {
    if (const Position began = number_in(entry, "began"); began > 0)
      return find_row(all_.involved, began);
    const std::string service = text_in(entry, "service");
    const auto found = std::find_if(
        all_.involved.begin(), all_.involved.end(),
        [&](const Involvement& each) { return each.is_open() && each.service == service; });
    return found == all_.involved.end() ? nullptr : &*found;
  }

  void take_ended(const Entry& entry) {
    Involvement* involvement = ended_by(entry);
    if (involvement == nullptr || !involvement->is_open()) return;
    involvement->until = entry.on;
    involvement->ended_by = entry.position;
    involvement->reason = text_in(entry, "reason");
  }

  /// One that is arranged again, or recorded, takes the place of the one that was to come.
  void take_visit(const Entry& entry) {
    Involvement* involvement = find_row(all_.involved, number_in(entry, "involvement"));
    if (involvement == nullptr) return;
    Visit visit;
    visit.entry = entry.position;
    visit.outcome = text_in(entry, "outcome");
    visit.on = visit.is_to_come() ? entry.for_day.value_or(entry.on) : entry.on;
    visit.time = text_in(entry, "time");
    visit.place = text_in(entry, "place");
    visit.why = text_in(entry, "why");
    visit.text = text_in(entry, "text");
    std::erase_if(involvement->visits, [&](const Visit& before) {
      return before.is_to_come() && (visit.is_to_come() || before.on <= visit.on);
    });
    involvement->visits.push_back(std::move(visit));
  }

  static void settle(Involvement& involvement) {
    auto& visits = involvement.visits;
    std::stable_sort(visits.begin(), visits.end(),
                     [](const Visit& one, const Visit& other) { return one.on < other.on; });
    std::optional<base::Day> last;
    for (const Visit& visit : visits) {
      if (visit.is_to_come()) involvement.next = &visit;
      if (!visit.is_to_come()) last = visit.on;
    }
    if (involvement.next != nullptr) {
      involvement.next_visit_on = involvement.next->on;
    } else if (involvement.weeks > 0) {
      constexpr int kWeek = 7;
      involvement.next_visit_on = last.value_or(involvement.from) + kWeek * involvement.weeks;
    }
  }

  std::string to_ask_, given_;
  Specialists all_;
};

}  // namespace

const Visit* Involvement::recorded_on(base::Day day) const {
  for (const Visit& visit : visits)
    if (!visit.is_to_come() && visit.on == day) return &visit;
  return nullptr;
}

const AskedAdvice* Specialists::find_asked(Position entry) const {
  return find_row(asked, entry);
}

const ReceivedAdvice* Specialists::find_received(Position entry) const {
  return find_row(received, entry);
}

const Involvement* Specialists::find_involved(Position entry) const {
  return find_row(involved, entry);
}

const Consent* Specialists::find_consent(Position entry) const {
  return find_row(consents, entry);
}

std::string consent_to_ask(const law::Framework& law) {
  return law.marked_choice("consent_to", "ask_service");
}

std::string consent_given(const law::Framework& law) {
  return law.marked_choice("consent_answer", "yes");
}

Specialists specialists_in(std::span<const Entry> entries, const law::Framework& law,
                           base::Day on) {
  return Reader(law).read(entries, on);
}

bool is_kept_back(const Entry& entry) {
  return is_advice(entry) && record::says_yes(entry, "kept_back");
}

void take_out_kept_back(Entry& entry) {
  if (is_kept_back(entry)) take_out_report(entry);
}

void take_out_kept_back(std::vector<Entry>& entries) {
  std::set<Position> struck;
  // From the last to the first: a strike counts unless a later one strikes it.
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (!struck.contains(entry->position) && entry->strikes > 0) struck.insert(entry->strikes);
    if (is_kept_back(*entry) || (is_advice(*entry) && struck.contains(entry->position)))
      take_out_report(*entry);
  }
}

}  // namespace stepwell::app
