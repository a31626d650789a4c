// What the pages of the law say: the rules of a framework in plain words. Knows no page and no
// framework.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/force.h"
#include "law/framework.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kLawPart = "The law";
inline constexpr Text kLawTitle = "The law that Stepwell knows";
inline constexpr Text kLawLead =
    "What happens when, who owes what, and where it is written. Stepwell is not legal advice.";
inline constexpr Text kLawOfSchool = "the law of your school";
inline constexpr Text kLawWith = ", with ";
/// "Additional support for learning, with Example Council".
std::string with_local(std::string_view law, std::string_view local);
inline constexpr Text kLocal = "local";
inline constexpr Text kLawLocal = "What is local here";
inline constexpr Text kLocalNew = "(added)";
/// Whose the local arrangements of a page are, and at which schools of the reader they count.
std::string with_local_means(std::string_view local, const std::vector<std::string>& schools);
inline constexpr Text kLawWithoutLocal = "See the law without what is local";
inline constexpr Text kLawLocalBeside = "See what is local beside the law";
/// "See the law as it stands at Exton Primary, with Example Council".
std::string as_it_stands_at(std::string_view school, std::string_view local);
/// "Example Council adds this to the law."
std::string local_added(std::string_view local);
/// "Example Council says this otherwise than the law:", before what it says.
std::string local_changed(std::string_view local);
/// "Limit: 4 weeks. The law says: 6 weeks."
std::string local_fact(std::string_view label, std::string_view law, std::string_view local);
/// "(changed: limit and strength)".
std::string local_in(const std::vector<std::string>& labels);
inline constexpr Text kLawPicture = "Stages and moves";
inline constexpr Text kLawPictureTitle = "The stages, and how a child moves from one to another";
inline constexpr Text kLawPictureMeans =
    "Each box is a stage. An arrow on the right leads to more help, an arrow on the left to less. "
    "The same is said in words under Moves.";
inline constexpr Text kLawStages = "Stages";
inline constexpr Text kLawMoves = "Moves";
inline constexpr Text kLawOwed = "What has to be done, and by when";
inline constexpr Text kLawSchool = "What the school itself owes";
inline constexpr Text kLawRights = "Rights of the family";
inline constexpr Text kLawWatches = "What others owe";
inline constexpr Text kLawProcesses = "Processes, step by step";
inline constexpr Text kLawExceptions = "Exceptions";
inline constexpr Text kLawDocuments = "Documents";
inline constexpr Text kLawLooks = "Worth a look";
inline constexpr Text kLawLists = "Signs, strategies, checklists";
inline constexpr Text kLawCensus = "Codes before a census";
inline constexpr Text kLawHelp = "Help topics";
inline constexpr Text kLawQuestions = "Questions that families ask";
inline constexpr Text kLawSources = "Where it comes from";
inline constexpr Text kLawContents = "On this page";
inline constexpr Text kLawLedBy = "Led by";
inline constexpr Text kLawOnRegister = "Counts on the register of special needs.";
inline constexpr Text kLawNothingFirst = "Nothing has to be in the record first.";
inline constexpr Text kLawMust = "needed: ";
inline constexpr Text kLawShould = "should be there: ";
inline constexpr Text kLawWho = "Who";
inline constexpr Text kLawOthers = "Who, in the place of them";
inline constexpr Text kLawOthersFrom = "In their place from";
inline constexpr Text kLawOthersUntil = "In their place until";
inline constexpr Text kLawStrict = "How strict";
inline constexpr Text kLawBegins = "Begins with";
inline constexpr Text kLawByWhen = "By when";
inline constexpr Text kLawDone = "Done by";
inline constexpr Text kLawAgain = "Done, and begins again, with";
inline constexpr Text kLawEnds = "Ends undone with";
inline constexpr Text kLawOnlyIn = "Only in";
inline constexpr Text kLawMayBeExcused = "May be excused by";
inline constexpr Text kLawEvidence = "Evidence: ";
inline constexpr Text kLawNoNumber = "The law gives no number of days.";
inline constexpr Text kLawAlways = "It is always owed.";
inline constexpr Text kLawEachHolder = "Of each who holds the post, from the day it was given.";
inline constexpr Text kLawWithCohort = "the window of the child’s year group";
inline constexpr Text kLawWindow = "In the window of the child’s year group.";
/// "5 steps", "1 part".
std::string steps_of(const law::Process& process);
/// Of a document without parts only that it has sources.
std::string parts_of(const law::Document& document);
/// "All 120 sources".
std::string all_sources(std::size_t count);
inline constexpr Text kLawMarksMean =
    "Each rule names its source and how sure it is. What is “custom, not law” is this product’s "
    "own proposal, and a school may change it. What is “not checked against the source” claims to "
    "be law and was not confirmed; neither is ever shown as late.";
