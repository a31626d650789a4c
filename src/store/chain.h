// The hashes that chain the entries of a record together, so that a change behind the program's
// back is found. Knows no database. All hashes are BLAKE2b-256, written as hexadecimal text in
// lower case.
//
//   body_hash = H(salt as it is stored, then the body)
//   hash      = H("stepwell entry 1", previous hash, school, child, position, on_day, recorded_at,
//   recorded_by, topic,
//                 body_hash), each with its length in bytes before it (eight bytes, the lowest
//                 first); numbers as decimal text; the previous hash of a first entry is empty.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::store {

/// Of one text.
std::string digest(std::string_view text);

/// Random, so that an erased body cannot be guessed from its hash. Always kSaltLength characters.
std::string new_salt();
inline constexpr std::size_t kSaltLength = 32;

std::string body_hash(std::string_view salt, std::string_view body);

/// The columns that an entry's hash is made from, as text.
struct ChainedColumns {
  std::string_view school, child, position, on_day, recorded_at, recorded_by, topic, body_hash;
};
std::string entry_hash(std::string_view previous_hash, const ChainedColumns& columns);

}  // namespace stepwell::store
