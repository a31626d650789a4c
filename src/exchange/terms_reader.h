// Reads the dates of a school year: a table with commas, semicolons or tabs, or an iCalendar file.
#pragma once

#include "app/school/terms_file.h"

namespace stepwell::exchange {

class TermsFileReader final : public app::TermsReader {
 public:
  base::Result<app::TermsFile, app::TermsFault> read(std::string_view bytes,
                                                     base::Day today) const override;
};

}  // namespace stepwell::exchange
