#include "web/pages/move/move_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/moves.h"
#include "web/components/button.h"
#include "web/components/inset_text.h"
#include "web/error_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/move/moves_by_year.h"
#include "web/pages/move/needs_list.h"
#include "web/pages/move/newer_law.h"
#include "web/texts/entry.h"
#include "web/texts/move.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;
using record::PossibleMove;

std::string stage_id(const AboutChild& about, const PossibleMove& possible) {
  return about.law().stages[possible.move->to].id;
}

constexpr const char* kFrom = "from";
/// What the questions begin with that ask why something is not needed.
constexpr const char* kOverride = "override-";

/// From where the move leads: another law may have a stage of the same name.
std::string from_of(const AboutChild& about) {
  return about.law().id + " " + about.file.standing.present_stage().id;
}

std::string lead_of(const AboutChild& about) {
  const record::Standing& standing = about.file.standing;
  const std::string& stage = standing.present_stage().name.en;
  return standing.since ? texts::now_at_since(stage, *standing.since) : texts::now_at(stage);
}

/// The move to that stage, if one leads there now.
std::optional<PossibleMove> move_to(const AboutChild& about, std::string_view stage) {
  for (PossibleMove& possible : record::possible_moves(about.file.standing))
    if (stage_id(about, possible) == stage) return std::move(possible);
  return std::nullopt;
}

// Choosing where to.

void write_choice(Html& out, const AboutChild& about, const PossibleMove& possible) {
  out.literal("<div class=\"sw-card\"><h2>").text(possible.move->text.en);
  out.literal("</h2><div class=\"sw-card__b\">");
  write_needs_list(out, about, possible, Mending::NotOffered);
  html::Html words;
  words.text(texts::kChooseMove).literal("<span class=\"govuk-visually-hidden\">: ");
  words.text(possible.move->text.en).literal("</span>");
  const bool is_ready = possible.missing.empty();
  write(out,
        components::Button{.content = std::move(words),
                           .href = html::Url(about.path("/move?to=" + stage_id(about, possible))),
                           .classes = is_ready ? "" : "govuk-button--secondary"});
  out.literal("</div></div>");
}

/// Every reason that somebody typed for a move which leads nowhere by now.
std::string written_in(const Typed& typed) {
  std::string words = typed.value("reason");
  for (const http::FormField& field : typed.form.fields())
    if (field.name.starts_with(kOverride) && !field.value.empty())
      words += (words.empty() ? "" : "\n") + field.value;
  return words;
}

Response show_choices(const AboutChild& about, const Typed& typed) {
  Page page{.title = texts::kMoveTitle, .lead = about.file.name() + ". " + lead_of(about)};
  const MovesByYear moves = moves_by_year(about);
  if (moves.fitting.empty() && moves.of_other_years.empty())
    paragraph(page.main, texts::kNoMoveFromHere);
  write_newer_law(page.main, about, record::possible_moves(about.file.standing));
  const auto write_one = [&about](Html& to, const PossibleMove& possible) {
    write_choice(to, about, possible);
  };
  for (const PossibleMove& possible : moves.fitting) write_one(page.main, possible);
  write_of_other_years(page.main, moves, write_one);
  what_you_wrote(page.main, written_in(typed));
  return respond_form(about, std::move(page), typed);
}

// The form.

/// The sets of signs for that stage; where the law has none for it, those that are for no one
/// stage.
std::vector<const law::Bank*> signs_for(const law::Framework& law, std::size_t stage) {
  std::vector<const law::Bank*> own, general;
  for (const law::Bank& bank : law.banks) {
    if (bank.of != law::Bank::Of::Criteria) continue;
    if (bank.stages.empty()) general.push_back(&bank);
    if (bank.stages.contains(stage)) own.push_back(&bank);
  }
  return own.empty() ? general : own;
}

std::string signs_field(std::size_t index) {
  return "signs-" + std::to_string(index);
}

