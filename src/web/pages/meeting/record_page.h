// Writing the notes of a meeting, saved as they are typed, and recording them.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_record(const AboutChild& about);
http::Response record_meeting(const AboutChild& about);

/// One field of the notes, saved by the script as it is left; and all of them as they are.
http::Response show_note_fields(const AboutChild& about);
http::Response save_note_field(const AboutChild& about);

}  // namespace stepwell::web::pages
