#include "web/pages/concern/raise_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "base/check.h"
#include "web/components/warning_text.h"
#include "web/error_pages.h"
#include "web/pages/concern/concern_words.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/texts/concern.h"
#include "web/texts/entry.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;

constexpr const char* kKind = "concern_raised";

const law::FieldSpec& field_named(std::string_view name) {
  const law::KindSpec& spec = law::spec(law::kinds::concern_raised);
  for (const law::FieldSpec& field : spec.qualifiers)
    if (field.name == name) return field;
  for (const law::FieldSpec& field : spec.fields)
    if (field.name == name) return field;
  throw base::Mistake("a field that the kind has");
}

/// Areas as boxes where the law names some; any others are typed.
void ask_areas(html::Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const std::string& area : areas_of(about.law()))
    items.push_back(components::Choice{.content = area, .value = area});
  const std::string label = std::string(texts::kAreas) + texts::kOptional;
  if (items.empty()) return ask_text(out, typed, {.name = "areas", .label = label});
  ask_any(out, typed, {.name = "areas", .legend = label, .items = std::move(items)});
}

/// Folded, for it is filled in already: on a phone the button should be near.
void ask_from(html::Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::SelectItem> items{{.text = texts::kChooseOne, .value = ""}};
  for (const Option& option : options_of(about, field_named("from").choices))
    items.push_back({.text = option.words, .value = option.value});
  ask_select(out, typed,
             {.name = "from", .label = texts::kWhoNoticed, .hint = {}, .items = std::move(items)});
}

Response show(const AboutChild& about, const Typed& typed) {
  Page page{.title = texts::raise_title(about.file.name()),
            .back = school_path(about.id().school, "/concern")};
  if (!about.file.details.class_name.empty())
    page.lead = texts::class_title(about.file.details.class_name);
  write(page.main, components::WarningText{.content = texts::kSafeguarding,
                                           .icon_fallback_text = texts::kWarning});
  open_form(page.main, about.path("/concern"), bind(about.context, about.visitor(), typed));
  ask_lines(page.main, typed,
            {.name = "text", .label = texts::kNoticed, .hint = texts::kNoticedHint});
  ask_areas(page.main, about, typed);
  ask_day(page.main, typed,
          {.name = "on",
           .legend = texts::kSinceWhen,
           .hint = texts::kSinceWhenHint,
           .suggested = about.file.today});
  ask_from(page.main, about, typed);
  submit(page.main, texts::kRaiseButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// What was ticked of the law's areas, or the line that was typed where it names none.
void read_areas(const AboutChild& about, Typed& typed, json::object& entry) {
  const auto offered = areas_of(about.law());
  json::array areas;
  for (const std::string& value : typed.values("areas")) {
    const bool is_offered = std::find(offered.begin(), offered.end(), value) != offered.end();
    if (offered.empty()) break;
    if (!is_offered) return typed.problems.add("areas", texts::kNotOffered);
    areas.push_back(json::value(value));
  }
  if (offered.empty())
    if (const std::string line = read_text(typed, "areas", kMostOfALine); !line.empty())
      areas.push_back(json::value(line));
  if (!areas.empty()) entry["areas"] = std::move(areas);
}

/// The concern that this visitor raised last about this child; nothing, if there is none.
const record::Entry* last_raised(const AboutChild& about) {
  const app::ChildFile& file = about.file;
  for (std::size_t i = file.entries.size(); i-- > 0;)
    if (file.entries[i].topic.kind == law::kinds::concern_raised &&
        file.recorded_by[i] == about.person())
      return &file.entries[i];
  return nullptr;
}

}  // namespace

Response show_raise(const AboutChild& about) {
  Typed typed = form_to_show(about.context, about.request, about.person());
  // Whoever writes here is on the staff; filled in, if the law has such a choice.
  if (typed.came == Came::Fresh)
    typed.form.add({"from", about.file.framework().marked_choice("from", "staff")});
  return show(about, typed);
}

Response raise_concern(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  json::object entry{{"kind", kKind}};
  read_field(about, typed, kKind, field_named("text"), entry);
  read_areas(about, typed, entry);
  read_entry_day(about, typed, entry);
  read_field(about, typed, kKind, field_named("from"), entry);
  if (!typed.problems.empty()) return show(about, typed);
  const auto position = record_act(
      about, typed,
      {people::Action::RaiseConcern, {std::move(entry)}, {"text", "areas", "on", "from"}});
  return position ? http::see_other(about.path("/concern/sent")) : show(about, typed);
}

Response show_raised(const AboutChild& about) {
  const record::Entry* concern = last_raised(about);
  if (concern == nullptr) return not_found_page(about.context, about.request);
  Page page{.title = texts::kSentTitle,
            .visitor = about.visitor(),
            .lead = texts::sent_lead(about.file.name())};
  const auto coming = coming_answer(about.file, concern->position);
  if (coming && !coming->who.empty())
    paragraph(page.main, texts::who_answers(about.name_of(coming->who), coming->by));
  else if (coming)
    paragraph(page.main, texts::kNobodyAnswers);
  paragraph(page.main, texts::kWhereAnswer);
  write(page.main, components::WarningText{.content = texts::kSafeguarding,
                                           .icon_fallback_text = texts::kWarning});
  page.main.literal("<ul class=\"sw-links\"><li><a class=\"govuk-link\"");
  page.main.href(school_path(about.id().school, "/my-concerns")).literal(">");
  page.main.text(texts::kMyConcernsLink).literal("</a></li><li><a class=\"govuk-link\"");
  page.main.href(school_path(about.id().school, "/concern")).literal(">");
  page.main.text(texts::kRaiseAnother).literal("</a></li></ul>");
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
