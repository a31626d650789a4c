// The table of kinds: everything that an entry of a record may say. To add a kind is to add a row
// here; to add a value is to add a choice to a pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace stepwell::law {

/// An index into the table of kinds.
enum class Kind : std::uint8_t {};

/// Whose record an entry belongs to.
enum class Subject {
  Child,    ///< what happened to a child's help
  Details,  ///< who the child is: name, class, contacts (in the child's record)
  School,   ///< the school's own record
};

/// What a field holds.
enum class FieldType {
  Text,
  Day,
  Number,
  Flag,
  Position,  ///< an entry of the same record
  Positions,
  Opening,  ///< the position of the entry that opened what this one closes or claims for
  Choice,   ///< a word of the list named by `choices`
  Words,    ///< several free words, or several of that list
  Rows,     ///< objects with the fields named by `rows`
  Content,  ///< the content of a document, as its sections say
};

/// Whether a field must be there.
enum class Presence {
  Optional,
  Required,
  FromOutside,  ///< optional, and only of what another body made: by whom, of which day
};

struct FieldSpec {
  std::string_view name;
  FieldType type = FieldType::Text;
  std::string_view choices = {};  ///< Choice, Words: a list of choices.toml, or one of `kOwnLists`
  Presence presence = Presence::Optional;
  std::span<const FieldSpec> rows = {};
};

/// One kind of entry. Its topic is its name and then the values of its qualifiers.
struct KindSpec {
  std::string_view name;
  Subject subject;
  std::span<const FieldSpec> qualifiers;
  std::span<const FieldSpec> fields;
};

/// At most so many qualifiers has a kind.
inline constexpr std::size_t kMostQualifiers = 2;

/// Fields that every kind has besides its own.
extern const std::span<const FieldSpec> kCommonFields;

/// Lists that are not in choices.toml, because packs have them as things of their own.
inline constexpr std::string_view kOwnLists[] = {
    "stage", "document", "criteria", "duty", "exception", "framework", "letter", "transfer_notice"};

/// Whether some field draws from that list of choices.toml.
bool is_choice_list(std::string_view list);

std::span<const KindSpec> all_kinds();
const KindSpec& spec(Kind kind);
std::optional<Kind> find_kind(std::string_view name);

/// The kinds that the engine knows by name.
namespace kinds {
extern const Kind taken_over;
extern const Kind stage_moved;
extern const Kind framework_moved;
extern const Kind school_joined;
extern const Kind school_left;
extern const Kind needs_recorded;
extern const Kind change_expected;
extern const Kind exception_claimed;
extern const Kind struck_out;
// A child who is taken over brings documents: these two kinds say what having been issued and
// reviewed means.
extern const Kind document_issued;
extern const Kind review_held;
// Two kinds whose entries are judged against what they name.
extern const Kind concern_raised;
extern const Kind evidence_added;
// The school's own record: what its standing duties ask for.
extern const Kind school_set_up;
extern const Kind post_given;
extern const Kind post_ended;
extern const Kind policy_published;
extern const Kind qualification_held;
}  // namespace kinds

/// States of an issued document that put it in force.
inline constexpr std::string_view kStateFinal = "final";
inline constexpr std::string_view kStateAmended = "amended";

}  // namespace stepwell::law
