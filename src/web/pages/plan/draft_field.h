// One field of a draft as a part of its form: with its hint, what is wrong, what somebody else
// wrote meanwhile, what is quoted back, and what may be picked.
#pragma once

#include <string>

#include "web/components/checkboxes.h"
#include "web/pages/plan/draft_form.h"

namespace stepwell::web::pages {

class FieldWriter {
 public:
  FieldWriter(html::Html& out, const DraftForm& form) : out_(out), form_(form) {}

  void write(const law::Section& section, const app::PlanRow& row, const law::FieldLayout& field);
  /// The banks of which each line becomes a row of the section.
  void write_row_picks(const law::Section& section);

 private:
  /// A field with what has to be known to write it.
  struct Asked {
    const law::FieldLayout& field;
    std::string name, label, value;
  };

  const app::DraftField* saved(const std::string& name) const;
  std::string value_of(const std::string& name) const;
  void write_seen(const std::string& name);
  void write_both(const Asked& asked);
  void write_copied(const Asked& asked);
  void write_control(const Asked& asked);
  void write_text(const Asked& asked);
  void write_line(const Asked& asked, texts::Text classes);
  void write_select(const Asked& asked);
  void write_boxes(const Asked& asked);
  void write_reason(const Asked& asked);
  void write_picks(const std::string& name, const std::vector<const law::Bank*>& banks,
                   texts::Text hint);
  /// The targets of the plan that the field does not name yet.
  void write_target_picks(const Asked& asked);
  void write_pick_box(const std::string& summary, html::Html boxes);
  void write_bank(html::Html& out, const std::string& name, const law::Bank& bank,
                  std::size_t number, texts::Text hint) const;
  std::string written(const law::FieldLayout& field, const std::string& value) const;
  html::Html quoted_back(const Asked& asked) const;
  components::FormGroup group_of(const Asked& asked) const;

  html::Html& out_;
  const DraftForm& form_;
};

}  // namespace stepwell::web::pages
