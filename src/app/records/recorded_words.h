// The few sentences that commands write into records of themselves, in one place. They are not of
// any page: an entry keeps its words for good, in the language of the school, whoever reads it and
// whichever page or command shows it, so no page can say them instead.
#pragma once

namespace stepwell::app {

// Reasons for what an import records.
inline constexpr const char* kNotOnWholeRoll = "Not on the whole roll";
inline constexpr const char* kRollSaysLeft = "The roll says that the child has left";
inline constexpr const char* kLaterImportDiffers = "A later import says otherwise";
// And for what is struck out when starting positions are saved again.
inline constexpr const char* kStartPutRight = "The starting position was put right";
// When who recorded a session takes it back.
inline constexpr const char* kSessionTakenBack = "Taken back by who recorded it";

}  // namespace stepwell::app
