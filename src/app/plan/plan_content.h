// The content of a document by the sections and fields that the law gives it: as text that is being
// written, as the fields of a draft, and as JSON in the record. Pure; knows no document by name.
#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/plan/drafts.h"
#include "app/records/identifiers.h"
#include "base/day.h"
#include "law/framework.h"

namespace stepwell::app {

/// The section of a plan whose rows are followed: their ids live on from plan to plan, and
/// progress, reviews and pictures hang on them (docs/packs.md).
inline constexpr std::string_view kTargets = "targets";
/// At most so many characters in one field: about two printed pages.
inline constexpr std::size_t kMostFieldCharacters = 5000;
/// At most so many rows of a section in a draft.
inline constexpr std::size_t kMostRows = 60;

/// The values of one row of a section, or of a section that has one set of fields.
struct PlanRow {
  std::string key;                                         ///< empty if the section has no rows
  std::map<std::string, std::string, std::less<>> values;  ///< by field; empty ones left out

  /// Empty if nothing was written.
  const std::string& value(std::string_view field) const;
  bool empty() const { return values.empty(); }
  bool operator==(const PlanRow&) const = default;
};

struct PlanSection {
  const law::Section* layout = nullptr;
  std::vector<PlanRow> rows;  ///< exactly one, unless the section has many
};

struct PlanContent {
  const law::Document* document = nullptr;
  std::vector<PlanSection> sections;  ///< those of the document, in its order
  /// Why a field was left empty, by its name: "child.view".
  std::map<std::string, std::string, std::less<>> blank_because;
  /// Of a draft: where a field was copied from that nobody has confirmed yet, by its name
  /// (app/plan/copied_from.h).
  std::map<std::string, std::string, std::less<>> copied = {};

  const PlanSection* find(std::string_view section) const;
  PlanSection* find(std::string_view section);
  /// Whether nothing at all was written.
  bool empty() const;
};

/// One of the things that the plan wants to reach, with the id that it keeps.
struct PlanTarget {
  std::string id;
  std::string words;  ///< what it says
  const PlanRow* row = nullptr;
};

PlanContent empty_content(const law::Document& document);
/// Fields of the draft that the document has not are left out.
PlanContent content_of(const law::Document& document, const std::vector<DraftField>& fields);
/// As an issued document has it; what cannot be read is left out.
PlanContent content_of(const law::Document& document, const boost::json::object& json);
/// For the record: days as YYYY-MM-DD, whole numbers as numbers, rows without a word left out.
boost::json::object to_json(const PlanContent& content);
/// For a draft to begin with, by name.
std::vector<std::pair<std::string, std::string>> draft_fields(const PlanContent& content);

/// The section whose rows are followed, of a plan that has one: the rows with the id `kTargets`.
/// Not the same as `law::Section::targets`, which says what a document tells on agendas and in
/// letters: that may be one text, stand in any document and be another body's, such as the outcomes
/// of a plan of the authority, for which nobody at the school notes progress. What is followed is
/// told too.
const law::Section* targets_section(const law::Document& document);
/// The rows of that section that say something, in order.
std::vector<PlanTarget> targets_of(const PlanContent& content);

/// What a name of a draft's field means: "difficulty.tried", "targets.003bcdfg.success", and with
/// `.blank` behind it why it is empty, with `.copied` where it was copied from;
/// "targets.003bcdfg.row" alone says that the row is there.
struct FieldName {
  enum class Part { Value, BlankReason, Copied, Row };
  const law::Section* section = nullptr;
  const law::FieldLayout* field = nullptr;  ///< none for Row
  std::string key;
  Part part = Part::Value;
};
/// Nothing, if the document has no such field, or the key cannot be one.
std::optional<FieldName> read_field_name(const law::Document& document, std::string_view name);
std::string field_name(const law::Section& section, std::string_view key, std::string_view field);
std::string row_mark(const law::Section& section, std::string_view key);
std::string blank_name(std::string_view field);
std::string copied_name(std::string_view field);

/// A key for a new row, which sorts behind those that are there.
std::string new_row_key(const PlanSection& section, Randomness& randomness);

/// A day as people type it: 26/3/2027, 26 3 2027, 26 March 2027, 2027-03-26. Nothing for a day
/// that there is not.
std::optional<base::Day> read_written_day(std::string_view text);
/// A whole number from 0 to 999, in digits.
std::optional<int> read_written_number(std::string_view text);
/// The words of a list, which a draft keeps in one field.
std::vector<std::string> words_of_list(std::string_view value);

/// Without white space at both ends.
std::string tidy(std::string_view text);
std::size_t count_characters(std::string_view utf8);

/// What a page remembers of a field that it showed: which version, and a mark of the text, so that
/// a change can be told from what was left alone.
struct Seen {
  int version = 0;
  std::string mark;
};
std::string mark_of(std::string_view text);
std::string write_seen(int version, std::string_view text);
/// Nothing, if it is not of that form.
std::optional<Seen> read_seen(std::string_view written);

}  // namespace stepwell::app
