// The commands about the people who sign in, and about their schools.
#include <ostream>

#include "app/records/identifiers.h"
#include "app/records/records.h"
#include "app/school/set_up.h"
#include "app/staff/enrolment.h"
#include "app/staff/passwords.h"
#include "app/staff/school_staff.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace stepwell::cli {

int reset_staff(const Surroundings& surroundings, const std::string& sign_in_name) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const auto store = surroundings.parts.open_store(surroundings.records);
  const auto accounts = surroundings.parts.open_accounts(surroundings.records);
  const app::Clock& clock = *surroundings.parts.clock;
  const app::Records records(*store, library, clock);
  app::StaffBook book(*store, records, *accounts);
  app::Passwords passwords;
  app::SystemRandomness randomness;
  app::Enrolment enrolment(*accounts, book, passwords, randomness, clock);
  const auto code = enrolment.reset(sign_in_name);
  if (!code) {
    surroundings.err << "Nobody signs in by the name " << sign_in_name << ".\n";
    return 1;
  }
  surroundings.out << "A code for " << code->display_name << ", good for 7 days and for one use:\n"
                   << "  " << code->code << "\n"
                   << "It is typed in at /code. The password they had stays good until then.\n";
  return 0;
}

int print_school_code(const Surroundings& surroundings) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const auto store = surroundings.parts.open_store(surroundings.records);
  const auto accounts = surroundings.parts.open_accounts(surroundings.records);
  const app::Clock& clock = *surroundings.parts.clock;
  app::Records records(*store, library, clock);
  app::Passwords passwords;
  app::SystemRandomness randomness;
  app::SetUp set_up(*accounts, records, passwords, randomness, clock);
  surroundings.out << "A code for another school, good for 7 days and for one use:\n"
                   << "  " << set_up.code_for_another_school() << "\n"
                   << "Whoever is to be its first administrator types it in at /set-up, and says "
                      "there what the school is called.\n"
                   << "A code for set-up that was printed earlier is not good any more.\n";
  return 0;
}

}  // namespace stepwell::cli
