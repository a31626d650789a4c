// The streaming reader of multipart/form-data (RFC 7578): small fields stay in memory, files go to
// disk. Strict: what two readers could read in two ways is refused. Knows no network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/form.h"
#include "http/part_head.h"
#include "http/upload.h"

namespace stepwell::http {

struct MultipartLimits {
  std::uint64_t file_bytes = 10 * 1024 * 1024;
  /// All fields that are not files, together.
  std::size_t field_bytes = 1024 * 1024;
  std::size_t parts = 100;
  std::size_t part_header_bytes = 8 * 1024;
  std::size_t name_bytes = 200;
};

struct MultipartForm {
  Form form;
  std::vector<Upload> uploads;
};

/// Fed with the body piece by piece. A file over its limit is no problem here: its upload says so,
/// and the rest of the form is read. A field that cannot be taken, and a disk that fails, are told
/// at the end, when the other fields were read. Any other problem is the end: every feed then
/// answers it. Files go with a problem; fields do not.
class MultipartReader {
 public:
  /// `content_type` is the request's header; `folder` is private to this program.
  static base::Result<MultipartReader, MultipartProblem> create(std::string_view content_type,
                                                                std::filesystem::path folder,
                                                                const MultipartLimits& limits = {});

  /// The problem after which nothing more is read, if any.
  std::optional<MultipartProblem> feed(std::string_view chunk);
  /// Every field that could be read so far: in a value that is not UTF-8, U+FFFD stands where it is
  /// not; a field over the limit is left out.
  const Form& fields() const { return form_.form; }
  /// To be asked once, after the last piece. A part for which no file was chosen is left out.
  /// Throws base::Fault if the disk failed.
  base::Result<MultipartForm, MultipartProblem> finish() &&;

 private:
  enum class State { Opening, Head, Content, AfterDelimiter, Ended };
  /// Whether there is more to do with the bytes at hand.
  enum class Step { Again, Wait };

  MultipartReader(std::string boundary, std::filesystem::path folder,
                  const MultipartLimits& limits);

  Step step();
  Step read_opening();
  Step read_head();
  Step read_content();
  Step read_after_delimiter();
  Step read_ending();
  void begin_part(PartHead head);
  void add_content(std::string_view bytes);
  void add_to_file(std::string_view bytes);
  void end_part();
  void end_file();
  Step refuse(MultipartProblemCode code, std::string field = {});
  void note(MultipartProblemCode code);
  void throw_file_away();
  template <class Act>
  void on_disk(Act act);

  std::string delimiter_;
  std::filesystem::path folder_;
  MultipartLimits limits_;
  State state_ = State::Opening;
  std::string pending_;
  std::size_t parts_ = 0;
  std::size_t field_bytes_ = 0;
  PartHead part_;
  std::string field_;
  std::optional<Upload> upload_;
  std::optional<DigestOfStream> digest_;
  MultipartForm form_;
  std::optional<MultipartProblem> problem_;
  /// The first that did not end the reading.
  std::optional<MultipartProblem> noted_;
  bool skips_field_ = false;
  /// What the disk said when it failed.
  std::optional<std::string> fault_;
};

}  // namespace stepwell::http
