#include "web/pages/specialist/specialist_lines.h"

#include "web/pages/child/pack_words.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/entry/options.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

/// A line: what it is, which may lead to its page, and what is to be known of it.
void write_line(Html& out, const AboutChild& about, const std::string& rest,
                const std::string& words, const std::vector<std::string>& notes) {
  out.literal("<li><b>");
  if (rest.empty())
    out.text(words);
  else
    out.add(link_to(about, rest, words));
  out.literal("</b>");
  for (const std::string& note : notes)
    if (!note.empty()) out.literal("<span>").text(note).literal("</span>");
  out.literal("</li>");
}

std::string visit_note(const app::Involvement& involvement) {
  if (!involvement.is_open() || !involvement.next_visit_on) return {};
  return involvement.next == nullptr ? texts::next_visit_missing(*involvement.next_visit_on)
                                     : texts::next_visit(*involvement.next_visit_on);
}

std::string days_of(const app::AskedAdvice& asked) {
  switch (asked.state) {
    case app::AskedAdvice::State::Waiting: return texts::asked_days(asked.on, asked.ask_after);
    case app::AskedAdvice::State::Answered: return texts::asked_and_answered(asked.on);
    case app::AskedAdvice::State::GivenUp: return texts::asked_and_given_up(asked.on);
  }
  return {};
}

}  // namespace

Html involved_lines(const AboutChild& about, const app::Specialists& there, Involved which) {
  Html out;
  for (const app::Involvement& each : there.involved) {
    if (each.is_open() != (which == Involved::Now)) continue;
    write_line(out, about, "/specialists/involved/" + std::to_string(each.entry),
               texts::service_and(service_name(about, each.service), each.professional),
               {texts::involved_days(each.from, each.until), visit_note(each)});
  }
  return out;
}

Html asked_lines(const AboutChild& about, const app::Specialists& there, Asked which) {
  Html out;
  const bool may_open = about.may(people::Action::RecordEntry);
  for (const app::AskedAdvice& each : there.asked) {
    const bool waits = each.state == app::AskedAdvice::State::Waiting;
    if (waits != (which == Asked::Waiting)) continue;
    write_line(out, about,
               may_open ? "/specialists/asked/" + std::to_string(each.entry) : std::string(),
               texts::service_and(service_name(about, each.service), each.title), {days_of(each)});
  }
  return out;
}

Html advice_lines(const AboutChild& about, const app::Specialists& there, std::size_t most) {
  Html out;
  const auto& received = there.received;
  for (auto each = received.rbegin(); each != received.rend() && most > 0; ++each, --most)
    write_line(out, about, "/specialists/advice/" + std::to_string(each->entry),
               texts::service_and(service_name(about, each->service), each->title),
               {texts::advice_line(each->strategies.size(), each->on)});
  return out;
}

Html diagnosis_lines(const AboutChild& about) {
  Html out;
  const auto live = live_entries(about.file);
  for (auto entry = live.rbegin(); entry != live.rend(); ++entry) {
    if (law::spec((*entry)->topic.kind).name != "diagnosis_recorded") continue;
    const std::string certainty =
        small_first(about.words().name("certainty", text_in(**entry, "certainty")));
    write_line(out, about, "/entries/" + std::to_string((*entry)->position),
               texts::diagnosis_line(text_in(**entry, "condition"), certainty,
                                     text_in(**entry, "by"), (*entry)->on),
               {text_in(**entry, "source")});
  }
  return out;
}

}  // namespace stepwell::web::pages
