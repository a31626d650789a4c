#include "web/pages/entry/done_page.h"

#include <algorithm>

#include "base/among.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/child/story.h"
#include "web/pages/entry/options.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using record::Instance;
using record::Position;

/// The entry at that index and those before it that were written in the same act.
std::vector<Position> act_of(const app::ChildFile& file, std::size_t last) {
  std::vector<Position> positions;
  for (std::size_t i = last + 1; i-- > 0;) {
    const bool is_same = file.entries[i].recorded_at == file.entries[last].recorded_at &&
                         file.recorded_by[i] == file.recorded_by[last];
    if (!is_same) break;
    positions.push_back(file.entries[i].position);
  }
  return positions;
}

void write_when(Html& out, const Instance& instance) {
  out.literal("<div class=\"sw-when\"><b>");
  if (instance.limit)
    out.text(texts::due_by(*instance.limit));
  else if (instance.aim)
    out.text(texts::aimed_at(*instance.aim));
  else
    out.text(texts::kNoDay);
  out.literal("</b></div>");
}

void write_instance(Html& out, const AboutChild& about, const Instance& instance) {
  out.literal("<li>");
  write_when(out, instance);
  out.literal("<div class=\"sw-what\"><p>").text(instance.duty->text.en).literal("</p></div>");
  const auto doing =
      doing_of(about.context, about.visitor(), about.id(), *instance.duty, instance.opened_by);
  if (doing)
    write(out, components::Button{.content = doing->words,
                                  .href = html::Url(doing->href),
                                  .classes = "govuk-button--secondary"});
  out.literal("</li>");
}

void write_closed(Html& out, const AboutChild& about, const std::vector<Position>& positions) {
  Html lines;
  for (const Instance& instance : about.file.standing.instances)
    if (instance.state != record::State::Open && base::is_among(positions, instance.closed_by))
      lines.literal("<li>").text(instance.duty->text.en).literal("</li>");
  if (lines.empty()) return;
  heading(out, texts::kClosedNow);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
}

void write_recorded(Html& out, const AboutChild& about, const std::vector<Position>& positions) {
  const PackWords words = about.words();
  const Contacts contacts =
      contacts_for(about.context.casework.relationships(about.person(), about.id()));
  out.literal("<ul class=\"govuk-list\">");
  for (auto position = positions.rbegin(); position != positions.rend(); ++position) {
    out.literal("<li>").text(story_sentence(*about.file.entry(*position), words, contacts));
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace

bool write_opened(Html& out, const AboutChild& about, const std::vector<Position>& positions) {
  Html lines;
  for (const Instance& instance : about.file.standing.instances)
    if (instance.state == record::State::Open && instance.opened_by > 0 &&
        base::is_among(positions, instance.opened_by))
      write_instance(lines, about, instance);
  if (lines.empty()) return false;
  heading(out, texts::kOpenedNow);
  out.literal("<ul class=\"sw-due\">").add(lines).literal("</ul>");
  return true;
}

http::Response show_done(const AboutChild& about) {
  const auto& entries = about.file.entries;
  const Position position = read_position(about.parameters["position"]);
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const record::Entry& entry) {
    return entry.position == position;
  });
  if (found == entries.end() || about.shown_entry(position) == nullptr)
    return not_found_page(about.context, about.request);
  auto positions =
      act_of(about.file, static_cast<std::size_t>(std::distance(entries.begin(), found)));
  // A reminder may have been set with what is for everybody.
  std::erase_if(positions, [&](Position each) { return about.shown_entry(each) == nullptr; });
  Page page{.title = texts::kDoneTitle,
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  write_recorded(page.main, about, positions);
  write_closed(page.main, about, positions);
  if (!write_opened(page.main, about, positions)) paragraph(page.main, texts::kNothingOpened);
  link_line(page.main, about.path(), texts::to_the_child(about.file.name()));
  link_line(page.main, school_path(about.id().school, "/today"), texts::kBackToToday);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
