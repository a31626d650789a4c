#include "store/canonical_json.h"

#include <gtest/gtest.h>

#include <string>

namespace stepwell::store {
namespace {

TEST(CanonicalJson, SortsTheMembersOfEveryObject) {
  EXPECT_EQ(canonical_json(R"({"b":{"d":1,"c":2},"a":[{"f":3,"e":4}]})"),
            R"({"a":[{"e":4,"f":3}],"b":{"c":2,"d":1}})");
}

TEST(CanonicalJson, SortsByBytesAndNotByLetters) {
  EXPECT_EQ(canonical_json(R"({"b":1,"a":1,"Z":1,"é":1,"":1,"aa":1})"),
            R"({"":1,"Z":1,"a":1,"aa":1,"b":1,"é":1})");
}

TEST(CanonicalJson, TakesSpaceOutBetweenValuesAndLeavesItInTexts) {
  EXPECT_EQ(canonical_json(" {\n\t\"a b\" : [ 1 , \" c \" ] } \n"), R"({"a b":[1," c "]})");
}

TEST(CanonicalJson, WritesATextInOneWayHoweverItWasEscaped) {
  EXPECT_EQ(canonical_json(R"({"a":"\u0041\/\u00e9\u000a"})"),
            canonical_json("{\"a\":\"A/é\\n\"}"));
}

TEST(CanonicalJson, KeepsTheOrderOfLists) {
  EXPECT_EQ(canonical_json(R"({"a":[3,1,2]})"), R"({"a":[3,1,2]})");
}

TEST(CanonicalJson, KeepsEveryKindOfValue) {
  EXPECT_EQ(canonical_json(
                R"({"a":null,"b":true,"c":false,"d":-1,"e":18446744073709551615,"f":{},"g":[]})"),
            R"({"a":null,"b":true,"c":false,"d":-1,"e":18446744073709551615,"f":{},"g":[]})");
}

TEST(CanonicalJson, IsItsOwnCanonicalForm) {
  for (const char* text : {R"({"a":1.5,"b":1e5,"c":0.1,"d":-0.0,"e":1e-300})",
                           R"({"a":"\u0000\ud83d\ude00"})", R"({"z":{"y":[{"b":1,"a":[]}]}})"}) {
    const auto once = canonical_json(text);
    ASSERT_TRUE(once) << text;
    EXPECT_EQ(canonical_json(*once), once);
  }
}

TEST(CanonicalJson, CountsTheLastOfTwoMembersOfOneName) {
  EXPECT_EQ(canonical_json(R"({"a":1,"b":2,"a":3})"), R"({"a":3,"b":2})");
}

TEST(CanonicalJson, IsNothingForWhatIsNotAnObject) {
  for (const char* text : {"[]", "1", "\"a\"", "null", "true"})
    EXPECT_EQ(canonical_json(text), std::nullopt) << text;
}

TEST(CanonicalJson, IsNothingForWhatIsNotJson) {
  for (const char* text : {"", " ", "{", "}", "{}x", "{} {}", "{'a':1}", "{\"a\":01}", "{\"a\":1,}",
                           "{\"a\"}", "{\"a\":NaN}", "{\"a\":\"\xff\"}", "{\"a\":\"\\ud800\"}",
                           "{\"a\":\"\n\"}", "\xef\xbb\xbf{}"})
    EXPECT_EQ(canonical_json(text), std::nullopt) << text;
}

TEST(CanonicalJson, IsNothingForANumberTooGreatToBeKept) {
  EXPECT_EQ(canonical_json(R"({"a":1e999})"), std::nullopt);
  EXPECT_EQ(canonical_json(R"({"a":[{"b":-1e999}]})"), std::nullopt);
}

TEST(CanonicalJson, IsNothingForWhatNestsTooDeep) {
  EXPECT_EQ(canonical_json("{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}"),
            std::nullopt);
}

}  // namespace
}  // namespace stepwell::store
