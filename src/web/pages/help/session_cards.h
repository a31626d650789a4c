// The cards of sessions: what is given, how far the week is, and one tap for what became of it.
#pragma once

#include "web/pages/help/sessions_place.h"

namespace stepwell::web::pages {

/// The buttons' names in a form of one tap: an outcome, or the reason of a missed session.
inline constexpr std::string_view kOutcomeField = "outcome";
inline constexpr std::string_view kMissedField = "missed";
inline constexpr std::string_view kSlotField = "slot";
/// The position of the session that is changed.
inline constexpr std::string_view kInsteadField = "instead";

/// A card of one group or one child, with its form.
void write_session_card(html::Html& out, const SessionsPlace& place,
                        const app::SessionGroup& group);

}  // namespace stepwell::web::pages
