// The draft of the new law's document after a move: what was copied, unchecked until somebody says
// otherwise.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/plan/copied_from.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

constexpr const char* kMark = "Unchecked, copied from: ";

struct DraftAfterAMove : Forms {
  DraftAfterAMove() {
    give_help(sian);
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "framework_moved"},
                   {"to", "wales-aln-2021"},
                   {"notice", "idp"}}});
  }
  const std::string idp = of(sian, "/plan/idp");

  void begin() { senco.fill_in(idp + "/begin", {}); }
  std::string field(const std::string& name) {
    const auto draft = web.drafts->find({sian, "idp"});
    if (!draft) return "no draft";
    for (const app::DraftField& each : draft->fields)
      if (each.name == name) return each.value;
    return {};
  }
  /// The form as a browser sends it with this button.
  http::Response press(const std::string& button, const std::string& value) {
    Fields all = hidden_fields(senco.get(idp + "/edit"));
    const auto draft = web.drafts->find({sian, "idp"});
    for (const app::DraftField& each : draft->fields)
      if (!each.name.ends_with(".row") && !each.name.ends_with(".copied"))
        all.push_back({each.name, each.value});
    return senco.post(idp + "/edit", all + Fields{{button, value}});
  }
};

TEST_F(DraftAfterAMove, BeginsWithWhatThePlanOfTheOldLawSaid) {
  EXPECT_THAT(text_of(senco.get(idp + "/begin")),
              HasSubstr("What the plan of the earlier law says is filled in."));
  begin();
  EXPECT_EQ(field("targets.t1.target"), "Reads ten new words");
  EXPECT_EQ(field("targets.t1.success"), "9 of 10 on two days");
}

TEST_F(DraftAfterAMove, MarksEveryFieldThatWasCopiedAndNoOther) {
  begin();
  const auto from = app::read_copied(field("targets.t1.target.copied"));
  ASSERT_TRUE(from);
  EXPECT_EQ(from->law, "wales-sen-2002");
  EXPECT_EQ(from->document, "iep");
  EXPECT_EQ(from->issued_on, base::Day(2025, 3, 17));
  EXPECT_NE(field("targets.t1.success.copied"), "");
  EXPECT_EQ(field("targets.t1.by.copied"), "");
  EXPECT_THAT(text_of(senco.get(idp + "/edit")),
              AllOf(HasSubstr(kMark), HasSubstr("of 17 March 2025")));
}

TEST_F(DraftAfterAMove, SaysWhereMoreStoodThanAFieldHolds) {
  const char* words = "Not everything that stood there fits in here.";
  begin();
  EXPECT_THAT(text_of(senco.get(idp + "/edit")), Not(HasSubstr(words)));
  record(tom,
         {{{"on", "2025-03-03"}, {"kind", "evidence_added"}, {"type", "test"}},
          {{"on", "2025-03-03"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "x"}},
          {{"on", "2025-03-10"}, {"kind", "parent_told"}, {"about", "support"}, {"how", "phone"}},
          {{"on", "2025-03-17"},
           {"kind", "document_issued"},
           {"document", "iep"},
           {"state", "final"},
           {"review_on", "2025-07-01"},
           {"content", {{"difficulty", {{"difficulty", std::string(6000, 'x')}}}}}},
          {{"on", "2025-06-02"},
           {"kind", "framework_moved"},
           {"to", "wales-aln-2021"},
           {"notice", "idp"}}});
  senco.fill_in(of(tom, "/plan/idp/begin"), {});
  EXPECT_THAT(text_of(senco.get(of(tom, "/plan/idp/edit"))), HasSubstr(words));
}

TEST_F(DraftAfterAMove, LosesTheMarkOfAFieldWhenSomebodyConfirmsIt) {
  begin();
  const auto done = press("checked", "targets.t1.target");
  EXPECT_EQ(location_of(done), idp + "/edit#targets.t1.target");
  EXPECT_EQ(field("targets.t1.target.copied"), "");
  EXPECT_NE(field("targets.t1.success.copied"), "") << "each field is confirmed alone";
  EXPECT_EQ(press("checked", "targets.t1.target").status, 303) << "pressed again";
}

TEST_F(DraftAfterAMove, IsNotConfirmedByNonsenseNorByAFormThatNamesTheMark) {
  begin();
  for (const std::string name : {"nonsense", "targets.zz.target", "targets.t1.target.copied"})
    EXPECT_EQ(press("checked", name).status, 303) << name;
  const std::string mark = field("targets.t1.target.copied");
  const Fields forged = {
      {"name", "targets.t1.target.copied"}, {"value", ""}, {"seen", app::write_seen(1, mark)}};
  EXPECT_EQ(senco.post(idp + "/field", hidden_fields(senco.get(idp + "/edit")) + forged).status,
            422);
  EXPECT_EQ(field("targets.t1.target.copied"), mark);
}

TEST_F(DraftAfterAMove, IsNotIssuedWithAnythingUnchecked) {
  begin();
  EXPECT_THAT(text_of(senco.get(idp + "/issue")),
              HasSubstr("“What will the child be able to do?”: confirm what was copied here"));
  press("checked", "targets.t1.target");
  EXPECT_THAT(text_of(senco.get(idp + "/issue")),
              Not(HasSubstr("“What will the child be able to do?”: confirm what was copied here")));
}

TEST_F(DraftAfterAMove, BeginsWithNothingOfAPlanThatWasNotInUse) {
  record(tom, {{{"on", "2025-06-02"},
                {"kind", "framework_moved"},
                {"to", "wales-aln-2021"},
                {"notice", "idp"}}});
  senco.fill_in(of(tom, "/plan/idp/begin"), {});
  const auto draft = web.drafts->find({tom, "idp"});
  ASSERT_TRUE(draft);
  for (const app::DraftField& each : draft->fields)
    EXPECT_FALSE(each.name.ends_with(".copied")) << each.name;
}

TEST(CopiedFrom, IsReadAsItWasWritten) {
  using app::CopiedFrom;
  using law::Transfer;
  for (const CopiedFrom& from :
       {CopiedFrom{Transfer::Unchecked::Refused, "a-law", "iep", base::Day(2025, 3, 17)},
        CopiedFrom{Transfer::Unchecked::Warned, "b-law", "statement", std::nullopt},
        CopiedFrom{Transfer::Unchecked::Warned, "b-law", "iep", std::nullopt,
                   CopiedFrom::Held::Part}}) {
    const auto read = app::read_copied(app::write_copied(from));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->unchecked, from.unchecked);
    EXPECT_EQ(read->law, from.law);
    EXPECT_EQ(read->document, from.document);
    EXPECT_EQ(read->issued_on, from.issued_on);
    EXPECT_EQ(read->held, from.held);
  }
  for (const char* nonsense :
       {"", "refused", "perhaps a-law iep -", "refused a b - -", "refused a b - part part"})
    EXPECT_FALSE(app::read_copied(nonsense)) << nonsense;
}

}  // namespace
}  // namespace stepwell::web
