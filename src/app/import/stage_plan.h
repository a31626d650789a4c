// Which plan goes with a stage, as the law's moves and duties say it.
#pragma once

#include <string_view>
#include <vector>

#include "app/import/law_words.h"
#include "law/library.h"

namespace stepwell::app {

/// The document that the law must have issued before the stage, else the one that it wants made in
/// it; nothing, if it asks for none.
const law::Document* plan_of_stage(const law::Framework& framework, std::size_t stage);

/// The document that the heading of a column names: "IEP date". Nothing, if it names none.
const law::Document* document_named(std::string_view heading, const law::Framework& framework,
                                    const LawWords& words);

/// Whether a child at that stage may have that document.
bool goes_with(const law::Document& document, std::size_t stage, const law::Document* plan);

}  // namespace stepwell::app
