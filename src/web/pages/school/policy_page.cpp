// A policy that is published: on which day, and where it can be read.
#include <algorithm>
#include <boost/json.hpp>

#include "web/components/file_upload.h"
#include "web/error_pages.h"
#include "web/html/url.h"
#include "web/pages/entry/fields.h"
#include "web/pages/school/school_pages.h"
#include "web/texts/entry.h"
#include "web/texts/school.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr int kNotFound = 404;
constexpr const char* kFile = "file";
/// The file that the form holds already, as the entry would name it.
constexpr std::string_view kHeld = "held_file";

texts::Text sentence(app::FileProblem problem) {
  switch (problem) {
    case app::FileProblem::Empty: return texts::kFileEmpty;
    case app::FileProblem::TooLarge: return texts::kFileTooLarge;
    case app::FileProblem::KindNotAllowed: return texts::kFileKind;
  }
  return texts::kFileKind;
}

/// Without what could stand for a folder, and not longer than a line.
std::string plain_name(std::string name) {
  constexpr std::size_t kMost = 150;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '\\'; }, '_');
  if (name.size() <= kMost) return name;
  const std::size_t dot = name.rfind('.');
  return "policy" + (dot == std::string::npos ? std::string() : name.substr(dot));
}

void ask_file(Html& out, const Typed& typed) {
  const auto held = app::read_file_text(typed.value(kHeld));
  if (held) hidden(out, kHeld, typed.value(kHeld));
  const std::string hint = texts::file_hint(app::allowed_extensions());
  write(out, components::FileUpload{
                 .label = {.content = std::string(texts::kPolicyUpload) + texts::kOptional,
                           .classes = "govuk-label--s"},
                 .name = kFile,
                 .hint = components::Hint{.content = held ? texts::file_kept(held->name) : hint},
                 .error_message = typed.problems.message(kFile),
                 .attributes = {{"accept", std::string(app::allowed_extensions())}}});
}

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
  ask_file(page.main, typed);
  ask_text(page.main, typed,
           {.name = "text",
            .label = std::string(texts::kPolicyWhere) + texts::kOptional,
            .hint = texts::kPolicyWhereHint});
  submit(page.main, texts::kPolicySave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// A file that was sent stays with the form, also when something else is wrong.
std::string read_file(const AboutSchool& about, Typed& typed) {
  const http::Upload* upload = upload_of(about.request, kFile);
  if (upload == nullptr) {
    const std::string held = typed.value(kHeld);
    const auto named = app::read_file_text(held);
    if (held.empty()) return held;
    if (named && about.context.files.find(named->hash)) return held;
    typed.problems.add(kFile, texts::kFileGone);
    return {};
  }
  const std::string name = plain_name(upload->file_name);
  const auto kept = about.context.files.keep(upload->file.path(), name);
  if (!kept) {
    typed.problems.add(kFile, sentence(kept.error()));
    return {};
  }
  const std::string file = app::file_text({kept->hash, name});
  http::Form form;
  for (const http::FormField& field : typed.form.fields())
    if (field.name != kHeld) form.add(field);
  form.add({std::string(kHeld), file});
  typed.form = std::move(form);
  return file;
}

bool is_web_address(const std::string& link) {
  return (link.starts_with("https://") || link.starts_with("http://")) &&
         html::is_allowed_address(link) && link.find(' ') == std::string::npos;
}

json::object read(const AboutSchool& about, const Policy& policy, Typed& typed) {
  json::object entry{{"kind", "policy_published"}, {"policy", policy.id}};
  const auto on = read_day(typed, "on");
  if (on && about.today() < *on) typed.problems.add("on", texts::kFutureDay, "on-day");
  if (on) entry["on"] = on->iso();
  for (const char* field : {"title", "link", "text"})
    if (std::string text = read_text(typed, field, kMostOfALine); !text.empty())
      entry[field] = std::move(text);
  if (const auto* link = entry.if_contains("link");
      link != nullptr && !is_web_address(std::string(link->get_string())))
    typed.problems.add("link", texts::kPolicyAddressWrong);
  if (std::string file = read_file(about, typed); !file.empty()) entry[kFile] = std::move(file);
  const bool has_place = entry.contains("link") || entry.contains("text") || entry.contains(kFile);
  if (!has_place && !typed.problems.has(kFile)) typed.problems.add("link", texts::kPolicyNowhere);
  return entry;
}

}  // namespace

std::optional<Policy> policy_of(const AboutSchool& about) {
  const auto view = about.view();
  if (view->framework == nullptr) return std::nullopt;
  for (const law::Choice& choice : view->framework->choices)
    if (choice.list == "policy" && choice.id == about.parameters["policy"])
      return Policy{choice.id, choice.name.en, view->framework->find_document(choice.id)};
  return std::nullopt;
}

std::string policy_path(const AboutSchool& about, const Policy& policy, std::string_view rest) {
  return about.path("/school/policy/" + policy.id + std::string(rest));
}

Response show_policy(const AboutSchool& about) {
  const auto policy = policy_of(about);
  if (!policy) return error_page(about.context, kNotFound, about.request);
  return show(about, *policy, form_to_show(about.context, about.request, about.person()));
}

Response save_policy(const AboutSchool& about) {
  const auto policy = policy_of(about);
  if (!policy) return error_page(about.context, kNotFound, about.request);
  Typed typed = form_posted(about.request);
  json::object entry = read(about, *policy, typed);
  if (!typed.problems.empty() ||
      !about.record(typed, people::Action::RecordSchoolDuty, {std::move(entry)}, "title"))
    return show(about, *policy, typed);
  return http::see_other(about.path("/school?published=" + policy->id));
}

}  // namespace stepwell::web::pages
