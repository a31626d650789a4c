// What the pages share that say or ask which qualification somebody on the staff holds. Knows no
// qualification: those are the law's.
#pragma once

#include <string>
#include <string_view>

#include "law/framework.h"
#include "web/texts.h"

namespace stepwell::web::pages {

/// The law's list of them, and the field of an entry and of a form that takes one.
inline constexpr texts::Text kQualification = "qualification";

/// Whether the law knows of qualifications; a school without a law asks for none.
bool asks_qualifications(const law::Framework* law);
/// The page on which that person's is recorded.
std::string qualification_path(std::string_view school, const std::string& person);

}  // namespace stepwell::web::pages
