// A school under a law that has a report which is made from the record, with three children who are
// to be given it.
#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::testing {

/// Another school, under a law that has a report which is made from the record.
struct YearlyReports : Forms {
  app::NewSchool england = begin_england();
  Browser esenco{web}, eteacher{web};
  const std::string report = "annual_progress_report";
  app::RecordId mia = pupil("Mia", "Stone", "3B"), owen = pupil("Owen", "Price", "3B"),
                ada = pupil("Ada", "Bell", "4A");

  YearlyReports() {
    house.add_who_signs_in(england, "esen", {kSenco, {}, {}});
    house.add_who_signs_in(england, "etea", {kTeacher, "3B", {}});
    go_to({2025, 6, 2});
    esenco.use_session(house.token_of("esen", kOtherPassword));
    eteacher.use_session(house.token_of("etea", kOtherPassword));
    add_year_of(mia);
  }

  /// The school with its terms, on 3 March 2025.
  app::NewSchool begin_england() {
    set_day({2025, 3, 3});
    app::NewSchool made = house.add_school(exton(), "eve");
    record({made.school, {}}, {{{"on", "2025-03-03"},
                                {"kind", "terms_set"},
                                {"terms",
                                 {{{"first", "2024-09-02"}, {"last", "2024-12-20"}},
                                  {{"first", "2025-01-06"}, {"last", "2025-04-11"}},
                                  {{"first", "2025-04-28"}, {"last", "2025-07-21"}}}}}});
    return made;
  }
  /// Whether the report is still owed for that child.
  bool is_owed(const app::RecordId& id) {
    const auto file = web.casework.open(england.person, id, people::Action::ChangeDetails);
    const auto& instances = file->standing.instances;
    return std::any_of(instances.begin(), instances.end(), [](const record::Instance& instance) {
      return instance.duty->id == "eng.annual_report" && instance.state == record::State::Open;
    });
  }

  app::RecordId pupil(const std::string& forename, const std::string& surname,
                      const std::string& class_name) {
    const app::RecordId id{england.school, app::new_identifier(house.randomness)};
    house.add_child(id, {forename, surname, class_name});
    record(
        id,
        {{{"on", "2025-03-03"}, {"kind", "taken_over"}, {"stage", "k"}, {"since", "2024-09-09"}}});
    return id;
  }
  void add_contact(const app::RecordId& id, const std::string& name,
                   const std::string& restriction = {}) {
    boost::json::object entry{{"on", "2025-06-02"},
                              {"kind", "contact_added"},
                              {"contact", name.substr(0, 1)},
                              {"name", name},
                              {"parental_responsibility", true}};
    if (!restriction.empty()) entry["restriction"] = restriction;
    record(id, {entry});
  }
  void add_year_of(const app::RecordId& id) {
    record(
        id,
        {{{"on", "2025-05-12"},
          {"kind", "document_issued"},
          {"document", "sen_support_plan"},
          {"state", "final"},
          {"review_on", "2025-07-14"},
          {"content", {{"targets", {{{"id", "t1"}, {"target", "Reads ten new words"}}}}}}},
         {{"on", "2025-05-12"},
          {"kind", "provision_began"},
          {"type", "individual"},
          {"what", "Word cards"},
          {"times_a_week", 3},
          {"minutes", 10}},
         {{"on", "2025-05-20"}, {"kind", "progress_noted"}, {"target", "t1"}, {"value", "6 of 10"}},
         {{"on", "2025-05-21"},
          {"kind", "views_recorded"},
          {"of", "child"},
          {"about", "support"},
          {"text", "I like the cards"}},
         {{"on", "2024-06-03"},
          {"kind", "views_recorded"},
          {"of", "parent"},
          {"about", "support"},
          {"text", "Said a year before"}},
         {{"on", "2025-05-22"},
          {"kind", "meeting_held"},
          {"meeting", "parent_meeting"},
          {"agreed", {{{"what", "Reads at home"}, {"who", "Gran"}, {"by", "2025-06-30"}}}}}});
  }

  std::string reports(std::string_view rest = {}) const {
    return "/schools/" + england.school + "/reports/" + report + std::string(rest);
  }
  app::DraftId draft_id(const app::RecordId& id) const { return {id, report}; }
  std::string value(const app::RecordId& id, const std::string& name) {
    const auto draft = web.drafts->find(draft_id(id));
    if (!draft) return "no draft";
    for (const app::DraftField& field : draft->fields)
      if (field.name == name) return field.value;
    return {};
  }
  void prepare() { esenco.fill_in(reports(), {}); }
  /// Writes what is required and still empty.
  void finish(const app::RecordId& id, const std::string& text = "Well.") {
    const auto draft = web.drafts->find(draft_id(id));
    for (const char* field :
         {"progress.year", "progress.progress", "progress.outcomes", "help.help", "next.next"}) {
      if (value(id, field).empty()) {
        ASSERT_TRUE(web.drafts->save(draft_id(id), field, text, 0, "somebody", house.clock.now()));
      }
    }
  }
  /// In the next school year, with everybody signed in again.
  void go_to_next_year() {
    go_to({2025, 9, 8});
    esenco.use_session(house.token_of("esen", kOtherPassword));
  }
  void finish_all() {
    prepare();
    for (const app::RecordId& id : {mia, owen, ada}) finish(id);
  }
  Fields ticked(const std::vector<app::RecordId>& ids) {
    Fields fields = today + Fields{{"method", "post"}};
    for (const app::RecordId& id : ids) fields.push_back({"children", id.child});
    return fields;
  }
  Fields give_form(const std::vector<app::RecordId>& ids) {
    return hidden_fields(esenco.get(reports("/give"))) + ticked(ids);
  }
  http::Response give(const std::vector<app::RecordId>& ids) {
    return esenco.post(reports("/give"), give_form(ids));
  }
};

}  // namespace stepwell::testing
