// What to do when the program itself is wrong: a condition that no input can break did not hold.
#pragma once

#include <stdexcept>
#include <string>

namespace stepwell::base {

/// Our own mistake. Never thrown for bad input; the edge that catches it answers 500 and appends
/// nothing.
class Mistake : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// On in every build. `why` says what was believed, never anything about a person.
inline void check(bool condition, const char* why) {
  if (!condition) throw Mistake(why);
}

}  // namespace stepwell::base
