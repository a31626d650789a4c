#include "web/pages/help/delivery_view.h"

#include <algorithm>

#include "app/help/plan_help.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

/// As many sessions stand as squares.
constexpr std::size_t kSquares = 12;

GivenHelp given_of(const record::Provision& provision, const record::Help& help,
                   const app::ChildFile& file) {
  GivenHelp given{provision, {}, {}};
  const calendar::SchoolCalendar none;
  const auto& calendar = file.school->calendar ? *file.school->calendar : none;
  given.delivery = delivery_of(provision, help, calendar, file.today);
  for (const record::Session& session : help.sessions)
    if (session.provision == provision.position) given.last.push_back(session);
  if (kSquares < given.last.size())
    given.last.erase(given.last.begin(), given.last.end() - static_cast<std::ptrdiff_t>(kSquares));
  return given;
}

std::string_view dress_of(const record::Session& session) {
  if (session.outcome == record::kSessionHeld) return "held";
  if (session.outcome == record::kSessionPartly) return "partly";
  return "missed";
}

void write_squares(Html& out, const PackWords& words,
                   const std::vector<record::Session>& sessions) {
  if (sessions.empty()) return;
  std::vector<std::string> outcomes;
  for (const record::Session& session : sessions)
    outcomes.push_back(words.name("session_outcome", session.outcome));
  out.literal("<p class=\"sw-squares\" role=\"img\"");
  out.attribute("aria-label", texts::last_sessions(outcomes)).literal(">");
  for (const record::Session& session : sessions)
    out.literal("<i").classes({dress_of(session)}).literal("></i>");
  out.literal("</p>");
}

std::string facts_of(const PackWords& words, const record::Provision& provision) {
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + fact;
  };
  add(words.name("provision_type", provision.type));
  add(texts::how_often(provision.times_a_week, provision.minutes));
  add(provision.who);
  add(provision.where);
  add(texts::help_days(provision));
  return facts;
}

}  // namespace

std::vector<texts::MissedWords> missed_words(const PackWords& words,
                                             const record::Delivery& delivery) {
  std::vector<texts::MissedWords> all;
  for (const record::MissedBecause& missed : delivery.because)
    all.push_back({words.name("missed_because", missed.why), missed.count});
  return all;
}

std::vector<GivenHelp> given_help(const app::ChildFile& file) {
  const record::Help help = record::help_in(file.entries, file.today);
  std::vector<GivenHelp> all;
  for (const record::Provision& provision : help.provisions)
    all.push_back(given_of(provision, help, file));
  std::stable_partition(all.begin(), all.end(), [&](const GivenHelp& given) {
    return given.provision.is_given_on(file.today);
  });
  return all;
}

std::vector<GivenHelp> given_by(const app::ChildFile& file, const law::Document& document,
                                base::Day since) {
  const record::Help help = record::help_in(file.entries, file.today);
  std::vector<GivenHelp> all;
  for (const record::Provision& provision :
       app::help_of_document({file.entries, file.standing}, document, help))
    if (!provision.until || since < *provision.until)
      all.push_back(given_of(provision, help, file));
  return all;
}

std::string name_of(const PackWords& words, const record::Provision& provision) {
  return provision.what.empty() ? words.name("provision_type", provision.type) : provision.what;
}

void write_given_help(Html& out, const PackWords& words, const std::vector<GivenHelp>& given,
                      const AfterGiven& after) {
  if (given.empty()) return;
  out.literal("<ul class=\"sw-given\">");
  for (const GivenHelp& each : given) {
    const record::Provision& provision = each.provision;
    out.literal("<li><b class=\"sw-written\">");
    out.text(name_of(words, provision))
        .literal("</b><span>")
        .text(facts_of(words, provision))
        .literal("</span>");
    write_squares(out, words, each.last);
    out.literal("<p>");
    if (provision.times_a_week == 0 && each.delivery.recorded() == 0)
      out.text(texts::kNoSessions);
    else
      out.text(texts::delivery(each.delivery, missed_words(words, each.delivery)));
    if (provision.times_a_week > 0 && !each.delivery.promised) {
      out.literal(" ").text(texts::kNotCounted);
    }
    out.literal("</p>");
    if (after) after(out, provision);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

}  // namespace stepwell::web::pages
