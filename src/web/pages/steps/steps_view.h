// The steps of a process as a list, the rights of the family, and the card of them on the page of a
// child. Knows no process by name.
#pragma once

#include "record/process.h"
#include "web/pages/child/child_cards.h"

namespace stepwell::web::pages {

/// `rest` is empty or begins with `/`.
std::string steps_path(const app::RecordId& child, std::string_view rest = {});
/// The page on which the request is made that begins it; empty, if nobody asks for it.
std::string request_path(const app::RecordId& child, const law::Process& process);
/// By whom a document is, that a step or a duty waits for.
enum class MadeBy { School, Another };
/// Where an entry of that topic is recorded; a document that another body makes has its own form.
std::string receiving_path(const AboutChild& about, const law::Pattern& pattern, MadeBy whose);

/// Every step with its state, whose turn it is, its day and what can be done.
void write_steps(html::Html& out, const ChildCards& cards, const record::ProcessRun& run);
/// What is open, each with its last day.
void write_rights(html::Html& out, const ChildCards& cards);
/// Of each process that runs what is now, and the way to all of them. Nothing, where none runs.
void write_steps_card(html::Html& out, const ChildCards& cards);

}  // namespace stepwell::web::pages
