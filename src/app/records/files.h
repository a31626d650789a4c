// Files that belong to records: a drawing, a scanned report. Kept by what is in them, so that the
// same file is kept once and a changed one is never served for it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/records.h"
#include "app/records/store.h"
#include "base/result.h"
#include "record/entry.h"

namespace stepwell::app {

/// At most so large.
inline constexpr std::uint64_t kMostFileBytes = std::uint64_t{10} << 20;

/// A kind of file that may be kept.
struct FileKind {
  std::string_view extension;   ///< "pdf"
  std::string_view media_type;  ///< "application/pdf"
  bool operator==(const FileKind&) const = default;
};
/// Which kind a file is by its name and by how it begins; nothing if it is none of those that may
/// be kept, or if the two disagree. `begin` is its first 512 bytes or more, or all of it.
std::optional<FileKind> file_kind(std::string_view name, std::string_view begin);
/// The kinds, for a page to say them.
std::string_view allowed_extensions();  ///< ".pdf,.docx,..."

/// A kept file, as an entry of the record names it.
struct KeptFile {
  std::string hash;  ///< SHA-256 of its bytes, 64 hexadecimal digits in lower case
  std::uint64_t size = 0;
};
bool is_file_hash(std::string_view text);

enum class FileProblem { Empty, TooLarge, KindNotAllowed };

/// May be used by several threads at once.
class Files {
 public:
  virtual ~Files() = default;
  /// Copies the file that was uploaded, on the disk when it returns. `name` is what the person's
  /// machine called it. Throws base::Fault if the disk fails or is full: then nothing is left of
  /// it.
  virtual base::Result<KeptFile, FileProblem> keep(const std::filesystem::path& uploaded,
                                                   std::string_view name) = 0;
  /// Where it is; nothing, if it is not there or its bytes are not those of the hash any more.
  virtual std::optional<std::filesystem::path> find(std::string_view hash) = 0;
  /// Takes it away for good; false, if there is none. Copies that were backed up stay.
  virtual bool remove(std::string_view hash) = 0;
  /// Takes away every file that is not one of these and was kept last before that moment. How many.
  virtual std::size_t sweep(const std::set<std::string, std::less<>>& named,
                            base::Instant before) = 0;
};

/// A kept file as the field `file` of an entry names it, in one text: the hash, a space and what
/// the person's machine called it.
struct NamedFile {
  std::string hash;
  std::string name;
  bool operator==(const NamedFile&) const = default;
};
std::string file_text(const NamedFile& file);
/// Nothing, if the text is somebody's own words, such as where a paper is. The name may be missing.
std::optional<NamedFile> read_file_text(std::string_view text);

/// Every kept file that the entry names, also in its rows.
std::vector<NamedFile> files_of(const record::Entry& entry);

/// FileLost for each entry that names a kept file which is missing or altered. Reads every file.
std::vector<Difference> verify_files(Store& store, const Records& records, Files& files);

}  // namespace stepwell::app
