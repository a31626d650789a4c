// The sentences for everything that a command refuses: what is wrong, and what to do.
#include <fmt/format.h>

#include "base/check.h"
#include "web/texts.h"

namespace stepwell::web::texts {
namespace {

int seconds_until(const std::optional<base::Instant>& at, base::Instant now) {
  if (!at || *at <= now) return 1;
  return static_cast<int>(at->seconds - now.seconds);
}

}  // namespace

std::string sentence(const app::SignInRefusal& refusal, base::Instant now) {
  using Because = app::SignInRefusal::Because;
  switch (refusal.because) {
    case Because::Wrong:
      return "The sign-in name or the password is not right. Check both and try again.";
    case Because::Throttled:
      return fmt::format("There have been too many tries. Wait {}, then try again.",
                         wait(seconds_until(refusal.again_at, now)));
    case Because::NoOpenPost:
      return "You have no post at any school today, so there is nothing to open. Ask an "
             "administrator of your school to give you one.";
  }
  throw base::Mistake("a refusal that is none of the enumerators");
}

std::string sentence(app::PasswordProblem problem) {
  using app::PasswordProblem;
  switch (problem) {
    case PasswordProblem::NotText: return "Use letters, digits and signs that can be typed";
    case PasswordProblem::TooShort: return "Use 12 characters or more. More words make it longer.";
    case PasswordProblem::TooLong: return "Use 200 characters or fewer";
    case PasswordProblem::Guessable:
      return "This password is easy to guess. Use several words that do not belong together.";
    case PasswordProblem::HoldsName:
      return "Leave out your own name, the school’s name and the word Stepwell";
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string sentence(const app::EnrolProblem& problem) {
  using What = app::EnrolProblem::What;
  switch (problem.what) {
    case What::CodeUnknown:
      return "This code is not good. Check each letter; if it was used already, or a newer one was "
             "printed, ask an administrator for a new one.";
    case What::CodeExpired:
      return "This code was good for 7 days, and they have passed. Ask an administrator of your "
             "school for a new one.";
    case What::NameUnfit: return "Enter a sign-in name of 200 characters or fewer";
    case What::NameTaken: return "Somebody else has this sign-in name. Choose another.";
    case What::PasswordUnfit: return sentence(problem.password);
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string sentence(const app::SetUpProblem& problem) {
  using What = app::SetUpProblem::What;
  switch (problem.what) {
    case What::CodeUnknown:
      return "This is not the code that was printed at the last start. Look for the newest one.";
    case What::SchoolNameMissing: return "Enter the name of the school";
    case What::NoSuchFramework: return kLawMissing;
    case What::NoSuchSetting: return "Choose a kind of school that this law knows";
    case What::NoSuchNation: return kLawMissing;
    case What::NotOfThatNation: return kLawMissing;
    case What::PersonNameMissing: return "Enter your name";
    case What::NameUnfit: return "Enter a sign-in name of 200 characters or fewer";
    case What::NameTaken: return "Somebody else has this sign-in name. Choose another.";
    case What::PasswordUnfit: return sentence(problem.password);
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string sentence(app::CodeRefusal refusal) {
  using app::CodeRefusal;
  switch (refusal) {
    case CodeRefusal::NotAllowed:
      return "Only an administrator of the school may print a code. Your own post may have ended.";
    case CodeRefusal::NoSuchStaff:
      return "This person is not on the staff of the school any more. Add them first.";
    case CodeRefusal::AlsoElsewhere:
      return "This person already signs in at another school too, and a new code would open that "
             "school as well. Ask an administrator of the other school to print it.";
    case CodeRefusal::NoSuchAccount: return "Nobody signs in by that name. Check the spelling.";
  }
  throw base::Mistake("a refusal that is none of the enumerators");
}

std::string sentence(const app::StaffProblem& problem) {
  using What = app::StaffProblem::What;
  switch (problem.what) {
    case What::NotAllowed:
      return "Only an administrator of the school may do this. Your own post may have ended.";
    case What::NameMissing: return "Enter their name";
    case What::NoSuchAccount:
      return "Nobody signs in by this name. Check the spelling, or leave it empty.";
    case What::AlreadyOnStaff: return "This person is already on the staff of this school";
    case What::NoSuchStaff:
      return "This person is not on the staff of this school. Add them first.";
    case What::ClassOrChildMissing:
      return "Choose the class, or name the child, that the post is for";
    case What::ClassAndChild: return "The post can be for a class or for a child, not for both";
    case What::NotForOneClass:
      return "This post is for the whole school: leave the class and the child empty";
    case What::NoSuchChild: return "There is no such child at this school";
    case What::AlreadyHeld: return "They have this post already on that day, or get it later";
    case What::NotHeld:
      return "They do not have this post on that day. Check the post and the day.";
    case What::NoPost: return "Choose at least one post";
    case What::SamePerson: return "Choose somebody else: a post cannot be handed to its own holder";
    case What::EndsBeforeItBegan: return "The post had not begun by that day. Enter a later day.";
    case What::DayNotYet:
      return "Enter today or an earlier day: only what has happened can be recorded";
    case What::ReasonMissing: return "Enter the reason";
    case What::LastAdministrator:
      return "Nobody who can sign in would be left to look after the staff. Give somebody else the "
             "post of administrator first.";
    case What::SaidOtherwise: return kSentBefore;
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

}  // namespace stepwell::web::texts
