// The forms of a law: as it is everywhere, and with what an authority or a school has agreed beyond
// it. Their names and addresses, and which of them count for a visitor. Knows no law.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "http/request.h"
#include "law/library.h"
#include "law/practice.h"
#include "web/guard.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// A school of whoever reads, with its law as it stands there and what it says instead of the
/// numbers that the pack proposes.
struct SchoolLaw {
  std::string school;
  const law::Framework* law = nullptr;                   ///< never nothing
  std::shared_ptr<const law::PracticeChanges> practice;  ///< may be nothing
  base::Day today;                                       ///< at that school
};

/// The schools at which the visitor has a post, each once, in the order of the posts; without those
/// whose law is not known.
std::vector<SchoolLaw> school_laws(const WebContext& context, const Visitor& visitor);
/// The day at the visitor's first school; London's for who has none.
base::Day day_of(const WebContext& context, const Visitor& visitor);

/// The form of that law that the address asks for as `local`; without it, the one of the visitor's
/// first school under that law; without such a school, the law as it is. Nothing for a form that is
/// not there.
const law::Framework* form_of(const WebContext& context, const http::Request& request,
                              const law::Framework& law);

/// By which law::Library::find_named finds that form.
std::string form_name(const law::Framework& law);
/// The page of that form. A law without local arrangements has the address at which a visitor finds
/// those of the own school.
std::string law_address(const law::Framework& law);
/// The page of the law as it is everywhere, whoever asks.
std::string plain_law_address(const law::Framework& law);
/// Where a topic of the help stands on the page of its law.
std::string topic_anchor(const law::HelpTopic& topic);
std::string comparison_address(const law::Framework& one, const law::Framework& other);
/// "Additional support for learning, with Example Council".
std::string full_name(const law::Framework& law);
/// The same in the words of the law.
void write_full_name(html::Html& out, const law::Framework& law, Language language);

}  // namespace stepwell::web::pages
