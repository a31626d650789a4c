// Starts this program a second time, as a process that does nothing but write to a store until it
// is ended or done.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace stepwell::testing {

/// What `main` looks for. Arguments after it: the folder of the store, the record, how many entries
/// at most.
inline constexpr const char* kWriteArgument = "--write-entries";

/// What the child does: several threads add entries to the record, and to one of their own each,
/// and after each acknowledged one its record and position are written to the standard output as a
/// line.
int write_entries(const std::filesystem::path& folder, const std::string& record, int most);

/// The same for a draft: the child saves one field of the draft of that child's "iep" again and
/// again, each time its version as the text, and writes each acknowledged version as a line.
inline constexpr const char* kDraftArgument = "--save-drafts";
int save_drafts(const std::filesystem::path& folder, const std::string& record, int most);

class ChildProcess {
 public:
  ChildProcess(const std::filesystem::path& folder, const std::string& record, int most)
      : ChildProcess(folder, kWriteArgument, record, most) {}
  ChildProcess(const std::filesystem::path& folder, const char* what, const std::string& record,
               int most);
  /// Ends it if it still runs.
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  /// The next whole line that it wrote; nothing once it is gone and all was read.
  std::string line();
  /// As kill -9 does.
  void kill_at_once();
  /// Its exit code; -1 if it was killed.
  int wait();

 private:
  pid_t process_ = -1;
  int output_ = -1;
  std::string unread_;
};

}  // namespace stepwell::testing
