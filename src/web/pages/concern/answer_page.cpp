#include "web/pages/concern/answer_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/children/answer_concern.h"
#include "web/components/checkboxes.h"
#include "web/error_pages.h"
#include "web/pages/concern/concern_words.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/move/moves_by_year.h"
#include "web/texts/concern.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr const char* kKind = "concern_answered";

/// The concern of the address, if it is one and stands.
const record::Entry* concern_of(const AboutChild& about) {
  const record::Entry* entry = about.file.entry(read_position(about.parameters["position"]));
  const bool is_one = entry != nullptr && entry->topic.kind == law::kinds::concern_raised &&
                      !is_struck_out(about.file, entry->position);
  return is_one ? entry : nullptr;
}

std::size_t index_of(const app::ChildFile& file, const record::Entry& entry) {
  return static_cast<std::size_t>(&entry - file.entries.data());
}

void write_concern(Html& out, const AboutChild& about, const record::Entry& concern) {
  out.literal("<div class=\"sw-card\"><h2>").text(texts::kTheConcern);
  out.literal("</h2><div class=\"sw-card__b\"><p class=\"sw-concern__by\">");
  const std::string& person = about.file.recorded_by[index_of(about.file, concern)];
  out.text(texts::raised_by(about.name_of(person), concern.on)).literal("</p>");
  write_quote(out, text_in(concern, "text"));
  out.literal("</div></div>");
}

std::vector<std::string> lines_before(const AboutChild& about, const record::Entry& concern) {
  const app::ChildFile& file = about.file;
  std::vector<std::string> lines{texts::present_stage(file.standing.present_stage().name.en)};
  for (const record::Entry& earlier : file.entries) {
    const bool is_other = earlier.topic.kind == law::kinds::concern_raised &&
                          earlier.position != concern.position &&
                          !is_struck_out(file, earlier.position);
    if (!is_other) continue;
    const record::Entry* answer = app::standing_answer(file, earlier.position);
    const std::string outcome =
        answer == nullptr ? std::string()
                          : about.words().name("concern_outcome", text_in(*answer, "outcome"));
    lines.push_back(texts::earlier_concern(earlier.on, text_in(earlier, "text"), outcome));
  }
  for (const record::Entry& issued : file.entries)
    if (issued.topic.kind == law::kinds::document_issued && !is_struck_out(file, issued.position))
      lines.push_back(texts::document_given(
          issued.on, about.words().name("document", text_in(issued, "document"))));
  if (lines.size() == 1) lines.emplace_back(texts::kNothingBefore);
  return lines;
}

void write_before(Html& out, const AboutChild& about, const record::Entry& concern) {
  heading(out, texts::kHadBefore);
  out.literal("<ul class=\"govuk-list\">");
  for (const std::string& line : lines_before(about, concern))
    out.literal("<li>").text(line).literal("</li>");
  out.literal("</ul>");
}

std::vector<components::ChoiceItem> items_of(const std::vector<Option>& options) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : options)
    items.push_back(components::Choice{.content = option.words, .value = option.value});
  return items;
}

void ask_evidence(Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const Option& option : options_of(about, "evidence_type"))
    items.push_back({.text = option.words, .value = option.value});
  Html type;
  ask_select(
      type, typed,
      {.name = "type", .label = texts::kEvidenceType, .hint = {}, .items = std::move(items)});
  std::vector<components::ChoiceItem> box{components::Choice{
      .content = texts::kAsEvidence, .value = "yes", .conditional = std::move(type)}};
  ask_any(out, typed,
          {.name = "evidence", .legend = texts::kAlsoEvidence, .items = std::move(box)});
}

/// The moves that fit the child's year and only lack what this answer may add at once.
std::vector<Option> moves_at_once(const AboutChild& about) {
  const auto is_added_here = [](const law::Need* need) {
    return need->count == 1 &&
           std::any_of(need->any_of.begin(), need->any_of.end(), [](const law::Pattern& pattern) {
             return pattern.has_kind(law::kinds::evidence_added) && pattern.qualifier_count() == 0;
           });
  };
  std::vector<Option> moves;
  for (const record::PossibleMove& possible : moves_by_year(about).fitting)
    if (std::all_of(possible.missing.begin(), possible.missing.end(), is_added_here))
      moves.push_back({about.law().stages[possible.move->to].id, possible.move->text.en});
  return moves;
}

