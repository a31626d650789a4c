// `stepwell serve`: the pages of the service on an address of this machine. Opens what is kept
// through a function that it is given, so that it names no store.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/lists/lists.h"
#include "app/plan/drafts.h"
#include "app/records/files.h"
#include "app/records/store.h"
#include "app/staff/accounts.h"
#include "base/instant.h"
#include "cli/commands.h"

namespace stepwell::serving {

/// What is kept in a folder: the log of the records with its lists, who can sign in, drafts and
/// files.
struct Kept {
  std::shared_ptr<app::Store> log;
  std::shared_ptr<app::Lists> lists;
  std::unique_ptr<app::AccountStore> accounts;
  std::unique_ptr<app::DraftStore> drafts;
  std::unique_ptr<app::Files> files;
  /// What the store does once a day: notes the heads of its chains, forgets old forms and
  /// keeps spare space for a disk that fills up.
  std::function<void(base::Instant now)> once_a_day;
};

/// Opens what is kept in a folder that is there, private to its owner.
using OpenKept = std::function<Kept(const std::filesystem::path& folder)>;

/// Files of pupils are read by `surroundings.parts.rolls`, those of terms by `.terms`.
/// Runs until SIGINT or SIGTERM. Prints the address and, while nobody can sign in, the code for
/// setting up. 2: what was asked is refused, and nothing was opened to anybody.
int serve(const cli::Surroundings& surroundings, const cli::ServeAsking& asking,
          const OpenKept& open);

}  // namespace stepwell::serving
