#include "app/help/with_specialists.h"

#include <boost/json.hpp>
#include <utility>

#include "record/body.h"

namespace stepwell::app {

namespace json = boost::json;
using What = SpecialistRefusal::What;
using Outcome = base::Result<Done, SpecialistRefusal>;

namespace {

Specialists specialists_of(const ChildFile& file) {
  return specialists_in(file.entries, file.framework(), file.today);
}

bool is_recorded(const json::object& entry) {
  return entry.contains("outcome");
}

}  // namespace

std::optional<SpecialistRefusal> against(const Specialists& specialists,
                                         record::Position involvement, base::Day day) {
  const Involvement* found = specialists.find_involved(involvement);
  if (found == nullptr) return SpecialistRefusal{What::NotInvolved};
  if (day < found->from) return SpecialistRefusal{What::BeforeBegan, found->from};
  if (found->until && *found->until < day) return SpecialistRefusal{What::Ended, found->until};
  return std::nullopt;
}

/// `made` gives the entries of the act, or why there are none.
template <class Decide>
Outcome WithSpecialists::decide(people::Action action, const Decide& made) {
  std::optional<SpecialistRefusal> why;
  recorded_.clear();
  auto done = casework_.decide(request_, action, seen_, [&](const ChildFile& now) -> Entries {
    auto entries = made(now);
    recorded_.clear();
    why.reset();
    if (entries)
      recorded_ = std::move(*entries);
    else
      why = std::move(entries.error());
    return recorded_;
  });
  if (done) return std::move(*done);
  recorded_.clear();
  if (why) return base::refuse(std::move(*why));
  return base::refuse(SpecialistRefusal{What::Refused, {}, std::move(done.error())});
}

Outcome WithSpecialists::ask(record::Position consent, json::object entry) {
  entry["consent"] = consent;
  return decide(people::Action::RecordEntry,
                [&](const ChildFile& now) -> base::Result<Entries, SpecialistRefusal> {
                  const Specialists there = specialists_of(now);
                  const Consent* found = there.find_consent(consent);
                  if (found == nullptr || !found->is_given)
                    return base::refuse(SpecialistRefusal{What::NoConsent});
                  return Entries{entry};
                });
}

Outcome WithSpecialists::ask(json::object consent, json::object entry) {
  return decide(people::Action::RecordEntry,
                [&](const ChildFile& now) -> base::Result<Entries, SpecialistRefusal> {
                  entry["consent"] = now.version() + 1;
                  return Entries{consent, entry};
                });
}

Outcome WithSpecialists::visit(json::object entry, base::Day day) {
  return decide(
      people::Action::HoldMeeting,
      [&](const ChildFile& now) -> base::Result<Entries, SpecialistRefusal> {
        const Specialists there = specialists_of(now);
        const record::Position involvement = record::number_in(entry, "involvement");
        if (auto why = against(there, involvement, day)) return base::refuse(std::move(*why));
        if (is_recorded(entry) && there.find_involved(involvement)->recorded_on(day) != nullptr)
          return base::refuse(SpecialistRefusal{What::VisitTwice, day});
        return Entries{entry};
      });
}

Outcome WithSpecialists::end(json::object entry, base::Day day) {
  return decide(people::Action::RecordEntry,
                [&](const ChildFile& now) -> base::Result<Entries, SpecialistRefusal> {
                  const Specialists there = specialists_of(now);
                  const record::Position began = record::number_in(entry, "began");
                  if (auto why = against(there, began, day)) return base::refuse(std::move(*why));
                  const Involvement& found = *there.find_involved(began);
                  if (!found.is_open())
                    return base::refuse(SpecialistRefusal{What::Ended, found.until});
                  return Entries{entry};
                });
}

}  // namespace stepwell::app