void ask_move(Html& out, const AboutChild& about, const Typed& typed) {
  const auto moves = moves_at_once(about);
  if (moves.empty() || !about.may(people::Action::MoveStage)) return;
  std::vector<components::SelectItem> items{{.text = texts::kNoMove, .value = ""}};
  for (const Option& move : moves) items.push_back({.text = move.words, .value = move.value});
  ask_select(out, typed,
             {.name = "to",
              .label = texts::kAlsoMove,
              .hint = texts::kAlsoMoveHint,
              .items = std::move(items)});
}

std::string answer_path(const AboutChild& about, const record::Entry& concern) {
  return about.path("/concerns/" + std::to_string(concern.position) + "/answer");
}

void write_form(Html& out, const AboutChild& about, const record::Entry& concern,
                const Typed& typed) {
  open_form(out, answer_path(about, concern), bind(about.context, about.visitor(), typed));
  ask_one(out, typed,
          {.name = "outcome",
           .legend = texts::kDecided,
           .items = items_of(options_of(about, "concern_outcome"))});
  ask_lines(out, typed, {.name = "text", .label = texts::kReply, .hint = texts::kReplyHint});
  ask_day(out, typed,
          {.name = "look_again_on",
           .legend = std::string(texts::kLookAgain) + texts::kOptional,
           .hint = texts::kLookAgainHint});
  ask_evidence(out, about, typed);
  ask_move(out, about, typed);
  ask_entry_day(out, about, typed, {});
  submit(out, texts::kSendAnswer);
  close_form(out);
}

void write_answered(Html& out, const AboutChild& about, const record::Entry& answer) {
  paragraph(out, texts::kAlreadyAnswered);
  const std::string& person = about.file.recorded_by[index_of(about.file, answer)];
  paragraph(out, texts::answered_by(about.name_of(person), answer.on));
  write_quote(out, text_in(answer, "text"));
}

/// Somebody else's answer came first: what was typed stands here, to be copied.
void write_own_words(Html& out, const Typed& typed) {
  if (typed.value("text").empty()) return;
  paragraph(out, texts::kYouWrote);
  write_quote(out, typed.value("text"));
}

