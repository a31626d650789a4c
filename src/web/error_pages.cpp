#include "web/error_pages.h"

#include "web/form_page.h"
#include "web/frame.h"
#include "web/texts.h"

namespace stepwell::web {

http::Response error_page(const WebContext& context, int status, const http::Request& request) {
  constexpr int kServerErrors = 500;
  const texts::Apology apology = texts::apology(status);
  Page page{.title = apology.title};
  paragraph(page.main, apology.what);
  paragraph(page.main, apology.to_do);
  link_line(page.main, "/", texts::kToTheStart);
  if (status < kServerErrors) page.visitor = look_for_visitor(context, request);
  return respond(context, request, page, status);
}

http::Response form_refused_page(const WebContext& context, const http::Request& request,
                                 FormFate fate) {
  Page page{.title = texts::kFormRefusedTitle, .visitor = look_for_visitor(context, request)};
  paragraph(page.main, texts::kFormRefused);
  paragraph(page.main, fate == FormFate::Kept ? texts::kFormRefusedKept : texts::kFormRefusedLost);
  link_line(page.main, request.path, texts::kToTheForm);
  constexpr int kForbidden = 403;
  return respond(context, request, page, kForbidden);
}

}  // namespace stepwell::web
