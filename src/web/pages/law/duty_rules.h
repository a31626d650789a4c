// The rules of a law that make something due: who, what, from when, by when, until when. Knows no
// rule by name.
#pragma once

#include <string>

#include "law/framework.h"
#include "web/html/html.h"
#include "web/pages/law/law_reading.h"

namespace stepwell::web::pages {

/// Everything that is owed of a child, what the school itself owes, the rights of the family and
/// what others owe, each under its heading; where a school of the reader says another number, that
/// too.
void write_duty_rules(html::Html& out, const LawReading& reading);

/// The anchor of a rule on the page of its law: each version has its own.
std::string rule_anchor(const law::Duty& duty);

}  // namespace stepwell::web::pages
