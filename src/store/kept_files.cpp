#include "store/kept_files.h"

#include <sodium.h>

#include <array>
#include <chrono>
#include <fstream>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "store/private_files.h"
#include "store/session.h"

namespace stepwell::store {

namespace fs = std::filesystem;

namespace {

class Sha256 {
 public:
  Sha256() { crypto_hash_sha256_init(&state_); }
  void add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
  }
  std::string hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256_final(&state_, hash.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> text;
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
  }

 private:
  crypto_hash_sha256_state state_;
};

/// Goes through a file block by block. Throws base::Fault if it cannot be read.
template <class Take>
void read_blocks(const fs::path& file, Take take) {
  constexpr std::size_t kBlock = 64 * 1024;
  std::ifstream in(file, std::ios::binary);
  if (!in) throw base::Fault("A file could not be opened.");
  std::vector<char> block(kBlock);
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    take(std::string_view(block.data(), static_cast<std::size_t>(in.gcount())));
  }
  if (in.bad()) throw base::Fault("A file could not be read.");
}

std::string hash_of(const fs::path& file) {
  Sha256 hash;
  read_blocks(file, [&](std::string_view bytes) { hash.add(bytes); });
  return hash.hex();
}

std::string beginning_of(const fs::path& file) {
  constexpr std::size_t kEnough = 4096;
  std::string begin(kEnough, '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in) throw base::Fault("A file could not be opened.");
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(in.gcount()));
  return begin;
}

fs::path place_of(const fs::path& files, std::string_view hash) {
  return files / hash.substr(0, 2) / hash;
}

/// Copies a file to the place that its bytes have, and returns their hash.
std::string add_file(const fs::path& file, const fs::path& files) {
  TemporaryFile copy(files);
  Sha256 hash;
  read_blocks(file, [&](std::string_view bytes) {
    hash.add(bytes);
    copy.write(bytes);
  });
  const std::string hex = hash.hex();
  const fs::path place = place_of(files, hex);
  make_private_folder(place.parent_path());
  const FolderLock nobody_sweeps(files);
  // If it is there already, the same bytes take its place: or the right ones, if it was altered.
  copy.move_to(place);
  return hex;
}

/// Every kept file of a folder; what is not one is left out.
template <class Visit>
void for_each_file(const fs::path& files, Visit visit) {
  for (const auto& folder : fs::directory_iterator(files)) {
    if (!folder.is_directory()) continue;
    for (const auto& file : fs::directory_iterator(folder.path()))
      if (app::is_file_hash(file.path().filename().string())) visit(file.path());
  }
}

void remove_old_copies(const fs::path& files) {
  const auto before = fs::file_time_type::clock::now() - std::chrono::hours(24);
  std::error_code gone;
  for (const auto& file : fs::directory_iterator(files))
    if (file.path().extension() == kTemporaryEnding && file.last_write_time(gone) < before)
      fs::remove(file.path(), gone);
}

fs::file_time_type moment_of(base::Instant instant) {
  const std::chrono::system_clock::time_point moment{std::chrono::seconds(instant.seconds)};
  return fs::file_time_type::clock::from_sys(
      std::chrono::time_point_cast<fs::file_time_type::duration>(moment));
}

/// Removed, with all that is in it, unless it was moved to its place.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(fs::path folder) : folder_(std::move(folder)) {
    fs::remove_all(folder_);
    make_private_folder(folder_);
  }
  ~TemporaryFolder() {
    std::error_code gone;
    if (!folder_.empty()) fs::remove_all(folder_, gone);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return folder_; }
  void move_to(const fs::path& place) {
    fs::rename(folder_, place);
    folder_.clear();
    put_on_disk(place.parent_path());
  }

 private:
  fs::path folder_;
};

}  // namespace

std::unique_ptr<KeptFiles> KeptFiles::open(const fs::path& folder) {
  return with_faults("The files could not be opened", [&] {
    const fs::path files = folder / kFilesName;
    make_private_folder(files);
    remove_old_copies(files);
    return std::unique_ptr<KeptFiles>(new KeptFiles(files));
  });
}

base::Result<app::KeptFile, app::FileProblem> KeptFiles::keep(const fs::path& uploaded,
                                                              std::string_view name) {
  using Kept = base::Result<app::KeptFile, app::FileProblem>;
  return with_faults("A file could not be kept", [&]() -> Kept {
    const std::uint64_t size = fs::file_size(uploaded);
    if (size == 0) return base::refuse(app::FileProblem::Empty);
    if (size > app::kMostFileBytes) return base::refuse(app::FileProblem::TooLarge);
    if (!app::file_kind(name, beginning_of(uploaded)))
      return base::refuse(app::FileProblem::KindNotAllowed);
    return app::KeptFile{add_file(uploaded, files_), size};
  });
}

std::optional<fs::path> KeptFiles::find(std::string_view hash) {
  return with_faults("A file could not be read", [&]() -> std::optional<fs::path> {
    if (!app::is_file_hash(hash)) return std::nullopt;
    fs::path place = place_of(files_, hash);
    if (!fs::is_regular_file(place) || hash_of(place) != hash) return std::nullopt;
    return place;
  });
}

bool KeptFiles::remove(std::string_view hash) {
  return with_faults("A file could not be removed", [&] {
    if (!app::is_file_hash(hash)) return false;
    const fs::path place = place_of(files_, hash);
    if (!fs::remove(place)) return false;
    put_on_disk(place.parent_path());
    return true;
  });
}

std::size_t KeptFiles::sweep(const std::set<std::string, std::less<>>& named,
                             base::Instant before) {
  return with_faults("Files that no entry names could not be removed", [&] {
    std::vector<fs::path> unnamed;
    for_each_file(files_, [&](const fs::path& file) {
      if (!named.contains(file.filename().string())) unnamed.push_back(file);
    });
    std::size_t removed = 0;
    for (const fs::path& file : unnamed) {
      // Kept again by somebody in this moment it is a new file: not between the look and the end.
      const FolderLock nobody_keeps(files_);
      std::error_code gone;
      const auto kept_at = fs::last_write_time(file, gone);
      if (gone || moment_of(before) <= kept_at) continue;
      if (fs::remove(file)) ++removed;
    }
    return removed;
  });
}

void back_up_files(const fs::path& files, const fs::path& backup) {
  with_faults("The files could not be backed up", [&] {
    if (!fs::exists(files)) return;
    for_each_file(files, [&](const fs::path& file) {
      make_private_folder(backup);
      const fs::path place = place_of(backup, file.filename().string());
      make_private_folder(place.parent_path());
      if (fs::exists(place)) return;
      std::error_code elsewhere;
      fs::create_hard_link(file, place, elsewhere);
      if (elsewhere)
        add_file(file, backup);
      else
        put_on_disk(place.parent_path());
    });
  });
}

void restore_files(const fs::path& backup, const fs::path& files) {
  with_faults("The files could not be restored", [&] {
    if (fs::exists(files) && !fs::is_empty(files))
      throw base::Fault(
          "There are files in that place already. Move them away before a backup takes their "
          "place.");
    if (!fs::exists(backup)) return;
    TemporaryFolder copy(files.string().append(kTemporaryEnding));
    for_each_file(backup, [&](const fs::path& file) {
      if (hash_of(file) == file.filename().string()) add_file(file, copy.path());
    });
    copy.move_to(files);
  });
}

}  // namespace stepwell::store
