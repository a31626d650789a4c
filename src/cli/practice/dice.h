// Chance with a seed: the same seed gives the same numbers on every machine, which the standard
// library's own distributions do not promise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace stepwell::cli {

/// A range of whole numbers, both ends included.
struct Span {
  int low = 0;
  int high = 0;
};

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// From 0 up to, not including, 1.
  double share();
  bool happens(double chance) { return share() < chance; }
  /// From 0 to `count` - 1; `count` is at least 1.
  std::size_t below(std::size_t count);
  int within(Span span);
  /// In another order.
  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t left = all.size(); left > 1; --left)
      std::swap(all[left - 1], all[below(left)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace stepwell::cli
