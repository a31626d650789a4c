// A connection that is not the program's: what someone with SQLite's own tools could do to the
// database.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace stepwell::testing {

class Foreign {
 public:
  explicit Foreign(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &connection_) != SQLITE_OK)
      throw std::runtime_error("no database");
  }
  ~Foreign() { sqlite3_close(connection_); }
  Foreign(const Foreign&) = delete;
  Foreign& operator=(const Foreign&) = delete;

  /// What SQLite says against it; nothing if it was done.
  std::string refusal(const std::string& sql) {
    if (sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return sqlite3_errmsg(connection_);
  }

  void run(const std::string& sql) {
    if (const std::string why = refusal(sql); !why.empty()) throw std::runtime_error(why);
  }

  /// The first column of the first row.
  std::string ask(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(connection_));
    std::string answer;
    if (sqlite3_step(statement) == SQLITE_ROW)
      if (const auto* text = sqlite3_column_text(statement, 0))
        answer = reinterpret_cast<const char*>(text);
    sqlite3_finalize(statement);
    return answer;
  }

  /// So that it can do what the triggers refuse.
  void drop_guards() {
    for (const char* name : {"entry_is_the_next", "entry_stays", "entry_is_not_changed",
                             "erasure_is_of_an_entry", "erasure_stays", "erasure_is_not_changed"})
      run(std::string("drop trigger ") + name);
  }

 private:
  sqlite3* connection_ = nullptr;
};

}  // namespace stepwell::testing
