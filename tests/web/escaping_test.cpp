// Every way in which text that someone wrote could become more than text in a page.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <type_traits>

#include "base/check.h"
#include "web/components/accordion.h"
#include "web/components/breadcrumbs.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/error_summary.h"
#include "web/components/input.h"
#include "web/components/radios.h"
#include "web/components/select.h"
#include "web/components/summary_list.h"
#include "web/components/table.h"
#include "web/components/tabs.h"
#include "web/components/tag.h"
#include "web/components/task_list.h"
#include "web/components/textarea.h"
#include "web/components/timeline.h"
#include "web/tree.h"

namespace stepwell::web::components {

namespace {

// Ends an attribute, a tag, a text area and a list of options, and starts a script.
const std::string kHostile =
    "\"'`></textarea></option></select></title><script>alert(1)</script><img src=x "
    "onerror=alert(1)>"
    "&quot;&#34;";

std::string markup_of(const auto& component) {
  return std::string(render(component).markup());
}

/// Whether a browser would see nothing in it but our own elements and attributes.
::testing::AssertionResult is_harmless(const std::string& markup) {
  for (const std::string& line : testing::outline(markup)) {
    if (line.starts_with("\"")) continue;
    if (line.starts_with("<script") || line.starts_with("<img") || line.starts_with("comment")) {
      return ::testing::AssertionFailure() << line;
    }
    // An attribute that broke out would stand there as one of its own.
    if (line.find(" onerror=\"") != std::string::npos) return ::testing::AssertionFailure() << line;
  }
  return ::testing::AssertionSuccess();
}

}  // namespace

TEST(Html, CannotBeMadeOfAStringWithoutEscaping) {
  static_assert(!std::is_constructible_v<Html, std::string>);
  static_assert(!std::is_constructible_v<Html, const std::string&>);
  static_assert(!std::is_constructible_v<Html, std::string_view>);
  static_assert(!std::is_constructible_v<Html, const char*>);
  static_assert(!std::is_convertible_v<std::string, Html>);
  static_assert(!std::is_assignable_v<Html&, std::string>);
  static_assert(!std::is_constructible_v<Literal, std::string>);
  static_assert(!std::is_constructible_v<Literal, std::string_view>);
  static_assert(!std::is_constructible_v<html::AttributeName, std::string>);
}

TEST(Components, CannotBeMadeWithoutWhatTheyNeed) {
  static_assert(!std::is_default_constructible_v<Tag>);
  static_assert(!std::is_default_constructible_v<Button>);
  static_assert(!std::is_default_constructible_v<Input>);
  static_assert(!std::is_default_constructible_v<Radios>);
  static_assert(!std::is_default_constructible_v<ErrorMessage>);
  static_assert(!std::is_default_constructible_v<ErrorSummary>);
  static_assert(!std::is_default_constructible_v<Breadcrumbs>);
  static_assert(!std::is_default_constructible_v<SummaryRow>);
  static_assert(!std::is_default_constructible_v<TableCell>);
}

TEST(Text, LeavesNoCharacterThatMeansSomethingInHtml) {
  Html out;
  out.text("<>&\"'");
  EXPECT_EQ(out.markup(), "&lt;&gt;&amp;&quot;&#39;");
}

TEST(Text, IsNotReadAsAReference) {
  Html out;
  out.text("&lt;b&gt;");
  EXPECT_EQ(out.markup(), "&amp;lt;b&amp;gt;");
}

TEST(Text, LosesNothingAroundAndBetweenWhatIsEscaped) {
  Html out;
  out.text("a<b").text("").text("c").text("<").text("Siân ŵ ŷ");
  EXPECT_EQ(out.markup(), "a&lt;bc&lt;Siân ŵ ŷ");
}

TEST(Text, IsEscapedWhereverItStandsInLongText) {
  for (std::size_t length = 1; length < 70; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'x');
      text[at] = '<';
      Html out;
      out.text(text);
      EXPECT_EQ(out.markup(), text.replace(at, 1, "&lt;"));
    }
  }
}

