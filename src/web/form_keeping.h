// Keeps what was typed in a form that could not be accepted, without its passwords, and forgets it
// once it was. Knows no page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"
#include "http/response.h"
#include "http/router.h"
#include "web/guard.h"
#include "web/kept_forms.h"
#include "web/web_context.h"

namespace stepwell::web {

/// What became of what was typed.
enum class FormFate {
  Nothing,  ///< no form of a page of ours, or nothing in it that is kept
  Kept,     ///< all but passwords and files
  InPart,   ///< without the field that is too long to be kept
  Lost,
};

/// By the session of the visitor, if there is one, else by where the request came from.
FormSender sender_of(const std::optional<Visitor>& visitor, const http::Request& request);

/// Keeps the form of that person (empty: of a page that is open to all) for its own page, and gives
/// the browser the secret that opens it. Only a form that its page sent, never one of another site
/// or of a script, which has its text still.
FormFate keep_form(const WebContext& context, const http::Request& request, std::string_view person,
                   const FormSender& sender, http::Response& response);
/// The same for whoever says in the form that it was theirs: where nobody can be asked.
FormFate keep_form(const WebContext& context, const http::Request& request,
                   const FormSender& sender, http::Response& response);

/// What somebody typed into a form of ours whose page is not there any more, or not for them: their
/// own words, to be copied. What a page put into its form is left out, as far as that can be told.
/// Empty for a form of another site or of a script.
std::string typed_words(const http::Request& request);

/// The same handler. Once it has accepted a form, the one that was kept for that page is forgotten.
http::Handler forgetting(const WebContext& context, http::Handler handler);

}  // namespace stepwell::web
