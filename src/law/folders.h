// The files of packs and overlays by their folders, parsed, and the packs on which a pack stands
// merged into it. Knows nothing of what they say but how one names another.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "law/extend.h"
#include "law/overlay.h"
#include "law/source.h"

namespace stepwell::law {

/// File texts by their path below the folder of frameworks: "wales-sen-2002/duties.toml".
using SourceFiles = std::map<std::string, std::string>;

/// An overlay is a folder in this one.
inline constexpr std::string_view kOverlays = "overlays/";

/// The largest file that a pack may have, in bytes.
inline constexpr std::size_t kLargestFile = 1 << 20;

struct Folders {
  std::map<std::string, PackFiles> files;  ///< those that stand in no folder are under ""
  /// With a file that is too large or no TOML: what such a folder says is not known.
  std::set<std::string> unreadable;

  /// A key of a file; nothing, if one of them is not there.
  const SourceValue* find(const std::string& folder, const std::string& name,
                          const std::string& key) const;
};

Folders parse_folders(const SourceFiles& files, std::vector<PackFault>& faults);

bool is_overlay(const std::string& folder);
bool is_pack(const std::string& folder);
/// The pack that a pack extends, or that an overlay lies over; empty, if it names none.
std::string pack_below(const Folders& folders, const std::string& folder);
/// The pack at the bottom of those on which a pack stands: itself, if it extends none.
std::string bottom_of(const Folders& folders, std::string folder);

/// The packs in which a pack stands, one extending the next.
class Merging {
 public:
  Merging(const Folders& folders, std::vector<PackFault>& faults)
      : folders_(folders), faults_(faults) {}

  /// `folder` is one of a pack. A fault is said once, the first time.
  const PackFiles& merged(const std::string& folder) { return merged(folder, {}); }

 private:
  const PackFiles& merged(const std::string& folder, std::set<std::string> below);
  PackFiles merge(const std::string& folder, std::set<std::string> below);

  const Folders& folders_;
  std::vector<PackFault>& faults_;
  std::map<std::string, PackFiles> merged_;
};

}  // namespace stepwell::law
