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
  return form ? std::vector<FormProblem>{} : form.error().problems;
}

/// What can be read of a form that is refused.
std::vector<FormField> readable(std::string_view body, const FormLimits& limits = {}) {
  const auto form = read_form(body, limits);
  EXPECT_FALSE(form) << body;
  return form ? std::vector<FormField>{} : form.error().readable.fields();
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

TEST(ReadForm, MakesNewLinesOfWhatWordProcessorsPutForThem) {
  EXPECT_EQ(fields("a=1%0B2%0C3%0D%0B4"), (std::vector<FormField>{{"a", "1\n2\n3\n\n4"}}));
}

TEST(ReadForm, DropsTheControlsOfAValueThatNobodyCanSee) {
  for (const char* control : {"%00", "%01", "%02", "%03", "%04", "%05", "%06", "%07", "%08",
                              "%0E", "%0F", "%10", "%11", "%12", "%13", "%14", "%15", "%16",
                              "%17", "%18", "%19", "%1A", "%1B", "%1C", "%1D", "%1E", "%1F"})
    EXPECT_EQ(fields(std::string("a=Word") + control + "+cards&b=2"),
              (std::vector<FormField>{{"a", "Word cards"}, {"b", "2"}}))
        << control;
  EXPECT_EQ(fields("a=1%092"), (std::vector<FormField>{{"a", "1\t2"}}));
}

/// A name with such a mark would turn the rest of the line in which it stands.
TEST(ReadForm, DropsTheMarksOfDirectionOfAValue) {
  EXPECT_EQ(fields("a=%E2%80%AESi%C3%A2n%E2%80%AC+Jones%E2%80%8F&b=%D7%A0%D7%A2"),
            (std::vector<FormField>{{"a", "Siân Jones"}, {"b", "\u05e0\u05e2"}}));
}

TEST(ReadForm, RefusesControlCharactersInNames) {
  for (const char* body : {"%00a=1", "a%0B=1", "a%0C=1", "a%1F=1"})
    EXPECT_EQ(problems(body), only(Code::ControlCharacter, "")) << body;
}

TEST(ReadForm, KeepsWhatCanBeReadOfAFormThatItRefuses) {
  EXPECT_EQ(readable("a=T%C5%B7&b=x%FFy&c=100%25+of%&%00=z&d=4"),
            (std::vector<FormField>{
                {"a", "T\u0177"}, {"b", "x\uFFFDy"}, {"c", "100%25+of%"}, {"d", "4"}}));
}

TEST(ReadForm, NamesTheLongestFieldOfABodyThatIsTooLongAndKeepsThemAll) {
  const FormLimits limits = {.body_bytes = 20};
  EXPECT_EQ(problems("a=1&long=123456789012&b=2", limits), only(Code::BodyTooLong, "long"));
  EXPECT_EQ(readable("a=1&long=123456789012&b=2", limits),
            (std::vector<FormField>{{"a", "1"}, {"long", "123456789012"}, {"b", "2"}}));
  EXPECT_EQ(problems("&&&&&&&&&&&&&&&&&&&&&", limits), only(Code::BodyTooLong, ""));
}

TEST(ReadForm, RefusesANameThatIsMissingTooLongOrNoText) {
  EXPECT_EQ(problems("=1"), only(Code::NameMissing, ""));
  EXPECT_EQ(problems(std::string(201, 'n') + "=1"), only(Code::NameTooLong, ""));
  EXPECT_EQ(problems("%00=1"), only(Code::ControlCharacter, ""));
  EXPECT_TRUE(problems(std::string(200, 'n') + "=1").empty());
}

TEST(ReadForm, TellsEveryProblem) {
  EXPECT_EQ(problems("a=%4&b=1&c=%FF"),
            (std::vector<FormProblem>{{Code::BadPercentEncoding, "a"}, {Code::NotUtf8, "c"}}));
}

TEST(ReadForm, RefusesTooManyFieldsAndTooLongABody) {
  const FormLimits limits = {.fields = 2, .name_bytes = 9, .body_bytes = 9};
  EXPECT_TRUE(problems("a=1&b=2", limits).empty());
  EXPECT_EQ(problems("a=1&b&c", limits), only(Code::TooManyFields, ""));
  EXPECT_EQ(problems("a=12345678", limits), only(Code::BodyTooLong, "a"));
  EXPECT_EQ(readable("a=1&b&c", limits), (std::vector<FormField>{{"a", "1"}, {"b", ""}}));
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
