#include "exchange/headings.h"

#include <algorithm>
#include <map>

namespace stepwell::exchange {

using app::RollColumn;
using app::RollField;

namespace {

struct Names {
  RollField field;
  std::vector<std::string_view> names;  ///< likeliest first, in groups: see `meaning_of`
};

/// As reports of school systems head their columns; keys as `key_of` makes them.
const std::vector<Names>& all_names() {
  static const std::vector<Names> kNames = {
      {RollField::Upn,
       {"upn", "uniquepupilnumber", "dfeupn", "pupilupn", "studentupn", "currentupn"}},
      {RollField::FormerUpn, {"formerupn", "previousupn", "oldupn", "temporaryupn"}},
      {RollField::LearnerNumber,
       {"uln", "uniquelearnernumber", "learnernumber", "pupiluln", "studentuln"}},
      {RollField::AdmissionNumber,
       {"admissionnumber", "adno", "admno", "admissionno", "admnumber", "learnercode",
        "admissionnum", "adnumber", "pupilnumber", "studentnumber"}},
      {RollField::Surname,
       {"legalsurname", "legallastname", "legalfamilyname", "surname", "lastname", "familyname",
        "pupilsurname", "studentsurname", "studentlastname", "pupillastname"}},
      {RollField::PreferredSurname,
       {"preferredsurname", "chosensurname", "preferredlastname", "preferredfamilyname"}},
      {RollField::Forename,
       {"legalforename", "legalfirstname", "legalgivenname", "forename", "firstname", "givenname",
        "pupilforename", "studentforename", "studentfirstname", "pupilfirstname"}},
      {RollField::KnownAs,
       {"knownas", "preferredforename", "preferredfirstname", "preferredgivenname", "chosenname",
        "chosenforename", "chosenfirstname", "preferredname"}},
      {RollField::Name,
       {"name", "studentname", "pupilname", "fullname", "legalfullname", "legalname", "student",
        "pupil", "learner", "learnername", "child", "childname", "childsname", "pupilsname",
        "pupilfullname", "studentfullname", "preferredfullname"}},
      {RollField::Born,
       {"dateofbirth", "dob", "birthdate", "birthday", "born", "pupildob", "studentdob"}},
      {RollField::Sex, {"sex", "legalsex", "gender", "legalgender"}},
      {RollField::YearGroup,
       {"yeargroup", "year", "ncyear", "curriculumyear", "yr", "nationalcurriculumyear",
        "currentncyear", "ncyearactual", "yeargrp", "yrgroup", "yrgrp", "yeartaughtin", "grade"}},
      {RollField::ClassName,
       {"reg", "reggroup", "registrationgroup", "registrationform", "regform", "reggrp", "form",
        "formgroup", "tutorgroup", "class", "classname", "classgroup", "formtutorgroup", "house"}},
      {RollField::Status,
       {"senstatus",
        "alnstatus",
        "sendstatus",
        "asnstatus",
        "senprovision",
        "senprovisioncode",
        "senstatuscode",
        "senprovisiontype",
        "alnprovision",
        "senprovisiondescription",
        "senstatusname",
        "senprovisiondetailsprovisiontypecode",
        "currentsenstatus",
        "senprovisionstatus",
        "senstage",
        "alnstage",
        "sencopstage",
        "sencode",
        "sencategory",
        "alncategory",
        "senlevel",
        "sen",
        "send",
        "aln",
        "specialeducationalneeds",
        "additionallearningneeds"}},
      {RollField::Need,
       {"senneed",
        "senneeds",
        "alnneed",
        "alnneeds",
        "sendneed",
        "sendneeds",
        "sentype",
        "sentypes",
        "alntype",
        "alntypes",
        "needtype",
        "needtypes",
        "senneedtype",
        "senneedtypes",
        "primaryneed",
        "primarysenneed",
        "senprimaryneed",
        "primaryalnneed",
        "secondaryneed",
        "secondarysenneed",
        "sensecondaryneed",
        "tertiaryneed",
        "senneedcode",
        "needtypecode",
        "sentypecode",
        "needtypedescription",
        "senneedname",
        "needcode",
        "typeofneed",
        "need",
        "needs",
        "primarysentype",
        "secondarysentype",
        "primarytype",
        "secondarytype",
        "primaryneedtype",
        "secondaryneedtype"}},
      {RollField::NeedRank,
       {"needrank", "senneedrank", "sentyperank", "rank", "ranking", "needranking",
        "senneedranking", "senrank"}},
      {RollField::StatusSince,
       {"senstartdate", "alnstartdate", "senprovisionstartdate", "provisionstartdate",
        "senstatusstartdate", "statusstartdate", "alnstatusstartdate", "senstatusstart", "senstart",
        "senprovisionstart", "senstatusdate", "senstagedate", "dateofsenstatus", "startdate",
        "needstartdate", "senneedstartdate"}},
      {RollField::PlanOn, {"iepdate",         "idpdate",         "plpdate",
                           "plandate",        "dateofiep",       "dateofidp",
                           "dateofplan",      "supportplandate", "sensupportplandate",
                           "senplandate",     "ehcpdate",        "ehcplandate",
                           "dateofehcp",      "ehcpissued",      "ehcpissuedate",
                           "dateofstatement", "statementdate",   "planissued",
                           "planissuedate",   "iepissued",       "iepissuedate",
                           "iepstartdate",    "planstartdate",   "ehcpstartdate",
                           "idpstartdate",    "iepstart"}},
      {RollField::LastReview,
       {"lastreview", "lastreviewdate", "lastreviewed", "datelastreviewed", "dateoflastreview",
        "lastannualreview", "lastannualreviewdate", "dateoflastannualreview", "reviewedon",
        "previousreview", "previousreviewdate", "lastiepreview", "lastreviewedon"}},
      {RollField::NextReview, {"nextreview",
                               "nextreviewdate",
                               "dateofnextreview",
                               "datenextreview",
                               "reviewdate",
                               "reviewdue",
                               "reviewduedate",
                               "nextannualreview",
                               "nextannualreviewdate",
                               "annualreviewdate",
                               "annualreviewdue",
                               "iepreviewdate",
                               "iepreview",
                               "senreviewdate",
                               "senreview",
                               "planreviewdate",
                               "ehcpreviewdate",
                               "idpreviewdate",
                               "alnreviewdate",
                               "dateofreview",
                               "annualreview",
                               "review"}},
      {RollField::JoinedOn,
       {"dateofentry", "dateofadmission", "doa", "entrydate", "admissiondate", "dateadmitted",
        "doadm"}},
      {RollField::LeftOn,
       {"dateofleaving", "dol", "leavingdate", "leavedate", "dateleft", "leftdate"}},
      {RollField::Enrolment,
       {"enrolmentstatus", "enrolstatus", "enrolementstatus", "onroll", "rollstatus", "pupilstatus",
        "studentstatus"}},
      {RollField::NotKept,
       {"fsm",
        "fsm6",
        "freeschoolmeals",
        "pupilpremium",
        "pp",
        "eal",
        "firstlanguage",
        "language",
        "homelanguage",
        "lac",
        "cla",
        "incare",
        "postlac",
        "lookedafter",
        "ethnicity",
        "ethnicgroup",
        "medical",
        "medicalcondition",
        "uci",
        "servicechild",
        "middlenames",
        "middlename",
        "title",
        "religion",
        "address",
        "postcode",
        "email",
        "senenddate",
        "leavingreason",
        "formersurname",
        "pupilpremiumindicator",
        "attendance"}},
  };
  return kNames;
}

const std::map<std::string, HeadingMeaning, std::less<>>& meanings() {
  static const auto kMeanings = [] {
    std::map<std::string, HeadingMeaning, std::less<>> all;
    for (const Names& names : all_names())
      for (std::size_t i = 0; i < names.names.size(); ++i)
        all.emplace(names.names[i], HeadingMeaning{names.field, static_cast<int>(i)});
    return all;
  }();
  return kMeanings;
}

}  // namespace

std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      key += c;
  }
  return key;
}

