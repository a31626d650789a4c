#include "base/csv.h"

#include <gtest/gtest.h>

namespace stepwell::base {
namespace {

TEST(ACsvRow, PutsIntoQuotesWhatHasTo) {
  EXPECT_EQ(csv_row({"Siân", "O’Brien, Tom", "the \"late\" one", "", "two\nlines"}),
            "Siân,\"O’Brien, Tom\",\"the \"\"late\"\" one\",,\"two\nlines\"\r\n");
  EXPECT_EQ(csv_row({}), "\r\n");
}

TEST(ACsvRow, HoldsNothingThatASpreadsheetWouldReckon) {
  EXPECT_EQ(csv_row({"=1+1", "+44 20", "-3", "@SUM(A1)", "\tx", "a=b"}),
            "'=1+1,'+44 20,'-3,'@SUM(A1),'\tx,a=b\r\n");
  EXPECT_EQ(csv_row({"=HYPERLINK(\"http://x\",\"y\")"}),
            "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
  EXPECT_EQ(csv_row({" =1", "\u00a0\u200b=1", "\ufeff@x", "\u202e+1", "\uff1d1", " a=1", " "}),
            "' =1,'\u00a0\u200b=1,'\ufeff@x,'\u202e+1,'\uff1d1, a=1, \r\n");
  EXPECT_EQ(csv_row({"\r\n=1"}), "\"'\r\n=1\"\r\n");
}

}  // namespace
}  // namespace stepwell::base
