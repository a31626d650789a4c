// What the log keeps of an entry, as an entry again.
#pragma once

#include "app/records/store.h"
#include "record/entry.h"

namespace stepwell::app {

/// An entry whose body was erased by law says no more than that it was there. It answers nothing:
/// not even the oldest that is open, as one does that never said what it answers.
/// Throws base::Fault if the log holds what was never judged: a kind that there is not, or a body
/// that is none of its kind.
record::Entry read_logged(const LoggedEntry& logged, const law::Vocabulary& vocabulary);

/// Where the entry stands and of which kind it is, without what was said in it.
record::Entry without_body(const LoggedEntry& logged);

}  // namespace stepwell::app
