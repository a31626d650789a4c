#include "web/tree.h"

#include <gtest/gtest.h>

namespace stepwell::web::testing {

TEST(Difference, SeesNoneInTheOrderOfAttributesOrClasses) {
  EXPECT_EQ(difference("<p id=\"x\" class=\"a b\">t</p>", "<p class=\"b a\" id='x'>t</p>"), "");
}

TEST(Difference, SeesNoneInWhiteSpaceThatIsNotShown) {
  EXPECT_EQ(difference("<div><p>one <a href=\"#\">two</a></p></div>",
                       "<div>\n  <p>\n  one\n <a href=\"#\">two</a>\n</p>\n</div>\n"),
            "");
}

TEST(Difference, SeesASpaceBetweenWords) {
  EXPECT_NE(difference("<p>one<span>two</span></p>", "<p>one <span>two</span></p>"), "");
}

TEST(Difference, SeesAnotherText) {
  EXPECT_NE(difference("<p>one</p>", "<p>two</p>"), "");
}

TEST(Difference, SeesAnotherElement) {
  EXPECT_NE(difference("<p>x</p>", "<div>x</div>"), "");
}

TEST(Difference, SeesAnotherNesting) {
  EXPECT_NE(difference("<p><b>x</b>y</p>", "<p><b>xy</b></p>"), "");
}

TEST(Difference, SeesAMissingAttribute) {
  EXPECT_NE(difference("<p id=\"x\">t</p>", "<p>t</p>"), "");
}

TEST(Difference, SeesAnotherValueOfAnAttribute) {
  EXPECT_NE(difference("<p id=\"x\">t</p>", "<p id=\"y\">t</p>"), "");
}

TEST(Difference, SeesAMissingClass) {
  EXPECT_NE(difference("<p class=\"a b\">t</p>", "<p class=\"a\">t</p>"), "");
}

TEST(Difference, SeesAMissingElementAtTheEnd) {
  EXPECT_NE(difference("<p>t</p>", "<p>t</p><p></p>"), "");
}

TEST(Difference, SeesAComment) {
  EXPECT_NE(difference("<p>t</p>", "<p>t</p><!-- c -->"), "");
}

TEST(Difference, SeesWhiteSpaceInATextarea) {
  EXPECT_NE(difference("<textarea>a  b</textarea>", "<textarea>a b</textarea>"), "");
}

}  // namespace stepwell::web::testing
