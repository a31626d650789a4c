// The id of an element. Knows nothing of the ids of the record.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::web::html {

/// Not empty and without white space, because ids are put into lists (`aria-describedby`); our
/// mistake otherwise.
class Id {
 public:
  // NOLINTBEGIN(google-explicit-constructor): `.id = "reason"` is what a page wants to say, and it
  // is always checked.
  Id(std::string_view id) : id_(checked(id)) {}
  Id(const char* id) : Id(std::string_view(id)) {}
  Id(const std::string& id) : Id(std::string_view(id)) {}
  // NOLINTEND(google-explicit-constructor)

  const std::string& value() const { return id_; }

 private:
  static std::string checked(std::string_view id);
  std::string id_;
};

}  // namespace stepwell::web::html
