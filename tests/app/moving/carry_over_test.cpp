// What goes over from the document of an old law into the draft of a new one: no word is lost.
#include "app/moving/carry_over.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/plan/copied_from.h"
#include "app/plan/plan_check.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;
using Unchecked = law::Transfer::Unchecked;

/// A child who was under one law with a document in use, and came to another.
struct Moved {
  ChildFile file;
  SchoolView school;

  Moved(const char* framework, const char* stage, const char* document, const json::object& content,
        const char* to, const char* notice) {
    school.id = "here";
    school.setting = "maintained";
    school.framework = packs()->find(framework);
    school.calendar = std::make_shared<const calendar::SchoolCalendar>();
    add({{"on", "2015-01-12"}, {"kind", "taken_over"}, {"stage", stage}});
    add({{"on", "2015-02-02"},
         {"kind", "document_issued"},
         {"document", document},
         {"state", "final"},
         {"content", content}});
    json::object move{{"on", "2015-03-02"}, {"kind", "framework_moved"}, {"to", to}};
    if (*notice != '\0') move["notice"] = notice;
    add(move);
  }
  void add(const json::object& object) {
    const auto read = record::read_entry(
        object, static_cast<record::Position>(file.entries.size() + 1), packs()->vocabulary());
    ASSERT_TRUE(read.has_value());
    file.entries.push_back(*read);
  }
  PlanContent draft_of(const char* document) {
    file.today = {2015, 4, 1};
    auto made =
        record::stand(file.entries, circumstances_of(file.entries, school, *packs(), file.today),
                      {file.today, std::nullopt});
    EXPECT_TRUE(made.has_value());
    file.standing = std::move(*made);
    return carried_over(empty_content(*file.framework().find_document(document)), file);
  }
};

const json::object kStatement = {{"part_2", {{"needs", "Hears little in noise"}}},
                                 {"part_3", {{"provision", "A radio aid in every lesson"}}}};

TEST(CarriedOver, PutsThePartsOfAStatementIntoThePlan) {
  Moved child("wales-sen-2002", "statement", "statement", kStatement, "wales-aln-2021", "idp");
  const PlanContent draft = child.draft_of("idp");
  EXPECT_EQ(draft.find("needs")->rows.front().value("needs"), "Hears little in noise");
  ASSERT_EQ(draft.find("provision")->rows.size(), 1U);
  const PlanRow& help = draft.find("provision")->rows.front();
  EXPECT_NE(help.value("what").find("A radio aid in every lesson"), std::string::npos);
  EXPECT_TRUE(draft.copied.contains("needs.needs"));
  EXPECT_TRUE(draft.copied.contains("provision." + help.key + ".what"));
}

TEST(CarriedOver, SaysOfEachFieldWhatIssuingSaysToIt) {
  Moved welsh("wales-sen-2002", "statement", "statement", kStatement, "wales-aln-2021", "idp");
  const PlanContent idp = welsh.draft_of("idp");
  EXPECT_EQ(unchecked_in(idp, Unchecked::Refused).size(), idp.copied.size());
  EXPECT_TRUE(unchecked_in(idp, Unchecked::Warned).empty());

  const json::object iep = {{"difficulty", {{"difficulty", "Reads slowly"}}}};
  Moved irish("ni-1998-5stage", "s2", "iep", iep, "ni-2021-3stage", "stage_2");
  const PlanContent plp = irish.draft_of("plp");
  EXPECT_EQ(plp.find("difficulty")->rows.front().value("difficulty"), "Reads slowly");
  EXPECT_TRUE(unchecked_in(plp, Unchecked::Refused).empty());
  EXPECT_EQ(unchecked_in(plp, Unchecked::Warned).size(), 1U);
}

TEST(CarriedOver, KeepsTheIdsOfTargetsAndGivesRowsWithoutOneAKey) {
  const json::object iep = {
      {"targets",
       {{{"id", "t1"}, {"target", "Reads ten words"}}, {{"id", "?!"}, {"target", "B"}}}}};
  Moved child("wales-sen-2002", "sa", "iep", iep, "wales-aln-2021", "idp");
  const PlanContent draft = child.draft_of("idp");
  ASSERT_EQ(draft.find("targets")->rows.size(), 2U);
  EXPECT_EQ(draft.find("targets")->rows[0].key, "t1");
  const std::string key = draft.find("targets")->rows[1].key;
  EXPECT_TRUE(read_field_name(*draft.document, "targets." + key + ".target")) << key;
}

using Held = CopiedFrom::Held;

Held held(const PlanContent& draft, const std::string& field) {
  return read_copied(draft.copied.at(field)).value().held;
}

TEST(CarriedOver, SaysWhereATextIsLongerThanAFieldHolds) {
  std::string needs;
  for (int i = 0; i < 3000; ++i) needs += "éa";
  const json::object statement = {{"part_2", {{"needs", needs}}},
                                  {"part_3", {{"provision", "A radio aid in every lesson"}}}};
  Moved child("wales-sen-2002", "statement", "statement", statement, "wales-aln-2021", "idp");
  const PlanContent draft = child.draft_of("idp");
  const std::string value = draft.find("needs")->rows.front().value("needs");
  EXPECT_EQ(count_characters(value), kMostFieldCharacters);
  EXPECT_EQ(value, needs.substr(0, value.size()));
  EXPECT_EQ(held(draft, "needs.needs"), Held::Part);
  const std::string key = draft.find("provision")->rows.front().key;
  EXPECT_EQ(held(draft, "provision." + key + ".what"), Held::All);
}

TEST(CarriedOver, SaysInTheLastRowThatMoreStoodThere) {
  json::array targets;
  for (std::size_t i = 0; i <= kMostRows; ++i)
    targets.push_back({{"id", "t" + std::to_string(i)}, {"target", "Reads a word"}});
  Moved child("wales-sen-2002", "sa", "iep", {{"targets", targets}}, "wales-aln-2021", "idp");
  const PlanContent draft = child.draft_of("idp");
  ASSERT_EQ(draft.find("targets")->rows.size(), kMostRows);
  const std::string last = draft.find("targets")->rows.back().key;
  EXPECT_EQ(held(draft, "targets." + last + ".target"), Held::Part);
  EXPECT_EQ(held(draft, "targets.t0.target"), Held::All);
}

TEST(CarriedOver, CopiesNothingWhereTheLawThatWasLeftLeadsElsewhere) {
  Moved child("wales-sen-2002", "statement", "statement", kStatement, "england-send-2015", "");
  EXPECT_TRUE(child.draft_of("ehc_plan").empty());
}

TEST(CarriedOver, CopiesNothingWithoutAMove) {
  Moved child("wales-sen-2002", "statement", "statement", kStatement, "wales-aln-2021", "idp");
  child.file.entries.pop_back();
  EXPECT_TRUE(child.draft_of("iep").empty());
}

TEST(CarriedOver, SurvivesTheDraftAndStaysOutOfTheRecord) {
  Moved child("wales-sen-2002", "statement", "statement", kStatement, "wales-aln-2021", "idp");
  const PlanContent draft = child.draft_of("idp");
  std::vector<DraftField> fields;
  for (const auto& [name, value] : draft_fields(draft)) fields.push_back({name, value, 1, {}, {}});
  EXPECT_EQ(content_of(*draft.document, fields).copied, draft.copied);
  EXPECT_EQ(json::serialize(to_json(draft)).find("copied"), std::string::npos);
}

}  // namespace
}  // namespace stepwell::app
