// On whose Today a draft stands that was handed over.
#pragma once

#include <string>
#include <vector>

#include "app/lists/whose.h"
#include "app/plan/drafts.h"
#include "app/records/casework.h"

namespace stepwell::app {

/// The drafts that are ready for this person, and for whoever leads the help (`owners`) also those
/// that are ready for somebody who may not write in them today: a post has ended, or the child has
/// changed class or left. So none is on nobody's Today. The one that was handed over first in
/// front.
std::vector<Draft> ready_drafts_of(const std::string& person, const std::string& school,
                                   DraftStore& drafts, Casework& casework, const Owners& owners);

}  // namespace stepwell::app
