// A school with somebody in every post, and the addresses of every page about it: a new route that
// names anything more than a school and a child is filled in here.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "app/school/help_contacts.h"
#include "law/choices.h"
#include "tests/web/web_house.h"

namespace stepwell::web {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::HouseOver;
using stepwell::testing::WebHouse;

enum class Outcome { Answered, ToSignIn, NotThere, FormRefused };

inline std::string name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Answered: return "answered";
    case Outcome::ToSignIn: return "to sign in";
    case Outcome::NotThere: return "not there";
    case Outcome::FormRefused: return "form refused";
  }
  return {};
}

inline Outcome outcome_of(const http::Response& response) {
  if (response.status == 404) return Outcome::NotThere;
  if (response.status == 403) return Outcome::FormRefused;
  if (response.status == 303 && response.header("Location").starts_with("/sign-in?return="))
    return Outcome::ToSignIn;
  return Outcome::Answered;
}

/// A word that stands in a record, with what one must be allowed to do to read it.
struct Planted {
  std::string word;
  people::Action action;
};

/// Somebody, with the way in which they stand to the school that is asked about.
struct Who {
  std::string name;
  std::string person;        ///< empty: nobody
  std::string sign_in_name;  ///< empty: `token` is of a session that has ended with the post
  std::string token;
};

/// A page of what somebody did themselves, and nobody here has: there for who may, once they did.
inline bool is_of_ones_own(const http::Route& route) {
  return route.pattern == "/schools/{school}/children/{child}/concern/sent";
}

/// Whom a page is asked about: a school, and a child of it where the page is about one.
struct About {
  std::string name;
  std::string school;
  std::string child;
  std::string class_name;  ///< empty: there is no such child at that school
};

inline constexpr const char* kContact = "bcdfghjkmnpqrstv";

/// A school with somebody in every post, another school, and somebody who is asked about.
struct Town {
  WebHouse web;
  HouseOver& house = web.house;
  app::NewSchool exton = house.add_school();
  app::NewSchool bryn = house.add_school(stepwell::testing::bryn(), "gwen");
  std::string asked_about = house.add_person(exton, "Osian Rhys");
  About own{"a child of the class", exton.school, add_child(exton, "3B"), "3B"};
  About other{"a child of another class", exton.school, add_child(exton, "5A"), "5A"};
  About foreign{"a child of another school", exton.school, add_child(bryn, "3B"), ""};
  std::vector<Who> everybody;

  Town() {
    using people::PostKind;
    add("SENCO", {PostKind::Senco, {}, {}});
    add("class teacher", {PostKind::ClassTeacher, "3B", {}});
    add("subject teacher", {PostKind::SubjectTeacher, "3B", {}});
    add("assistant", {PostKind::Assistant, "3B", {}});
    add("head", {PostKind::Head, {}, {}});
    everybody.push_back({"administrator", exton.person, "ada", {}});
    everybody.push_back({"administrator of another school", bryn.person, "gwen", {}});
    add("assistant of one child alone", {PostKind::Assistant, {}, own.child});
    add_at_two_schools("teacher of another class here, SENCO of another school");
    add_ended("whose only post has ended");
    add_former_administrator("who was administrator and is SENCO");
    everybody.push_back({"nobody", {}, {}, {}});
    publish_policy();
    record_qualification();
  }

  /// The first that the law knows, of whom is asked about.
  void record_qualification() {
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back(
        {{exton.school, {}},
         {{{"on", house.today().iso()},
           {"kind", "qualification_held"},
           {"qualification", law::choices_in(law(), "qualification").front()->id},
           {"person", asked_about}}}});
    EXPECT_TRUE(house.records.record(wish).has_value());
  }
  /// Where the school's record says something of that kind first.
  std::string position_of(std::string_view kind) const {
    for (const app::LoggedEntry& entry : house.school_record(exton.school))
      if (entry.topic.starts_with(kind)) return std::to_string(entry.position);
    return {};
  }

