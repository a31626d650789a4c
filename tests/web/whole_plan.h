// An IEP of School Action that lacks nothing, for the tests of plans and of issuing them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/web/form_fields.h"

namespace stepwell::testing {

/// Names of a draft's fields, with what is saved in them.
using PlanFields = std::vector<std::pair<std::string, std::string>>;

/// Every field that the law asks for, but for the rows of help.
inline PlanFields plan_without_help() {
  return {{"difficulty.difficulty", "Reading"},
          {"difficulty.tried", "Word cards"},
          {"targets.001a.target", "Read ten new words"},
          {"targets.001a.success", "9 of 10 on two days"},
          {"strategies.001b.strategy", "Word cards each morning"},
          {"monitoring.how", "A tick for each word"},
          {"monitoring.when", "Fridays, Mrs Green"},
          {"child.view", "I like the cards"},
          {"parent.view", "Reads at home now"},
          {"parent.help_at_home", "Cards at bedtime"},
          {"exit.criterion", "Reads at the level of the class"},
          {"agreed.teacher", "Mr Rhys"},
          {"agreed.senco", "R. Ellis"}};
}

/// With a row of help.
inline PlanFields whole_plan() {
  PlanFields all = plan_without_help();
  all.emplace_back("provision.001c.what", "Ten minutes of word cards");
  all.emplace_back("provision.001c.who", "Mrs Green");
  all.emplace_back("provision.001c.times_a_week", "5");
  return all;
}

/// What is typed to issue it on 2 June 2025.
inline Fields issue_form() {
  return day_fields("on", "2025-06-02") + day_fields("review_on", "2025-10-01") +
         Fields{{"given_to", "parent"}};
}

}  // namespace stepwell::testing
