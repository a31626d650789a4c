// A school with children who have help, a SENCO, a teacher of one class and an administrator, each
// with a browser that is signed in.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/web/web_house.h"
#include "web/pages/child/child_place.h"

namespace stepwell::testing {

struct Caseload : ::testing::Test {
  WebHouse web;
  HouseOver& house = web.house;
  app::NewSchool school = begin();
  Browser senco{web}, teacher{web}, admin{web};
  /// Siân O’Brien of 3B has School Action since 3 March 2025 and a plan; Tom Hughes of 4A nothing.
  app::RecordId sian = child("Siân", "O’Brien", "3B");
  app::RecordId tom = child("Tom", "Hughes", "4A");

  Caseload() {
    house.add_who_signs_in(school, "sen", {kSenco, {}, {}});
    house.add_who_signs_in(school, "tea", {kTeacher, "3B", {}});
    go_to({2025, 6, 2});
    sign_in();
  }

  /// The school with its terms, on 3 March 2025.
  app::NewSchool begin() {
    set_day({2025, 3, 3});
    app::NewSchool made = house.add_school(bryn());
    record({made.school, {}}, {{{"on", "2025-03-03"},
                                {"kind", "terms_set"},
                                {"terms",
                                 {{{"first", "2024-09-02"}, {"last", "2024-12-20"}},
                                  {{"first", "2025-01-06"}, {"last", "2025-04-11"}},
                                  {{"first", "2025-04-28"}, {"last", "2025-07-21"}},
                                  {{"first", "2025-09-01"}, {"last", "2025-12-19"}},
                                  {{"first", "2026-01-05"}, {"last", "2026-03-27"}},
                                  {{"first", "2026-04-13"}, {"last", "2026-07-20"}}}}}});
    return made;
  }
  void set_day(base::Day day) {
    house.clock.set({static_cast<std::int64_t>(day - base::Day(1970, 1, 1)) * 86400 + 9 * 3600});
  }
  /// Another day, on which everybody signs in again.
  void go_to(base::Day day) {
    set_day(day);
    sign_in();
  }
  void sign_in() {
    senco.use_session(house.token_of("sen", kOtherPassword));
    teacher.use_session(house.token_of("tea", kOtherPassword));
    admin.use_session(house.token_of("ada", kGoodPassword));
  }
  app::RecordId child(const std::string& forename, const std::string& surname,
                      const std::string& class_name) {
    const app::RecordId id{school.school, app::new_identifier(house.randomness)};
    house.add_child(id, {forename, surname, class_name});
    return id;
  }
  /// Records entries as the school's first administrator would through a command.
  void record(const app::RecordId& id, std::vector<boost::json::object> entries) {
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({id, std::move(entries)});
    ASSERT_TRUE(house.records.record(wish).has_value());
  }
  /// Evidence and School Action, without a plan.
  void help_without_plan(const app::RecordId& id) {
    record(id, {{{"on", "2025-03-03"}, {"kind", "evidence_added"}, {"type", "test"}}});
    record(id, {{{"on", "2025-03-03"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "x"}}});
  }
  /// Evidence, School Action, the parent told, and a plan with its review on 1 July 2025.
  void give_help(const app::RecordId& id) {
    record(id, {{{"on", "2025-03-03"},
                 {"kind", "evidence_added"},
                 {"type", "test"},
                 {"title", "Reading age"}}});
    record(id, {{{"on", "2025-03-03"},
                 {"kind", "stage_moved"},
                 {"to", "sa"},
                 {"reason", "Progress was not enough."}}});
    record(
        id,
        {{{"on", "2025-03-10"}, {"kind", "parent_told"}, {"about", "support"}, {"how", "phone"}}});
    record(id, {{{"on", "2025-03-17"},
                 {"kind", "document_issued"},
                 {"document", "iep"},
                 {"state", "final"},
                 {"review_on", "2025-07-01"},
                 {"content",
                  {{"targets",
                    {{{"id", "t1"},
                      {"target", "Reads ten new words"},
                      {"success", "9 of 10 on two days"}}}},
                   {"strategies", {{{"id", "s1"}, {"strategy", "Word cards each morning"}}}}}}}});
  }

  std::string path(std::string_view rest) const {
    return "/schools/" + school.school + std::string(rest);
  }
  static std::string of(const app::RecordId& id, std::string_view rest = {}) {
    return web::pages::child_path(id, rest);
  }
};

/// The part of a page from one text up to another.
inline std::string part_of(const std::string& page, const std::string& from,
                           const std::string& to) {
  const auto begin = page.find(from);
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find(to, begin) - begin);
}

}  // namespace stepwell::testing
