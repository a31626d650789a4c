// What a practice school is made from: who works there, when it meets, and what happens to which
// children, as demo/*.json says it. No stage, document or law is known here; those words stand in
// the scripts.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/school/set_up.h"
#include "base/day.h"
#include "cli/practice/dice.h"

namespace stepwell::cli {

/// Something that somebody records in one sitting: entries in the form of scenario files, with
/// words to be filled in.
struct ActScript {
  std::string name;   ///< by which a script can leave it out; usually empty
  std::string by;     ///< a post
  Span at;            ///< school days after the day that the scene is about; negative: before
  double chance = 1;  ///< that it happens at all
  boost::json::array entries;
};
using Scene = std::vector<ActScript>;

/// What comes again and again while a child has a status.
struct CycleScript {
  enum class Every { Term, Year };
  Every every = Every::Term;
  Span slot{10, 90};    ///< Term: where in the term, in hundredths of it
  int least_days = 35;  ///< after a plan, before it is looked at
  Span first_days{};    ///< Year: from the beginning to the first time
  int every_days = 0;   ///< Year: from one time to the next
  Scene first;          ///< the first time for a child who came with the status
  Scene each;           ///< every other time
  struct Between {
    double at = 0.5;  ///< of the way from one time to the next
    Scene acts;
  };
  std::vector<Between> between;
};

/// What a status of the pupil file means for the story.
struct StatusScript {
  std::map<std::string, std::string> arrive;  ///< the scene by the status before; "" for any
  std::string cycle;                          ///< empty: nothing comes again
  struct Earlier {
    std::string status;
    Span months;
  };
  std::optional<Earlier> before;  ///< which status came before, and how long
  int room_days = 0;              ///< so long the scene needs at least, before its day
  /// What a child who came with the status brings: a plan or a review so many days before the day
  /// of coming; and how often nobody knows.
  std::optional<Span> plan_before, reviewed_before;
  double unknown = 0, unknown_last = 0;  ///< the latter for who came with the last roll
};

/// Which children a line of the script is about, and on which days.
struct Choosing {
  std::vector<std::string> statuses;  ///< in the file as it is now
  int count = 1;
  std::optional<Span> hundredths;  ///< of the whole story
  std::optional<Span> days_ago;    ///< before the last day; negative: after it
};

/// A scene for some children besides what their status brings.
struct ExtraScript {
  Choosing who;
  std::string scene;
};
/// Some children who had other statuses before.
struct HistoryScript {
  Choosing who;
  struct Step {
    std::string status;  ///< "=": the one of the file
    Span hundredths;     ///< of the whole story; negative: before it
  };
  std::vector<Step> steps;
};
/// Something that is left undone, or comes on a certain day, for some children.
struct LeftOpenScript {
  Choosing who;  ///< `days_ago`: the day of the cycle that it is about
  enum class What {
    Missed,   ///< that time did not happen, and none after it
    Last,     ///< that time was the last that happened
    Without,  ///< that time lacks the acts of these names
    Placed,   ///< that day is made one of the times; acts may be lacking too
  };
  What what = What::Missed;
  std::vector<std::string> without;
  enum class When {
    Always,
    Holidays,      ///< only where no school day comes within the days that are soon
    LongHolidays,  ///< only where none comes within twice as many: what is then is not soon either
  };
  When when = When::Always;
};

struct StaffScript {
  std::string key;
  std::string name;
  std::string post;
  std::vector<std::string> classes;  ///< empty: a post for the whole school
  std::string sign_in_name;          ///< empty: no way in
};
struct ChangeScript {
  int hundredths = 0;  ///< of the whole story
  std::string from, to;
  std::string reason;
};

/// A year of the school and the beginning of the names of its classes.
struct YearScript {
  std::string year;
  std::string class_begins;
};

/// A child who is no longer in the file.
struct LeaverScript {
  std::string surname, forename, sex, upn, admission_number;
  base::Day born;
  std::string year, class_name;  ///< in the first year of the story
  std::string status, need;
  int hundredths = 100;  ///< of the whole story: when the child leaves
};

/// Something in the school's own record, or for every child of some statuses, on one day of each
/// school year.
struct YearlyScript {
  unsigned month = 9;
  Span days{1, 1};  ///< of that month
  std::vector<std::string> statuses;
  ActScript act;
};

struct SchoolScript {
  std::string file;  ///< of this script, for messages
  app::SchoolForm form;
  std::string roll;              ///< the name of the pupil file
  std::optional<base::Day> day;  ///< none: today
  int years = 2;
  std::uint64_t seed = 0;
  std::vector<YearScript> ladder;
  std::vector<boost::json::object> terms;  ///< one for each school year
  StaffScript administrator;
  std::vector<StaffScript> staff;
  std::vector<ChangeScript> changes;
  std::map<std::string, StatusScript> statuses;
  /// Where the file does not say since when: how many hundredths had it before the story began.
  int since_before = 50;
  Span since_weeks{};  ///< for those, before the story; for the others, before its end
  Span since_weeks_within{};
  std::map<std::string, Scene> scenes;
  std::map<std::string, CycleScript> cycles;
  std::vector<HistoryScript> histories;
  std::vector<ExtraScript> extras;
  std::vector<LeftOpenScript> left_open;
  /// At most so many children have what comes again within so many days after the end; for the
  /// others it comes later.
  int most_soon = 1000, soon_days = 14;
  /// At least so many have it, if school days come: for others it comes earlier.
  int least_soon = 0;
  std::string unknown_scene;  ///< for who came with the last roll and nobody knows since when
  std::vector<LeaverScript> leavers;
  std::string leaver_scene;
  std::vector<YearlyScript> school_acts, yearly;
  std::map<std::string, std::string>
      need_kinds;  ///< a code of the law: a kind of need in the texts
  std::map<std::string, boost::json::object> need_words;  ///< more words by code
};

/// What all practice schools share.
struct TextsScript {
  std::string password;
  std::map<std::string, std::string> actions;  ///< by kind of entry: who may; others: `otherwise`
  boost::json::object kinds;                   ///< texts by kind of need
  boost::json::object any;                     ///< texts for all
  std::vector<std::string> titles;             ///< of parents
};

/// Throws base::Fault, naming the file, if it is not what it should be.
SchoolScript read_school_script(const std::string& file, std::string_view text);
TextsScript read_texts_script(const std::string& file, std::string_view text);

}  // namespace stepwell::cli
