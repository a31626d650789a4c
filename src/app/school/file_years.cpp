// What a file of term dates comes to: terms from ranges or from first and last days, halves put
// together, holidays laid into the terms in which they fall.
#include <algorithm>
#include <array>
#include <map>

#include "app/school/school_years.h"
#include "base/text.h"

namespace stepwell::app {

using base::Day;
using base::DayRange;
using Code = TermsProblem::Code;
using Kind = TermsEvent::What;

namespace {

/// No half-term holiday is longer: two weeks with the weekends around them.
constexpr int kLongestGap = 16;
/// More of them in a row are no days for staff.
constexpr int kLongestInset = 7;

/// Which third of the year a name means; 0: it says none.
int season_of(const std::string& name) {
  constexpr std::array<std::pair<std::string_view, int>, 8> kSeasons = {{{"autumn", 1},
                                                                         {"hydref", 1},
                                                                         {"michaelmas", 1},
                                                                         {"spring", 2},
                                                                         {"gwanwyn", 2},
                                                                         {"summer", 3},
                                                                         {"haf", 3},
                                                                         {"trinity", 3}}};
  const std::string text = base::folded_name(name);
  for (const auto& [word, season] : kSeasons)
    if (text.find(word) != text.npos) return season;
  return 0;
}

struct Piece {
  DayRange days;
  int season = 0;
  int line = 0;
  std::string name;
};

bool overlap(const DayRange& one, const DayRange& other) {
  return one.first <= other.last && other.first <= one.last;
}

class Assembly {
 public:
  explicit Assembly(const TermsFile& file) : file_(file) { made_.problems = file.problems; }

  FileYears make() && {
    take_ranges();
    take_pairs();
    drop_overlapping();
    std::map<int, std::vector<Piece>> by_year;
    for (Piece& piece : pieces_)
      by_year[school_year_begin(piece.days.first)].push_back(std::move(piece));
    for (auto& [begins, pieces] : by_year) made_.years.push_back(joined(begins, pieces));
    lay_in_holidays();
    lay_in_inset();
    std::stable_sort(
        made_.problems.begin(), made_.problems.end(),
        [](const TermsProblem& one, const TermsProblem& other) { return one.line < other.line; });
    return std::move(made_);
  }

 private:
  void refuse(Code code, const TermsEvent& event) {
    made_.problems.push_back({code, event.line, event.name});
  }

  void take_ranges() {
    for (const TermsEvent& event : file_.events)
      if (event.what == Kind::Term)
        pieces_.push_back({event.days, season_of(event.name), event.line, event.name});
  }

  /// A first day with the next last day; those of a term that the file gives as a range too say
  /// nothing new.
  void take_pairs() {
    const std::vector<Piece> ranges = pieces_;
    const auto is_known = [&](Day day) {
      return std::any_of(ranges.begin(), ranges.end(),
                         [day](const Piece& piece) { return piece.days.contains(day); });
    };
    const TermsEvent* open = nullptr;
    for (const TermsEvent& event : file_.events) {
      if (event.what != Kind::FirstDay && event.what != Kind::LastDay) continue;
      if (is_known(event.days.first)) continue;
      if (event.what == Kind::FirstDay) {
        if (open != nullptr) refuse(Code::NoEnd, *open);
        open = &event;
      } else if (open == nullptr) {
        refuse(Code::NoBeginning, event);
      } else {
        pieces_.push_back(
            {{open->days.first, event.days.first}, season_of(open->name), open->line, open->name});
        open = nullptr;
      }
    }
    if (open != nullptr) refuse(Code::NoEnd, *open);
  }

  void drop_overlapping() {
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& one, const Piece& other) {
      return one.days.first < other.days.first;
    });
    std::vector<Piece> kept;
    for (Piece& piece : pieces_) {
      if (!kept.empty() && overlap(kept.back().days, piece.days))
        made_.problems.push_back({Code::Overlapping, piece.line, piece.name});
      else
        kept.push_back(std::move(piece));
    }
    pieces_ = std::move(kept);
  }

  static bool are_near(const Piece& one, const Piece& other) {
    return other.days.first - one.days.last - 1 <= kLongestGap;
  }

  /// Whether the second of a year's pieces goes on with the first: by its name, or, where the six
  /// halves have no names, by its place.
  static bool goes_on(const std::vector<Piece>& pieces, std::size_t at) {
    if (at == 0 || !are_near(pieces[at - 1], pieces[at])) return false;
    if (pieces[at].season != 0 || pieces[at - 1].season != 0)
      return pieces[at].season == pieces[at - 1].season;
    constexpr std::size_t kHalves = 6;
    return pieces.size() == kHalves && at % 2 == 1;
  }

  SchoolYear joined(int begins, const std::vector<Piece>& pieces) {
    SchoolYear year{begins, {}};
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      if (!goes_on(pieces, at)) {
        year.dates.terms.push_back(pieces[at].days);
        continue;
      }
      DayRange& term = year.dates.terms.back();
      if (const DayRange gap{term.last + 1, pieces[at].days.first - 1}; gap.first <= gap.last)
        year.dates.closed.push_back(gap);
      term.last = pieces[at].days.last;
      made_.has_joined = true;
    }
    return year;
  }

  /// Only what lies in a term: a holiday between two terms needs no word.
  void lay_in_holidays() {
    for (const TermsEvent& event : file_.events) {
      if (event.what != Kind::Closure) continue;
      for (SchoolYear& year : made_.years) {
        for (const DayRange& term : year.dates.terms) {
          if (!overlap(term, event.days)) continue;
          add_closed({std::max(term.first, event.days.first), std::min(term.last, event.days.last)},
                     year.dates.closed);
        }
      }
    }
  }

  static void add_closed(const DayRange& days, std::vector<DayRange>& closed) {
    const bool is_said = std::any_of(closed.begin(), closed.end(), [&](const DayRange& one) {
      return one.first <= days.first && days.last <= one.last;
    });
    if (is_said) return;
    std::erase_if(closed, [&](const DayRange& one) {
      return days.first <= one.first && one.last <= days.last;
    });
    closed.push_back(days);
    std::stable_sort(closed.begin(), closed.end(), [](const DayRange& one, const DayRange& other) {
      return one.first < other.first;
    });
  }

  void lay_in_inset() {
    for (const TermsEvent& event : file_.events) {
      if (event.what != Kind::Inset) continue;
      const auto year = std::find_if(
          made_.years.begin(), made_.years.end(),
          [&](const SchoolYear& one) { return one.begins == school_year_begin(event.days.first); });
      if (year == made_.years.end() || event.days.last - event.days.first >= kLongestInset) {
        refuse(Code::NoTerm, event);
        continue;
      }
      for (Day day = event.days.first; day <= event.days.last; day = day + 1)
        if (!day.is_weekend() && std::find(year->dates.inset.begin(), year->dates.inset.end(),
                                           day) == year->dates.inset.end())
          year->dates.inset.push_back(day);
    }
  }

  const TermsFile& file_;
  std::vector<Piece> pieces_;
  FileYears made_;
};

}  // namespace

FileYears years_in(const TermsFile& file) {
  return Assembly(file).make();
}

}  // namespace stepwell::app
