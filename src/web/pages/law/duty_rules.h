// The rules of a law that make something due: who, what, from when, by when, until when. Knows no
// rule by name.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "law/library.h"
#include "law/practice.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

/// A school of whoever reads, with what it says instead of the numbers that the pack proposes.
struct SchoolsNumbers {
  std::string name;
  std::shared_ptr<const law::PracticeChanges> practice;  ///< may be nothing
};

/// Everything that is owed of a child, what the school itself owes, the rights of the family and
/// what others owe, each under its heading; where a school of `numbers` says another number, that
/// too.
void write_duty_rules(html::Html& out, const law::Library& library, const law::Framework& law,
                      std::span<const SchoolsNumbers> numbers, Language language);

/// The anchor of a rule on the page of its law.
std::string rule_anchor(const law::Duty& duty);

}  // namespace stepwell::web::pages