  /// The first policy that the law knows, with a file.
  void publish_policy() {
    const auto path = web.folder / "policy.txt";
    std::ofstream(path) << "How we help.";
    const auto kept = web.files->keep(path, "policy.txt").value();
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{exton.school, {}},
                            {{{"on", house.today().iso()},
                              {"kind", "policy_published"},
                              {"policy", word_for("{policy}", {})},
                              {"file", app::file_text({kept.hash, "policy.txt"})}}}});
    EXPECT_TRUE(house.records.record(wish).has_value());
  }

  /// With an entry of each kind that a page may be asked about: a concern first, then evidence with
  /// a file, a contact, a meeting to come, one that was held, a second look, a service that is
  /// asked, its advice, somebody who comes, a letter that was sent, help that began, and a draft of
  /// a plan. Each holds a word that stands nowhere else.
  std::string add_child(const app::NewSchool& school, const std::string& class_name) {
    const app::RecordId id{school.school, app::new_identifier(house.randomness)};
    house.add_child(id, {"Siân", "O’Brien", class_name});
    const std::string on = house.today().iso();
    const auto path = web.folder / ("evidence-" + id.child + ".txt");
    std::ofstream(path) << "A word list that was read aloud.";
    const auto kept = web.files->keep(path, "words.txt").value();
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back(
        {id,
         {{{"on", on},
           {"kind", "concern_raised"},
           {"from", "teacher"},
           {"text", concern_of(id.child)}},
          {{"on", on},
           {"kind", "evidence_added"},
           {"type", "work"},
           {"title", "Words"},
           {"file", app::file_text({kept.hash, "words.txt"})}},
          {{"on", on},
           {"kind", "contact_added"},
           {"contact", kContact},
           {"name", contact_of(id.child)},
           {"relation", "Mother"},
           {"parental_responsibility", true}},
          {{"on", on}, {"kind", "meeting_arranged"}, {"meeting", "plan"}, {"for", on}},
          {{"on", on}, {"kind", "meeting_held"}, {"meeting", "other"}, {"text", "Reading"}},
          {{"on", on}, {"kind", "concern_raised"}, {"from", "parent"}},
          {{"on", on},
           {"kind", "concern_answered"},
           {"outcome", "watch"},
           {"concern", 8},
           {"look_again_on", on}},
          {{"on", on}, {"kind", "advice_requested"}, {"service", "health"}, {"for", on}},
          {{"on", on},
           {"kind", "advice_received"},
           {"service", "health"},
           {"title", "Report"},
           {"text", kept_back_of(id.child)},
           {"kept_back", true}},
          {{"on", on}, {"kind", "involvement_began"}, {"service", "health"}},
          {{"on", on},
           {"kind", "letter_sent"},
           {"letter", law_of(school).letters.front().id},
           {"to", boost::json::array{contact_of(id.child)}},
           {"text", letter_of(id.child)}},
          {{"on", on}, {"kind", "provision_began"}, {"type", "group"}, {"what", "Word cards"}}}});
    EXPECT_TRUE(house.records.record(wish).has_value());
    for (const law::Document& document : law_of(school).documents)
      if (document.plan)
        web.drafts->begin({id, document.id}, "somebody", house.clock.now(),
                          {{"targets.k1.target", draft_of(id.child)}});
    return id.child;
  }

  static std::string concern_of(const std::string& child) { return "Concern" + child; }
  static std::string kept_back_of(const std::string& child) { return "Advice" + child; }
  static std::string contact_of(const std::string& child) { return "Contact" + child; }
  static std::string letter_of(const std::string& child) { return "Letter" + child; }
  static std::string draft_of(const std::string& child) { return "Draft" + child; }
  /// What stands in the record of the child.
  static std::vector<Planted> planted(const std::string& child) {
    return {{concern_of(child), people::Action::SeeChild},
            {contact_of(child), people::Action::SeeContacts},
            {kept_back_of(child), people::Action::SeeKeptBack},
            {letter_of(child), people::Action::SeeContacts},
            {draft_of(child), people::Action::SeePlan}};
  }

  void add_at_two_schools(const std::string& name) {
    add(name, {people::PostKind::ClassTeacher, "5A", {}});
    const Who& who = everybody.back();
    const auto added =
        house.staff.add(house.request(bryn), {"Siân Parry", {}, who.sign_in_name}).value();
    EXPECT_EQ(added, who.person);
    house.give(bryn, who.person, {people::PostKind::Senco, {}, {}});
  }

  void add(const std::string& name, const app::PostName& post) {
    const std::string sign_in_name = "name" + std::to_string(everybody.size());
    everybody.push_back(
        {name, house.add_who_signs_in(exton, sign_in_name, post), sign_in_name, {}});
  }

  void add_ended(const std::string& name) {
    add(name, {people::PostKind::Head, {}, {}});
    Who& who = everybody.back();
    who.token = house.token_of(who.sign_in_name, stepwell::testing::kOtherPassword);
    who.sign_in_name.clear();
    house.end(exton, who.person, {people::PostKind::Head, {}, {}});
  }

  void add_former_administrator(const std::string& name) {
    add(name, {people::PostKind::Senco, {}, {}});
    const std::string person = everybody.back().person;
    house.give(exton, person, {people::PostKind::Administrator, {}, {}});
    house.end(exton, person, {people::PostKind::Administrator, {}, {}});
  }

  std::string token_of(const Who& who) {
    if (who.sign_in_name.empty()) return who.token;
    const bool is_first = who.person == exton.person || who.person == bryn.person;
    return house.token_of(who.sign_in_name, is_first ? stepwell::testing::kGoodPassword
                                                     : stepwell::testing::kOtherPassword);
  }

  const law::Framework& law_of(const app::NewSchool& school) const {
    return *house.records.school(school.school)->framework;
  }
  const law::Framework& law() const { return law_of(exton); }
  /// A plan that the law knows, a duty that a concern has opened, and so on: words that any page
  /// that has them can answer.
  std::string word_for(const std::string& name, const std::string& pattern) const {
    if (name == "{position}" || name == "{entry}") {
      const auto is_of = [&](const char* part) { return pattern.find(part) != std::string::npos; };
      if (is_of("/school/policy/")) return position_of("policy_published");
      if (is_of("/school/qualification/")) return position_of("qualification_held");
      if (is_of("/files/")) return "4";
      if (is_of("/agreed")) return "7";
      if (is_of("/specialists/asked/")) return "10";
      if (is_of("/specialists/advice/")) return "11";
      if (is_of("/specialists/involved/")) return "12";
      if (is_of("/letters/sent/")) return "13";
      if (is_of("/help/")) return "14";
      return is_of("/meetings/") ? "6" : is_of("/tasks/") ? "9" : "3";
    }
    if (name == "{kind}") return "meeting_held";
    if (name == "{number}") return "late";
    if (name == "{class}") return "3B";
    if (name == "{contact}") return kContact;
    if (name == "{year}") return std::to_string(house.today().year());
    if (name == "{policy}")
      for (const law::Choice& choice : law().choices)
        if (choice.list == "policy") return choice.id;
    if (name == "{rule}")
      for (const law::Duty& duty : law().duties)
        if (duty.standing) return duty.id;
    if (name == "{role}") return app::roles_outside(law()).front()->id;
    if (name == "{letter}") return law().letters.front().id;
    if (name == "{law}") return law().id;
    if (name == "{process}")
      for (const law::Process& process : law().processes)
        if (process.is_asked_for()) return process.id;
    if (name == "{list}")
      for (const law::Bank& bank : law().banks)
        if (bank.is_shown_by_record()) return bank.id;
    const bool is_of_reports = pattern.find("/reports/") != std::string::npos;
    if (name == "{document}" && is_of_reports)
      for (const law::Document& document : law().documents)
        if (document.is_report()) return document.id;
    if (name == "{bank}")
      for (const law::Bank& bank : law().banks)
        if (bank.of == law::Bank::Of::Questions) return bank.id;
    if (name == "{document}")
      for (const law::Document& document : law().documents)
        if (document.plan) return document.id;
    for (const law::Duty& duty : law().duties)
      for (const law::Pattern& opens : duty.opens)
        if (opens.has_kind(law::kinds::concern_raised)) return duty.id;
    return {};
  }
  std::string path_of(const std::string& pattern, const About& about) const {
    std::string path = pattern;
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
      const std::string name = path.substr(at, path.find('}') - at + 1);
      std::string value = name == "{school}"   ? about.school
                          : name == "{child}"  ? about.child
                          : name == "{person}" ? asked_about
                                               : word_for(name, pattern);
      path.replace(at, name.size(), value);
    }
    return path;
  }
  /// About whom a route can be asked.
  std::vector<About> abouts(const http::Route& route) const {
    if (is_of_child(route)) return {own, other, foreign};
    return {{"the school", exton.school, {}, {}}};
  }
  static bool is_of_child(const http::Route& route) {
    return route.pattern.find("{child}") != std::string::npos;
  }

  /// From the table alone.
  Outcome expected(const http::Route& route, const Who& who, const About& about) const {
    if (route.access == kPublic) return Outcome::Answered;
    if (who.person.empty() || who.sign_in_name.empty()) return Outcome::ToSignIn;
    const auto action = find_action(route.access);
    if (!action) return Outcome::Answered;
    if (is_of_child(route) && about.class_name.empty()) return Outcome::NotThere;
    const auto posts = web.context.staff_book.at(about.school)->posts;
    // The page of a class is there for who sees a child of it.
    const About& whom = route.pattern.find("{class}") == std::string::npos ? about : own;
    const auto how = people::relationships_of(who.person, posts, whom.child, whom.class_name,
                                              house.clock.today());
    return people::may(*action, how) ? Outcome::Answered : Outcome::NotThere;
  }

  enum class Proof { Given, Missing };
  http::Response ask(const http::Route& route, const Who& who, const About& about,
                     Proof proof = Proof::Given) {
    return ask_at(path_of(route.pattern, about), route, who, proof);
  }
  /// Every page that a route is of this child or school, one for each entry where it is of an
  /// entry.
  std::vector<std::string> every_path_of(const http::Route& route, const About& about) const {
    constexpr int kEntries = 14;
    std::vector<std::string> paths;
    for (int position = 1; position <= kEntries; ++position) {
      std::string pattern = route.pattern;
      for (const std::string name : {"{position}", "{entry}"})
        if (const auto at = pattern.find(name); at != std::string::npos)
          pattern.replace(at, name.size(), std::to_string(position));
      for (const law::Letter& letter : law().letters) {
        std::string of_letter = pattern;
        if (const auto at = pattern.find("{letter}"); at != std::string::npos)
          of_letter.replace(at, 8, letter.id);
        paths.push_back(path_of(of_letter, about));
      }
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
  }
  http::Response ask_at(const std::string& path, const http::Route& route, const Who& who,
                        Proof proof = Proof::Given) {
    Browser browser(web);
    const std::string token = token_of(who);
    if (!token.empty()) browser.use_session(token);
    if (route.method == http::Method::Get) return browser.get(path);
    Fields fields;
    if (proof == Proof::Given) {
      // Open pages give a browser without a session a secret of its own.
      if (token.empty()) browser.get("/sign-in");
      const std::string secret = token.empty() ? browser.cookie("visit") : token;
      fields.push_back({"csrf", app::csrf_token(secret)});
      // What the search by name asks for; no other form has these fields and says more for them.
      if (route.pattern.ends_with("/search") || route.pattern.ends_with("}/concern"))
        fields.push_back({"name", "Siân"});
    }
    return browser.post(path, fields);
  }
};

}  // namespace stepwell::web
