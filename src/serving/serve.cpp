#include "serving/serve.h"

#include <fmt/format.h>
#include <signal.h>

#include <ctime>
#include <mutex>
#include <ostream>
#include <utility>

#include "app/records/erasing.h"
#include "app/records/records.h"
#include "app/school/set_up.h"
#include "app/staff/enrolment.h"
#include "app/staff/passwords.h"
#include "app/staff/school_staff.h"
#include "app/staff/sign_in.h"
#include "app/staff/staff.h"
#include "base/check.h"
#include "base/fault.h"
#include "cli/files.h"
#include "http/server.h"
#include "http/static_files.h"
#include "serving/daily_work.h"
#include "serving/serve_problems.h"
#include "web/error_pages.h"
#include "web/guard.h"
#include "web/kept_answers.h"
#include "web/kept_forms.h"
#include "web/kept_rolls.h"
#include "web/routes.h"

namespace stepwell::serving {
namespace {

namespace fs = std::filesystem;

constexpr int kRefused = 2;

/// Nobody but its owner may look into what is kept. A folder that is there keeps its mode: it may
/// be one that somebody else has to get into.
void make_private_folder(const fs::path& folder) {
  if (!fs::create_directories(folder)) return;
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace);
}

/// Beside the program as it was built, or as it was installed.
fs::path own_assets() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const char* from : {"../assets", "../share/stepwell/assets"})
    if (const fs::path folder = (program / from).lexically_normal();
        fs::is_regular_file(folder / "stepwell.css", error))
      return folder;
  throw base::Fault("The style sheets and scripts are not there; ./dev run makes them.");
}

/// SIGINT and SIGTERM, waited for by one thread and seen by no other.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }
  ~StopSignals() { pthread_sigmask(SIG_UNBLOCK, &set_, nullptr); }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  enum class Came { Signal, Time };
  Came wait(std::time_t seconds) const {
    const timespec longest{seconds, 0};
    return sigtimedwait(&set_, nullptr, &longest) > 0 ? Came::Signal : Came::Time;
  }

 private:
  sigset_t set_{};
};

/// Everything of one running service, in the order in which it is made.
struct Service {
  Service(Kept opened, std::shared_ptr<const law::Library> packs, const cli::Parts& parts,
          const fs::path& asset_folder)
      : rolls(*parts.rolls),
        terms(*parts.terms),
        pictures(*parts.pictures),
        kept(std::move(opened)),
        library(std::move(packs)),
        records(*kept.log, library, clock),
        staff_book(*kept.log, records, *kept.accounts),
        assets(http::StaticFiles::load(asset_folder)) {}

  /// Throws base::Mistake for a route without an access, as for every other fault of the list.
  http::Router router() const {
    std::vector<http::Route> routes = web::all_routes(context);
    for (http::Route& route : assets.routes(web::kPublic)) routes.push_back(std::move(route));
    auto made = http::Router::create(std::move(routes));
    base::check(made.has_value(), "every route can be served and names its access");
    return std::move(*made);
  }

  const app::RollReader& rolls;
  const app::TermsReader& terms;
  const app::PictureMaker& pictures;
  /// What is long over is swept away, and what time has made stale is made again: each school for
  /// itself.
  void do_daily_work(std::ostream& log) {
    const auto make_lists = [this, &log] {
      std::vector<DailyPiece> schools;
      for (const std::string& school : kept.log->schools())
        schools.push_back({"the lists of school " + school, [=, this] { casework.lists(school); }});
      serving::do_daily_work(schools, log);
    };
    const auto sweep = [this] { app::sweep_files(*kept.log, records, *kept.files, clock.now()); };
    serving::do_daily_work({{"old sessions", [this] { door.sweep(); }},
                            {"heads and forms", [this] { kept.once_a_day(clock.now()); }},
                            {"the lists", make_lists},
                            {"files that no entry names", sweep}},
                           log);
  }

  Kept kept;
  std::shared_ptr<const law::Library> library;
  app::SystemClock clock;
  app::SystemRandomness randomness;
  app::Passwords passwords;
  app::Records records;
  app::StaffBook staff_book;
  app::Door door{*kept.accounts, staff_book, passwords, randomness, clock};
  app::Enrolment enrolment{*kept.accounts, staff_book, passwords, randomness, clock};
  app::SetUp set_up{*kept.accounts, records, passwords, randomness, clock};
  app::Staff staff{*kept.accounts, *kept.log, records, staff_book, randomness, clock};
  app::Casework casework{*kept.log, records, *kept.lists, staff_book};
  app::Practice practice{records, staff_book};
  http::StaticFiles assets;
  web::KeptForms kept_forms{clock};
  web::UsedForms used_forms;
  web::KeptRolls kept_rolls{clock};
  web::KeptAnswers kept_answers{*kept.log, clock};
  web::WebContext context{
      door,         enrolment,
      set_up,       staff,
      staff_book,   records,
      casework,     *kept.drafts,
      *kept.files,  practice,
      *kept.log,    rolls,
      terms,        pictures,
      *library,     randomness,
      clock,        kept_forms,
      used_forms,   kept_rolls,
      kept_answers, [this](std::string_view name) { return assets.url_of(name); }};
};

