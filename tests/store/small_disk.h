// Disks on which there is no more space.
#pragma once

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace stepwell::testing {

/// No file of this process may grow beyond a size while this is there: a write beyond it fails.
class LimitOfFiles {
 public:
  explicit LimitOfFiles(rlim_t bytes) {
    signal_ = ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &usual_);
    const rlimit limit{bytes, usual_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~LimitOfFiles() {
    ::setrlimit(RLIMIT_FSIZE, &usual_);
    ::signal(SIGXFSZ, signal_);
  }
  LimitOfFiles(const LimitOfFiles&) = delete;
  LimitOfFiles& operator=(const LimitOfFiles&) = delete;

 private:
  rlimit usual_{};
  sighandler_t signal_ = SIG_DFL;
};

/// A disk of 2 MiB, for who may mount one.
class SmallDisk {
 public:
  explicit SmallDisk(const std::filesystem::path& place) : place_(place) {
    std::filesystem::create_directory(place_);
    is_there_ = ::mount("none", place_.c_str(), "tmpfs", 0, "size=2m,mode=0700") == 0;
  }
  ~SmallDisk() {
    if (is_there_) ::umount2(place_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  bool is_there() const { return is_there_; }
  /// Leaves no byte free.
  void fill() const {
    std::ofstream out(place_ / "filling", std::ios::binary);
    while (out << std::string(1024, 'x') << std::flush) continue;
  }
  void make_space() const { std::filesystem::remove(place_ / "filling"); }

 private:
  std::filesystem::path place_;
  bool is_there_ = false;
};

}  // namespace stepwell::testing
