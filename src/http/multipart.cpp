#include "http/multipart.h"

#include <algorithm>

#include "base/check.h"
#include "base/fault.h"

namespace stepwell::http {
namespace {

using Code = MultipartProblemCode;

constexpr std::size_t kLongestBoundary = 70;

/// RFC 2046: digits, letters, `'()+_,-./:=?` and space, not ending in a space.
bool is_boundary(std::string_view text) {
  constexpr std::string_view kMarks = "'()+_,-./:=? ";
  const auto fits = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kMarks.find(c) != std::string_view::npos;
  };
  return text.back() != ' ' && std::all_of(text.begin(), text.end(), fits);
}

base::Result<std::string, MultipartProblem> read_boundary(std::string_view content_type) {
  const auto header = read_header_value(trimmed(content_type));
  if (!header) return base::refuse(MultipartProblem{Code::BoundaryMalformed, ""});
  if (header->value != "multipart/form-data")
    return base::refuse(MultipartProblem{Code::NotMultipart, ""});
  const std::string boundary(header->parameter("boundary").value_or(""));
  if (boundary.empty()) return base::refuse(MultipartProblem{Code::BoundaryMissing, ""});
  if (boundary.size() > kLongestBoundary)
    return base::refuse(MultipartProblem{Code::BoundaryTooLong, ""});
  if (!is_boundary(boundary)) return base::refuse(MultipartProblem{Code::BoundaryMalformed, ""});
  return boundary;
}

}  // namespace

base::Result<MultipartReader, MultipartProblem> MultipartReader::create(
    std::string_view content_type, std::filesystem::path folder, const MultipartLimits& limits) {
  auto boundary = read_boundary(content_type);
  if (!boundary) return base::refuse(boundary.error());
  return MultipartReader(std::move(*boundary), std::move(folder), limits);
}

MultipartReader::MultipartReader(std::string boundary, std::filesystem::path folder,
                                 const MultipartLimits& limits)
    : delimiter_("\r\n--" + std::move(boundary)), folder_(std::move(folder)), limits_(limits) {}

std::optional<MultipartProblem> MultipartReader::feed(std::string_view chunk) {
  if (problem_) return problem_;
  pending_.append(chunk);
  while (!problem_ && step() == Step::Again) {
  }
  return problem_;
}

base::Result<MultipartForm, MultipartProblem> MultipartReader::finish() && {
  if (!problem_ && state_ != State::Ended) refuse(Code::Truncated, part_.name);
  if (!problem_ && pending_ == "\r") refuse(Code::TextAfterLastPart);
  if (problem_) return base::refuse(*problem_);
  if (fault_) throw base::Fault(*fault_);
  if (noted_) return base::refuse(*noted_);
  return std::move(form_);
}

MultipartReader::Step MultipartReader::step() {
  switch (state_) {
    case State::Opening: return read_opening();
    case State::Head: return read_head();
    case State::Content: return read_content();
    case State::AfterDelimiter: return read_after_delimiter();
    case State::Ended: return read_ending();
  }
  throw base::Mistake("a state that is none of the enumerators");
}

/// The first delimiter has no line end before it, and nothing may stand before it.
MultipartReader::Step MultipartReader::read_opening() {
  const std::string_view opening = std::string_view(delimiter_).substr(2);
  const std::size_t known = std::min(pending_.size(), opening.size());
  if (pending_.compare(0, known, opening, 0, known) != 0) return refuse(Code::TextBeforeFirstPart);
  if (known < opening.size()) return Step::Wait;
  pending_.erase(0, opening.size());
  state_ = State::AfterDelimiter;
  return Step::Again;
}

MultipartReader::Step MultipartReader::read_head() {
  constexpr std::string_view kEmptyLine = "\r\n\r\n";
  const std::size_t end = pending_.find(kEmptyLine);
  // While the end is not seen, the last bytes at hand may already belong to it.
  const std::size_t not_head = end == std::string::npos ? kEmptyLine.size() - 1 : 0;
  const std::size_t head_end = std::min(end, pending_.size());
  if (head_end > limits_.part_header_bytes + not_head) return refuse(Code::PartHeaderTooLong);
  // A part that begins with an empty line has no header at all.
  if (pending_.starts_with("\r\n")) return refuse(Code::DispositionMissing);
  if (end == std::string::npos) return Step::Wait;
  auto head = read_part_head(std::string_view(pending_).substr(0, end), limits_.name_bytes);
  if (!head) return refuse(head.error().code, head.error().field);
  pending_.erase(0, end + kEmptyLine.size());
  begin_part(std::move(*head));
  return Step::Again;
}

