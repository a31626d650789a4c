// What worked examples say about the last day of a duty and about the day after. Whether it is so
// is not asked here.
#pragma once

#include <boost/json.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"

namespace stepwell::law {

/// Of one pack. The pack has to live as long.
class AskedDays {
 public:
  explicit AskedDays(const Framework& law) : law_(law) {}

  /// Takes in the text of a scenario file. Throws what the JSON library throws if it is none.
  void add(std::string_view example);

  /// The duties, rights and watches with a last day - each version by itself - of which the
  /// examples so far do not tell both sides of one last day: "w02.advice: the day after".
  std::vector<std::string> not_asked() const;

 private:
  /// One instance as an example says that it stands.
  struct Asked {
    base::Day on;
    const Duty* duty = nullptr;
    const boost::json::object* instance = nullptr;
  };
  /// On which sides of a last day the examples say how a duty stands.
  struct Sides {
    bool until = false;  ///< on it or on the day before: in time
    bool after = false;  ///< on the day after: late, over, or later than meant
  };
  using SaidDays = std::map<std::string, std::set<base::Day>>;

  std::vector<Asked> asked_in(const boost::json::value& scenario) const;
  static std::optional<base::Day> last_day_said(const Asked& asked);
  static std::set<base::Day> last_days(const Asked& asked, const SaidDays& said);
  static std::optional<base::Day> day_told(const Asked& asked);
  static bool is_in_time(const Asked& asked);
  static bool is_past(const Asked& asked);
  void note(const Asked& asked, base::Day last);
  std::string missing_of(const Duty& version) const;

  const Framework& law_;
  std::map<std::string, std::map<base::Day, Sides>> sides_;
};

}  // namespace stepwell::law
