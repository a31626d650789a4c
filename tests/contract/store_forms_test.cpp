// What every store has to do: forms that come twice, and the views beside the log.
#include "tests/contract/store_contract.h"

namespace stepwell::testing {
namespace {

using app::Done;

template <class Made>
class StoreForms : public StoreContract<Made> {};
TYPED_TEST_SUITE(StoreForms, Stores, StoreName);

// ---- forms

TYPED_TEST(StoreForms, RecordsAFormThatComesTwiceOnce) {
  const app::Act first = act({append(child("a"), 0, {"1"})}, "form-1");
  EXPECT_EQ(this->record(first).what, Done::What::Recorded);
  const Done again = this->record(act({append(child("a"), 1, {"2"})}, "form-1"));
  EXPECT_EQ(again.what, Done::What::RepeatedForm);
  EXPECT_EQ(again.answer, "answer to form-1");
  EXPECT_EQ(this->store_.read(child("a")).size(), 1u);
}

TYPED_TEST(StoreForms, AnswersARepeatedFormThoughTheRecordHasMovedOn) {
  const app::Act first = act({append(child("a"), 0, {"1"})}, "form-1");
  this->record(first);
  this->record(act({append(child("a"), 1, {"2"})}));
  EXPECT_EQ(this->record(first).what, Done::What::RepeatedForm);
}

TYPED_TEST(StoreForms, TakesTheSameFormOfAnotherPersonForAnother) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1", "person-1"));
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1", "person-2")).what,
            Done::What::Recorded);
}

TYPED_TEST(StoreForms, RecordsActsWithoutAFormAsOftenAsTheyCome) {
  this->record(act({append(child("a"), 0, {"1"})}));
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"1"})})).what, Done::What::Recorded);
}

TYPED_TEST(StoreForms, DoesNotRememberAFormThatWasRefused) {
  this->record(act({append(child("a"), 0, {"1"})}));
  EXPECT_FALSE(this->store_.write(act({append(child("a"), 0, {"2"})}, "form-1")));
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1")).what, Done::What::Recorded);
}

TYPED_TEST(StoreForms, SaysWhatTheFirstOfARepeatedFormSaid) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1"));
  app::Act again = act({append(child("a"), 1, {"2"})}, "form-1");
  again.said = "something else";
  EXPECT_EQ(this->record(again).said, "said in form-1");
  const auto before = this->store_.answer_to("form-1", "person-1");
  ASSERT_TRUE(before);
  EXPECT_EQ(before->what, Done::What::RepeatedForm);
  EXPECT_EQ(before->answer, "answer to form-1");
  EXPECT_EQ(before->said, "said in form-1");
  EXPECT_FALSE(this->store_.answer_to("form-1", "person-2"));
  EXPECT_FALSE(this->store_.answer_to("form-2", "person-1"));
}

TYPED_TEST(StoreForms, ForgetsWhatWasSaidByWhomAnErasedEntryWasRecorded) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1", "person-1"));
  this->record(act({append(child("b"), 0, {"1"})}, "form-2", "person-2"));
  this->store_.erase_body(child("a"), 1, "somebody", kNow, "asked for");
  EXPECT_EQ(this->store_.answer_to("form-1", "person-1")->said, "");
  EXPECT_EQ(this->store_.answer_to("form-2", "person-2")->said, "said in form-2");
}

TYPED_TEST(StoreForms, ForgetsFormsByWhenTheyCameWhateverTimeTheEntriesCarry) {
  app::Act of_another_day = act({append(child("a"), 0, {"1"})}, "form-1");
  of_another_day.at = {kNow.seconds - 7LL * 365 * 24 * 60 * 60};
  this->record(of_another_day);
  this->store_.forget_forms(kNow);
  EXPECT_TRUE(this->store_.answer_to("form-1", "person-1"));
  EXPECT_EQ(this->store_.read(child("a")).front().recorded_at, of_another_day.at);
}

TYPED_TEST(StoreForms, ForgetsOnlyFormsFromBeforeTheMoment) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1"));
  this->store_.forget_forms(kNow);
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1")).what,
            Done::What::RepeatedForm);
  this->store_.forget_forms({kNow.seconds + 1});
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1")).what, Done::What::Recorded);
}

// ---- views

TYPED_TEST(StoreForms, GivesBackAViewWithAllItsFields) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  const auto kept = this->store_.view(child("a"));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->record, child("a"));
  EXPECT_EQ(kept->view, full_view());
  EXPECT_EQ(kept->made_with, made_with(1));
}

TYPED_TEST(StoreForms, GivesBackAViewInWhichNothingIsSet) {
  this->record(act({append_with_view(child("a"), 0, {})}));
  EXPECT_EQ(this->store_.view(child("a"))->view, app::ChildView{});
}

TYPED_TEST(StoreForms, PutsANewViewInThePlaceOfTheOld) {
  this->record(act({append_with_view(child("a"), 0, full_view()),
                    append_with_view(child("b"), 0, full_view())}));
  app::ChildView next = full_view();
  next.due.pop_back();
  next.born.reset();
  next.class_name = "4G";
  this->record(act({append_with_view(child("a"), 1, next)}));
  EXPECT_EQ(this->store_.view(child("a"))->view, next);
  EXPECT_EQ(this->store_.view(child("a"))->made_with.version, 2);
  EXPECT_EQ(this->store_.view(child("b"))->view, full_view());
}

TYPED_TEST(StoreForms, KeepsTheOlderViewWhenAnActBringsNone) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  this->record(act({append(child("a"), 1, {"more"})}));
  EXPECT_EQ(this->store_.view(child("a"))->made_with.version, 1);
}

TYPED_TEST(StoreForms, KeepsAViewThatWasMadeAgain) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  app::ChildView next = full_view();
  next.due.clear();
  app::MadeWith with = made_with(1);
  with.good_until = base::Day(2026, 1, 31);
  with.packs = "other packs";
  this->store_.keep_view({child("a"), next, with});
  EXPECT_EQ(this->store_.view(child("a"))->view, next);
  EXPECT_EQ(this->store_.view(child("a"))->made_with, with);
}

TYPED_TEST(StoreForms, DoesNotKeepAViewThatTheRecordIsBeyond) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  this->record(act({append_with_view(child("a"), 1, full_view())}));
  this->store_.keep_view({child("a"), {}, made_with(1)});
  EXPECT_EQ(this->store_.view(child("a"))->view, full_view());
  EXPECT_EQ(this->store_.view(child("a"))->made_with.version, 2);
}

TYPED_TEST(StoreForms, DoesNotKeepAViewOfMoreThanTheRecord) {
  this->record(act({append(child("a"), 0, {"1"})}));
  this->store_.keep_view({child("a"), full_view(), made_with(2)});
  EXPECT_EQ(this->store_.view(child("a")), std::nullopt);
}

}  // namespace
}  // namespace stepwell::testing
