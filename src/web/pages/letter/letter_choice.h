// Which letters of a law there are for a purpose, the best first. Knows no page and no child's
// record.
#pragma once

#include <boost/json/object.hpp>
#include <cstddef>
#include <vector>

#include "law/framework.h"

namespace stepwell::web::pages {

using Letters = std::vector<const law::Letter*>;

/// The letters by which such an entry is sent. `said` is what is known of it, in the form of
/// scenario files: its kind, and those of its qualifiers that are settled. A letter that records
/// another topic is left out; the more of its topic is settled, the earlier it comes, and then
/// those of the stage.
Letters letters_that_record(const law::Framework& law, const boost::json::object& said,
                            std::size_t stage);

enum class Sender { School, Family };
/// The letters that the school sends, or that the family does: those of the stage first.
Letters letters_from(const law::Framework& law, Sender sender, std::size_t stage);

}  // namespace stepwell::web::pages
