#include "web/pages/set_up/set_up_page.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "law/force.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/texts.h"
#include "web/texts/law.h"
#include "web/texts/staff.h"

namespace stepwell::web::pages {
namespace {

using http::PathParameters;
using http::Request;
using http::Response;

/// In the order of the page.
constexpr std::array<std::string_view, 7> kFields = {
    "code", "school_name", "framework", "setting", "display_name", "name", "password"};

/// Laws that are offered on that day: those in force, before those to come and those of an earlier
/// time, and none that is only proposed. There is no school yet, so that the day is everybody's.
std::vector<const law::Framework*> offered(const law::Library& library, base::Day today) {
  std::vector<const law::Framework*> laws;
  const auto force = [&](const law::Framework* law) { return law::force_on(*law, library, today); };
  for (const auto& law : library.frameworks())
    if (force(law.get()) != law::Force::Proposed) laws.push_back(law.get());
  std::stable_sort(laws.begin(), laws.end(),
                   [&](const auto* one, const auto* other) { return force(one) < force(other); });
  return laws;
}

/// Of a law that is not in force, why it is there all the same; empty for the others.
std::string hint_of(const law::Framework& law, const law::Library& library, base::Day today) {
  switch (law::force_on(law, library, today)) {
    case law::Force::Past: return texts::kEarlierLaw;
    case law::Force::ToCome: return texts::force_of(law);
    case law::Force::InForce:
    case law::Force::Proposed: return {};
  }
  return {};
}

/// A kind of school as each of the laws calls it: with the law, unless all call it alike.
std::string setting_name(const std::vector<const law::Framework*>& laws, const std::string& id) {
  std::set<std::string> names;
  std::size_t known = 0;
  std::string all;
  for (const law::Framework* law : laws) {
    const law::Setting* setting = law->find_setting(id);
    if (setting == nullptr) continue;
    ++known;
    names.insert(setting->name.en);
    all += (all.empty() ? "" : ", ") + texts::in_law(setting->name.en, law->name.en);
  }
  return known == laws.size() && names.size() == 1 ? *names.begin() : all;
}

std::vector<components::SelectItem> settings(const law::Library& library, base::Day today) {
  const auto laws = offered(library, today);
  std::set<std::string> seen;
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const law::Framework* law : laws)
    for (const law::Setting& setting : law->settings)
      if (seen.insert(setting.id).second)
        items.push_back({.text = setting_name(laws, setting.id), .value = setting.id});
  return items;
}

std::vector<components::ChoiceItem> laws(const law::Library& library, base::Day today) {
  std::vector<components::ChoiceItem> items;
  for (const law::Framework* law : offered(library, today)) {
    components::Choice choice{.content = law->name.en, .value = law->id};
    const std::string hint = hint_of(*law, library, today);
    if (!hint.empty()) choice.hint = components::Hint{.content = hint};
    items.push_back(std::move(choice));
  }
  return items;
}

void ask_about_school(html::Html& out, const WebContext& context, const Typed& typed) {
  const base::Day today = context.clock.today();
  heading(out, texts::kSchoolPart);
  ask_text(out, typed,
           {.name = "school_name", .label = texts::kSchoolName, .autocomplete = "organization"});
  ask_one(out, typed,
          {.name = "framework", .legend = texts::kLawField, .items = laws(context.library, today)});
  ask_select(out, typed,
             {.name = "setting",
              .label = texts::kSettingField,
              .items = settings(context.library, today)});
}

void ask_about_administrator(html::Html& out, const WebContext& context, const Typed& typed) {
  heading(out, texts::kAdministratorPart);
  paragraph(out, texts::kAdministratorLead);
  if (!context.set_up.is_needed()) paragraph(out, texts::kSetUpAnotherAdministrator);
  ask_text(out, typed,
           {.name = "display_name",
            .label = texts::kYourName,
            .hint = texts::kYourNameHint,
            .autocomplete = "name"});
  ask_text(out, typed,
           {.name = "email",
            .label = std::string(texts::kEmail) + texts::kOptional,
            .type = "email",
            .autocomplete = "email"});
  ask_text(out, typed,
           {.name = "name",
            .label = texts::kSignInName,
            .hint = texts::kSignInNameHint,
            .autocomplete = "username"});
  ask_password(out, typed,
               {.name = "password",
                .label = texts::kPassword,
                .hint = texts::kPasswordHint,
                .autocomplete = "new-password"});
}

Response show(const WebContext& context, const Request& request, const Typed& typed) {
  const std::string secret = visit_secret(context, request);
  const bool is_first = context.set_up.is_needed();
  Page page{.title = is_first ? texts::kSetUpTitle : texts::kSetUpAnotherTitle,
            .problems = typed.problems.summary(),
            .lead = is_first ? texts::kSetUpLead : texts::kSetUpAnotherLead};
  open_form(page.main, "/set-up", bind_visit(secret));
  ask_text(page.main, typed,
           {.name = "code",
            .label = texts::kCodeField,
            .hint = is_first ? texts::kSetUpCodeHint : texts::kSetUpAnotherHint,
            .autocomplete = "off",
            .classes = "govuk-input--width-20 sw-code-input"});
  ask_about_school(page.main, context, typed);
  ask_about_administrator(page.main, context, typed);
  submit(page.main, texts::kSetUpButton);
  close_form(page.main);
  Response response = respond(context, request, page, page.problems.empty() ? 200 : kUnprocessable);
  keep_visit(response, request, secret);
  return response;
}

/// The nation follows from the law, so nobody is asked for it.
app::SchoolForm school_of(const WebContext& context, const Typed& typed) {
  app::SchoolForm school{
      typed.value("school_name"), typed.value("framework"), typed.value("setting"), {}};
  if (const law::Framework* law = context.library.find(school.framework))
    school.nation = law->nation;
  return school;
}

/// In the order of the page. Where no law was chosen, its nation and its kinds of school are not
/// complained about too.
void add_problems(Typed& typed, std::vector<app::SetUpProblem> problems) {
  const auto place = [](const app::SetUpProblem& problem) {
    return std::find(kFields.begin(), kFields.end(), problem.field());
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const auto& one, const auto& other) { return place(one) < place(other); });
  for (const app::SetUpProblem& problem : problems) {
    std::string field(problem.field());
    if (field == "nation") field = "framework";
    if (field == "framework" && typed.problems.has(field)) continue;
    typed.problems.add(field, texts::sentence(problem));
  }
}

