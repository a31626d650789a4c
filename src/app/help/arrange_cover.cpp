#include "app/help/arrange_cover.h"

#include <boost/json/object.hpp>
#include <map>

#include "app/records/identifiers.h"

namespace stepwell::app {

using What = CoverRefusal::What;

base::Result<std::size_t, CoverRefusal> arrange_cover(Casework& casework, Records& records,
                                                      const Cover& cover) {
  const auto slots = each_once(cover.slots);
  if (slots.empty()) return base::refuse(CoverRefusal{});
  if (kMostSlots < slots.size()) return base::refuse(CoverRefusal{What::TooMany, {}});
  std::map<RecordId, std::vector<boost::json::object>> entries;
  Wish wish{cover.form, cover.asker, {}, {}};
  for (const SessionSlot& slot : slots) {
    const RecordId child{cover.school, slot.child};
    if (!casework.may(people::Action::RecordEntry, cover.asker, child))
      return base::refuse(CoverRefusal{What::NotOpen, slot.child});
    if (!casework.may(people::Action::NoteProgress, cover.to, child))
      return base::refuse(CoverRefusal{What::NotForThem, slot.child});
    const record::Help help =
        record::help_in(records.load(child).entries, records.today(cover.school));
    const record::Provision* provision = help.find(slot.provision);
    if (provision == nullptr || !provision->is_given_on(cover.on))
      return base::refuse(CoverRefusal{What::NotOpen, slot.child});
    entries[child].push_back({{"on", records.today(cover.school).iso()},
                              {"kind", "cover_arranged"},
                              {"provision", slot.provision},
                              {"for", cover.on.iso()},
                              {"person", cover.to}});
  }
  for (auto& [child, all] : entries) wish.records.push_back({child, std::move(all)});
  // One form gives several times, each time other sessions.
  if (!wish.form.empty()) wish.form += "." + digest(content_of(wish.records));
  if (!records.record(wish)) return base::refuse(CoverRefusal{What::NotOpen, {}});
  return slots.size();
}

}  // namespace stepwell::app