inline constexpr Text kLawOpens = "Read it";
inline constexpr Text kLawDecidedBy = "Decided by";
inline constexpr Text kLawMoveFrom = "From ";
inline constexpr Text kLawMoveOr = " or ";
inline constexpr Text kLawMoveTo = " to ";
inline constexpr Text kLawPartsAsk = "What each part asks for";
inline constexpr Text kLawInWelsh = "in Welsh";

inline constexpr Text kLawLanguages = "Language of the law’s words";
inline constexpr Text kLanguageEnglish = "English";
inline constexpr Text kLanguageWelsh = "Cymraeg";
inline constexpr Text kWelshNotSeen = "Welsh wording not seen in a source";
inline constexpr Text kWelshMeans =
    "Words of the law that have Welsh stand in Welsh, and the others in English. Its sentences and "
    "lists, and the headings and labels on the page of a law, are our own translation; a name is "
    "marked where its Welsh was not seen in a source. Sentences that count days, and the names of "
    "what is recorded, are English.";

inline constexpr Text kCompareTitle = "Compare two laws";
inline constexpr Text kCompareLead =
    "What each of them says, side by side. Neither is converted into the other: which law counts "
    "for a child is in the child’s record.";
inline constexpr Text kCompareOne = "First law";
inline constexpr Text kCompareOther = "Second law";
inline constexpr Text kCompareChoose = "Choose a law";
inline constexpr Text kCompareButton = "Compare";
inline constexpr Text kCompareUnknown = "Choose a law from the list";
inline constexpr Text kCompareSame = "Choose another law than the first";
inline constexpr Text kCompareForce = "When, and what kind of law";
inline constexpr Text kCompareNothing = "Nothing of this kind.";
inline constexpr Text kCompareAgree = "Both say the same.";
inline constexpr Text kCompareRules = "In both laws";
inline constexpr Text kCompareOnly = "In one of them only";
inline constexpr Text kCompareRegister = "counts on the register";
inline constexpr Text kCompareLetters = "Letters";
inline constexpr Text kCompareWords = "Kinds of school, roles, values and codes";
/// "Signs that help is needed: 12 lines", of a list that one law alone has.
std::string with_lines(std::string_view name, std::string_view lines);
inline constexpr Text kComparePrint = "Print the comparison";
/// "They differ in: limit, strength".
std::string differs_in(std::string_view facts);
/// "The third Thursday in January."; "In January, on a day that is not known here."
std::string census_day(const law::Census& census);
/// "Rule 2170 of the census."
std::string census_rule(std::string_view number);
/// "Northern Ireland", of the id of a nation.
std::string nation_name(std::string_view id);

/// Whether the law is that of a school of whoever reads.
enum class Used { Elsewhere, Here };
/// "in force", "law of an earlier time"; of a law that is past and still counts for a school, that.
Text framework_status(law::Force force, Used used = Used::Elsewhere);
/// "In force from 1 April 2002." or "In force from ... to ...".
std::string force_of(const law::Framework& framework);
/// "Law of an earlier time. In force from ... to ..."; what the days say already is not said twice.
std::string status_with_days(std::string_view status, const law::Framework& framework);
/// "In force from 1 September 2010 to 31 August 2018.", of a version of a rule of that law; before
/// it "Not yet in force: from 1 September 2010.", and after it "No longer in force: ...". Empty for
/// a rule that never changes.
std::string in_force(const law::Effective& effective, const law::Framework& framework,
                     base::Day today);
/// "7 stages, 24 rules".
std::string size_of(const law::Framework& framework);
/// "on reaching the age of 14", "in each of 3 parts of the school year".
std::string at_age(int age);
std::string in_parts(int parts);
/// "Last day: 6 months from the day on which it began, that day not counted." `starts` and
/// `extends` name the entries that the clock looks to; `with` the other duty of a clock that goes
/// with one.
enum class ClockOf { Limit, Aim, Due };
std::string clock_rule(const law::Clock& clock, ClockOf of, std::string_view starts,
                       std::string_view extends, std::string_view with);
/// Which of several last days counts.
Text combined(law::Combine combine);

}  // namespace stepwell::web::texts