Response show(const AboutChild& about, const record::Entry& concern, const Typed& typed) {
  Page page{.title = texts::answer_title(about.file.name()),
            .back = school_path(about.id().school, "/concerns"),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  write_concern(page.main, about, concern);
  if (const record::Entry* answer = app::standing_answer(about.file, concern.position)) {
    write_answered(page.main, about, *answer);
    write_own_words(page.main, typed);
    return respond_form(about, std::move(page), typed);
  }
  write_before(page.main, about, concern);
  write_form(page.main, about, concern, typed);
  return respond_form(about, std::move(page), typed);
}

json::object read_answer(const AboutChild& about, Typed& typed, const record::Entry& concern) {
  json::object entry{{"kind", kKind}, {"concern", concern.position}};
  const law::KindSpec& spec = law::spec(*law::find_kind(kKind));
  for (const law::FieldSpec& qualifier : spec.qualifiers)
    read_field(about, typed, kKind, qualifier, entry);
  for (const law::FieldSpec& field : spec.fields)
    if (field.type != law::FieldType::Opening) read_field(about, typed, kKind, field, entry);
  if (const auto* day = entry.if_contains("look_again_on"))
    if (day->as_string() <= about.file.today.iso())
      typed.problems.add("look_again_on", texts::kLookAgainPast, "look_again_on-day");
  read_entry_day(about, typed, entry);
  return entry;
}

/// What was noticed, as evidence of the day on which it was noticed.
std::optional<json::object> read_evidence(const AboutChild& about, Typed& typed,
                                          const record::Entry& concern) {
  if (typed.value("evidence") != "yes") return std::nullopt;
  const std::string type = typed.value("type");
  const auto offered = options_of(about, "evidence_type");
  const bool is_offered = std::any_of(offered.begin(), offered.end(),
                                      [&](const Option& option) { return option.value == type; });
  if (!is_offered) typed.problems.add("type", texts::kNotOffered);
  return json::object{{"on", concern.on.iso()},
                      {"kind", "evidence_added"},
                      {"type", type},
                      {"title", texts::evidence_title(concern.on)},
                      {"text", text_in(concern, "text")}};
}

std::optional<json::object> read_move(const AboutChild& about, Typed& typed,
                                      const json::object& answer) {
  const std::string to = typed.value("to");
  if (to.empty()) return std::nullopt;
  const auto moves = moves_at_once(about);
  const bool is_offered =
      std::any_of(moves.begin(), moves.end(), [&](const Option& move) { return move.value == to; });
  if (!is_offered || !about.may(people::Action::MoveStage)) {
    typed.problems.add("to", texts::kNotOffered);
    return std::nullopt;
  }
  json::object move{
      {"kind", "stage_moved"}, {"to", to}, {"decided_by", about.visitor().session.display_name}};
  if (const auto* on = answer.if_contains("on")) move["on"] = *on;
  if (const auto* text = answer.if_contains("text")) move["reason"] = *text;
  return move;
}

/// The last entry of this person's act that gave this answer already: sent again, the stage may
/// have changed by it, and nothing of it could be read a second time.
std::optional<record::Position> given_before(const AboutChild& about, const record::Entry& concern,
                                             const Typed& typed) {
  const app::ChildFile& file = about.file;
  const record::Entry* answer = app::standing_answer(file, concern.position);
  if (answer == nullptr || text_in(*answer, "text") != typed.value("text") ||
      text_in(*answer, "outcome") != typed.value("outcome"))
    return std::nullopt;
  std::size_t last = index_of(file, *answer);
  if (file.recorded_by[last] != about.person()) return std::nullopt;
  while (last + 1 < file.entries.size() && file.recorded_by[last + 1] == about.person() &&
         file.entries[last + 1].recorded_at == answer->recorded_at)
    ++last;
  return file.entries[last].position;
}

/// The page about the concern as it is by now.
Response show_now(const AboutChild& about, record::Position position, const Typed& typed) {
  const auto now = about.now(people::Action::AnswerConcern);
  const record::Entry* concern = now ? now->file.entry(position) : nullptr;
  if (concern == nullptr) return not_found_page(about.context, about.request);
  return show(*now, *concern, typed);
}

Response send(const AboutChild& about, const record::Entry& concern, Typed& typed,
              const std::vector<json::object>& entries) {
  using What = app::AnswerRefusal::What;
  const auto done = app::AnswerConcern(about.context.casework)
                        .answer(about.case_request(typed), about.file, concern.position, entries);
  if (done) return to_done_page(about, recorded_at(about, people::Action::AnswerConcern, entries));
  switch (done.error().what) {
    case What::Answered: typed.problems.add("outcome", texts::kAlreadyAnswered, "main"); break;
    case What::NotThere: typed.problems.add("outcome", texts::kConcernGone, "main"); break;
    case What::Refused:
      add_problems(typed, done.error().refusal, {"outcome", "text", "look_again_on", "to", "on"});
      break;
  }
  return show_now(about, concern.position, typed);
}

}  // namespace

Response show_answer(const AboutChild& about) {
  const record::Entry* concern = concern_of(about);
  if (concern == nullptr) return not_found_page(about.context, about.request);
  return show(about, *concern, form_to_show(about.context, about.request, about.person()));
}

Response answer_concern(const AboutChild& about) {
  const record::Entry* concern = concern_of(about);
  if (concern == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  if (const auto before = given_before(about, *concern, typed)) return to_done_page(about, *before);
  json::object answer = read_answer(about, typed, *concern);
  auto evidence = read_evidence(about, typed, *concern);
  auto move = read_move(about, typed, answer);
  if (app::standing_answer(about.file, concern->position) != nullptr)
    typed.problems.add("outcome", texts::kAlreadyAnswered, "main");
  if (!typed.problems.empty()) return show(about, *concern, typed);
  std::vector<json::object> entries;
  if (evidence) entries.push_back(std::move(*evidence));
  entries.push_back(std::move(answer));
  if (move) entries.push_back(std::move(*move));
  return send(about, *concern, typed, entries);
}

}  // namespace stepwell::web::pages
