#include "serving/serve_problems.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"

namespace stepwell::serving {
namespace {

using Code = http::OptionProblemCode;

const char* sentence(Code code) {
  switch (code) {
    case Code::AddressMalformed:
      return "--address: not a numeric address. Use 127.0.0.1, or another like it.";
    case Code::AddressNeedsTls:
      return "--address: passwords would cross the network unprotected. Add --certificate and "
             "--key, or --behind-proxy if a proxy with a certificate stands before it.";
    case Code::CertificateWithoutKey: return "--certificate: its --key is missing.";
    case Code::KeyWithoutCertificate: return "--key: its --certificate is missing.";
    case Code::CertificateUnreadable: return "--certificate: the file cannot be read.";
    case Code::KeyUnreadable: return "--key: the file cannot be read.";
    case Code::UploadFolderMissing: return "--records: there is no folder for uploads in it.";
    case Code::UploadFolderIsOpenToOthers:
      return "--records: others can read its folder for uploads. Set its mode to 0700.";
    case Code::WorkersMissing:
    case Code::NetworkThreadsMissing:
    case Code::ConnectionsMissing:
    case Code::TimeoutMissing: return "A setting of the server is nothing at all.";
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

constexpr const char* kPracticeInPublic =
    "There are practice accounts, whose passwords everybody knows: they are served on this machine "
    "alone. Leave out --address and --behind-proxy, or use another --records.";

/// Whether other machines can reach it. With an address that needs no certificate, nobody can but
/// a proxy.
bool is_open_to_others(http::ServerOptions options) {
  if (options.behind_proxy) return true;
  options.certificate.clear();
  options.key.clear();
  const auto problems = options.problems();
  return std::find(problems.begin(), problems.end(), Code::AddressNeedsTls) != problems.end();
}

}  // namespace

std::vector<std::string> serve_problems(const http::ServerOptions& options,
                                        PracticeAccounts practice) {
  std::vector<std::string> all;
  for (const Code code : options.problems()) all.emplace_back(sentence(code));
  if (practice == PracticeAccounts::There && is_open_to_others(options))
    all.emplace_back(kPracticeInPublic);
  return all;
}

std::optional<std::string> folder_warning(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::perms mode = fs::status(folder, error).permissions();
  const fs::perms of_others = mode & (fs::perms::group_all | fs::perms::others_all);
  if (error || mode == fs::perms::unknown || of_others == fs::perms::none) return std::nullopt;
  return fmt::format(
      "Warning: others on this machine can get into the folder of the records, whose mode is "
      "{:04o}. Mend it with: chmod 700 {}",
      static_cast<unsigned>(mode), folder.string());
}

}  // namespace stepwell::serving