http::ServerOptions server_options(const cli::Surroundings& surroundings,
                                   const cli::ServeAsking& asking) {
  http::ServerOptions server;
  server.address = asking.address;
  server.port = asking.port;
  server.certificate = asking.certificate;
  server.key = asking.key;
  server.behind_proxy = asking.behind_proxy;
  server.upload_folder = fs::path(surroundings.records) / "uploads";
  const auto lines = std::make_shared<std::mutex>();
  server.failure_log = [&surroundings, lines](std::string_view pattern, std::string_view what) {
    const std::lock_guard lock(*lines);
    surroundings.err << pattern << ": " << what << std::endl;
  };
  return server;
}

std::string url_of(const cli::ServeAsking& asking, const http::Server& server) {
  const char* scheme = asking.certificate.empty() ? "http" : "https";
  const bool is_v6 = asking.address.find(':') != std::string::npos;
  const std::string host = is_v6 ? "[" + asking.address + "]" : asking.address;
  return fmt::format("{}://{}:{}", scheme, host, server.port());
}

void tell_routes(std::ostream& out, const web::WebContext& context) {
  for (const http::Route& route : web::all_routes(context))
    out << http::name_of(route.method) << ' ' << route.access << ' ' << route.pattern << '\n';
}

/// Those who can sign in are served also where no code can be kept, because the disk is full.
void tell_set_up(const cli::Surroundings& surroundings, Service& service, const std::string& url) {
  const bool has_practice = service.kept.accounts->has_accounts(app::AccountKind::Practice);
  try {
    if (const auto code = service.set_up.new_code())
      surroundings.out << (has_practice ? "A school of your own is set up at "
                                        : "Nobody can sign in yet. Set it up at ")
                       << url << "/set-up with the code\n"
                       << "  " << *code << '\n';
  } catch (const base::Fault& fault) {
    surroundings.err << "There is no code for setting up a school: " << fault.what() << std::endl;
  }
}

void tell(const cli::Surroundings& surroundings, Service& service, const std::string& url) {
  surroundings.out << "Stepwell is at " << url << '\n';
  tell_set_up(surroundings, service, url);
  surroundings.out << "Stop it with Ctrl+C." << std::endl;
}

/// Until just after the day has ended in London, when time alone has changed what is due.
std::time_t seconds_to_midnight(base::Instant now) {
  constexpr std::int64_t kAfter = 60;
  return base::end_of_london_day(base::london_day(now)).seconds - now.seconds + kAfter;
}

void run_until_stopped(const StopSignals& signals, Service& service,
                       const cli::Surroundings& surroundings) {
  do {
    service.do_daily_work(surroundings.err);
  } while (signals.wait(seconds_to_midnight(service.clock.now())) == StopSignals::Came::Time);
}

int refuse(const cli::Surroundings& surroundings, const std::vector<std::string>& problems) {
  for (const std::string& problem : problems) surroundings.err << problem << '\n';
  return kRefused;
}

}  // namespace

int serve(const cli::Surroundings& surroundings, const cli::ServeAsking& asking,
          const OpenKept& open) {
  auto library = cli::load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  const fs::path folder = surroundings.records;
  make_private_folder(folder);
  if (const auto warning = folder_warning(folder)) surroundings.err << *warning << std::endl;
  make_private_folder(folder / "uploads");
  // Before any thread begins, as each sees the signals that the one before it saw: one that saw
  // these would end the program with forms in hand whenever nobody waits for them.
  const StopSignals signals;
  Kept kept = open(folder);
  Service service(std::move(kept), library, surroundings.parts, own_assets());
  const bool has_practice = service.kept.accounts->has_accounts(app::AccountKind::Practice);
  const http::ServerOptions server = server_options(surroundings, asking);
  const auto problems =
      serve_problems(server, has_practice ? PracticeAccounts::There : PracticeAccounts::None);
  if (!problems.empty()) return refuse(surroundings, problems);
  const web::WebContext& context = service.context;
  http::Server running(server, service.router(), web::Guard(context),
                       [&context](int status, const http::Request& request) {
                         return web::error_page(context, status, request);
                       });
  if (asking.routes) tell_routes(surroundings.out, context);
  tell(surroundings, service, url_of(asking, running));
  run_until_stopped(signals, service, surroundings);
  surroundings.out << "Stopping." << std::endl;
  running.stop();
  return 0;
}

}  // namespace stepwell::serving
