#include "exchange/decoding.h"

#include <algorithm>
#include <array>

#include "base/direction.h"
#include "base/text.h"

namespace stepwell::exchange {

using app::Encoding;
using app::RollFault;
using What = RollFault::What;

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";
/// So much is looked at to tell UTF-16 from the rest.
constexpr std::size_t kLookedAt = 4096;

/// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& text, char32_t c) {
  const auto byte = [&text](char32_t value) { text += static_cast<char>(value); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0 | (c >> 6U));
  } else {
    if (c < 0x10000) {
      byte(0xE0 | (c >> 12U));
    } else {
      byte(0xF0 | (c >> 18U));
      byte(0x80 | ((c >> 12U) & 0x3F));
    }
    byte(0x80 | ((c >> 6U) & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
}

/// The row in which a byte stands, as far as that can be said of a damaged file.
int row_at(std::string_view text) {
  return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

RollFault fault(What what, std::string_view before) {
  return {what, row_at(before), {}};
}

/// How many bytes of the text are not zero at even and at odd places.
std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
  const std::string_view begin =
      bytes.substr(0, std::min(bytes.size(), kLookedAt) & ~std::size_t{1});
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < begin.size(); ++i)
    if (begin[i] == '\0') ++zeros[i % 2];
  const std::size_t half = begin.size() / 2;
  if (half < 4) return std::nullopt;
  if (zeros[1] * 10 >= half * 7 && zeros[0] * 10 <= half) return Encoding::Utf16Little;
  if (zeros[0] * 10 >= half * 7 && zeros[1] * 10 <= half) return Encoding::Utf16Big;
  return std::nullopt;
}

Encoding guess(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return Encoding::Utf8;
  if (bytes.starts_with(kLittleMark)) return Encoding::Utf16Little;
  if (bytes.starts_with(kBigMark)) return Encoding::Utf16Big;
  if (const auto wide = utf16_without_mark(bytes)) return *wide;
  return base::is_utf8(bytes) ? Encoding::Utf8 : Encoding::Windows1252;
}

base::Result<std::string, RollFault> from_utf16(std::string_view bytes, Encoding encoding) {
  const bool little = encoding == Encoding::Utf16Little;
  if (bytes.starts_with(little ? kLittleMark : kBigMark)) bytes.remove_prefix(2);
  std::string text;
  text.reserve(bytes.size() / 2 + 16);
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little ? a | (b << 8) : (a << 8) | b);
  };
  if (bytes.size() % 2 != 0) return base::refuse(fault(What::WrongUtf16, bytes));
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    char32_t c = unit(i);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      i += 2;
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i) - 0xDC00);
    } else if (c >= 0xD800 && c < 0xE000) {
      return base::refuse(fault(What::WrongUtf16, text));
    }
    append(text, c);
  }
  return text;
}

base::Result<std::string, RollFault> from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    const char32_t letter = c >= 0x80 && c < 0xA0 ? kWindows[c - 0x80U] : c;
    if (letter == 0 && c != 0) return base::refuse(fault(What::NotText, text));
    append(text, letter);
  }
  return text;
}

base::Result<std::string, RollFault> from_utf8(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  if (base::is_utf8(bytes)) return std::string(bytes);
  std::size_t good = 0, bad = bytes.size();
  while (bad - good > 1) {  // the first row that is not: rows are whole characters
    const std::size_t middle = good + (bad - good) / 2;
    const auto end = std::min(bytes.find('\n', middle), bytes.size());
    if (end >= bad || !base::is_utf8(bytes.substr(0, end)))
      bad = middle;
    else
      good = end;
  }
  return base::refuse(fault(What::WrongUtf8, bytes.substr(0, good + 1)));
}

bool is_workbook(std::string_view bytes) {
  for (const std::string_view begin : {std::string_view("PK\x03\x04"), std::string_view("%PDF-"),
                                       std::string_view("\xD0\xCF\x11\xE0"),
                                       std::string_view("{\\rtf"), std::string_view("<?xml")})
    if (bytes.starts_with(begin)) return true;
  return false;
}

/// Control characters stand in no text that a person or a school system has written.
std::optional<RollFault> no_text(const std::string& text) {
  const auto bad = std::find_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f' && c != '\x1A') ||
           byte == 0x7F;
  });
  if (bad == text.end()) return std::nullopt;
  return fault(What::NotText,
               std::string_view(text).substr(0, static_cast<std::size_t>(bad - text.begin())));
}

}  // namespace

base::Result<Decoded, RollFault> decode(std::string_view bytes, std::optional<Encoding> asked) {
  if (bytes.size() > app::kMostRollBytes) return base::refuse(RollFault{What::TooLarge, 0, {}});
  if (is_workbook(bytes)) return base::refuse(RollFault{What::Spreadsheet, 0, {}});
  Decoded decoded{{}, asked.value_or(guess(bytes))};
  auto text = decoded.encoding == Encoding::Utf8          ? from_utf8(bytes)
              : decoded.encoding == Encoding::Windows1252 ? from_windows(bytes)
                                                          : from_utf16(bytes, decoded.encoding);
  if (!text) return base::refuse(text.error());
  if (const auto bad = no_text(*text)) return base::refuse(*bad);
  decoded.text = base::without_direction_marks(*text);
  if (std::all_of(decoded.text.begin(), decoded.text.end(),
                  [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }))
    return base::refuse(RollFault{What::Empty, 0, {}});
  return decoded;
}

}  // namespace stepwell::exchange
