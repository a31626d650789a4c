// From a letter by which the family asks for a meeting to the meeting, whose agenda has the
// questions of the letter.
#pragma once

#include "law/framework.h"
#include "web/html/html.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// Whether it is the family's, and puts the questions that are asked at a meeting.
bool asks_for_meeting(const law::Letter& letter);
/// That letter of the child's law; nothing, if there is none of that id that asks for a meeting.
const law::Letter* letter_asking_for_meeting(const law::Framework& law, std::string_view id);
/// The way to the meeting that is to come, or to arranging one; nothing for other letters and for
/// who may not arrange meetings.
void write_way_to_meeting(html::Html& out, const AboutChild& about, const law::Letter& letter);

}  // namespace stepwell::web::pages