TEST(Text, LeavesEveryOtherCharacterAsItIs) {
  for (int code = 1; code < 256; ++code) {
    const std::string text(1, static_cast<char>(code));
    if (std::string_view("<>&\"'").find(text) != std::string_view::npos) continue;
    Html out;
    out.text(text);
    EXPECT_EQ(out.markup(), text);
  }
}

TEST(Text, PutsTheReplacementCharacterForANul) {
  Html out;
  out.text(std::string_view("a\0b", 3));
  EXPECT_EQ(out.markup(),
            "a\xEF\xBF\xBD"
            "b");
}

TEST(Content, OfAStringIsEscaped) {
  EXPECT_EQ(markup_of(Tag{.content = "<b>"}), "<strong class=\"govuk-tag\">&lt;b&gt;</strong>");
  EXPECT_EQ(markup_of(Tag{.content = std::string("<b>")}),
            "<strong class=\"govuk-tag\">&lt;b&gt;</strong>");
}

TEST(Content, OfHtmlIsEscapedOnlyOnce) {
  Html inner;
  inner.literal("<i>").text("<b>").literal("</i>");
  EXPECT_EQ(markup_of(Tag{.content = inner}),
            "<strong class=\"govuk-tag\"><i>&lt;b&gt;</i></strong>");
}

TEST(Classes, CannotEndTheAttribute) {
  EXPECT_EQ(markup_of(Tag{.content = "x", .classes = "\" onclick=\"alert(1)"}),
            "<strong class=\"govuk-tag &quot; onclick=&quot;alert(1)\">x</strong>");
}

TEST(Attributes, CannotEndTheirValue) {
  EXPECT_EQ(markup_of(Tag{.content = "x", .attributes = {{"data-a", "\"><script>"}}}),
            "<strong class=\"govuk-tag\" data-a=\"&quot;&gt;&lt;script&gt;\">x</strong>");
}

TEST(Attributes, MayStandWithoutAValue) {
  EXPECT_EQ(markup_of(Tag{.content = "x", .attributes = {{"hidden"}}}),
            "<strong class=\"govuk-tag\" hidden>x</strong>");
}

TEST(Attributes, RefuseANameThatIsNotOne) {
  for (const char* name : {"", " ", "a b", "a=b", "a>", "a\"", "a'", "a/", "A", "ä", "a\n", "<a"}) {
    EXPECT_THROW(Attributes().add(name, "x"), base::Mistake) << name;
    EXPECT_THROW(Attributes().flag(name), base::Mistake) << name;
  }
}

TEST(Attributes, RefuseScriptAndStyle) {
  for (const char* name : {"onclick", "onerror", "onload", "on", "style", "srcdoc"}) {
    EXPECT_THROW(Attributes().add(name, "x"), base::Mistake) << name;
    EXPECT_THROW(Attributes().flag(name), base::Mistake) << name;
  }
}

TEST(Attributes, TreatAnAddressAsOne) {
  for (const char* name : {"href", "src", "action", "formaction", "poster", "xlink:href"}) {
    Html out;
    write(out, Attributes().add(name, "javascript:alert(1)"));
    EXPECT_EQ(out.markup(), " " + std::string(name) + "=\"#refused-address\"");
  }
}

TEST(Url, TakesAddressesOfOurOwnAndOfTheOutsideWorld) {
  for (const char* address :
       {"", "#", "#main", "/", "/children/x?page=2#top", "?page=2", "children", "a/b:c", "a?b:c",
        "a#b:c", "./a:b", "https://example.org/a", "HTTPS://example.org", "http://example.org",
        "mailto:a@example.org", "tel:+441234"}) {
    EXPECT_TRUE(html::is_allowed_address(address)) << address;
    EXPECT_EQ(Url(address).address(), address);
  }
}

