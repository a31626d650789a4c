// One field of the notes, saved by the script as it is left: the same as the form does, in JSON.
#include <boost/json.hpp>

#include "web/pages/meeting/meeting_notes.h"
#include "web/pages/meeting/record_page.h"
#include "web/texts/meeting.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;

Response answer(const json::object& object, int status = 200) {
  Response response;
  response.status = status;
  response.headers.push_back({"Content-Type", "application/json"});
  response.body = json::serialize(object);
  return response;
}

Response conflict(const AboutChild& about, const app::DraftField& theirs) {
  constexpr int kConflict = 409;
  return answer({{"outcome", "conflict"},
                 {"seen", app::write_seen(theirs.version, theirs.value)},
                 {"who", texts::theirs_title(about.name_of(theirs.person), theirs.at)},
                 {"theirs", theirs.value},
                 {"words", texts::kBothTitle}},
                kConflict);
}

}  // namespace

Response show_note_fields(const AboutChild& about) {
  const MeetingNotesDraft notes(about);
  return answer({{"outcome", "shown"}, {"text", notes.value(kSaidField)}});
}

Response save_note_field(const AboutChild& about) {
  const Typed typed = form_posted(about.request);
  const std::string name = typed.value("name");
  if (!is_note_field(name))
    return answer({{"outcome", "refused"}, {"words", texts::kNoSuchField}}, kUnprocessable);
  MeetingNotesDraft notes(about);
  const auto both = notes.save(name, typed.exact("value"), app::read_seen(typed.value("seen")));
  if (both) return conflict(about, both->theirs);
  return answer({{"outcome", "saved"},
                 {"seen", app::write_seen(notes.version(name), notes.value(name))},
                 {"words", texts::saved_at_time(about.context.records.now(about.id().school))},
                 {"also", texts::also_writing(notes.others_present())},
                 {"vague", json::array{}}});
}

}  // namespace stepwell::web::pages
