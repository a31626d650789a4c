// The answer of something that may refuse: a value, or a problem that the caller must look at.
#pragma once

#include <tl/expected.hpp>
#include <utility>

namespace stepwell::base {

/// `E` is a code with parameters, never prose. Made from a value, or from `refuse(problem)`.
template <class T, class E>
class [[nodiscard]] Result : public tl::expected<T, E> {
 public:
  using tl::expected<T, E>::expected;
};

template <class E>
tl::unexpected<std::decay_t<E>> refuse(E&& problem) {
  return tl::unexpected<std::decay_t<E>>(std::forward<E>(problem));
}

}  // namespace stepwell::base
