// What stands in the way of serving, in words for whoever looks after the machine.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "http/server_options.h"

namespace stepwell::serving {

/// Whether practice accounts, whose passwords everybody knows, are there.
enum class PracticeAccounts { None, There };

/// Everything, a sentence each, with what to do; empty: nothing does.
std::vector<std::string> serve_problems(const http::ServerOptions& options,
                                        PracticeAccounts practice);

/// A warning where others on the machine can look into the folder of the records, with how to mend
/// it; nothing where they cannot, or where there is no such folder.
std::optional<std::string> folder_warning(const std::filesystem::path& folder);

}  // namespace stepwell::serving
