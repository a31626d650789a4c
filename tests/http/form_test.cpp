#include "http/form.h"

#include <gtest/gtest.h>

#include "http/percent.h"

namespace stepwell::http {
namespace {

using Code = FormProblemCode;

std::vector<FormField> fields(std::string_view body) {
  return read_form(body).value().fields();
}

std::vector<FormProblem> problems(std::string_view body, const FormLimits& limits = {}) {
  const auto form = read_form(body, limits);
  return form ? std::vector<FormProblem>{} : form.error();
}

std::vector<FormProblem> only(Code code, const std::string& field) {
  return {{code, field}};
}

TEST(ReadForm, KeepsRepeatedNamesInOrder) {
  const auto form = read_form("a=1&b=2&a=3").value();
  EXPECT_EQ(form.all("a"), (std::vector<std::string_view>{"1", "3"}));
  EXPECT_EQ(form.first("a"), "1");
  EXPECT_EQ(form.first("c"), std::nullopt);
}

TEST(ReadForm, DecodesPlusPercentAndWelshLetters) {
  EXPECT_EQ(fields("enw=T%C5%B7+bach%2B"), (std::vector<FormField>{{"enw", "T\u0177 bach+"}}));
}

TEST(ReadForm, MakesEveryLineEndOne) {
  EXPECT_EQ(fields("a=1%0D%0A2%0D3%0A4%095"), (std::vector<FormField>{{"a", "1\n2\n3\n4\t5"}}));
}

TEST(ReadForm, TakesAnEmptyBodyEmptyPairsAndEmptyValues) {
  EXPECT_TRUE(fields("").empty());
  EXPECT_EQ(fields("&&a&b=&"), (std::vector<FormField>{{"a", ""}, {"b", ""}}));
  EXPECT_EQ(fields("a=b=c"), (std::vector<FormField>{{"a", "b=c"}}));
}

TEST(ReadForm, RefusesBadPercentEncodingAndNamesTheField) {
  for (const char* body : {"a=%", "a=%4", "a=%zz", "a=%4g", "a=100%"})
    EXPECT_EQ(problems(body), only(Code::BadPercentEncoding, "a")) << body;
}

TEST(ReadForm, RefusesAFieldThatIsNotUtf8) {
  for (const char* body : {"a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "a=%F4%90%80%80",
                           "a=%E0%80%80", "a=%F0%80%80%80", "a=%80", "a=%F5%80%80%80", "a=%E2%82"})
    EXPECT_EQ(problems(body), only(Code::NotUtf8, "a")) << body;
}

TEST(ReadForm, RefusesRawBytesThatAreNotUtf8) {
  EXPECT_EQ(problems("a=\xFF"), only(Code::NotUtf8, "a"));
}

TEST(ReadForm, RefusesControlCharacters) {
  for (const char* body : {"a=%00", "a=%01", "a=%08", "a=%0B", "a=%0C", "a=%1B", "a=%1F"})
    EXPECT_EQ(problems(body), only(Code::ControlCharacter, "a")) << body;
}

TEST(ReadForm, RefusesANameThatIsMissingTooLongOrNoText) {
  EXPECT_EQ(problems("=1"), only(Code::NameMissing, ""));
  EXPECT_EQ(problems(std::string(201, 'n') + "=1"), only(Code::NameTooLong, ""));
  EXPECT_EQ(problems("%00=1"), only(Code::ControlCharacter, ""));
  EXPECT_TRUE(problems(std::string(200, 'n') + "=1").empty());
}

TEST(ReadForm, TellsEveryProblem) {
  EXPECT_EQ(problems("a=%00&b=1&c=%FF"),
            (std::vector<FormProblem>{{Code::ControlCharacter, "a"}, {Code::NotUtf8, "c"}}));
}

TEST(ReadForm, RefusesTooManyFieldsAndTooLongABody) {
  const FormLimits limits = {.fields = 2, .name_bytes = 9, .body_bytes = 9};
  EXPECT_TRUE(problems("a=1&b=2", limits).empty());
  EXPECT_EQ(problems("a=1&b&c", limits), only(Code::TooManyFields, ""));
  EXPECT_EQ(problems("a=12345678", limits), only(Code::BodyTooLong, ""));
}

TEST(ReadForm, CountsTwoThousandFieldsByDefault) {
  std::string body;
  for (int i = 0; i < 2000; ++i) body += "a=1&";
  EXPECT_TRUE(problems(body).empty());
  EXPECT_EQ(problems(body + "a=1"), only(Code::TooManyFields, ""));
}

TEST(PercentEncode, IsUndoneByDecoding) {
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  EXPECT_EQ(percent_decode(percent_encode(all), PlusSign::IsPlus), all);
  EXPECT_EQ(percent_encode("a b/\xC5\xB7"), "a%20b%2F%C5%B7");
}

TEST(PercentDecode, LeavesThePlusOfAPathAlone) {
  EXPECT_EQ(percent_decode("a+b", PlusSign::IsPlus), "a+b");
  EXPECT_EQ(percent_decode("a+b", PlusSign::IsSpace), "a b");
}

}  // namespace
}  // namespace stepwell::http
