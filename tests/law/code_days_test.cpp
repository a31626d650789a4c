// From when to when a code of the census is valid: data of the packs, pinned here.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using Day = std::optional<base::Day>;

struct PinnedCode {
  const char* pack;
  const char* set;
  const char* code;
  Day from, to;
};

const Day kNone;
const Day kSenSupport = base::Day(2014, 9, 1), kBefore = base::Day(2014, 8, 31);
const Day kAction = base::Day(2015, 8, 31), kStatement = base::Day(2018, 8, 31);
const Day kWales = base::Day(2025, 8, 31);

// clang-format off: a table is read by its rows
const PinnedCode kCodes[] = {
    {"england-send-2015", "provision", "N", kNone, kNone},
    {"england-send-2015", "provision", "K", kSenSupport, kNone},
    {"england-send-2015", "provision", "E", kSenSupport, kNone},
    {"england-send-2015", "provision", "A", kNone, kAction},
    {"england-send-2015", "provision", "P", kNone, kAction},
    {"england-send-2015", "provision", "S", kNone, kStatement},
    {"england-send-2015", "need", "BESD", kNone, kBefore},
    {"england-send-2015", "need", "SEMH", kSenSupport, kNone},
    {"england-send-2015", "need", "NSA", kSenSupport, kNone},
    {"england-send-2015", "need", "DS", kNone, kNone},  // its first day was not found
    {"england-send-2015", "need", "SPLD", kNone, kNone},
    {"england-sen-2001", "provision", "N", kNone, kNone},
    {"england-sen-2001", "provision", "A", kNone, kAction},
    {"england-sen-2001", "provision", "P", kNone, kAction},
    {"england-sen-2001", "provision", "S", kNone, kStatement},
    {"england-sen-2001", "need", "BESD", kNone, kBefore},
    {"england-sen-2001", "need", "SEMH", kSenSupport, kNone},
    {"wales-sen-2002", "provision", "A", kNone, kWales},
    {"wales-sen-2002", "provision", "P", kNone, kWales},
    {"wales-sen-2002", "provision", "S", kNone, kWales},
    {"wales-sen-2002", "need", "GLD", kNone, base::Day(2022, 8, 31)},
    {"wales-sen-2002", "need", "BESD", kNone, kNone}};
// clang-format on

const CodeSet* find_set(const char* pack, const std::string& id) {
  const auto& sets = stepwell::testing::packs()->find(pack)->code_sets;
  const auto found =
      std::find_if(sets.begin(), sets.end(), [&](const CodeSet& set) { return set.id == id; });
  return found == sets.end() ? nullptr : &*found;
}

const Code* find_code(const char* pack, const char* set, const std::string& id) {
  const CodeSet* codes = find_set(pack, set);
  if (codes == nullptr) return nullptr;
  const auto found = std::find_if(codes->codes.begin(), codes->codes.end(),
                                  [&](const Code& code) { return code.id == id; });
  return found == codes->codes.end() ? nullptr : &*found;
}

TEST(CodeDays, AreThoseOfTheCensus) {
  for (const PinnedCode& pinned : kCodes) {
    const Code* code = find_code(pinned.pack, pinned.set, pinned.code);
    ASSERT_NE(code, nullptr) << pinned.pack << " " << pinned.code;
    EXPECT_EQ(code->from, pinned.from) << pinned.pack << " " << pinned.code;
    EXPECT_EQ(code->to, pinned.to) << pinned.pack << " " << pinned.code;
  }
}

TEST(CodeDays, LeaveNoCodeOfAnotherLawAmongTheNeeds) {
  for (const char* code : {"NSA", "DS", "SLCD", "GLD"})
    EXPECT_EQ(find_code("england-sen-2001", "need", code), nullptr) << code;
  for (const char* code : {"SEMH", "SLCN", "SPLD", "NSA"})
    EXPECT_EQ(find_code("wales-sen-2002", "need", code), nullptr) << code;
  EXPECT_EQ(find_set("england-sen-2001", "graded_support"), nullptr) << "it is of Wales alone";
}

TEST(CodeDays, NoSpecialistAssessmentGoesOnlyWithSenSupport) {
  EXPECT_EQ(find_code("england-send-2015", "need", "NSA")->stage, "k");
}

TEST(CodeDays, NeverEndBeforeTheyBegin) {
  for (const auto& law : stepwell::testing::packs()->frameworks())
    for (const CodeSet& set : law->code_sets)
      for (const Code& code : set.codes)
        EXPECT_FALSE(code.from && code.to && *code.to < *code.from) << law->id << " " << code.id;
}

}  // namespace
}  // namespace stepwell::law
