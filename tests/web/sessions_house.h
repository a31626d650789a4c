// Two children of one class with help in a group, and who gives it.
#pragma once

#include <string>

#include "app/help/record_sessions.h"
#include "tests/web/form_fields.h"

namespace stepwell::testing {

/// Siân and Mair of 3B have help in the group Red, three times a week since 12 May 2025; it is
/// Monday 2 June.
struct SessionsPage : Forms {
  std::string ann = house.add_who_signs_in(school, "ann", {people::PostKind::Assistant, "3B", {}});
  Browser assistant{web};
  app::RecordId mair = child("Mair", "Puw", "3B");
  record::Position help_of_sian = begin_help(sian, ann, "Red");
  record::Position help_of_mair = begin_help(mair, ann, "Red");

  SessionsPage() { assistant.use_session(house.token_of("ann", kOtherPassword)); }

  record::Position begin_help(const app::RecordId& id, const std::string& person,
                              const std::string& group, const std::string& who = "Ann") {
    boost::json::object entry{{"on", "2025-05-12"}, {"kind", "provision_began"},
                              {"type", "group"},    {"what", "Word cards"},
                              {"times_a_week", 3},  {"minutes", 15},
                              {"group", group}};
    if (!who.empty()) entry["who"] = who;
    if (!person.empty()) entry["person"] = person;
    record(id, {entry});
    return last(id);
  }
  static std::string slot(const app::RecordId& id, record::Position provision, int number = 1) {
    return app::write_slot({id.child, provision, number});
  }
  std::string sessions() const { return path("/sessions"); }
  /// A tap as the page's form sends it.
  http::Response tap(Browser& browser, const Fields& said, const std::string& form = {}) {
    Fields all = proof(browser);
    if (!form.empty())
      for (auto& field : all)
        if (field.name == "form") field.value = form;
    return browser.post(sessions(), all + said);
  }
  Fields proof(Browser& browser) {
    Fields all;
    for (const auto& field : hidden_fields(browser.get(sessions())))
      if (all.size() < 3 && (field.name == "csrf" || field.name == "asker" || field.name == "form"))
        all.push_back(field);
    return all;
  }
  Fields held(const app::RecordId& id, record::Position provision) {
    return {{"on", "2025-06-02"}, {"slot", slot(id, provision)}, {"outcome", "held"}};
  }
  std::string page(Browser& browser) { return text_of(browser.get(sessions())); }
  record::Help help(const app::RecordId& id) {
    return record::help_in(house.records.load(id).entries, house.today());
  }
};

}  // namespace stepwell::testing
