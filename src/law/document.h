// What the law has written: documents with their sections and fields, words for choices, and lists
// of words that say too little. Words of documents.toml.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "law/terms.h"
#include "law/topic.h"

namespace stepwell::law {

struct FieldLayout {
  enum class Type { Text, Date, Number, Choice, List, Person, Service };
  std::string id;
  Text label, hint;
  Type type = Type::Text;
  std::vector<std::string> choices;
  bool required = false;
  bool blank_needs_reason = false;
  std::vector<std::string> lint;
  std::string bank;
  /// What of the record a draft begins with here; empty: nothing.
  std::string from_record;
};
struct Section {
  std::string id;
  Text name, hint;
  bool many = false;
  int min = 0;
  std::optional<int> max;
  std::optional<std::pair<int, int>> usual;
  std::string from_record;  ///< of many rows: what of the record is a row
  /// What the child is to reach, whatever the law calls it: told on agendas and in letters. Whether
  /// its rows are followed from plan to plan is another question: `app::targets_section`.
  bool targets = false;
  std::vector<FieldLayout> fields;
};
struct Document {
  std::string id;
  Word word{};
  Text name, short_name;
  bool plan = false;
  StageSet stages;
  std::size_t maintained_by = 0;
  StageSet
      ours_in;  ///< of somebody's at the school; empty: in all; elsewhere another body makes it
  std::vector<Pattern> ends;
  std::vector<std::string> equivalents;
  std::vector<Section> sections;
  /// A report that is made from the record: the topic that giving it records, and who it is given
  /// to. Empty: another kind of document.
  std::string records, to;
  std::vector<std::string> review_of;  ///< the documents of whose last review it tells
  std::vector<std::string>
      views_about;  ///< what the views are about that it tells; empty: anything
  Cites cites;

  bool is_report() const { return !records.empty(); }
};
struct Label {
  std::string id;
  Text name;
};
struct Lint {
  std::string id;
  std::vector<std::string> words;
  Text advice;
  Cites cites;
};

}  // namespace stepwell::law
