// What the pages of specialists share: what a service is called, the choice of one, facts in a
// list, and how a refusal of an act is shown. Knows no one page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/help/with_specialists.h"
#include "web/components/summary_list.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

app::Specialists specialists_of(const AboutChild& about);
/// "Speech and language therapy", from the child's law.
std::string service_name(const AboutChild& about, std::string_view id);

/// The services of the child's law; `suggested` stands there until something is chosen.
void ask_service(html::Html& out, const AboutChild& about, const Typed& typed,
                 const std::string& suggested);
/// Reads it into the entry; a missing or unknown one is a problem.
void read_service(const AboutChild& about, Typed& typed, boost::json::object& entry);
/// A text of that field, if it was typed.
void read_into(Typed& typed, const char* field, std::size_t most, boost::json::object& entry);

/// Facts with their names; what is empty is left out.
class Facts {
 public:
  void add(texts::Text key, html::Content value);
  void write(html::Html& out) const;

 private:
  std::vector<components::SummaryRow> rows_;
};

/// A link to another page about the child.
html::Html link_to(const AboutChild& about, std::string_view rest, std::string_view words);

/// Shows a refusal at the field where it can be put right; the first of `fields` is where anything
/// else goes.
void add_refusal(Typed& typed, const app::SpecialistRefusal& refusal, const char* day_field,
                 const std::vector<std::string>& fields);
/// Where the last of what was recorded stands; 0 if it cannot be told.
record::Position last_of(const AboutChild& about, people::Action action,
                         const app::WithSpecialists& act);

/// A page about the child with the way back to the page of specialists.
Page specialist_page(const AboutChild& about, std::string title);

}  // namespace stepwell::web::pages
