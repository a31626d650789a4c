#include "cli/practice/givers.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <utility>

#include "base/fault.h"
#include "record/body.h"

namespace stepwell::cli {

namespace json = boost::json;
using record::text_in;

namespace {

class Givers {
 public:
  Givers(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
         const StaffPlan& staff)
      : script_(script), texts_(texts), days_(days), staff_(staff) {}

  void name(const CastChild& child, json::object& help) const {
    if (child.leaves) return;
    const std::string who = text_in(help, "who");
    const auto named = std::find_if(script_.staff.begin(), script_.staff.end(),
                                    [&](const StaffScript& each) { return each.name == who; });
    if (named == script_.staff.end() || sees(*named, child)) return;
    help["who"] = giver_by_post(texts_, named->post);
  }

 private:
  bool sees(const StaffScript& member, const CastChild& child) const {
    const base::Day last = days_.until();
    const std::string class_name = child.class_on(last, script_, days_);
    return staff_.holder(member.post, class_name, last) == member.key;
  }

  const SchoolScript& script_;
  const TextsScript& texts_;
  const StoryDays& days_;
  const StaffPlan& staff_;
};

}  // namespace

json::array* help_rows(json::object& entry) {
  if (text_in(entry, "kind") != "document_issued") return nullptr;
  auto* content = entry.if_contains("content");
  auto* rows = content == nullptr || !content->is_object()
                   ? nullptr
                   : content->as_object().if_contains("provision");
  return rows == nullptr ? nullptr : rows->if_array();
}

std::string giver_by_post(const TextsScript& texts, std::string_view post) {
  const auto* words = texts.any.at("givers_by_post").as_object().if_contains(post);
  if (words == nullptr) throw base::Fault("no words for the post of a giver: " + std::string(post));
  return std::string(words->as_string());
}

void name_givers(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
                 const StaffPlan& staff, const std::vector<CastChild>& children,
                 std::vector<Told>& told) {
  const Givers givers(script, texts, days, staff);
  std::map<std::pair<std::size_t, std::string>, json::array*> plans;
  for (Told& each : told)
    for (json::value& value : each.entries) {
      json::object& entry = value.as_object();
      if (json::array* rows = help_rows(entry))
        plans[{each.child, text_in(entry, "document")}] = rows;
      if (text_in(entry, "kind") == "provision_began") givers.name(children[each.child], entry);
    }
  for (const auto& [plan, rows] : plans)
    for (json::value& row : *rows) givers.name(children[plan.first], row.as_object());
}

}  // namespace stepwell::cli
