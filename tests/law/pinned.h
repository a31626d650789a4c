// What is pinned of the duties of a nation, in the words of the table that pins it.
#pragma once

#include <iosfwd>
#include <vector>

namespace stepwell::law {

/// One duty. A pack may add openings and closings; everything else is as it stands here.
struct Pinned {
  const char* pack;
  const char* id;
  const char* kind;   ///< duty, right, watch
  const char* opens;  ///< topics, age_reached:N, each_part:N, cohort, standing; apart by a space
  const char* restarts;
  const char* closes;
  const char* ends;
  const char* in_stages;
  const char* again;  ///< keep, each, replace
  const char* limit;  ///< clocks as `described`; empty: none
  const char* aim;
};
void PrintTo(const Pinned& pinned, std::ostream* out);

/// The pinned duties of the packs of the repository.
const std::vector<Pinned>& pinned_duties();

}  // namespace stepwell::law
