// What every form has in common: what was typed, what is wrong with it and where, and the hidden
// fields that bind it to one browser, one person and one act. Knows no command.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "http/form.h"
#include "http/request.h"
#include "http/response.h"
#include "web/components/choices.h"
#include "web/components/error_message.h"
#include "web/components/error_summary.h"
#include "web/components/select.h"
#include "web/guard.h"
#include "web/html/html.h"
#include "web/texts.h"
#include "web/web_context.h"

namespace stepwell::web {

/// Proves that the form stood on a page of ours.
inline constexpr std::string_view kCsrfField = "csrf";
/// The id of the act: posted twice, it is recorded once.
inline constexpr std::string_view kFormField = "form";
/// Who had the page, so that a kept form comes back to nobody else.
inline constexpr std::string_view kAskerField = "asker";

/// What is wrong with which field, in the order in which a reader meets them.
class Problems {
 public:
  /// `anchor` is the id of the element to go to, the field's name unless it is given.
  void add(std::string_view field, std::string text, std::string_view anchor = {});
  bool empty() const { return list_.empty(); }
  bool has(std::string_view field) const;
  /// Every problem of the field, for the message above it.
  std::optional<components::ErrorMessage> message(std::string_view field) const;
  std::vector<components::ErrorSummaryItem> summary() const;

 private:
  struct Problem {
    std::string field, text, anchor;
  };
  std::vector<Problem> list_;
};

/// How what stands in a form came there.
enum class Came {
  Fresh,   ///< nothing was typed yet
  Back,    ///< kept when it could not be accepted
  Posted,  ///< just now
  Again,   ///< just now, with the id of a form that was recorded with other words
};

struct Typed {
  http::Form form;
  Came came = Came::Fresh;
  Problems problems;

  /// Without the spaces at both ends; empty if it was not typed.
  std::string value(std::string_view field) const;
  /// As it is, for passwords.
  std::string exact(std::string_view field) const;
  std::vector<std::string> values(std::string_view field) const;
};

/// For a page that shows its form: with what was kept for this path and person, if anything.
Typed form_to_show(const WebContext& context, const http::Request& request,
                   std::string_view person = {});
Typed form_posted(const http::Request& request);
/// What the form says, whoever sends it and whenever: without what binds it to a page.
std::string said_in(const http::Request& request, const Typed& typed);
/// The form was recorded before with other words: it comes back as it was typed, with a new id, and
/// says so.
void give_back_again(Typed& typed);
/// Whether a form was recorded before.
enum class SentBefore {
  No,
  Same,   ///< with these words: it is answered as the first one was
  Other,  ///< with other words: they were given back and are to be shown, and nothing is recorded
};
/// Asked before anything is decided: what the first one recorded may be what refuses the second.
SentBefore sent_before(const WebContext& context, const http::Request& request, Typed& typed);
/// Of a page with this form: 200, 422 if something is wrong, 409 if it was sent before.
int status_of(const Typed& typed);

/// The hidden fields of a form.
struct Binding {
  std::string csrf;
  std::string asker;
  std::string form;
};
/// For a page of somebody who is signed in. The id of the act is the one that was posted, or new
/// where there is none and where it was used for other words.
Binding bind(const WebContext& context, const Visitor& visitor, const Typed& typed);
/// The secret that binds the forms of open pages to this browser: the one that it has, or a new
/// one, which `keep_visit` gives it.
std::string visit_secret(const WebContext& context, const http::Request& request);
Binding bind_visit(const std::string& secret);
void keep_visit(http::Response& response, const http::Request& request, const std::string& secret);

/// `<form>` with its hidden fields; `action` is a path of ours.
void open_form(html::Html& out, const std::string& action, const Binding& binding);
void close_form(html::Html& out);
void hidden(html::Html& out, std::string_view name, std::string_view value);

/// Whether anything stands in one of the three boxes of the day.
bool is_day_typed(const Typed& typed, std::string_view field);
/// The day that was typed in `<field>-day`, `-month`, `-year`; problems are added to `typed`.
std::optional<base::Day> read_day(Typed& typed, std::string_view field);

/// A line of text that is asked for.
struct TextQuestion {
  texts::Text name;
  std::string label;
  std::string hint = {};
  texts::Text type = "text";
  texts::Text autocomplete = "";
  texts::Text classes = "";
};
struct ChoiceQuestion {
  texts::Text name;
  std::string legend;
  std::string hint = {};
  std::vector<components::ChoiceItem> items;
};
/// A day, in three boxes. `suggested` stands there until something is typed.
struct DayQuestion {
  texts::Text name;
  std::string legend;
  std::string hint = {};
  std::optional<base::Day> suggested = {};
};
struct SelectQuestion {
  std::string name;
  std::string label;
  std::string hint = {};
  std::vector<components::SelectItem> items;
};

// Each with what was typed and with what is wrong.
void ask_text(html::Html& out, const Typed& typed, const TextQuestion& question);
/// A password is never written into a page.
void ask_password(html::Html& out, const Typed& typed, const TextQuestion& question);
void ask_one(html::Html& out, const Typed& typed, const ChoiceQuestion& question);
void ask_any(html::Html& out, const Typed& typed, const ChoiceQuestion& question);
void ask_day(html::Html& out, const Typed& typed, const DayQuestion& question);
void ask_select(html::Html& out, const Typed& typed, const SelectQuestion& question);
void submit(html::Html& out, texts::Text words);

/// `<p class="govuk-body">`.
void paragraph(html::Html& out, std::string_view text);
void heading(html::Html& out, std::string_view text);
/// What somebody wrote in a form that is not asked any more; nothing where it is empty.
void what_you_wrote(html::Html& out, std::string_view words);
/// A line of a `<dl>`; nothing where the value is empty.
void write_fact(html::Html& out, std::string_view name, std::string_view value);
/// A link; `about` says what it is about to whoever hears the page and does not see it.
void write_link(html::Html& out, const std::string& href, std::string_view words,
                std::string_view about = {});
/// The same as a line of a list.
void link_item(html::Html& out, const std::string& href, std::string_view words,
               std::string_view about = {});
/// `<p class="govuk-body">` with one link.
void link_line(html::Html& out, const std::string& href, std::string_view words);
/// Prints the page; in sight only where there is a script.
void print_button(html::Html& out, texts::Text words,
                  texts::Text classes = "govuk-button--secondary");

}  // namespace stepwell::web
