// The parts of the page of a law beside what is due: its stages and moves, documents, lists, help.
// Knows no law.
#pragma once

#include <span>

#include "law/framework.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"
#include "web/pages/law/law_reading.h"
#include "web/texts.h"

namespace stepwell::web::pages {

/// A part of a page with its anchor: "stages".
struct PagePart {
  const char* anchor;
  texts::Text title;
};
/// The way to each of the parts that the page has.
void write_contents(html::Html& out, std::span<const PagePart> parts, const html::Html& body,
                    Language language);

void write_stages(html::Html& out, const LawReading& reading);
/// "From No help or School Action to School Action Plus".
void write_move_title(html::Html& out, const law::Framework& law, const law::Move& move,
                      Language language);
void write_moves(html::Html& out, const LawReading& reading);
/// What happens in turn, and whose turn it is.
void write_processes(html::Html& out, const LawReading& reading);
void write_exceptions(html::Html& out, const LawReading& reading);
void write_documents(html::Html& out, const LawReading& reading);
/// What nobody owes and somebody should look at, with the numbers of the visitor's schools.
void write_looks(html::Html& out, const LawReading& reading);
/// Signs, strategies and checklists; each to be opened.
void write_lists(html::Html& out, const LawReading& reading);
/// The days of a census, and what is checked of the codes before it.
void write_census(html::Html& out, const LawReading& reading);
/// The topics that families and teachers are helped with, and the questions that families ask.
void write_help(html::Html& out, const LawReading& reading);

}  // namespace stepwell::web::pages
