// All frameworks that were loaded, with the calendars and the words that they share.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/folders.h"
#include "law/framework.h"
#include "law/pack_reader.h"

namespace stepwell::law {

/// A status as files of school systems name it, of a law whose pack may not be here.
struct StatusElsewhere {
  std::string framework;
  Text name;
  std::vector<std::string> words;
};

class Library {
 public:
  /// Reads every pack. One that is wrong anywhere does not load, and then nothing does: all faults
  /// come back at once, but for those that may come from others: of a pack with a file that cannot
  /// be read, of what stands on a pack with a fault, and of all packs where what they share is not
  /// there or has a fault.
  static base::Result<std::shared_ptr<const Library>, std::vector<PackFault>> load(
      const SourceFiles& files);

  const Framework* find(std::string_view id) const;
  /// The same as a school has it whose law is `own`: with its overlay, if that law is the school's.
  /// `own` may be nothing.
  const Framework* find(std::string_view id, const Framework* own) const;
  /// That law with that overlay; nothing, if there is none for it.
  const Framework* find_overlay(std::string_view law, std::string_view overlay) const;
  /// "ID", or "ID+OVERLAY".
  const Framework* find_named(std::string_view name) const;
  std::vector<const Framework*> overlays_of(std::string_view law) const;
  const std::vector<std::unique_ptr<Framework>>& frameworks() const { return frameworks_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  /// A short text that is another when any file of the packs is: answers kept from before are then
  /// stale.
  const std::string& fingerprint() const { return fingerprint_; }
  /// Nothing, if no such nation has bank holidays.
  const calendar::BankHolidays* holidays_of(std::string_view nation) const;
  /// What `statuses.toml` says, for words that no loaded pack knows.
  const std::vector<StatusElsewhere>& statuses_elsewhere() const { return statuses_; }

 private:
  Library() = default;
  class Loading;
  /// Whether the files that all packs share are there and without a fault.
  bool read_shared(const Folders& sources, std::vector<PackFault>& faults);
  void read_statuses(const Folders& sources, std::vector<PackFault>& faults);
  void read_overlay(const std::string& folder, const PackFiles& overlay, const PackFiles& law,
                    std::vector<PackFault>& faults);

  SharedLaw shared_;
  std::string fingerprint_;
  Vocabulary vocabulary_;
  std::vector<std::unique_ptr<Framework>> frameworks_, overlays_;
  std::vector<StatusElsewhere> statuses_;
};

}  // namespace stepwell::law
