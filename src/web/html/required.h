// A member of an options struct that has to be given.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

namespace stepwell::web::html {

/// Has no default, so that `Input{.label = ...}` without the name does not compile.
template <class T>
class Required {
 public:
  template <class U>
    requires(std::constructible_from<T, U &&> && !std::same_as<std::remove_cvref_t<U>, Required>)
  // NOLINTNEXTLINE(google-explicit-constructor): it stands for the value itself.
  Required(U&& value) : value_(std::forward<U>(value)) {}

  // NOLINTNEXTLINE(google-explicit-constructor): it stands for the value itself.
  operator const T&() const { return value_; }
  const T& operator*() const { return value_; }
  const T* operator->() const { return &value_; }

 private:
  T value_;
};

}  // namespace stepwell::web::html
