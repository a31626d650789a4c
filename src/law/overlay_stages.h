// The stages that an overlay adds: each is a part of a stage of the law, and whatever a rule says
// of that stage it says of its parts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "law/pack_reader.h"

namespace stepwell::law {

/// The parts of stages that an overlay adds, and the moves that lead to them or between them. What
/// would loosen is a fault, and is not taken over.
class LocalStages {
 public:
  LocalStages(const PackFiles& law, std::vector<PackFault>& faults);

  /// Takes them out of the stages.toml of the overlay; what is left there says something else.
  void take_out_of(SourceValue& overlay);
  /// Puts them into the law over which the rest of the overlay was laid. A move from one stage of
  /// the law to a part of another has what is needed for that move, and what the overlay adds.
  void put_into(PackFiles& law);

 private:
  class Putting;
  using Keys = std::vector<std::string_view>;
  bool is_part(const SourceValue& row);
  bool is_about_parts(const SourceValue& row) const;
  bool says_itself(const SourceValue& row);
  bool has_keys(const SourceValue& row, const std::string& noun, const Keys& keys);
  void fault(const SourceValue& at, std::string key, std::string expected, std::string found);
  /// Itself, of a stage of the law; of a part the stage of which it is one. Empty: there is no such
  /// stage.
  std::string whole_of(const std::string& stage) const;
  bool is_local(const std::string& stage) const;

  std::vector<PackFault>& faults_;
  std::map<std::string, std::string> wholes_;  ///< of each stage the stage of the law that it is of
  std::vector<SourceValue> parts_, moves_;
};

}  // namespace stepwell::law
