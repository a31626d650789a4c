// Every sentence that a person reads in a browser, by name, so that a translator finds them all in
// one place. What is made of parts is a function. Knows no page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/school/set_up.h"
#include "app/staff/enrolment.h"
#include "app/staff/sign_in.h"
#include "app/staff/staff.h"
#include "base/day.h"
#include "base/instant.h"
#include "people/posts.h"
#include "record/entry.h"

namespace stepwell::web::texts {

using Text = const char*;

// The frame of every page.
inline constexpr Text kLanguage = "en";
inline constexpr Text kProduct = "Stepwell";
inline constexpr Text kSkip = "Skip to main content";
inline constexpr Text kService = "Stepwell";
inline constexpr Text kMenu = "Menu";
inline constexpr Text kMainParts = "Main";
inline constexpr Text kStaffPart = "Staff";
inline constexpr Text kSignOut = "Sign out";
inline constexpr Text kPractice =
    "This is a practice school. Nothing in it is about a real child, and everybody can sign in.";
inline constexpr Text kFooter = "Stepwell keeps the record of a child’s extra help at school.";
inline constexpr Text kErrorPrefix = "Error";
inline constexpr Text kProblemTitle = "There is a problem";
inline constexpr Text kSuccess = "Success";
inline constexpr Text kImportant = "Important";
inline constexpr Text kWarning = "Warning";
inline constexpr Text kBack = "Back";
inline constexpr Text kOptional = " (optional)";
/// A form whose id was recorded with something else.
inline constexpr Text kSentBefore =
    "This form was sent before with other words. Look at it again and send it.";
inline constexpr Text kKeptForm =
    "This form has not been recorded. What you typed is still here: check it and send it again. A "
    "password or a file has to be given again.";
/// "Error: Sign in - Stepwell".
std::string page_title(std::string_view title, bool has_problems);

// Days and times.
inline constexpr Text kDay = "Day";
inline constexpr Text kMonth = "Month";
inline constexpr Text kYear = "Year";
/// "21 November 2026".
std::string day(base::Day day);
/// "14:05 on 21 November 2026", in London's time.
std::string time_and_day(base::Instant at);
/// "14:05", in London's time.
std::string time(base::Instant at);
/// "1 minute", "12 minutes", "1 hour and 5 minutes"; begun minutes count.
std::string minutes(int seconds);
/// "40 seconds", "2 minutes".
std::string wait(int seconds);

// What sentences are made of.
inline constexpr Text kAnd = " and ";
/// "Mrs Jones, Mr Parry"; what is empty is left out.
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");
/// "Mrs Jones, Mr Parry and Ann Lee".
std::string joined_with_and(const std::vector<std::string>& parts);
/// With its first letter small, for the middle of a sentence, unless the first word is written in
/// capitals.
std::string small_first(std::string_view words);
std::string capital_first(std::string_view words);

// What the pages about children share.
inline constexpr Text kSomebodyElse = "somebody who is not on the staff list";
inline constexpr Text kNoMoveLeadsThere =
    "No move leads there from the stage that the child is at on that day.";
inline constexpr Text kHowSent = "How was it sent?";
inline constexpr Text kHowSentMissing = "Say how it was sent.";
/// A need of a move that is not in the record, in the words of the law.
std::string need_missing(std::string_view need);
std::string entry_problem(const record::EntryProblem& problem);

// Passwords, wherever one is typed.
inline constexpr Text kPassword = "Password";
inline constexpr Text kShow = "Show";
inline constexpr Text kShowPassword = "Show password";
inline constexpr Text kHide = "Hide";
inline constexpr Text kHidePassword = "Hide password";
inline constexpr Text kPasswordShown = "Your password is visible";
inline constexpr Text kPasswordHidden = "Your password is hidden";
inline constexpr Text kPasswordHint =
    "12 characters or more. Three or four words that have nothing to do with each other are easy "
    "to remember and hard to guess. Not your own name, nor the school’s.";
inline constexpr Text kPasswordAgain = "Type the password again: it is never kept in a page.";
inline constexpr Text kSignInName = "Sign-in name";
inline constexpr Text kSignInNameHint =
    "What you will type to sign in. Your email address is a good choice.";

// Signing in.
inline constexpr Text kSignInTitle = "Sign in";
inline constexpr Text kSignInButton = "Sign in";
inline constexpr Text kHaveCode = "I have a code on paper";
inline constexpr Text kForgotten = "I cannot sign in";
inline constexpr Text kForgottenHelp =
    "Ask an administrator of your school to print a code for you. With it you choose a new "
    "password yourself. Nobody else can see or choose your password.";
inline constexpr Text kIdle =
    "You were signed out because nothing was asked for 60 minutes. Sign in to go on where you "
    "were.";
inline constexpr Text kTooLong =
    "You were signed out because 12 hours had passed. Sign in to go on where you were.";
inline constexpr Text kPostEnded =
    "You were signed out because your last post at a school has ended. If that is a mistake, ask "
    "an administrator of the school.";
inline constexpr Text kSignInFirst = "Sign in to see this page.";
inline constexpr Text kFormIsKept =
    "Your form was not sent, because you had been signed out. What you typed is kept for 30 "
    "minutes: you will find it in the form after signing in.";
inline constexpr Text kSignedOut = "You have signed out.";
inline constexpr Text kSignedOutEverywhere =
    "You have signed out everywhere. Every browser that was signed in as you has to sign in again.";
inline constexpr Text kEnrolled = "Your sign-in name and password are set. Now sign in with them.";
inline constexpr Text kSetUpDone =
    "The school is set up. Sign in with the name and password that you chose; next, add the staff.";
inline constexpr Text kSignInNameMissing = "Enter your sign-in name";
inline constexpr Text kPasswordMissing = "Enter your password";
inline constexpr Text kSignOutTitle = "Sign out";
inline constexpr Text kSignOutHelp = "On a computer that others use, always sign out.";
/// What stands at the field, for a refusal.
std::string sentence(const app::SignInRefusal& refusal, base::Instant now);

// Using a code.
inline constexpr Text kCodeTitle = "Use your code";
inline constexpr Text kCodeField = "Code";
inline constexpr Text kCodeHint =
    "The 16 letters and digits on your paper, like K7MW-3RTX-9HDP-QC4N. Small letters are fine, "
    "and you may leave out the hyphens.";
inline constexpr Text kContinue = "Continue";
inline constexpr Text kCodeMissing = "Enter the code on your paper";
inline constexpr Text kChooseLead =
    "Choose what you will sign in with. Nobody else will know your password.";
inline constexpr Text kChooseButton = "Save and go to sign-in";
inline constexpr Text kNotYou =
    "If this is not your name, stop here and tell whoever gave you the "
    "code.";
/// "Hello, Anna Jones".
std::string greeting(std::string_view name);
std::string sentence(const app::EnrolProblem& problem);
std::string sentence(app::PasswordProblem problem);

// Setting up.
inline constexpr Text kSetUpTitle = "Set up your school";
inline constexpr Text kSetUpLead =
    "No real school has been set up here yet. Make the first, and its first administrator. It "
    "takes about two minutes.";
inline constexpr Text kSetUpCodeHint =
    "Printed where Stepwell was started, like K7MW-3RTX-9HDP-QC4N. Each start prints a new one.";
inline constexpr Text kSetUpNeeded = "No real school has been set up here yet.";
inline constexpr Text kSchoolPart = "The school";
inline constexpr Text kSchoolName = "Name of the school";
inline constexpr Text kLawField = "Which law does the school work under?";
inline constexpr Text kEarlierLaw = "an earlier law, for children who are still under it";
inline constexpr Text kSettingField = "Kind of school";
inline constexpr Text kChooseOne = "Choose one";
inline constexpr Text kAdministratorPart = "You, the first administrator";
inline constexpr Text kAdministratorLead =
    "An administrator looks after the staff and their posts, and sees no child’s record. You can "
    "give yourself another post afterwards.";
inline constexpr Text kYourName = "Your name";
inline constexpr Text kYourNameHint = "As others at the school know you";
inline constexpr Text kEmail = "Email address";
inline constexpr Text kSetUpButton = "Set up the school";
inline constexpr Text kLawMissing = "Choose the law that the school works under";
std::string sentence(const app::SetUpProblem& problem);
/// "Nursery (Special educational needs in Wales, 2002)".
std::string in_law(std::string_view words, std::string_view law);

// Oneself.
inline constexpr Text kYourPosts = "Your posts";
inline constexpr Text kThisSession = "This session";
inline constexpr Text kTimeLeft = "Time left";
inline constexpr Text kName = "Name";
inline constexpr Text kLookAfterStaff = "Look after the staff";
inline constexpr Text kChangePassword = "Change your password";
inline constexpr Text kPresentPassword = "Present password";
inline constexpr Text kNewPassword = "New password";
inline constexpr Text kChangeButton = "Change password";
inline constexpr Text kChangeWarning =
    "Every other browser that is signed in as you will have to sign in again.";
inline constexpr Text kPasswordChanged =
    "Your password is changed. Every other browser that was signed in as you has to sign in again.";
inline constexpr Text kEverywhereTitle = "Sign out everywhere";
inline constexpr Text kEverywhereLead =
    "This signs you out here and in every other browser. Do it if you left a computer signed in, "
    "or if somebody may have seen your password; then change your password too.";
inline constexpr Text kPresentMissing = "Enter your present password";
inline constexpr Text kNewMissing = "Enter a new password";
inline constexpr Text kWrongPresent = "This is not your present password. Try again.";
/// "about 58 minutes, if nothing more is asked".
std::string time_left(int seconds);

// The warning before the end.
inline constexpr Text kEndingTitle = "You will soon be signed out";
inline constexpr Text kEndingText =
    "Nothing has been asked for a while. Stay signed in, or you will be signed out. What you typed "
    "stays on the page.";
inline constexpr Text kEndingForGood =
    "You signed in 12 hours ago. Send what you are working on now: you will have to sign in again.";
inline constexpr Text kEnded =
    "You have been signed out. What you typed is still on this page: when you send it you will be "
    "asked to sign in, and it comes back filled.";
inline constexpr Text kStay = "Stay signed in";
inline constexpr Text kClose = "Close";
inline constexpr Text kEndedTitle = "You have been signed out";

// Staff.
inline constexpr Text kStaffTitle = "Staff";
inline constexpr Text kAddStaff = "Add somebody";
inline constexpr Text kNoPost = "No post now";
inline constexpr Text kPostsNow = "Posts";
inline constexpr Text kPostsEarlier = "Earlier posts";
inline constexpr Text kNoPostLong = "No post now. Without a post nobody can sign in.";
inline constexpr Text kSignInState = "Sign-in";
inline constexpr Text kNoEmail = "Not given";
inline constexpr Text kGivePost = "Give a post";
inline constexpr Text kPrintCode = "Print a code";
inline constexpr Text kHandOver = "Hand over posts";
inline constexpr Text kEndPost = "End a post";
inline constexpr Text kNextSteps = "What you can do";
/// "4 people, 3 of them with a post".
std::string staff_count(std::size_t people, std::size_t with_post);
/// "since 1 September 2026", "from 1 January 2027", "1 September 2020 to 31 August 2026".
std::string span(const people::Post& post, base::Day today);
Text door(app::StaffLine::Door door);
Text door_means(app::StaffLine::Door door);

inline constexpr Text kAddTitle = "Add somebody to the staff";
inline constexpr Text kTheirName = "Their name";
inline constexpr Text kTheirNameHint =
    "As it should appear in the record: Anna Jones, or Mrs Jones";
inline constexpr Text kElsewhereName = "Sign-in name at another school";
inline constexpr Text kElsewhereHint =
    "Only for somebody who already uses this Stepwell at another school: then one sign-in opens "
    "both.";
inline constexpr Text kAddButton = "Add to the staff";

inline constexpr Text kWhichPost = "Which post?";
inline constexpr Text kClassField = "Class";
inline constexpr Text kFirstDay = "First day";
inline constexpr Text kFirstDayHint = "For example 1 9 2026. Today or an earlier day.";
inline constexpr Text kReason = "Reason";
inline constexpr Text kGiveButton = "Give this post";
inline constexpr Text kPostMissing = "Choose a post";
std::string give_title(std::string_view name);
/// "Sees names and classes, ...": what the post lets somebody do.
Text post_means(people::PostKind kind);

inline constexpr Text kEndWhich = "Which post ends?";
inline constexpr Text kEndDay = "First day without the post";
inline constexpr Text kEndDayHint =
    "Today or an earlier day. Access through this post ends as soon as you send this.";
inline constexpr Text kEndReasonHint = "For example: has left the school";
inline constexpr Text kEndButton = "End the post";
inline constexpr Text kEndWarning =
    "What is due for the holder of a vacant post goes to the head until somebody else has it. To "
    "pass it on in one step, hand the post over instead.";
std::string end_title(std::string_view name);

inline constexpr Text kHandWhich = "Which posts?";
inline constexpr Text kHandTo = "Who takes over?";
inline constexpr Text kHandToHint = "Somebody new has to be added to the staff first";
inline constexpr Text kHandDay = "First day of the successor";
inline constexpr Text kHandDayHint = "Today or an earlier day. The day before is the other’s last.";
inline constexpr Text kHandReasonHint = "For example: maternity cover";
inline constexpr Text kHandButton = "Hand over";
inline constexpr Text kHandLead =
    "What is due and whose children they are goes with the posts, in one step.";
inline constexpr Text kToMissing = "Choose who takes over";
std::string hand_title(std::string_view name);

inline constexpr Text kPrintLead =
    "The code is printed on paper, shown once, and good for 7 days and for one use. With it they "
    "choose their own sign-in name and password.";
inline constexpr Text kPrintEndsEarlier = "A code that was printed earlier stops working.";
inline constexpr Text kPrintPasswordStays =
    "Their present password goes on working until the code is used.";
inline constexpr Text kPrintButton = "Make the code";
inline constexpr Text kPaperLead =
    "Print this page or copy the code now: it cannot be shown again. Give it to them in person.";
inline constexpr Text kPaperPrint = "Print this page";
inline constexpr Text kPaperDone = "Back to the staff";
inline constexpr Text kPaperFor = "For";
inline constexpr Text kPaperWhere = "Go to";
inline constexpr Text kPaperCode = "Your code";
inline constexpr Text kPaperUntil = "Good until";
inline constexpr Text kPaperWhat =
    "Type the code there and choose your own sign-in name and password. The code works once. Show "
    "it to nobody, and destroy this paper afterwards.";
inline constexpr Text kShownTitle = "The code cannot be shown again";
inline constexpr Text kShownText =
    "This form has already made a code, and the code was shown once. If it was printed or copied, "
    "it is still good. If it was lost, make a new one: the earlier one then stops working.";
inline constexpr Text kShownButton = "Make a new code";
std::string print_title(std::string_view name);
std::string paper_title(std::string_view name);
std::string sentence(app::CodeRefusal refusal);

// What was done with the staff, and what comes next.
std::string added(std::string_view name);
std::string post_given(std::string_view name, app::StaffLine::Door door);
std::string post_ended(std::string_view name);
std::string handed_over(std::string_view from, std::string_view to);
std::string sentence(const app::StaffProblem& problem);

// Days that are typed.
inline constexpr Text kDayMissing = "Enter the day, as day, month and year";
inline constexpr Text kDayIncomplete = "The day must have a day, a month and a year";
inline constexpr Text kNoSuchDay = "There is no such day. Check the day and the month.";

// When something cannot be answered.
struct Apology {
  Text title;
  Text what;   ///< what has happened
  Text to_do;  ///< what the reader can do
};
/// For any status of 400 and above.
Apology apology(int status);
inline constexpr Text kFormRefusedTitle = "This form could not be accepted";
inline constexpr Text kFormRefused =
    "We could not be sure that this form came from a page of your own session, so nothing was "
    "recorded. This happens when you have signed in again in another window, or when the browser "
    "keeps no cookies.";
inline constexpr Text kToTheForm = "Go back to the form";
inline constexpr Text kToTheStart = "Go to the first page";

}  // namespace stepwell::web::texts
