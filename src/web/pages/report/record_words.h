// What the record answers by itself, in plain lines: where the child stands, the help that was
// given, how the targets went. Questions of parents are answered with it, and drafts begin with
// it. Knows no question, document or law by name.
#pragma once

#include <string>
#include <string_view>

#include "app/plan/fill_from_record.h"
#include "app/records/casework.h"
#include "web/pages/child/pack_words.h"

namespace stepwell::web::pages {

/// `what` is a word of `law::kAnswersOfRecord`. Empty, if the record says nothing of it. Who the
/// contacts are is never in it, nor what is kept back: it goes into drafts and onto paper for
/// others.
std::string record_words(const app::ChildFile& file, const PackWords& words, std::string_view what);

/// The same for `app::fill_from_record`; both have to outlive it.
app::RecordAnswers record_answers(const app::ChildFile& file, const PackWords& words);

}  // namespace stepwell::web::pages
