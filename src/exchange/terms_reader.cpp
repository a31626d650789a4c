#include "exchange/terms_reader.h"

#include "exchange/decoding.h"
#include "exchange/term_days.h"

namespace stepwell::exchange {

using app::TermsFault;
using What = TermsFault::What;

namespace {

TermsFault fault_of(const app::RollFault& fault) {
  using Found = app::RollFault::What;
  switch (fault.what) {
    case Found::Empty: return {What::Empty, 0};
    case Found::TooLarge:
    case Found::TooManyRows: return {What::TooLarge, 0};
    case Found::Spreadsheet: return {What::Workbook, 0};
    case Found::WrongUtf8:
    case Found::WrongUtf16: return {What::BadText, fault.row};
    case Found::OpenQuote: return {What::OpenQuote, fault.row};
    case Found::TooManyCells: return {What::TooWide, fault.row};
    case Found::NotText:
    case Found::NoHeadings:
    case Found::NoNameColumn:
    case Found::NoBirthColumn:
    case Found::DatesUnclear:
    case Found::NoPupils: return {What::NotText, fault.row};
  }
  return {What::NotText, fault.row};
}

/// A calendar says so in its first line.
bool is_calendar(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  constexpr std::string_view kBegin = "BEGIN:";
  if (text.size() < kBegin.size()) return false;
  for (std::size_t i = 0; i < kBegin.size(); ++i) {
    const char c =
        text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (c != kBegin[i]) return false;
  }
  return true;
}

}  // namespace

base::Result<app::TermsFile, TermsFault> TermsFileReader::read(std::string_view bytes,
                                                               base::Day today) const {
  if (bytes.size() > app::kMostTermsBytes) return base::refuse(TermsFault{What::TooLarge, 0});
  const auto decoded = decode(bytes, std::nullopt);
  if (!decoded) return base::refuse(fault_of(decoded.error()));
  return is_calendar(decoded->text) ? read_calendar(decoded->text)
                                    : read_terms_table(decoded->text, today);
}

}  // namespace stepwell::exchange
