// The steps of moving children: they are ticked, what it means is shown, and it is recorded. What
// the fields and buttons of the form are called.
#pragma once

#include <string>
#include <string_view>

#include "web/pages/moving/moving_place.h"

namespace stepwell::web::pages {

inline constexpr const char* kChildrenField = "children";
inline constexpr const char* kWayField = "way";
inline constexpr const char* kOnField = "on";
inline constexpr std::string_view kStepField = "step";
// Its values.
inline constexpr std::string_view kShowStep = "show", kRecordStep = "record",
                                  kChooseStep = "choose";

/// What was chosen, as far as it holds.
struct ChosenMove {
  std::string way;
  base::Day on;
  std::vector<MovedChild> children;

  /// Whether the school writes the notice of any of them.
  bool has_letter() const;
};

/// Something wrong with one child who is ticked.
void add_child_problem(const Moving& moving, Typed& typed, std::string text);

http::Response show_list(const Moving& moving, const Typed& typed);
/// Where what was chosen does not hold, the list with what is wrong.
http::Response show_preview(const Moving& moving, Typed typed);
http::Response record_moves(const Moving& moving, Typed typed);
/// The choice that was typed; problems are added to `typed`, and then there is nothing.
std::optional<ChosenMove> read_chosen(const Moving& moving, Typed& typed);
http::Response show_chosen(const Moving& moving, const ChosenMove& chosen, const Typed& typed);

// Fields of one child: "body-CHILD-LETTER"; without a letter "seen-CHILD". What was written for one
// notice never stands in another.
std::string field_of(std::string_view field, const MovedChild& child);
inline constexpr std::string_view kSubject = "subject", kBody = "body", kSeen = "seen",
                                  kNoticeLanguage = "lang";
/// Keeps what was written in the notices that this page does not ask for, out of sight, until they
/// are shown again. `chosen` are those that it asks for.
void keep_words(html::Html& out, const Typed& typed, const ChosenMove& chosen);
/// Whether the page that was sent was made from the record as it is.
bool was_seen(const MovedChild& child, const Typed& typed);

/// Whether a notice of a move was sent that day to a child whom the viewer may see.
bool was_notice_sent(const WebContext& context, const app::Viewer& viewer, base::Day on);
std::string notices_path(const std::string& school, base::Day on);

}  // namespace stepwell::web::pages
