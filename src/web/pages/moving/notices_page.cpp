// The notices of moves that were sent on a day, as they were sent: one print job, each on paper of
// its own.
#include <algorithm>
#include <set>

#include "app/sent.h"
#include "app/topic_entry.h"
#include "record/body.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/letter_paper.h"
#include "web/pages/moving/moving_preview.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

struct SentNotice {
  app::ChildFile file;
  LetterPaper paper;
};

/// The letters of all laws that move a child.
std::set<std::string> letters_of_moves(const law::Library& library) {
  std::set<std::string> ids;
  for (const auto& law : library.frameworks())
    for (const law::Letter& letter : law->letters)
      if (app::kind_of_topic(letter.records) == law::kinds::framework_moved) ids.insert(letter.id);
  return ids;
}

bool is_one_of(const std::set<std::string>& letters, std::string_view topic) {
  constexpr std::string_view kSent = "letter_sent:";
  return topic.starts_with(kSent) && letters.contains(std::string(topic.substr(kSent.size())));
}

/// The children in whose records one stands on that day.
std::vector<std::string> children_with(const Moving& moving, const std::set<std::string>& letters,
                                       base::Day on) {
  constexpr std::size_t kAll = 100000;
  app::ChildFilter filter;
  filter.most = kAll;
  app::Lists& lists = moving.context.casework.lists(moving.school);
  std::vector<std::string> all, with;
  for (const app::ChildRow& row :
       lists.children({moving.person(), moving.school, moving.today()}, filter))
    all.push_back(row.name.child);
  for (const app::ChildEntry& found : lists.entries_of(moving.school, all)) {
    if (found.entry.on != on || !is_one_of(letters, found.entry.topic)) continue;
    if (with.empty() || with.back() != found.name.child) with.push_back(found.name.child);
  }
  return with;
}

/// With the address, for who may still be written to there.
Addressee addressee(const app::ChildFile& file, const std::string& name) {
  for (const app::Contact& contact : app::contacts_in(file.entries, file.today))
    if (contact.name == name && contact.may_be_written_to()) return {name, contact.address};
  return {name, {}};
}

LetterPaper paper_of(const app::ChildFile& file, const record::Entry& entry) {
  LetterPaper paper{{}, record::text_in(entry, "subject"), record::text_in(entry, "text")};
  for (const std::string& name : app::words_in(entry, "to"))
    paper.to.push_back(addressee(file, name));
  return paper;
}

std::vector<SentNotice> notices_of(const Moving& moving, base::Day on) {
  const auto letters = letters_of_moves(moving.context.library);
  std::vector<SentNotice> notices;
  for (app::ChildFile& file : moving.context.casework.open_these(
           moving.person(), moving.school, children_with(moving, letters, on), moving.today())) {
    const std::vector<app::SentThing> sent = app::sent_in(file);
    for (const app::SentThing& thing : sent) {
      const bool is_it = thing.what == app::SentThing::What::Letter && thing.entry->on == on &&
                         letters.contains(record::text_in(*thing.entry, "letter"));
      if (is_it) notices.push_back({file, paper_of(file, *thing.entry)});
    }
  }
  return notices;
}

base::Day day_asked(const Moving& moving) {
  const auto day = base::parse_day(std::string(moving.request.query.first("on").value_or("")));
  return day ? *day : moving.today();
}

}  // namespace

std::string notices_path(const Moving& moving, base::Day on) {
  return school_path(moving.school, "/moving/notices?on=" + on.iso());
}

Response show_notices(const Moving& moving) {
  const base::Day on = day_asked(moving);
  const auto notices = notices_of(moving, on);
  Page page{.title = texts::kMoveNoticesTitle,
            .visitor = moving.visitor(),
            .back = school_path(moving.school, "/moving"),
            .lead = notices.empty() ? std::string(texts::kMoveNoticesNone)
                                    : texts::move_notices_lead(notices.size(), on),
            .width = Width::Full};
  if (moving.request.query.first("done")) page.notice = Notice{texts::kMovesRecorded};
  if (!notices.empty()) print_button(page.main, texts::kMoveNoticesPrint);
  for (const SentNotice& notice : notices) {
    page.main.literal("<section class=\"sw-report\"><p class=\"sw-no-print\">");
    write_link(page.main, child_path(notice.file.id), notice.file.name());
    page.main.literal("</p>");
    write_letter_paper(page.main, notice.paper);
    page.main.literal("</section>");
  }
  return respond(moving.context, moving.request, page);
}

}  // namespace stepwell::web::pages
