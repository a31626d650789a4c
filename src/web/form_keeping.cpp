#include "web/form_keeping.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "web/browser_cookies.h"
#include "web/form_page.h"
#include "web/texts/kept.h"

namespace stepwell::web {
namespace {

bool is_secret(std::string_view field) {
  return field.find("password") != std::string_view::npos || field == kCsrfField;
}

/// What a page of ours puts into each form: nobody has typed it.
bool is_binding(std::string_view field) {
  return field == kCsrfField || field == kAskerField || field == kFormField;
}

/// What forms carry of what stood there when the page was opened.
bool was_shown(std::string_view field) {
  return field.starts_with("seen");
}

/// Whether somebody wrote it, and it is not an id, a number, a day or a choice of a list.
bool is_of_words(std::string_view value) {
  constexpr std::string_view kOfIds = "abcdefghijklmnopqrstuvwxyz0123456789_.:/-+";
  return value.find_first_not_of(kOfIds) != std::string_view::npos && !base::shows_nothing(value);
}

template <class Left>
http::Form without(const http::Form& form, Left is_left_out) {
  http::Form rest;
  for (const http::FormField& field : form.fields())
    if (!is_left_out(field.name)) rest.add(field);
  return rest;
}

/// A file that was chosen counts, though it cannot be kept: the page then asks for it again.
bool has_typed(const http::Request& request) {
  const auto& fields = request.form.fields();
  return !request.uploads.empty() ||
         std::any_of(fields.begin(), fields.end(), [](const http::FormField& field) {
           return !is_binding(field.name) && !is_secret(field.name);
         });
}

/// Whether the browser says that the form stood on a page of this host. Browsers always say; a form
/// of another site could fill our pages with its own words otherwise.
bool is_from_our_page(const http::Request& request) {
  if (const auto site = request.header("sec-fetch-site")) return *site == "same-origin";
  const auto origin = request.header("origin");
  if (!origin || request.host.empty()) return false;
  return *origin == "https://" + request.host || *origin == "http://" + request.host;
}

/// A script waits for the answer itself, and its page stays where it is.
bool is_from_a_script(const http::Request& request) {
  return request.header("sec-fetch-mode").value_or("navigate") != "navigate";
}

bool is_too_long(const http::Request& request, std::string_view field) {
  return std::any_of(request.unread.begin(), request.unread.end(), [&](const auto& problem) {
    return problem.code == http::FormProblemCode::BodyTooLong && problem.field == field;
  });
}

std::vector<KeptProblem> problems_of(const http::Request& request) {
  std::vector<KeptProblem> problems;
  for (const http::FormProblem& problem : request.unread)
    if (!problem.field.empty()) problems.push_back({problem.field, texts::unread_problem(problem)});
  return problems;
}

}  // namespace

FormSender sender_of(const std::optional<Visitor>& visitor, const http::Request& request) {
  if (visitor) return {FormSender::Known::Person, visitor->session.person};
  return {FormSender::Known::Address, request.remote_address};
}

FormFate keep_form(const WebContext& context, const http::Request& request, std::string_view person,
                   const FormSender& sender, http::Response& response) {
  const bool is_form = request.method == http::Method::Post && has_typed(request);
  if (!is_form || is_from_a_script(request)) return FormFate::Nothing;
  if (!is_from_our_page(request)) return FormFate::Lost;
  std::string token = kept_form_token(request);
  if (token.empty()) token = app::new_token(context.randomness);
  const auto keep = [&](http::Form form) {
    KeptForm kept{request.path, std::string(person), std::move(form), problems_of(request)};
    return context.kept_forms.keep(app::hash_of_secret(token), std::move(kept), sender) ==
           KeptForms::Outcome::Kept;
  };
  FormFate fate = FormFate::Kept;
  if (!keep(without(request.form, is_secret))) {
    fate = FormFate::InPart;
    const auto is_left_out = [&](std::string_view field) {
      return is_secret(field) || is_too_long(request, field);
    };
    if (request.unread.empty() || !keep(without(request.form, is_left_out))) return FormFate::Lost;
  }
  set_kept_form(response, request, token);
  return fate;
}

FormFate keep_form(const WebContext& context, const http::Request& request,
                   const FormSender& sender, http::Response& response) {
  return keep_form(context, request, request.form.first(kAskerField).value_or(""), sender,
                   response);
}

std::string typed_words(const http::Request& request) {
  if (request.method != http::Method::Post) return {};
  if (is_from_a_script(request) || !is_from_our_page(request)) return {};
  std::string words;
  for (const http::FormField& field : request.form.fields())
    if (!is_binding(field.name) && !is_secret(field.name) && !was_shown(field.name) &&
        is_of_words(field.value))
      words += (words.empty() ? "" : "\n") + field.value;
  return words;
}

http::Handler forgetting(const WebContext& context, http::Handler handler) {
  constexpr int kRefused = 400;
  return [&context, handler = std::move(handler)](const http::Request& request,
                                                  const http::PathParameters& path) {
    http::Response response = handler(request, path);
    const std::string kept = kept_form_token(request);
    if (response.status < kRefused && !kept.empty())
      context.kept_forms.forget(app::hash_of_secret(kept), request.path);
    return response;
  };
}

}  // namespace stepwell::web
