#include "store/heads_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <tuple>

#include "base/fault.h"
#include "store/private_files.h"

namespace stepwell::store {
namespace {

namespace json = boost::json;

std::string text_of(const json::value& value) {
  return std::string(value.as_string());
}

app::Head read_head(const json::value& value) {
  const json::array& parts = value.as_array();
  return {{text_of(parts.at(0)), text_of(parts.at(1))},
          parts.at(2).to_number<record::Position>(),
          text_of(parts.at(3))};
}

void read_line(const std::string& line, std::vector<app::Head>& heads) {
  const json::value night = json::parse(line);
  for (const json::value& head : night.as_object().at("heads").as_array())
    heads.push_back(read_head(head));
}

}  // namespace

void append_heads(const std::filesystem::path& file, base::Day day,
                  const std::vector<app::Head>& heads) {
  json::array list;
  list.reserve(heads.size());
  for (const app::Head& head : heads)
    list.push_back({head.record.school, head.record.child, head.position, head.hash});
  append_line(file, json::serialize(json::object{{"day", day.iso()}, {"heads", std::move(list)}}));
}

std::vector<app::Head> read_heads(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw base::Fault("The file of heads could not be opened.");
  std::vector<app::Head> heads;
  std::string line;
  for (int number = 1; std::getline(in, line) && !in.eof(); ++number) {
    try {
      read_line(line, heads);
    } catch (const std::exception&) {
      throw base::Fault(fmt::format("The file of heads cannot be understood: line {}.", number));
    }
  }
  const auto all = [](const app::Head& head) {
    return std::tie(head.record, head.position, head.hash);
  };
  std::sort(heads.begin(), heads.end(),
            [&](const auto& a, const auto& b) { return all(a) < all(b); });
  heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
  return heads;
}

}  // namespace stepwell::store