/// While no law is chosen nobody can say which kinds of school there are; a reader wants to know
/// all the same that one has to be chosen.
void add_missing_setting(std::vector<app::SetUpProblem>& problems, const app::SchoolForm& school) {
  using What = app::SetUpProblem::What;
  const auto is = [&](What what) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const app::SetUpProblem& problem) { return problem.what == what; });
  };
  if (school.setting.empty() && is(What::NoSuchFramework) && !is(What::NoSuchSetting))
    problems.push_back({What::NoSuchSetting, app::PasswordProblem::NotText});
}

Response set_up(const WebContext& context, const Request& request) {
  Typed typed = form_posted(request);
  const app::SchoolForm school = school_of(context, typed);
  const app::AdministratorForm administrator{typed.value("display_name"), typed.value("email"),
                                             typed.value("name"), typed.exact("password")};
  auto made = context.set_up.set_up(typed.value("code"), school, administrator);
  if (made) return http::see_other("/sign-in?done=set-up");
  add_missing_setting(made.error(), school);
  add_problems(typed, made.error());
  return show(context, request, typed);
}

/// Once somebody has an account, and no code for another school was printed, there is nothing to
/// set up, and both pages lead to the sign-in.
http::Handler while_open(const WebContext& context,
                         Response (*answer)(const WebContext&, const Request&)) {
  return [&context, answer](const Request& request, const PathParameters&) {
    if (!context.set_up.is_open()) return http::see_other("/sign-in");
    return answer(context, request);
  };
}

Response show_fresh(const WebContext& context, const Request& request) {
  return show(context, request, form_to_show(context, request));
}

}  // namespace

std::vector<http::Route> set_up_routes(const WebContext& context) {
  using http::Method;
  return {{Method::Get, "/set-up", kPublic, while_open(context, show_fresh)},
          {Method::Post, "/set-up", kPublic, while_open(context, set_up), http::Uploads::Refused,
           http::Work::Slow}};
}

}  // namespace stepwell::web::pages
