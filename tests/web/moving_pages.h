// Two children under an old law whose move to the new one is due, and what is typed to move them.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <utility>

#include "tests/web/form_fields.h"

namespace stepwell::testing {

/// Siân was in Year 5 in 2021/22, Tom in Year 2: his window is still open.
struct MovingPages : Forms {
  MovingPages() {
    for (const app::RecordId& id : {sian, tom}) give_help(id);
    was_born(sian, "2012-03-01");
    was_born(tom, "2015-03-01");
  }
  void was_born(const app::RecordId& id, const std::string& day) {
    record(id, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", day}}});
  }
  void add_contact(const app::RecordId& id, boost::json::object more) {
    more["on"] = "2025-06-02";
    more["kind"] = "contact_added";
    more["contact"] = "c1";
    more["name"] = "Mair O’Brien";
    more["parental_responsibility"] = true;
    record(id, {std::move(more)});
  }

  const std::string page = path("/moving");
  const Fields both = {{"children", sian.child}, {"children", tom.child}};
  const Fields by_idp = Fields{{"way", "wales-aln-2021/idp"}} + today;
  http::Response show(const Fields& children) { return senco.fill_in(page, children + by_idp); }
  static std::string body_of(const app::RecordId& id) { return "body-" + id.child + "-idp_notice"; }
  static std::string words_of(const app::RecordId& id) { return "Notice of " + id.child; }
  Fields words_for(const app::RecordId& id) {
    return {{"subject-" + id.child + "-idp_notice", "IDP notice"}, {body_of(id), words_of(id)}};
  }
  const Fields by_post = {{"method", "post"}, {"step", "record"}};
  Fields form_of_both() {
    return hidden_fields(show(both)) + words_for(sian) + words_for(tom) + by_post;
  }
  std::string law_of(const app::RecordId& id) { return house.records.view(id)->framework; }
};

}  // namespace stepwell::testing
