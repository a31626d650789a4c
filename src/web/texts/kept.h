// What is said of a form that could not be accepted, and of what was typed in it. Knows no page.
#pragma once

#include <string>
#include <string_view>

#include "http/form.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kTypedKept =
    "What you typed is kept for 30 minutes, except passwords and files. Go back to the form, check "
    "it, and send it again.";
inline constexpr Text kTypedKeptInPart =
    "What you typed is kept for 30 minutes, except passwords, files and the text that is too long. "
    "Go back to the form, check it, and send it again.";
inline constexpr Text kTypedLost =
    "What you typed could not be kept. Go back with the browser’s own button: most browsers still "
    "have it.";
/// Before the words of somebody whose page is gone.
inline constexpr Text kTypedForNoPage =
    "Nothing was recorded. What you typed stands below: copy it from here if it is needed "
    "elsewhere.";
/// What is wrong with one field of a form that could not be read, and what to do about it.
Text unread_problem(const http::FormProblem& problem);
/// "In “text”: ...", where only the field's name is known.
std::string unread_line(const http::FormProblem& problem);

}  // namespace stepwell::web::texts