void MultipartReader::begin_part(PartHead head) {
  part_ = std::move(head);
  field_.clear();
  skips_field_ = false;
  state_ = State::Content;
  if (!part_.file_name) return;
  on_disk([&] {
    upload_.emplace(
        Upload{part_.name, *part_.file_name, part_.content_type, TempFile::create(folder_)});
  });
  digest_.emplace();
}

/// What is typed beside a file is read on when the disk fails: without the file, and every other.
template <class Act>
void MultipartReader::on_disk(Act act) {
  if (fault_) return;
  try {
    act();
  } catch (const base::Fault& fault) {
    fault_ = fault.what();
    upload_.reset();
    form_.uploads.clear();
  }
}

MultipartReader::Step MultipartReader::read_content() {
  const std::size_t found = pending_.find(delimiter_);
  // The end of the bytes at hand may be the beginning of the delimiter.
  const std::size_t may_begin = delimiter_.size() - 1;
  const std::size_t sure = pending_.size() > may_begin ? pending_.size() - may_begin : 0;
  const std::size_t content = found == std::string::npos ? sure : found;
  add_content(std::string_view(pending_).substr(0, content));
  if (found == std::string::npos) {
    pending_.erase(0, content);
    return Step::Wait;
  }
  pending_.erase(0, found + delimiter_.size());
  state_ = State::AfterDelimiter;
  end_part();
  return Step::Again;
}

/// A line end begins the next part, `--` ends the body. Anything else is a line of content that
/// begins like the delimiter: another reader may take it for one.
MultipartReader::Step MultipartReader::read_after_delimiter() {
  if (pending_.empty()) return Step::Wait;
  const std::string_view mark = pending_.front() == '-' ? "--" : "\r\n";
  const std::size_t known = std::min<std::size_t>(pending_.size(), 2);
  if (pending_.compare(0, known, mark, 0, known) != 0)
    return refuse(Code::DelimiterMalformed, part_.name);
  if (known < 2) return Step::Wait;
  pending_.erase(0, 2);
  state_ = mark == "--" ? State::Ended : State::Head;
  if (state_ == State::Head && ++parts_ > limits_.parts) return refuse(Code::TooManyParts);
  return Step::Again;
}

/// One line end may follow, and is kept until `finish` so that a second one is seen.
MultipartReader::Step MultipartReader::read_ending() {
  if (!std::string_view("\r\n").starts_with(pending_)) return refuse(Code::TextAfterLastPart);
  return Step::Wait;
}

void MultipartReader::add_content(std::string_view bytes) {
  if (part_.file_name) return add_to_file(bytes);
  if (skips_field_) return;
  if (field_bytes_ + bytes.size() > limits_.field_bytes) {
    note(Code::FieldsTooLong);
    field_bytes_ -= field_.size();
    skips_field_ = true;
    return;
  }
  field_bytes_ += bytes.size();
  field_.append(bytes);
}

void MultipartReader::add_to_file(std::string_view bytes) {
  if (!upload_) return;
  upload_->bytes += bytes.size();
  if (upload_->bytes > limits_.file_bytes) return throw_file_away();
  digest_->add(bytes);
  on_disk([&] { upload_->file.write(bytes); });
}

/// The first bytes of a file are no file: an empty one takes its place.
void MultipartReader::throw_file_away() {
  if (upload_->extent == Extent::TooLong) return;
  upload_->extent = Extent::TooLong;
  digest_.emplace();
  on_disk([&] { upload_->file = TempFile::create(folder_); });
}

void MultipartReader::end_part() {
  if (part_.file_name) return end_file();
  if (skips_field_) return;
  std::string value = with_plain_controls(field_);
  if (find_text_fault(value)) {
    note(Code::NotUtf8);
    value = with_replacements(value);
  }
  form_.form.add({part_.name, std::move(value)});
}

void MultipartReader::end_file() {
  on_disk([&] { upload_->file.close(); });
  if (!upload_) return;
  upload_->digest = digest_->finish();
  const bool nothing_chosen = upload_->file_name.empty() && upload_->bytes == 0;
  if (upload_->file_name.empty() && !nothing_chosen) {
    refuse(Code::FileNameMalformed, part_.name);
    return;
  }
  if (!nothing_chosen) form_.uploads.push_back(std::move(*upload_));
  upload_.reset();
}

MultipartReader::Step MultipartReader::refuse(MultipartProblemCode code, std::string field) {
  problem_ = MultipartProblem{code, std::move(field)};
  upload_.reset();
  form_.uploads.clear();
  pending_.clear();
  return Step::Wait;
}

/// Of the part at hand. The rest is read, so that nothing of it is lost.
void MultipartReader::note(MultipartProblemCode code) {
  if (!noted_) noted_ = MultipartProblem{code, part_.name};
}

}  // namespace stepwell::http
