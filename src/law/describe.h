// What a pack says, in plain words: for answers of the command line. Pages have their own texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/framework.h"

namespace stepwell::law {

/// An id in words: "meeting kind".
std::string spaced(std::string_view id);
/// "6 weeks"; the size of the number, for one that goes back as well.
std::string amount_words(int amount, Clock::Unit unit);
/// "document issued: Individual education plan, final": each word by its name in that pack.
std::string topic_words(const Pattern& pattern, const Framework& framework,
                        const Vocabulary& vocabulary);
std::string topics_words(const std::vector<Pattern>& patterns, const Framework& framework,
                         const Vocabulary& vocabulary);
/// "6 weeks from the day it began, that day not counted".
std::string clock_words(const Clock& clock, const Framework& framework,
                        const Vocabulary& vocabulary);
/// Names of stages: "School Action, School Action Plus"; "any" for a set that names none.
std::string stage_words(const StageSet& stages, const Framework& framework);
/// "from 2020-05-01 to 2020-09-25"; "always".
std::string effective_words(const Effective& effective);

}  // namespace stepwell::law
