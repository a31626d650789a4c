#include "web/pages/law/stage_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "web/texts/law.h"
#include "web/texts/law_welsh.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

// In units of the picture, which is as wide as its place.
constexpr int kWidth = 460;
constexpr int kBoxLeft = 130;
constexpr int kBoxWidth = 200;
constexpr int kBoxHeight = 46;
constexpr int kStep = 74;
constexpr int kTop = 4;
constexpr int kLetters = 24;  ///< of a name in one line
constexpr int kLine = 17;
constexpr int kFarthest = 122;  ///< from a box to the bow of the longest arrow

int top_of(std::size_t stage) {
  return kTop + static_cast<int>(stage) * kStep;
}

/// In lines that fit into a box.
std::vector<std::string> lines_of(const std::string& name) {
  std::vector<std::string> lines = {""};
  for (std::size_t from = 0; from < name.size();) {
    const std::size_t end = std::min(name.find(' ', from), name.size());
    const std::string word = name.substr(from, end - from);
    const bool fits = lines.back().size() + 1 + word.size() <= kLetters || lines.back().empty();
    if (!fits) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    from = end + 1;
  }
  return lines;
}

void write_box(Html& out, const law::Stage& stage, std::size_t index, Language language) {
  const int top = top_of(index);
  out.literal("<rect class=\"sw-stage\" rx=\"6\"").attribute("x", std::to_string(kBoxLeft));
  out.attribute("y", std::to_string(top)).attribute("width", std::to_string(kBoxWidth));
  out.attribute("height", std::to_string(kBoxHeight)).literal("></rect>");
  const bool is_welsh = language == Language::Welsh && !stage.name.cy.empty();
  const auto lines = lines_of(is_welsh ? stage.name.cy : stage.name.en);
  const int first = top + kBoxHeight / 2 + 5 - static_cast<int>(lines.size() - 1) * kLine / 2;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.literal("<text text-anchor=\"middle\"");
    if (is_welsh) out.attribute("lang", "cy");
    out.attribute("x", std::to_string(kBoxLeft + kBoxWidth / 2));
    out.attribute("y", std::to_string(first + static_cast<int>(i) * kLine)).literal(">");
    out.text(lines[i]).literal("</text>");
  }
}

/// A bow from the side of one box to the side of another, with a head where it ends.
void write_arrow(Html& out, std::size_t from, std::size_t to, std::size_t stages) {
  constexpr int kApart = 9;  // leaving and arriving do not meet
  const bool is_up = from < to;
  const int side = is_up ? kBoxLeft + kBoxWidth : kBoxLeft;
  const int away = is_up ? 1 : -1;
  const int start = top_of(from) + kBoxHeight / 2 + kApart * away;
  const int end = top_of(to) + kBoxHeight / 2 - kApart * away;
  const auto steps = static_cast<int>(is_up ? to - from : from - to);
  const int longest = std::max(1, static_cast<int>(stages) - 1);
  const int bow = side + away * (24 + (kFarthest - 24) * (steps - 1) / std::max(1, longest - 1));
  const int head = side + away * 8;
  out.literal("<path class=\"sw-arrow\"");
  out.attribute(
      "d", fmt::format("M{} {}C{} {} {} {} {} {}", side, start, bow, start, bow, end, head, end));
  out.literal("></path><path class=\"sw-head\"");
  out.attribute("d", fmt::format("M{} {}l{} -4v8z", side, end, away * 9)).literal("></path>");
}

/// Each pair of stages that a move joins, once.
std::set<std::pair<std::size_t, std::size_t>> pairs_of(const law::Framework& law) {
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const law::Move& move : law.moves)
    for (std::size_t from = 0; from < law.stages.size(); ++from)
      if (move.from.contains(from) && from != move.to) pairs.emplace(from, move.to);
  return pairs;
}

/// The title or the description, in which nothing but text may stand.
void write_said_of_it(Html& out, html::Literal part, std::string_view english, Language language) {
  const std::string_view welsh = texts::law_label_in_welsh(english);
  const bool is_welsh = language == Language::Welsh && !welsh.empty();
  out.literal("<").literal(part).literal(" id=\"stages-").literal(part).literal("\"");
  if (is_welsh) out.attribute("lang", "cy");
  out.literal(">").text(is_welsh ? welsh : english).literal("</").literal(part).literal(">");
}

}  // namespace

void write_stage_picture(Html& out, const law::Framework& law, Language language) {
  const int height = top_of(law.stages.size() - 1) + kBoxHeight + kTop;
  out.literal("<svg class=\"sw-stages\" role=\"img\" aria-labelledby=\"stages-title stages-desc\"");
  out.literal(" viewBox=\"0 0 ").number(kWidth).literal(" ").number(height).literal("\">");
  write_said_of_it(out, "title", texts::kLawPictureTitle, language);
  write_said_of_it(out, "desc", texts::kLawPictureMeans, language);
  for (const auto& [from, to] : pairs_of(law)) write_arrow(out, from, to, law.stages.size());
  for (std::size_t i = 0; i < law.stages.size(); ++i) write_box(out, law.stages[i], i, language);
  out.literal("</svg>");
}

}  // namespace stepwell::web::pages