HeadingMeaning meaning_of(std::string_view heading) {
  std::string key = key_of(heading);
  if (const auto known = meanings().find(key); known != meanings().end()) return known->second;
  // "SEN Need Type 1": a number that only counts the columns.
  while (!key.empty() && key.back() >= '0' && key.back() <= '9') key.pop_back();
  if (const auto known = meanings().find(key);
      known != meanings().end() && may_repeat(known->second.field))
    return known->second;
  return {};
}

bool may_repeat(RollField field) {
  return field == RollField::Need || field == RollField::NeedRank || field == RollField::NotKept ||
         field == RollField::Nothing;
}

std::vector<RollColumn> columns_of(const std::vector<std::string>& headings) {
  std::vector<RollColumn> columns;
  std::map<RollField, std::pair<int, std::size_t>> best;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const HeadingMeaning meaning = meaning_of(headings[i]);
    columns.push_back({headings[i], meaning.field});
    if (may_repeat(meaning.field)) continue;
    const auto [known, is_new] = best.emplace(meaning.field, std::pair(meaning.choice, i));
    if (is_new) continue;
    const bool better = meaning.choice < known->second.first;
    columns[better ? known->second.second : i].field = RollField::Nothing;
    if (better) known->second = {meaning.choice, i};
  }
  return columns;
}

}  // namespace stepwell::exchange
