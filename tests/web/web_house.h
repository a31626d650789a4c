// The pages over a house of the tests of the door, asked without a socket, and a browser that keeps
// its cookies.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "documents/progress_painter.h"
#include "exchange/terms_reader.h"
#include "http/response.h"
#include "http/router.h"
#include "store/kept_files.h"
#include "store/sqlite_drafts.h"
#include "store/sqlite_store.h"
#include "tests/app/house.h"
#include "tests/contract/temporary_folder.h"
#include "tests/web/failing_stores.h"
#include "tests/web/plain_rolls.h"
#include "web/guard.h"
#include "web/kept_answers.h"
#include "web/kept_forms.h"
#include "web/kept_rolls.h"
#include "web/routes.h"
#include "web/web_context.h"

namespace stepwell::testing {

/// A real database in a folder of its own.
struct HeldStore {
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> store = store::SqliteStore::open(folder.path());
};

struct WebHouse : HeldStore {
  Disk disk;
  FailingStore log{*store, disk};
  HouseOver house{log};
  app::Casework casework{log, house.records, *store, house.book};
  app::Practice practice{house.records, house.book};
  std::unique_ptr<store::SqliteDrafts> drafts = store::SqliteDrafts::open(folder.path());
  FailingDrafts drafts_on_disk{*drafts, disk};
  std::unique_ptr<store::KeptFiles> files = store::KeptFiles::open(folder.path());
  web::KeptForms kept_forms{house.clock};
  web::UsedForms used_forms;
  PlainRolls rolls;
  exchange::TermsFileReader terms;
  documents::ProgressPainter pictures;
  web::KeptRolls kept_rolls{house.clock};
  web::KeptAnswers kept_answers{log, house.clock};
  web::WebContext context{
      house.door,   house.enrolment,
      house.set_up, house.staff,
      house.book,   house.records,
      casework,     drafts_on_disk,
      *files,       practice,
      log,          rolls,
      terms,        pictures,
      *packs(),     house.randomness,
      house.clock,  kept_forms,
      used_forms,   kept_rolls,
      kept_answers, [](std::string_view name) { return "/assets/" + std::string(name); }};
  http::Router router = http::Router::create(web::all_routes(context)).value();
  web::Guard guard{context};

  /// As the server does it: route, guard, handler; error pages for what has no route, for a body
  /// of which something could not be read, and for a disk that fails.
  http::Response answer(http::Request request);

 private:
  http::Response handle(http::Request& request);
};

/// What a form holds, in order.
using Fields = std::vector<http::FormField>;

class Browser {
 public:
  explicit Browser(WebHouse& house) : house_(house) {}

  http::Response get(const std::string& target);
  /// Sends these fields and nothing else.
  http::Response post(const std::string& path, const Fields& fields);
  /// Opens the page, takes the hidden fields of its form, and sends them with these.
  http::Response fill_in(const std::string& path, const Fields& fields);
  /// A session without the page, as if signed in.
  void use_session(const std::string& token) { set_cookie("session", token); }
  std::string cookie(const std::string& name) const;
  void drop_cookie(const std::string& name);
  /// Sends bytes as a form's body, read as the server reads them.
  http::Response post_bytes(const std::string& path, std::string_view body,
                            const http::FormLimits& limits = {});

  /// What the browser says of where the form stood.
  std::string from_site = "same-origin";
  /// Whether a script of the page asks, and not the browser for a page.
  bool is_script = false;

 private:
  void set_cookie(const std::string& name, const std::string& value);
  http::Response send(http::Method method, const std::string& target, const Fields& fields,
                      std::vector<http::FormProblem> unread = {});

  WebHouse& house_;
  std::map<std::string, std::string> cookies_;
};

/// The hidden fields of the last form of a page: the first one is that of signing out.
Fields hidden_fields(const http::Response& page);
std::string text_of(const http::Response& page);
std::string location_of(const http::Response& response);

}  // namespace stepwell::testing
