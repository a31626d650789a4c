#include "web/form_page.h"

#include <algorithm>
#include <charconv>

#include "http/text_rules.h"
#include "web/browser_cookies.h"
#include "web/frame.h"
#include "web/kept_forms.h"

namespace stepwell::web {
namespace {

/// Digits alone, few enough that no number overflows.
std::optional<int> number_in(const std::string& text) {
  constexpr std::size_t kMostDigits = 4;
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  const bool is_number = read.ec == std::errc() && read.ptr == end && number >= 0;
  return is_number && text.size() <= kMostDigits ? std::optional(number) : std::nullopt;
}

std::optional<base::Day> real_day(int year, int month, int day) {
  constexpr int kFirstYear = 1000;  // of four digits: "26" is not the year 26
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year < kFirstYear || !date.ok()) return std::nullopt;
  return base::Day(std::chrono::sys_days(date));
}

}  // namespace

void Problems::add(std::string_view field, std::string text, std::string_view anchor) {
  list_.push_back(
      {std::string(field), std::move(text), std::string(anchor.empty() ? field : anchor)});
}

bool Problems::has(std::string_view field) const {
  return std::any_of(list_.begin(), list_.end(),
                     [&](const Problem& problem) { return problem.field == field; });
}

std::optional<components::ErrorMessage> Problems::message(std::string_view field) const {
  html::Html lines;
  for (const Problem& problem : list_) {
    if (problem.field != field) continue;
    if (!lines.empty()) lines.literal("<br>");
    lines.text(problem.text);
  }
  if (lines.empty()) return std::nullopt;
  return components::ErrorMessage{.content = std::move(lines),
                                  .visually_hidden_text = texts::kErrorPrefix};
}

std::vector<components::ErrorSummaryItem> Problems::summary() const {
  std::vector<components::ErrorSummaryItem> items;
  for (const Problem& problem : list_) {
    components::ErrorSummaryItem item{.content = problem.text};
    if (!problem.anchor.empty()) item.href = html::Url("#" + problem.anchor);
    items.push_back(std::move(item));
  }
  return items;
}

std::string Typed::value(std::string_view field) const {
  return std::string(http::trimmed(form.first(field).value_or("")));
}

std::string Typed::exact(std::string_view field) const {
  return std::string(form.first(field).value_or(""));
}

std::vector<std::string> Typed::values(std::string_view field) const {
  std::vector<std::string> all;
  for (const std::string_view value : form.all(field)) all.emplace_back(value);
  return all;
}

Typed form_to_show(const WebContext& context, const http::Request& request,
                   std::string_view person) {
  Typed typed;
  const std::string token = kept_form_token(request);
  if (token.empty()) return typed;
  auto kept = context.kept_forms.find(app::hash_of_secret(token), request.path, person);
  if (!kept) return typed;
  typed.form = std::move(kept->form);
  typed.came = Came::Back;
  for (KeptProblem& problem : kept->problems)
    typed.problems.add(problem.field, std::move(problem.text));
  return typed;
}

Typed form_posted(const http::Request& request) {
  return {request.form, Came::Posted, {}};
}

std::string said_in(const http::Request& request, const Typed& typed) {
  std::string said;
  const auto add = [&](std::string_view text) {
    said += std::to_string(text.size()) + ":" + std::string(text);
  };
  add(request.path);
  for (const http::FormField& field : typed.form.fields()) {
    if (field.name == kCsrfField || field.name == kAskerField || field.name == kFormField) continue;
    add(field.name);
    add(field.value);
  }
  for (const http::Upload& upload : request.uploads) {
    add(upload.field);
    add(upload.file_name);
    add({reinterpret_cast<const char*>(upload.digest.data()), upload.digest.size()});
  }
  return said;
}

void give_back_again(Typed& typed) {
  typed.came = Came::Again;
  typed.problems.add(kFormField, texts::kSentBefore, "main");
}

SentBefore sent_before(const WebContext& context, const http::Request& request, Typed& typed) {
  const Visitor& visitor = visitor_of(request);
  const auto before = context.records.answered({bind(context, visitor, typed).form,
                                                visitor.session.person,
                                                {},
                                                {},
                                                said_in(request, typed)});
  if (!before) return SentBefore::No;
  if (*before) return SentBefore::Same;
  give_back_again(typed);
  return SentBefore::Other;
}

int status_of(const Typed& typed) {
  constexpr int kConflict = 409;
  if (typed.came == Came::Again) return kConflict;
  return typed.problems.empty() ? 200 : kUnprocessable;
}

Binding bind(const WebContext& context, const Visitor& visitor, const Typed& typed) {
  std::string form = typed.value(kFormField);
  if (typed.came == Came::Again || !app::is_identifier(form))
    form = app::new_identifier(context.randomness);
  return {app::csrf_token(visitor.token), visitor.session.person, std::move(form)};
}

std::string visit_secret(const WebContext& context, const http::Request& request) {
  std::string secret = visit_token(request);
  return secret.empty() ? app::new_token(context.randomness) : secret;
}

Binding bind_visit(const std::string& secret) {
  return {app::csrf_token(secret), {}, {}};
}

void keep_visit(http::Response& response, const http::Request& request, const std::string& secret) {
  if (visit_token(request) != secret) set_visit(response, request, secret);
}

bool is_day_typed(const Typed& typed, std::string_view field) {
  const std::string name(field);
  return !typed.value(name + "-day").empty() || !typed.value(name + "-month").empty() ||
         !typed.value(name + "-year").empty();
}

std::optional<base::Day> read_day(Typed& typed, std::string_view field) {
  const std::string name(field);
  const std::string day = typed.value(name + "-day");
  const std::string month = typed.value(name + "-month");
  const std::string year = typed.value(name + "-year");
  const std::string anchor = name + "-day";
  const auto refuse = [&](texts::Text why) {
    typed.problems.add(field, why, anchor);
    return std::nullopt;
  };
  if (!is_day_typed(typed, field)) return refuse(texts::kDayMissing);
  if (day.empty() || month.empty() || year.empty()) return refuse(texts::kDayIncomplete);
  const auto d = number_in(day), m = number_in(month), y = number_in(year);
  const auto read = d && m && y ? real_day(*y, *m, *d) : std::nullopt;
  if (!read) return refuse(texts::kNoSuchDay);
  return read;
}

}  // namespace stepwell::web
