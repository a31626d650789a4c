// Every component against the cases that GOV.UK Frontend ships with each of its own, and against
// cases drawn once by the templates of the Ministry of Justice. What differs is listed with its
// reason in `fixtures_left_out.txt`.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "tests/support/source_dir.h"
#include "web/fixture_options.h"
#include "web/tree.h"

namespace stepwell::web::testing {

namespace {

const std::string kSource = stepwell::testing::source_dir();

boost::json::value read_json(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + " is not there: npm ci makes node_modules");
  std::ostringstream text;
  text << file.rdbuf();
  return boost::json::parse(text.str());
}

struct LeftOut {
  std::map<std::string, std::string> reasons;  // by "component: case"
  std::vector<std::string> malformed;
};

// `component: case | reason` on each line; lines that start with `#` are comments.
LeftOut read_left_out() {
  LeftOut read;
  std::ifstream file(kSource + "/tests/web/fixtures_left_out.txt");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t bar = line.find(" | ");
    if (bar == std::string::npos || bar + 3 >= line.size()) {
      read.malformed.push_back(line);
    } else {
      read.reasons[line.substr(0, bar)] = line.substr(bar + 3);
    }
  }
  return read;
}

const LeftOut& left_out() {
  static const LeftOut kRead = read_left_out();
  return kRead;
}

// The macro tells the script only the words that it was given and leaves the rest to the script's
// English. Ours always tells it what the button says at first, or a Welsh button would turn English
// when pressed twice.
std::string amended(std::string expected, std::string_view component, const Options& options) {
  if (component != "password-input") return expected;
  constexpr std::string_view kModule = " data-module=\"govuk-password-input\"";
  std::string words(kModule);
  if (!options.has("showPasswordText")) words += " data-i18n.show-password=\"Show\"";
  if (!options.has("showPasswordAriaLabelText")) {
    words += " data-i18n.show-password-aria-label=\"Show password\"";
  }
  const std::size_t at = expected.find(kModule);
  return at == std::string::npos ? expected : expected.replace(at, kModule.size(), words);
}

std::string failure_of(Draw draw, std::string_view component, const boost::json::object& fixture) {
  const Options options(&fixture.at("options"));
  const std::string expected(fixture.at("html").as_string());
  try {
    return difference(draw(options).markup(), amended(expected, component, options));
  } catch (const std::exception& error) {
    return std::string("refused: ") + error.what() + "\n";
  }
}

struct Count {
  int cases = 0;
  int passed = 0;
};

Count compare_all(Draw draw, const std::string& component, const boost::json::array& fixtures) {
  Count count;
  for (const boost::json::value& value : fixtures) {
    const boost::json::object& fixture = value.as_object();
    const std::string name = component + ": " + std::string(fixture.at("name").as_string());
    const std::string failure = failure_of(draw, component, fixture);
    const bool listed = left_out().reasons.contains(name);
    ++count.cases;
    if (failure.empty()) ++count.passed;
    EXPECT_TRUE(failure.empty() || listed) << name << "\n" << failure;
    EXPECT_FALSE(failure.empty() && listed) << name << " passes: take it off the list";
  }
  return count;
}

void expect_nine_of_ten(const std::string& component, Count count) {
  std::cout << component << ": " << count.passed << " of " << count.cases << "\n";
  EXPECT_GT(count.cases, 0) << component;
  EXPECT_GE(count.passed * 10, count.cases * 9) << component;
}

const boost::json::array& moj_fixtures() {
  static const boost::json::value kRead = read_json(kSource + "/tests/web/moj_fixtures.json");
  return kRead.as_array();
}

constexpr std::array kGovuk = {"accordion",
                               "back-link",
                               "breadcrumbs",
                               "button",
                               "character-count",
                               "checkboxes",
                               "date-input",
                               "details",
                               "error-message",
                               "error-summary",
                               "fieldset",
                               "file-upload",
                               "hint",
                               "input",
                               "inset-text",
                               "label",
                               "language-navigation",
                               "notification-banner",
                               "pagination",
                               "panel",
                               "password-input",
                               "phase-banner",
                               "radios",
                               "select",
                               "service-navigation",
                               "skip-link",
                               "summary-list",
                               "table",
                               "tabs",
                               "tag",
                               "task-list",
                               "textarea",
                               "warning-text"};

constexpr std::array kMoj = {"alert",
                             "badge",
                             "banner",
                             "button-menu",
                             "filter",
                             "identity-bar",
                             "notification-badge",
                             "page-header-actions",
                             "side-navigation",
                             "sortable-table",
                             "sub-navigation",
                             "timeline"};

class GovukComponent : public ::testing::TestWithParam<const char*> {};
class MojComponent : public ::testing::TestWithParam<const char*> {};

std::string test_name(const ::testing::TestParamInfo<const char*>& param) {
  std::string name = param.param;
  std::ranges::replace(name, '-', '_');
  return name;
}

}  // namespace

TEST_P(GovukComponent, IsDrawnAsItsOwnTemplateDrawsIt) {
  const std::string component = GetParam();
  const Draw draw = find_govuk(component);
  ASSERT_NE(draw, nullptr);
  const boost::json::value fixtures =
      read_json(kSource + "/node_modules/govuk-frontend/dist/govuk/components/" + component +
                "/fixtures.json");
  expect_nine_of_ten(component, compare_all(draw, component, fixtures.at("fixtures").as_array()));
}

TEST_P(MojComponent, IsDrawnAsItsOwnTemplateDrawsIt) {
  const std::string component = GetParam();
  const Draw draw = find_moj(component);
  ASSERT_NE(draw, nullptr);
  for (const boost::json::value& each : moj_fixtures()) {
    if (each.at("component").as_string() != component) continue;
    const std::string name = "moj-" + component;
    return expect_nine_of_ten(name, compare_all(draw, name, each.at("fixtures").as_array()));
  }
  FAIL() << "moj_fixtures.json has no cases for it";
}

INSTANTIATE_TEST_SUITE_P(Fixtures, GovukComponent, ::testing::ValuesIn(kGovuk), test_name);
INSTANTIATE_TEST_SUITE_P(Fixtures, MojComponent, ::testing::ValuesIn(kMoj), test_name);

TEST(FixturesLeftOut, HaveEachAReason) {
  EXPECT_EQ(left_out().malformed.size(), 0U);
}

TEST(FixturesLeftOut, NameOnlyCasesThatAreThere) {
  std::set<std::string> names;
  const auto collect = [&](const std::string& component, const boost::json::value& fixtures) {
    for (const boost::json::value& fixture : fixtures.as_array()) {
      names.insert(component + ": " + std::string(fixture.at("name").as_string()));
    }
  };
  for (const char* component : kGovuk) {
    collect(component, read_json(kSource + "/node_modules/govuk-frontend/dist/govuk/components/" +
                                 component + "/fixtures.json")
                           .at("fixtures"));
  }
  for (const boost::json::value& each : moj_fixtures()) {
    collect("moj-" + std::string(each.at("component").as_string()), each.at("fixtures"));
  }
  for (const auto& [name, reason] : left_out().reasons) EXPECT_TRUE(names.contains(name)) << name;
}

}  // namespace stepwell::web::testing
