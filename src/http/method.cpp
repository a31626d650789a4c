#include "http/method.h"

#include <array>

#include "base/check.h"

namespace stepwell::http {
namespace {

constexpr std::array kAll = {Method::Get, Method::Head,  Method::Post,
                             Method::Put, Method::Patch, Method::Delete};

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
  }
  throw base::Mistake("a method that is none of the enumerators");
}

std::optional<Method> read_method(std::string_view word) {
  for (Method method : kAll)
    if (name_of(method) == word) return method;
  return std::nullopt;
}

bool may_carry_body(Method method) {
  return method == Method::Post || method == Method::Put || method == Method::Patch;
}

}  // namespace stepwell::http
