// Safe HTML: a buffer that grows only by markup written in the source, by text that is escaped on
// the way in, and by other safe HTML. Must not know any component or page.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "web/html/id.h"
#include "web/html/literal.h"
#include "web/html/url.h"

namespace stepwell::web::html {

/// A piece of a page. Text cannot get in without being escaped: there is no way from a
/// `std::string` to here but `text`, `attribute` and the one with the loud name.
class Html {
 public:
  Html() = default;
  explicit Html(Literal markup) : markup_(markup.view()) {}

  /// Markup that stands in the source.
  Html& literal(Literal markup) {
    markup_.append(markup.view());
    return *this;
  }
  /// Text, escaped. The same escaping serves in an element and inside a quoted attribute.
  Html& text(std::string_view text);
  Html& number(std::integral auto number)
    requires(!std::same_as<decltype(number), bool> && !std::same_as<decltype(number), char>)
  {
    markup_.append(std::to_string(number));
    return *this;
  }
  Html& add(const Html& other) {
    markup_.append(other.markup_);
    return *this;
  }

  /// ` name="value"`, the value escaped.
  Html& attribute(AttributeName name, std::string_view value);
  /// ` name`.
  Html& flag(AttributeName name);
  /// ` id="..."`.
  Html& id(const Id& id) { return attribute("id", id.value()); }
  /// ` href="..."`.
  Html& href(const Url& url);
  /// ` action="..."`.
  Html& action(const Url& url);
  /// ` src="..."`.
  Html& src(const Url& url);
  /// ` class="..."` from those parts that are not empty, in order.
  Html& classes(std::initializer_list<std::string_view> parts);

  bool empty() const { return markup_.empty(); }
  std::string_view markup() const { return markup_; }
  /// The finished page.
  std::string take() && { return std::move(markup_); }
  /// Makes room for a page of about that many bytes.
  void reserve(std::size_t bytes) { markup_.reserve(bytes); }

  /// The one door past the escaping, for markup that this program has drawn itself (a chart). Never
  /// for anything that a person, a file or another system has written: every call of this is read
  /// twice in review.
  static Html trust_this_markup_although_nothing_has_escaped_it(std::string markup);

 private:
  friend void write_named(Html& out, std::string_view name, std::string_view value);
  friend void write_flag(Html& out, std::string_view name);
  std::string markup_;
};

static_assert(!std::is_constructible_v<Html, std::string>);
static_assert(!std::is_constructible_v<Html, std::string_view>);
static_assert(!std::is_constructible_v<Html, const char*>);
static_assert(!std::is_convertible_v<Literal, Html>);
static_assert(!std::is_constructible_v<Literal, std::string>);
static_assert(!std::is_constructible_v<Literal, const char*>);
static_assert(!std::is_assignable_v<Html&, std::string>);

}  // namespace stepwell::web::html