/// By what the law wants, not by its place: another entry may have mended one of them meanwhile.
std::string override_field(const law::Need& need) {
  std::string field = kOverride + need.name();
  for (char& c : field)
    if (!(('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_')) c = '-';
  return field;
}

void ask_signs(Html& out, const AboutChild& about, const Typed& typed, const PossibleMove& move) {
  const auto sets = signs_for(about.law(), move.move->to);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    std::vector<components::ChoiceItem> items;
    for (const law::BankItem& item : sets[i]->items)
      items.push_back(components::Choice{.content = item.text.en, .value = item.id});
    ask_any(out, typed,
            {.name = signs_field(i).c_str(),
             .legend = sets[i]->name.en,
             .hint = texts::signs_hint(sets[i]->rule),
             .items = std::move(items)});
  }
}

void ask_evidence(Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : entries_for(about, "evidence"))
    items.push_back(components::Choice{.content = option.words, .value = option.value});
  if (items.empty()) return;
  ask_any(out, typed,
          {.name = "evidence",
           .legend = std::string(texts::kWhichEvidence) + texts::kOptional,
           .items = std::move(items)});
}

void ask_overrides(Html& out, const Typed& typed, const PossibleMove& move) {
  for (const law::Need* need : move.missing) {
    const std::string field = override_field(*need);
    ask_lines(out, typed,
              {.name = field.c_str(),
               .label = texts::override_label(need->text.en),
               .hint = texts::kOverrideHint},
              2);
  }
}