TEST(Url, RefusesEveryOtherScheme) {
  for (const char* address :
       {"javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)",
        "javascript://x%0aalert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>",
        "blob:x", "file:///etc/passwd", "ftp://x", "ws://x", "view-source:x", "about:blank", ":x",
        "x:", "httpsx:y", "http :x", "javascript&colon;:x", "%6aavascript:x"}) {
    EXPECT_FALSE(html::is_allowed_address(address)) << address;
    EXPECT_EQ(Url(address).address(), "#refused-address") << address;
  }
}

TEST(Url, RefusesWhatABrowserWouldChangeIntoAnotherAddress) {
  for (const std::string address :
       {" javascript:alert(1)", "\tjavascript:alert(1)", "\njavascript:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)",
        "\x01javascript:alert(1)", "javascript\t:alert(1)", "//evil.example", "\\\\evil.example",
        "/\\evil.example", "\\/evil.example", "/a\\b", "https:\\\\evil.example", "/\t/evil.example",
        "a\x7F"}) {
    EXPECT_FALSE(html::is_allowed_address(address)) << address;
  }
  EXPECT_FALSE(html::is_allowed_address(std::string_view("java\0script:alert(1)", 20)));
}

TEST(Url, HasNoReferencesInIt) {
  Html out;
  out.href("jav&#x61;script:alert(1)");
  EXPECT_EQ(out.markup(), " href=\"jav&amp;#x61;script:alert(1)\"");
}

TEST(Url, CannotEndTheAttribute) {
  EXPECT_EQ(markup_of(Button{.content = "x", .href = "/a\"onclick=\"b"}),
            "<a href=\"/a&quot;onclick=&quot;b\" role=\"button\" draggable=\"false\" "
            "class=\"govuk-button\" data-module=\"govuk-button\">x</a>");
}

TEST(Url, IsCheckedInEveryComponentThatLinks) {
  constexpr const char* kBad = "javascript:alert(1)";
  const std::array<std::string, 6> drawn = {
      markup_of(Button{.content = "x", .href = kBad}),
      markup_of(Breadcrumbs{.items = std::vector<Breadcrumb>{{.content = "x", .href = kBad}},
                            .label_text = "x"}),
      markup_of(ErrorSummary{
          .title = "x",
          .error_list = std::vector<ErrorSummaryItem>{{.content = "x", .href = kBad}}}),
      markup_of(TaskList{.items = std::vector<Task>{{.title = {.content = "x"},
                                                     .status = {.state = Content("x")},
                                                     .href = kBad}}}),
      markup_of(SummaryList{
          .rows =
              std::vector<SummaryRow>{{.key = {.content = "x"},
                                       .value = {.content = "x"},
                                       .actions = {.items = {{.content = "x", .href = kBad}}}}}}),
      markup_of(Button{.content = "x", .attributes = {{"formaction", kBad}}})};
  for (const std::string& markup : drawn) {
    EXPECT_EQ(markup.find("javascript"), std::string::npos) << markup;
    EXPECT_NE(markup.find("#refused-address"), std::string::npos) << markup;
  }
}

TEST(Id, RefusesWhatWouldBreakAListOfIds) {
  for (const char* id : {"", " ", "a b", "a\tb", "a\nb", "\f"}) {
    EXPECT_THROW(Id{id}, base::Mistake) << id;
  }
}

TEST(Id, CannotEndTheAttribute) {
  const std::string markup = markup_of(Input{
      .label = {.content = "x"}, .name = "x", .id = "a\"><script>", .hint = Hint{.content = "h"}});
  EXPECT_TRUE(is_harmless(markup)) << markup;
  EXPECT_NE(markup.find("aria-describedby=\"a&quot;&gt;&lt;script&gt;-hint\""), std::string::npos);
}

