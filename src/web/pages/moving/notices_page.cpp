// The notices of moves that were sent on a day, as they were sent: one print job, each on paper of
// its own.
#include <algorithm>
#include <set>

#include "app/family/sent.h"
#include "app/records/topic_entry.h"
#include "record/body.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/letter_language.h"
#include "web/pages/letter/letter_paper.h"
#include "web/pages/moving/moving_preview.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

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

/// With the address, for who may still be written to there.
Addressee addressee(const app::ChildFile& file, const std::string& name) {
  for (const app::Contact& contact : app::contacts_in(file.entries, file.today))
    if (contact.name == name && contact.may_be_written_to()) return {name, contact.address};
  return {name, {}};
}

LetterPaper paper_of(const app::ChildFile& file, const record::Entry& entry) {
  LetterPaper paper{
      {}, record::text_in(entry, "subject"), record::text_in(entry, "text"), sent_language(entry)};
  for (const std::string& name : record::words_in(entry, "to"))
    paper.to.push_back(addressee(file, name));
  return paper;
}

/// The children whom one was sent to that day.
std::vector<std::string> sent_one(const WebContext& context, const app::Viewer& viewer,
                                  base::Day on) {
  std::vector<std::string> topics;
  for (const std::string& letter : letters_of_moves(context.library))
    topics.push_back("letter_sent:" + letter);
  return context.casework.lists(viewer.school).children_with_topic(viewer, topics, on);
}

/// Opens the records of those alone who were sent one that day.
std::vector<SentNotice> notices_of(const WebContext& context, const app::Viewer& viewer,
                                   base::Day on) {
  const auto letters = letters_of_moves(context.library);
  const auto children = sent_one(context, viewer, on);
  std::vector<SentNotice> notices;
  if (children.empty()) return notices;
  for (app::ChildFile& file :
       context.casework.open_these(viewer.person, viewer.school, children, viewer.day)) {
    const std::vector<app::SentThing> sent = app::sent_in(file);
    for (const app::SentThing& thing : sent) {
      const bool is_it = thing.what == app::SentThing::What::Letter && thing.entry->on == on &&
                         letters.contains(record::text_in(*thing.entry, "letter"));
      if (is_it) notices.push_back({file, paper_of(file, *thing.entry)});
    }
  }
  return notices;
}

std::vector<std::string> names_on(const LetterPaper& paper) {
  std::vector<std::string> names;
  for (const Addressee& to : paper.to) names.push_back(to.name);
  return names;
}

base::Day day_asked(const http::Request& request, base::Day today) {
  return base::parse_day(std::string(request.query.first("on").value_or(""))).value_or(today);
}

}  // namespace

bool was_notice_sent(const WebContext& context, const app::Viewer& viewer, base::Day on) {
  return !sent_one(context, viewer, on).empty();
}

std::string notices_path(const std::string& school, base::Day on) {
  return school_path(school, "/moving/notices?on=" + on.iso());
}

Response show_notices(const WebContext& context, const http::Request& request,
                      const std::string& school) {
  const Visitor& visitor = visitor_of(request);
  const base::Day today = context.today(school), on = day_asked(request, today);
  const auto notices = notices_of(context, {visitor.session.person, school, today}, on);
  Page page{.title = texts::kMoveNoticesTitle,
            .visitor = visitor,
            .back = school_path(school, "/moving"),
            .lead = notices.empty() ? std::string(texts::kMoveNoticesNone)
                                    : texts::move_notices_lead(notices.size(), on),
            .width = Width::Full};
  if (request.query.first("done")) page.notice = Notice{texts::kMovesRecorded};
  if (!notices.empty()) print_button(page.main, texts::kMoveNoticesPrint);
  for (const SentNotice& notice : notices) {
    page.main.literal("<section class=\"sw-report\"><p class=\"sw-no-print\">");
    write_link(page.main, child_path(notice.file.id), notice.file.name());
    page.main.literal("</p>");
    write_restricted_since(page.main, notice.file, names_on(notice.paper));
    write_letter_paper(page.main, notice.paper);
    page.main.literal("</section>");
  }
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
