#include "exchange/separated.h"

namespace stepwell::exchange {

void SeparatedReader::read_quoted(std::string& cell) {
  ++at_;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (c != '"') {
      cell += c;
    } else if (at_ < text_.size() && text_[at_] == '"') {
      cell += '"';
      ++at_;
    } else {
      return;
    }
  }
  ended_in_quotes_ = true;
}

bool SeparatedReader::begin_cell(std::vector<std::string>& cells) {
  ended_too_wide_ = cells.size() == app::kMostRowCells;
  if (ended_too_wide_)
    at_ = text_.size();
  else
    cells.emplace_back();
  return !ended_too_wide_;
}

bool SeparatedReader::next(std::vector<std::string>& cells) {
  cells.clear();
  if (at_ >= text_.size()) return false;
  ++row_;
  cells.emplace_back();
  bool begins = true;  // of a cell: only there a mark opens
  for (; at_ < text_.size() && !at_row_end();) {
    if (text_[at_] == separator_) {
      if (!begin_cell(cells)) return false;
      begins = true;
      ++at_;
    } else if (begins && text_[at_] == '"') {
      read_quoted(cells.back());
      begins = false;
    } else {
      begins = begins && text_[at_] == ' ' && separator_ != ' ';
      cells.back() += text_[at_++];
      if (begins) cells.back().clear();  // spaces before a mark, or before the value, say nothing
    }
  }
  if (at_ < text_.size()) {
    const bool pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    at_ += pair ? 2 : 1;
  }
  return true;
}

}  // namespace stepwell::exchange
