// How bytes become the files of a pack: cut by lines of the form "=== path". What is left out comes
// from a small pack that is right.
#pragma once

#include <string>
#include <string_view>

#include "law/library.h"

namespace stepwell::fuzzing {

/// The least that loads: one law, "p", that makes nothing due.
inline law::SourceFiles least_pack() {
  constexpr const char* kBankHolidays =
      "[[division]]\nid=\"here\"\nnations=[\"wales\"]\nfrom=2000\nto=2030\nholiday=[{name=\"New "
      "Year\",month=1,day=1}]\n";
  constexpr const char* kFramework =
      "id=\"p\"\nprefix=\"p\"\nname.en=\"P\"\nnation=\"wales\"\nstatus=\"current\"\nversion="
      "\"1\"\neffective={from=2002-04-01}\ncite=[\"a\"]\n"
      "[[setting]]\nid=\"s\"\nname.en=\"S\"\nbinding=\"must\"\ncite=[\"a\"]\n[[role]]\nid="
      "\"r\"\nname.en=\"R\"\nof=\"school\"\n";
  constexpr const char* kCite = "[[cite]]\nid=\"a\"\ninstrument=\"A\"\nconfidence=\"statute\"\n";
  constexpr const char* kStages = "[[stage]]\nid=\"n\"\nname.en=\"N\"\nlead=\"r\"\ncite=[\"a\"]\n";
  return {{"calendars/bank_holidays.toml", kBankHolidays},
          {"calendars/rolls.toml", ""},
          {"choices.toml", ""},
          {"p/framework.toml", kFramework},
          {"p/cite.toml", kCite},
          {"p/stages.toml", kStages},
          {"p/duties.toml", ""}};
}

/// The files in those bytes, over the least pack. What stands before the first path are duties.
inline law::SourceFiles pack_files_in(std::string_view bytes) {
  law::SourceFiles files = least_pack();
  std::string path = "p/duties.toml";
  std::string text;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (!line.starts_with("=== ")) {
      text.append(line).push_back('\n');
      continue;
    }
    if (!text.empty()) files[path] = std::move(text);
    text.clear();
    path = line.substr(4);
  }
  if (!text.empty()) files[path] = std::move(text);
  return files;
}

}  // namespace stepwell::fuzzing
