#include "web/tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>

namespace stepwell::web::testing {

namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\f";

bool is_white_space(char c) {
  return kWhiteSpace.find(c) != std::string_view::npos;
}

// Only these run on with the text around them; white space at the edges of all others is not shown.
bool is_inline(std::string_view tag) {
  constexpr std::array<std::string_view, 9> kInline = {"a",     "span", "strong", "b",   "em",
                                                       "small", "time", "code",   "abbr"};
  return std::ranges::find(kInline, tag) != kInline.end();
}

std::string tag_of(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return std::string(piece.data, piece.length);
}

std::string sorted_words(std::string_view value) {
  std::istringstream stream{std::string(value)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  std::ranges::sort(words);
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string folded(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (!is_white_space(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

// The path of a drawing may be broken anywhere.
std::string value_of(const GumboAttribute& attribute) {
  const std::string_view name = attribute.name;
  if (name == "class") return sorted_words(attribute.value);
  if (name == "d") return folded(attribute.value);
  return attribute.value;
}

std::string open_tag(const GumboNode& node) {
  std::vector<std::string> attributes;
  const GumboVector& all = node.v.element.attributes;
  for (unsigned i = 0; i < all.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(all.data[i]);
    attributes.push_back(" " + std::string(attribute.name) + "=\"" + value_of(attribute) + "\"");
  }
  std::ranges::sort(attributes);
  std::string line = "<" + tag_of(node);
  for (const std::string& attribute : attributes) line += attribute;
  return line + ">";
}

class Outline {
 public:
  void visit(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE: visit_element(node); return;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE: add_text(node.v.text.text); return;
      case GUMBO_NODE_CDATA: lines_.push_back("cdata " + std::string(node.v.text.text)); return;
      case GUMBO_NODE_COMMENT: lines_.push_back("comment " + std::string(node.v.text.text)); return;
      case GUMBO_NODE_DOCUMENT: return;
    }
  }

  void visit_children(const GumboNode& node) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      visit(*static_cast<const GumboNode*>(children.data[i]));
    }
  }

  std::vector<std::string> finish() {
    flush();
    return std::move(lines_);
  }

 private:
  void visit_element(const GumboNode& node) {
    const std::string tag = tag_of(node);
    const bool keeps = tag == "textarea" || tag == "pre";
    flush();
    if (!is_inline(tag)) begin_block();
    lines_.push_back(open_tag(node));
    verbatim_ = keeps;
    visit_children(node);
    flush();
    verbatim_ = false;
    if (!is_inline(tag)) begin_block();
    lines_.push_back("</" + tag + ">");
  }

  void begin_block() {
    pending_space_ = false;
    at_start_ = true;
  }

  void add_text(std::string_view text) {
    if (verbatim_) {
      text_ += text;
      return;
    }
    for (const char c : text) add_character(c);
  }

  // White space counts once, goes with the text after it, and not at all at the start of a block.
  void add_character(char c) {
    if (is_white_space(c)) {
      pending_space_ = !at_start_;
      return;
    }
    if (pending_space_) text_.push_back(' ');
    text_.push_back(c);
    pending_space_ = false;
    at_start_ = false;
  }

  void flush() {
    if (text_.empty()) return;
    lines_.push_back("\"" + text_ + "\"");
    text_.clear();
  }

  std::vector<std::string> lines_;
  std::string text_;
  bool pending_space_ = false;
  bool at_start_ = true;
  bool verbatim_ = false;
};

struct GumboEnd {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

std::string lines_from(const std::vector<std::string>& lines, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < lines.size() && i < first + 12; ++i) text += lines[i] + "\n";
  return text;
}

}  // namespace

std::vector<std::string> outline(std::string_view html) {
  // The body first, so that what stands at the top of a fragment stays where it is.
  const std::string page = "<!doctype html><html><head></head><body>" + std::string(html);
  const std::unique_ptr<GumboOutput, GumboEnd> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  Outline outline;
  outline.visit_children(*output->root);
  return outline.finish();
}

std::string difference(std::string_view ours, std::string_view theirs) {
  const std::vector<std::string> a = outline(ours);
  const std::vector<std::string> b = outline(theirs);
  if (a == b) return {};
  const auto [here, there] = std::ranges::mismatch(a, b);
  const auto at = static_cast<std::size_t>(here - a.begin());
  return "ours:\n" + lines_from(a, at) + "theirs:\n" + lines_from(b, at);
}

}  // namespace stepwell::web::testing
