#include "web/error_pages.h"

#include <algorithm>
#include <iterator>

#include "web/form_keeping.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/texts.h"
#include "web/texts/kept.h"

namespace stepwell::web {
namespace {

constexpr int kBadRequest = 400;
constexpr int kForbidden = 403;
constexpr int kNotFound = 404;
constexpr int kTooLong = 413;
constexpr int kServerErrors = 500;

/// Whether the status says that a form got no answer from its page.
bool is_of_an_unanswered_form(int status, const http::Request& request) {
  const bool is_form = request.method == http::Method::Post;
  return is_form && (status == kBadRequest || status == kTooLong || status >= kServerErrors);
}

/// What became of the form, and the way back to it.
void write_fate(html::Html& out, FormFate fate, const std::string& path) {
  switch (fate) {
    case FormFate::Nothing: break;
    case FormFate::Kept: paragraph(out, texts::kTypedKept); break;
    case FormFate::InPart: paragraph(out, texts::kTypedKeptInPart); break;
    case FormFate::Lost: paragraph(out, texts::kTypedLost); break;
  }
  link_line(out, path, texts::kToTheForm);
}

http::Response respond_keeping(const WebContext& context, const http::Request& request,
                               const Page& page, int status, http::Response kept) {
  http::Response response = respond(context, request, page, status);
  std::move(kept.headers.begin(), kept.headers.end(), std::back_inserter(response.headers));
  return response;
}

http::Response form_failed_page(const WebContext& context, int status,
                                const http::Request& request) {
  const texts::Apology apology = texts::apology(status);
  const bool may_ask_store = status < kServerErrors;
  auto visitor = may_ask_store ? look_for_visitor(context, request) : admitted_visitor(request);
  http::Response kept;
  const FormFate fate = keep_form(context, request, sender_of(visitor, request), kept);
  Page page{.title = apology.title};
  paragraph(page.main, apology.what);
  for (const http::FormProblem& problem : request.unread)
    paragraph(page.main, texts::unread_line(problem));
  if (fate == FormFate::Nothing) paragraph(page.main, apology.to_do);
  // Of what was too long to be read at all, nothing is there to be kept.
  const bool is_unread = request.form.fields().empty();
  if (status == kTooLong && is_unread) paragraph(page.main, texts::kTypedLost);
  write_fate(page.main, fate, request.path);
  if (may_ask_store) page.visitor = std::move(visitor);
  return respond_keeping(context, request, page, status, std::move(kept));
}

/// What was typed for a page that is gone, so that whoever typed it has it still.
void write_typed(html::Html& out, const http::Request& request) {
  const std::string words = typed_words(request);
  if (words.empty()) return;
  paragraph(out, texts::kTypedForNoPage);
  what_you_wrote(out, words);
}

}  // namespace

http::Response error_page(const WebContext& context, int status, const http::Request& request) {
  if (is_of_an_unanswered_form(status, request)) return form_failed_page(context, status, request);
  const texts::Apology apology = texts::apology(status);
  Page page{.title = apology.title};
  paragraph(page.main, apology.what);
  paragraph(page.main, apology.to_do);
  if (status == kNotFound) write_typed(page.main, request);
  link_line(page.main, "/", texts::kToTheStart);
  if (status < kServerErrors) page.visitor = look_for_visitor(context, request);
  return respond(context, request, page, status);
}

http::Response not_found_page(const WebContext& context, const http::Request& request) {
  return error_page(context, kNotFound, request);
}

http::Response form_refused_page(const WebContext& context, const http::Request& request,
                                 std::string_view person) {
  auto visitor = look_for_visitor(context, request);
  http::Response kept;
  const FormFate fate = keep_form(context, request, person, sender_of(visitor, request), kept);
  Page page{.title = texts::kFormRefusedTitle, .visitor = std::move(visitor)};
  paragraph(page.main, texts::kFormRefused);
  write_fate(page.main, fate, request.path);
  return respond_keeping(context, request, page, kForbidden, std::move(kept));
}

http::Response post_ended_page(const WebContext& context, const http::Request& request) {
  Page page{.title = texts::kFormRefusedTitle};
  paragraph(page.main, texts::kPostEnded);
  write_typed(page.main, request);
  link_line(page.main, "/", texts::kToTheStart);
  return respond(context, request, page, kForbidden);
}

}  // namespace stepwell::web
