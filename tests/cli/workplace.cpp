#include "tests/cli/workplace.h"

#include <fstream>

namespace stepwell::cli {

namespace fs = std::filesystem;
namespace json = boost::json;

json::object scenario() {
  return json::parse(R"({
    "scenario": "a plan is reviewed within six months",
    "framework": "wales-sen-2002",
    "pupil": { "born": "2010-11-02", "setting": "maintained" },
    "calendar": { "nation": "wales",
      "terms": [["2018-09-03","2018-12-21"],["2019-01-07","2019-04-12"],["2019-04-29","2019-07-22"]],
      "closed": [["2018-10-29","2018-11-02"],["2019-02-25","2019-03-01"],["2019-05-27","2019-05-31"]] },
    "record": [
      { "on": "2018-09-20", "kind": "evidence_added", "type": "test" },
      { "on": "2018-09-24", "kind": "stage_moved", "to": "sa" },
      { "on": "2018-10-01", "kind": "document_issued", "document": "iep", "state": "final" } ],
    "expect": [
      { "on": "2018-11-20", "stage": "sa", "since": "2018-09-24", "in_force": ["iep"],
        "duties": [ { "duty": "w02.iep_review", "state": "open", "limit": "2019-04-01", "overdue": false } ],
        "moves": [ { "to": "sap", "missing": ["advice_requested"] } ] },
      { "on": "2019-04-02", "duties": [ { "duty": "w02.iep_review", "state": "open", "overdue": true } ] } ] })")
      .as_object();
}

Workplace::Workplace() {
  std::string name = (fs::temp_directory_path() / "stepwell_cli_XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
  folder_ = name;
}

Workplace::~Workplace() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Workplace::write(const std::string& name, const std::string& text) {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << text;
  return path(name);
}

std::string Workplace::write(const std::string& name, const json::value& value) {
  return write(name, json::serialize(value));
}

std::string Workplace::out() {
  std::string text = out_.str();
  out_.str({});
  return text;
}

std::string Workplace::err() {
  std::string text = err_.str();
  err_.str({});
  return text;
}

}  // namespace stepwell::cli
