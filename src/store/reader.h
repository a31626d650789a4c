// One connection for reading the log and the lists, and what is asked through it.
#pragma once

#include <filesystem>

#include "store/entry_finder.h"
#include "store/list_reader.h"
#include "store/log_reader.h"
#include "store/session.h"
#include "store/sights.h"
#include "store/sqlite.h"
#include "store/views.h"

namespace stepwell::store {

struct Reader {
  explicit Reader(const std::filesystem::path& file)
      : session(connect(file, Access::Read)),
        log(*session),
        views(*session),
        sights(*session),
        lists(*session),
        entries(*session) {}

  Session session;
  LogReader log;
  ViewReader views;
  SightReader sights;
  ListReader lists;
  EntryFinder entries;
};

}  // namespace stepwell::store