TEST(FormField, LetsNothingOutOfItsNameValueOrWords) {
  EXPECT_TRUE(is_harmless(markup_of(
      Input{.label = {.content = kHostile},
            .name = kHostile,
            .id = "x",
            .type = kHostile,
            .inputmode = kHostile,
            .value = kHostile,
            .described_by = kHostile,
            .hint = Hint{.content = kHostile, .classes = kHostile},
            .error_message = ErrorMessage{.content = kHostile, .visually_hidden_text = kHostile},
            .prefix = InputAffix{.content = kHostile},
            .form_group = {.classes = kHostile, .attributes = {{"data-a", kHostile}}},
            .classes = kHostile,
            .autocomplete = kHostile,
            .pattern = kHostile})));
}

TEST(Textarea, LetsNothingOutOfItsValue) {
  const std::string markup =
      markup_of(Textarea{.label = {.content = "x"}, .name = "x", .value = kHostile});
  EXPECT_TRUE(is_harmless(markup)) << markup;
}

TEST(Textarea, KeepsALineBreakAtTheStart) {
  const std::string markup =
      markup_of(Textarea{.label = {.content = "x"}, .name = "x", .value = "\n\nfirst"});
  bool found = false;
  for (const std::string& line : testing::outline(markup)) found |= line == "\"\n\nfirst\"";
  EXPECT_TRUE(found) << markup;
}

TEST(Select, LetsNothingOutOfItsItems) {
  EXPECT_TRUE(is_harmless(
      markup_of(Select{.label = {.content = "x"},
                       .name = "x",
                       .items = std::vector<SelectItem>{{.text = kHostile, .value = kHostile}}})));
}

TEST(Choices, LetNothingOutOfTheirItems) {
  const std::vector<ChoiceItem> items = {
      Choice{.content = kHostile, .value = kHostile, .hint = Hint{.content = kHostile}},
      ChoiceDivider{.divider = kHostile}};
  EXPECT_TRUE(is_harmless(markup_of(Radios{.name = "x", .items = items, .value = kHostile})));
  EXPECT_TRUE(is_harmless(markup_of(
      Checkboxes{.name = "x", .items = items, .fieldset = Fieldset{.legend = {{kHostile}}}})));
}

TEST(Table, LetsNothingOutOfItsCells) {
  EXPECT_TRUE(is_harmless(
      markup_of(Table{.rows = std::vector<TableRow>{{{.content = kHostile, .format = kHostile}}},
                      .head = {{.content = kHostile, .classes = kHostile}},
                      .caption = kHostile})));
}

TEST(Tabs, RefuseATabThatNothingCanNameTheIdOf) {
  Html out;
  EXPECT_THROW(
      write(out,
            Tabs{.title = "x",
                 .items = std::vector<components::Tab>{{.label = "x", .panel = {.content = "x"}}}}),
      base::Mistake);
}

TEST(Tabs, LetNothingOutOfTheirLabels) {
  EXPECT_TRUE(is_harmless(markup_of(
      Tabs{.title = kHostile,
           .items = std::vector<components::Tab>{
               {.label = kHostile, .panel = {.content = kHostile}, .id = "\"><script>"}}})));
}

TEST(Timeline, LetsNothingOutOfItsItems) {
  EXPECT_TRUE(is_harmless(markup_of(Timeline{
      .items = std::vector<TimelineItem>{{.label = kHostile,
                                          .moment = {.timestamp = kHostile, .text = kHostile},
                                          .content = kHostile,
                                          .byline = kHostile}}})));
}

TEST(Accordion, LetsNothingOutOfItsWords) {
  EXPECT_TRUE(is_harmless(
      markup_of(Accordion{.id = "x",
                          .items =
                              std::vector<AccordionItem>{
                                  {.heading = kHostile, .content = kHostile, .summary = kHostile}},
                          .show_section_text = kHostile})));
}

TEST(HeadingLevel, IsFromOneToSix) {
  EXPECT_THROW(HeadingLevel(0), base::Mistake);
  EXPECT_THROW(HeadingLevel(7), base::Mistake);
  EXPECT_NO_THROW(HeadingLevel(6));
}

}  // namespace stepwell::web::components
