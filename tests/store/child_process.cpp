#include "tests/store/child_process.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <thread>
#include <vector>

#include "store/sqlite_drafts.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"

namespace stepwell::testing {
namespace {

constexpr int kThreads = 4;

/// In one write, so that a line is there as a whole or, of the last one, in part.
void say_line(const std::string& words) {
  const std::string line = words + "\n";
  if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
    throw std::runtime_error("no one listens");
}

void say(const app::RecordId& record, record::Position position) {
  say_line(record.child + " " + std::to_string(position));
}

}  // namespace

int write_entries(const std::filesystem::path& folder, const std::string& record, int most) {
  const auto store = store::SqliteStore::open(folder);
  std::vector<std::thread> threads;
  for (int number = 0; number < kThreads; ++number)
    threads.emplace_back([&, number] {
      const app::RecordId shared = child(record);
      const app::RecordId own = child(record + std::to_string(number));
      for (int i = 0; i < most; ++i) {
        say(shared, add_to_end(*store, shared, "shared"));
        say(own, add_to_end(*store, own, std::string(500, 'x')));
      }
    });
  for (std::thread& thread : threads) thread.join();
  return 0;
}

int save_drafts(const std::filesystem::path& folder, const std::string& record, int most) {
  const auto log = store::SqliteStore::open(folder);
  const auto drafts = store::SqliteDrafts::open(folder);
  const app::DraftId id{child(record), "iep"};
  drafts->begin(id, "person-1", kNow, {{"what", "1"}});
  int version = drafts->find(id)->fields.at(0).version;
  for (int i = 0; i < most; ++i) {
    const auto saved =
        drafts->save(id, "what", std::to_string(version + 1), version, "person-1", kNow);
    version = saved.value().version;
    say_line(std::to_string(version));
  }
  return 0;
}

ChildProcess::ChildProcess(const std::filesystem::path& folder, const char* what,
                           const std::string& record, int most) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const std::string count = std::to_string(most);
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl("/proc/self/exe", "store_tests", what, folder.c_str(), record.c_str(), count.c_str(),
            nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  output_ = ends[0];
}

ChildProcess::~ChildProcess() {
  if (process_ > 0) {
    kill_at_once();
    wait();
  }
  ::close(output_);
}

std::string ChildProcess::line() {
  while (true) {
    if (const auto end = unread_.find('\n'); end != std::string::npos) {
      std::string line = unread_.substr(0, end);
      unread_.erase(0, end + 1);
      return line;
    }
    std::array<char, 4096> block;
    const ssize_t count = ::read(output_, block.data(), block.size());
    if (count <= 0) return {};
    unread_.append(block.data(), static_cast<std::size_t>(count));
  }
}

void ChildProcess::kill_at_once() {
  ::kill(process_, SIGKILL);
}

int ChildProcess::wait() {
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace stepwell::testing
