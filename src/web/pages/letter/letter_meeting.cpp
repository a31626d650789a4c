#include "web/pages/letter/letter_meeting.h"

#include <algorithm>

#include "app/family/meetings.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {

bool asks_for_meeting(const law::Letter& letter) {
  return !letter.from.empty() && letter.body.en.find("{questions}") != std::string::npos;
}

const law::Letter* letter_asking_for_meeting(const law::Framework& law, std::string_view id) {
  const auto found = std::find_if(
      law.letters.begin(), law.letters.end(),
      [id](const law::Letter& letter) { return letter.id == id && asks_for_meeting(letter); });
  return found == law.letters.end() ? nullptr : &*found;
}

void write_way_to_meeting(html::Html& out, const AboutChild& about, const law::Letter& letter) {
  if (!asks_for_meeting(letter) || !about.may(people::Action::HoldMeeting)) return;
  if (const auto meeting = app::meeting_to_come(about.file, {}))
    return link_line(out, about.path("/meetings/" + std::to_string(meeting->entry)),
                     texts::kLetterMeetingToCome);
  link_line(out, about.path("/meetings/arrange?letter=" + letter.id), texts::kLetterArrange);
}

}  // namespace stepwell::web::pages