Response show_form(const AboutChild& about, const PossibleMove& move, const Typed& typed) {
  Page page{.title = move.move->text.en,
            .back = about.path("/move"),
            .lead = about.file.name() + ". " + lead_of(about)};
  write_newer_law(page.main, about, {move});
  const std::string& year = about.file.details.year_group;
  if (!about.law().is_meant_for(move.move->to, year))
    write(page.main, components::InsetText{.content = texts::stage_of_other_years(
                                               about.law().stages[move.move->to].name.en, year)});
  page.main.literal("<h2 class=\"govuk-heading-m\" id=\"needs\" tabindex=\"-1\">");
  page.main.text(texts::kNeedsTitle).literal("</h2>");
  write_needs_list(page.main, about, move, Mending::Offered);
  open_form(page.main, about.path("/move"), bind(about.context, about.visitor(), typed));
  hidden(page.main, "to", stage_id(about, move));
  hidden(page.main, kFrom, from_of(about));
  ask_overrides(page.main, typed, move);
  ask_signs(page.main, about, typed, move);
  ask_evidence(page.main, about, typed);
  ask_lines(page.main, typed,
            {.name = "reason", .label = texts::kMoveReason, .hint = texts::kMoveReasonHint}, 4);
  ask_text(page.main, typed,
           {.name = "decided_by",
            .label = texts::kDecidedBy,
            .hint = texts::decides(about.law().roles[move.move->decided_by].name.en)});
  ask_entry_day(page.main, about, typed, {});
  write(page.main, components::Button{.content = move.move->text.en, .prevent_double_click = true});
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

// Reading it.

json::array read_signs(Typed& typed, const law::Bank& set, const std::string& field) {
  json::array signs;
  for (const std::string& value : typed.values(field)) {
    const bool is_offered =
        std::any_of(set.items.begin(), set.items.end(),
                    [&](const law::BankItem& item) { return item.id == value; });
    if (!is_offered) {
      typed.problems.add(field, texts::kNotOffered);
      break;
    }
    signs.push_back(json::value(value));
  }
  return signs;
}

json::array read_evidence(const AboutChild& about, Typed& typed) {
  json::array evidence;
  const auto offered = entries_for(about, "evidence");
  for (const std::string& value : typed.values("evidence")) {
    const bool is_offered = std::any_of(offered.begin(), offered.end(), [&](const Option& option) {
      return option.value == value;
    });
    if (!is_offered) {
      typed.problems.add("evidence", texts::kNotOffered);
      break;
    }
    evidence.push_back(read_position(value));
  }
  return evidence;
}

/// An entry for each set of which a sign was ticked, all with the evidence that was chosen; one
/// alone for the evidence where no sign was ticked.
std::vector<json::object> read_criteria(const AboutChild& about, Typed& typed,
                                        const PossibleMove& move) {
  std::vector<json::object> entries;
  const json::array evidence = read_evidence(about, typed);
  const auto sets = signs_for(about.law(), move.move->to);
  const auto add = [&](json::object entry) {
    if (!evidence.empty()) entry["evidence"] = evidence;
    entries.push_back(std::move(entry));
  };
  for (std::size_t i = 0; i < sets.size(); ++i) {
    json::array signs = read_signs(typed, *sets[i], signs_field(i));
    if (!signs.empty())
      add({{"kind", "criteria_met"}, {"set", sets[i]->id}, {"criteria", std::move(signs)}});
  }
  if (entries.empty() && !evidence.empty()) add({{"kind", "criteria_met"}});
  return entries;
}

json::object read_stage(const AboutChild& about, Typed& typed, const PossibleMove& move) {
  json::object entry{{"kind", "stage_moved"}, {"to", stage_id(about, move)}};
  const std::string decided_by = read_text(typed, "decided_by", kMostOfALine);
  const std::string reason = read_text(typed, "reason", kMostOfLines);
  if (decided_by.empty()) typed.problems.add("decided_by", texts::kDecidedByMissing);
  if (reason.empty()) typed.problems.add("reason", texts::kMoveReasonMissing);
  entry["decided_by"] = decided_by;
  entry["reason"] = reason;
  json::array overrides;
  for (const law::Need* need : move.missing) {
    const std::string why = read_text(typed, override_field(*need), kMostOfLines);
    if (!why.empty()) overrides.push_back(json::object{{"need", need->name()}, {"reason", why}});
  }
  if (!overrides.empty()) entry["overrides"] = std::move(overrides);
  read_entry_day(about, typed, entry);
  return entry;
}

/// The move again that this person has made with this form already: the child stands there now, and
/// no move leads there any more.
std::optional<record::Position> made_before(const AboutChild& about, const Typed& typed) {
  const app::ChildFile& file = about.file;
  for (std::size_t i = file.entries.size(); i-- > 0;) {
    const record::Entry& entry = file.entries[i];
    if (entry.topic.kind != law::kinds::stage_moved) continue;
    const bool is_it = file.recorded_by[i] == about.person() &&
                       text_in(entry, "to") == typed.value("to") &&
                       text_in(entry, "reason") == typed.value("reason");
    return is_it ? std::optional(entry.position) : std::nullopt;
  }
  return std::nullopt;
}

/// The whole act on that record, if the move still leads from where the form says.
std::vector<json::object> decide_move(const AboutChild& now, Typed& typed) {
  const auto move = move_to(now, typed.value("to"));
  if (!move || typed.value(kFrom) != from_of(now)) {
    typed.problems.add("to", move ? texts::kMovedOn : texts::kNoMoveLeadsThere, "main");
    return {};
  }
  std::vector<json::object> entries = read_criteria(now, typed, *move);
  entries.push_back(read_stage(now, typed, *move));
  if (!typed.problems.empty()) return {};
  for (json::object& entry : entries) entry["on"] = entries.back()["on"];
  return entries;
}

Response show_again(const AboutChild& about, const Typed& typed) {
  const auto move = move_to(about, typed.value("to"));
  return move ? show_form(about, *move, typed) : show_choices(about, typed);
}

}  // namespace

Response show_move(const AboutChild& about) {
  Typed typed = form_to_show(about.context, about.request, about.person());
  const std::string to = typed.came == Came::Back
                             ? typed.value("to")
                             : std::string(about.request.query.first("to").value_or(""));
  const auto move = move_to(about, to);
  if (!move) return show_choices(about, {});
  if (typed.came == Came::Fresh)
    typed.form.add({"decided_by", about.visitor().session.display_name});
  return show_form(about, *move, typed);
}

Response move_stage(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  const auto position =
      decide_act(about, typed, people::Action::MoveStage, {"needs", "decided_by", "reason", "on"},
                 [&](const AboutChild& now) { return decide_move(now, typed); });
  if (position)
    return to_done_page(about, *position != 0 ? *position : made_before(about, typed).value_or(0));
  const auto now = about.now(people::Action::MoveStage);
  return show_again(now ? *now : about, typed);
}

}  // namespace stepwell::web::pages
