// The pages of an IEP and its draft, as two people in two browsers have them.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "tests/web/whole_plan.h"

namespace stepwell::testing {

struct PlanPages : Caseload {
  PlanPages() { give_help(sian); }

  static std::string plan(const app::RecordId& id, std::string_view rest = {}) {
    return of(id, "/plan/iep" + std::string(rest));
  }
  app::DraftId draft_id(const app::RecordId& id) const { return {id, "iep"}; }
  std::string value(const app::RecordId& id, const std::string& name) {
    const auto draft = web.drafts->find(draft_id(id));
    if (!draft) return "no draft";
    for (const app::DraftField& field : draft->fields)
      if (field.name == name) return field.value;
    return {};
  }
  void begin(const app::RecordId& id, const std::string& with = "nothing") {
    const auto done = senco.fill_in(plan(id, "/begin"), {{"with", with}});
    EXPECT_EQ(location_of(done), plan(id, "/edit"));
  }
  /// The form of the draft as a browser would send it, with these typed over it.
  Fields form_of(Browser& browser, const app::RecordId& id, const Fields& typed) {
    Fields all = hidden_fields(browser.get(plan(id, "/edit")));
    const auto draft = web.drafts->find(draft_id(id));
    for (const app::DraftField& field : draft->fields)
      if (!field.name.ends_with(".row")) all.push_back({field.name, field.value});
    for (const http::FormField& field : typed) {
      std::erase_if(all, [&](const auto& each) { return each.name == field.name; });
      all.push_back(field);
    }
    return all;
  }
  http::Response save(Browser& browser, const app::RecordId& id, const Fields& typed) {
    return browser.post(plan(id, "/edit"), form_of(browser, id, typed));
  }
  /// As the script does it.
  boost::json::object save_field(Browser& browser, const app::RecordId& id, const std::string& name,
                                 const std::string& text, const std::string& seen) {
    const Fields form = hidden_fields(browser.get(plan(id, "/edit")));
    const auto answer = browser.post(
        plan(id, "/field"), {form.front(), {"name", name}, {"value", text}, {"seen", seen}});
    return boost::json::parse(text_of(answer)).get_object();
  }
  std::size_t issued(const app::RecordId& id) {
    std::size_t count = 0;
    for (const auto& entry : house.log.read(id))
      count += entry.topic.starts_with("document_issued:iep") ? 1 : 0;
    return count;
  }
  /// Every field that the law asks for, as saved.
  void write_whole(const app::RecordId& id) {
    web.drafts->begin(draft_id(id), "somebody", house.clock.now(), whole_plan());
  }
};

}  // namespace stepwell::testing
