// What was promised of help and what came of it, as the plan, the review and the child's page show
// it. Knows no page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/records/casework.h"
#include "record/delivery.h"
#include "web/html/html.h"
#include "web/pages/child/pack_words.h"
#include "web/texts/help.h"

namespace stepwell::web::pages {

/// A provision with what came of it up to the file's day.
struct GivenHelp {
  record::Provision provision;
  record::Delivery delivery;
  std::vector<record::Session> last;  ///< the last of its sessions, the newest last
};
/// All of the child's help that was promised; those that are given now first, each in its order.
std::vector<GivenHelp> given_help(const app::ChildFile& file);
/// Those that a version of the document promised and that were given on some day from `since` on;
/// `since` of today: those that are given now.
std::vector<GivenHelp> given_by(const app::ChildFile& file, const law::Document& document,
                                base::Day since);
/// The reasons of missed sessions in the law's words.
std::vector<texts::MissedWords> missed_words(const PackWords& words,
                                             const record::Delivery& delivery);

/// What else a page says of one of them, at its end; none is nothing.
using AfterGiven = std::function<void(html::Html& out, const record::Provision& provision)>;
/// What it is called: in words, or the kind of help.
std::string name_of(const PackWords& words, const record::Provision& provision);
/// A list: what it is, how often, since when, squares of the last sessions, and the sentence.
/// Nothing where there is none.
void write_given_help(html::Html& out, const PackWords& words, const std::vector<GivenHelp>& given,
                      const AfterGiven& after = {});

}  // namespace stepwell::web::pages
