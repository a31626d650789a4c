// What was sent about a child: letters, documents that were given to somebody, reports and notices,
// as the record keeps them. Pure; knows no letter by name.
#pragma once

#include <string>
#include <vector>

#include "app/records/casework.h"

namespace stepwell::app {

struct SentThing {
  enum class What {
    Letter,    ///< with its text and whom it went to
    Document,  ///< with what it says
    Report,
    Notice,
    Told,  ///< a parent, by a letter that was recorded with that alone
  };
  What what = What::Letter;
  const record::Entry* entry = nullptr;
};

/// The newest first, on or before the file's day, without what was struck out. Where one act says
/// the same twice (a letter, and the notice that it is) it stands here once, with what says more.
/// Points into `file`.
std::vector<SentThing> sent_in(const ChildFile& file);

}  // namespace stepwell::app
