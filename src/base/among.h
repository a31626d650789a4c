// Whether one is among some.
#pragma once

#include <algorithm>

namespace stepwell::base {

/// Whether the list has an item that is equal to it.
template <class List, class Item>
bool is_among(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace stepwell::base
