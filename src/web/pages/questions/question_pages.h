// The pages about the questions of one child's law. Each asks for the bank that the address names.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// The banks of questions.
http::Response show_question_banks(const AboutChild& about);
/// One of them, with what the record says; on paper with room to write.
http::Response show_questions(const AboutChild& about);
http::Response show_answers(const AboutChild& about);
/// Puts the answers into the notes of the meeting that is being written.
http::Response note_answers(const AboutChild& about);

/// Whether it has questions that fit the present stage of the child.
bool is_asked_now(const AboutChild& about, const law::Bank& bank);
/// The bank in the address; nothing, if the child's law has none of that id.
const law::Bank* question_bank(const AboutChild& about);
std::string question_path(const AboutChild& about, const law::Bank& bank,
                          std::string_view rest = {});

}  // namespace stepwell::web::pages
