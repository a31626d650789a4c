// A policy that is published: on which day, and where it can be read.
#include <boost/json.hpp>

#include "law/choices.h"
#include "web/error_pages.h"
#include "web/form_file.h"
#include "web/pages/details/reached.h"
#include "web/pages/entry/fields.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/entry.h"
#include "web/texts/school.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;

Response show(const AboutSchool& about, const Policy& policy, const Typed& typed) {
  Page page{.title = texts::policy_title(policy.name)};
  if (policy.document != nullptr)
    link_line(page.main, policy_path(about, policy, "/write"), texts::kPolicyOwnHere);
  open_upload_form(page.main, policy_path(about, policy),
                   bind(about.context, about.visitor(), typed));
  ask_day(page.main, typed,
          {.name = "on", .legend = texts::kPolicyDay, .suggested = about.today()});
  ask_text(page.main, typed,
           {.name = "title", .label = std::string(texts::kPolicyName) + texts::kOptional});
  ask_text(page.main, typed,
           {.name = "link",
            .label = std::string(texts::kPolicyAddress) + texts::kOptional,
            .hint = texts::kPolicyAddressHint,
            .type = "url"});
  ask_file(page.main, typed, std::string(texts::kPolicyUpload) + texts::kOptional);
  ask_text(page.main, typed,
           {.name = "text",
            .label = std::string(texts::kPolicyWhere) + texts::kOptional,
            .hint = texts::kPolicyWhereHint});
  submit(page.main, texts::kPolicySave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

json::object read(const AboutSchool& about, const Policy& policy, Typed& typed) {
  json::object entry{{"kind", "policy_published"}, {"policy", policy.id}};
  const auto on = read_day(typed, "on");
  if (on && about.today() < *on) typed.problems.add("on", texts::kFutureDay, "on-day");
  if (on) entry["on"] = on->iso();
  for (const char* field : {"title", "link", "text"})
    if (const std::string text = read_text(typed, field, kMostOfALine); !text.empty())
      entry[field] = text;
  if (const auto* link = entry.if_contains("link");
      link != nullptr && !is_web_address(std::string(link->get_string())))
    typed.problems.add("link", texts::kPolicyAddressWrong);
  if (const std::string file = read_file(about.context, about.request, typed); !file.empty())
    entry[kFileField] = file;
  const bool has_place =
      entry.contains("link") || entry.contains("text") || entry.contains(kFileField);
  if (!has_place && !typed.problems.has(kFileField))
    typed.problems.add("link", texts::kPolicyNowhere);
  return entry;
}

/// The one that the address names.
std::optional<Policy> policy_of(const AboutSchool& about) {
  const auto view = about.view();
  if (view->framework == nullptr) return std::nullopt;
  const law::Choice* policy =
      law::find_choice(*view->framework, "policy", about.parameters["policy"]);
  if (policy == nullptr) return std::nullopt;
  return Policy{policy->id, policy->name.en, view->framework->find_document(policy->id)};
}

}  // namespace

std::string policy_path(const AboutSchool& about, const Policy& policy, std::string_view rest) {
  return about.path("/school/policy/" + policy.id + std::string(rest));
}

Response open_policy(const AboutSchool& about, PolicyPage page) {
  const auto policy = policy_of(about);
  return policy ? page(about, *policy) : not_found_page(about.context, about.request);
}

Response show_policy(const AboutSchool& about, const Policy& policy) {
  return show(about, policy, form_to_show(about.context, about.request, about.person()));
}

Response save_policy(const AboutSchool& about, const Policy& policy) {
  Typed typed = form_posted(about.request);
  json::object entry = read(about, policy, typed);
  if (!typed.problems.empty() ||
      !about.record(typed, people::Action::RecordSchoolDuty, {std::move(entry)}, "title"))
    return show(about, policy, typed);
  return http::see_other(about.path("/school?published=" + policy.id));
}

}  // namespace stepwell::web::pages
