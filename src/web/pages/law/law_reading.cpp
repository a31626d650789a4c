#include "web/pages/law/law_reading.h"

#include "web/form_page.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {

void write_days(html::Html& out, const LawReading& reading, const law::Effective& effective) {
  const std::string words = texts::in_force(effective, reading.law, reading.today);
  if (!words.empty()) paragraph(out, words);
}

}  // namespace stepwell::web::pages
