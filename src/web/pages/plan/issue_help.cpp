#include "web/pages/plan/issue_help.h"

#include <algorithm>

#include "web/components/checkboxes.h"
#include "web/components/select.h"
#include "web/texts/help.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr std::string_view kBegin = "help";
constexpr std::string_view kEnd = "help_ends";

std::string person_field(const std::string& row) {
  return "help_person." + row;
}
std::string type_field(const std::string& row) {
  return "help_type." + row;
}
std::string level_field(const std::string& row) {
  return "help_level." + row;
}

/// Those who have a post today, by name, after whoever teaches the class.
std::vector<components::SelectItem> people_items(const AboutPlan& plan) {
  const AboutChild& about = plan.about;
  const auto staff = about.context.staff_book.at(about.id().school);
  std::vector<components::SelectItem> items{
      {.text = texts::teaches_class(about.file.details.class_name), .value = ""}};
  std::vector<app::StaffMember> here;
  for (const app::StaffMember& member : staff->members)
    if (std::any_of(staff->posts.begin(), staff->posts.end(), [&](const people::Post& post) {
          return post.person == member.person && post.held_on(about.file.today);
        }))
      here.push_back(member);
  std::sort(here.begin(), here.end(),
            [](const auto& one, const auto& other) { return one.name < other.name; });
  for (const app::StaffMember& member : here)
    items.push_back({.text = member.name, .value = member.person});
  return items;
}

std::vector<components::SelectItem> choice_items(const law::Framework& law, std::string_view list) {
  std::vector<components::SelectItem> items;
  for (const law::Choice* choice : app::choices_in(law, list))
    items.push_back({.text = choice->name.en, .value = choice->id});
  return items;
}

class OfferWriter {
 public:
  OfferWriter(Html& out, const AboutPlan& plan, const Typed& typed)
      : out_(out), plan_(plan), typed_(typed), people_(people_items(plan)) {}

  void write(const app::HelpRow& row) {
    out_.literal("<fieldset class=\"govuk-fieldset sw-help-row\">");
    out_.literal("<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">");
    out_.text(row.what).literal("</legend><p class=\"sw-sub\">");
    out_.text(texts::how_often(row.times_a_week, row.minutes));
    if (!row.who.empty()) out_.literal(" · ").text(row.who);
    out_.literal("</p>");
    if (row.is_as_now) {
      paragraph(out_, texts::kGoesOn);
    } else {
      write_tick(row);
      select(person_field(row.row), texts::kHelpPerson, people_, row.person);
      select(type_field(row.row), texts::kHelpType, choice_items(law(), "provision_type"),
             row.type);
      select(level_field(row.row), texts::kHelpLevel, choice_items(law(), "provision_level"), {});
    }
    out_.literal("</fieldset>");
  }

  void write_gone(const std::vector<record::Provision>& gone) {
    if (gone.empty()) return;
    std::vector<components::ChoiceItem> items;
    std::vector<std::string> all;
    for (const record::Provision& provision : gone) {
      all.push_back(std::to_string(provision.position));
      items.push_back(
          components::Choice{.content = provision.what,
                             .value = all.back(),
                             .hint = components::Hint{.content = texts::help_days(provision)}});
    }
    components::write(
        out_, components::Checkboxes{
                  .name = std::string(kEnd),
                  .items = std::move(items),
                  .values = is_fresh() ? all : typed_.values(kEnd),
                  .fieldset =
                      components::Fieldset{
                          .legend = components::Legend{.content = texts::kHelpEnds,
                                                       .classes = "govuk-fieldset__legend--s"}},
                  .hint = components::Hint{.content = texts::kHelpEndsLead},
                  .classes = "govuk-checkboxes--small"});
  }

 private:
  const law::Framework& law() const { return plan_.about.law(); }
  bool is_fresh() const { return typed_.came == Came::Fresh; }

  void write_tick(const app::HelpRow& row) {
    const auto ticked = typed_.values(kBegin);
    const bool is_ticked =
        is_fresh() || std::find(ticked.begin(), ticked.end(), row.row) != ticked.end();
    components::write(out_, components::Checkboxes{
                                .name = std::string(kBegin),
                                .items = std::vector<components::ChoiceItem>{components::Choice{
                                    .content = row.now > 0 ? texts::kChanges : texts::kBegins,
                                    .value = row.row,
                                    .checked = is_ticked}},
                                .id_prefix = html::Id(std::string(kBegin) + "." + row.row),
                                .classes = "govuk-checkboxes--small"});
  }

  void select(const std::string& name, texts::Text label,
              const std::vector<components::SelectItem>& items, const std::string& suggested) {
    components::write(out_, components::Select{.label = {.content = label},
                                               .name = name,
                                               .items = items,
                                               .value = is_fresh() ? suggested : typed_.value(name),
                                               .error_message = typed_.problems.message(name)});
  }

  Html& out_;
  const AboutPlan& plan_;
  const Typed& typed_;
  std::vector<components::SelectItem> people_;
};

}  // namespace

app::HelpOffer offer_of(const AboutPlan& plan, base::Day on) {
  if (!plan.document.plan || !plan.draft) return {};
  const auto staff = plan.about.context.staff_book.at(plan.about.id().school);
  return app::help_offer(plan.record(), plan.about.law(), plan.written(), *staff, on);
}

void write_help_offer(Html& out, const AboutPlan& plan, const Typed& typed,
                      const app::HelpOffer& offer) {
  if (offer.empty()) return;
  out.literal("<section><h2 class=\"govuk-heading-m\">").text(texts::kHelpOffer).literal("</h2>");
  paragraph(out, texts::kHelpOfferLead);
  OfferWriter writer(out, plan, typed);
  for (const app::HelpRow& row : offer.rows) writer.write(row);
  writer.write_gone(offer.gone);
  out.literal("</section>");
}

app::HelpChosen read_help_chosen(const AboutPlan& plan, Typed& typed, const app::HelpOffer& offer) {
  app::HelpChosen chosen;
  const auto ticked = typed.values(kBegin);
  const auto people = people_items(plan);
  for (const app::HelpRow& row : offer.rows) {
    if (row.is_as_now || std::find(ticked.begin(), ticked.end(), row.row) == ticked.end()) continue;
    const std::string person = typed.value(person_field(row.row));
    if (std::none_of(people.begin(), people.end(),
                     [&](const auto& item) { return item.value == person; }))
      typed.problems.add(person_field(row.row), texts::kHelpPersonUnknown);
    chosen.begins.push_back(
        {row.row, person, typed.value(type_field(row.row)), typed.value(level_field(row.row))});
    for (const auto& [field, list] : {std::pair(type_field(row.row), "provision_type"),
                                      std::pair(level_field(row.row), "provision_level")})
      if (!plan.about.law().has_choice(list, typed.value(field)))
        typed.problems.add(field, texts::kChooseOne);
  }
  const auto ends = typed.values(kEnd);
  for (const record::Provision& gone : offer.gone)
    if (std::find(ends.begin(), ends.end(), std::to_string(gone.position)) != ends.end())
      chosen.ends.push_back(gone.position);
  return chosen;
}

}  // namespace stepwell::web::pages
