#include "web/govuk_pages.h"

#include "web/components/accordion.h"
#include "web/components/back_link.h"
#include "web/components/breadcrumbs.h"
#include "web/components/details.h"
#include "web/components/error_summary.h"
#include "web/components/inset_text.h"
#include "web/components/language_navigation.h"
#include "web/components/notification_banner.h"
#include "web/components/pagination.h"
#include "web/components/panel.h"
#include "web/components/phase_banner.h"
#include "web/components/service_navigation.h"
#include "web/components/skip_link.h"
#include "web/components/summary_list.h"
#include "web/components/tabs.h"
#include "web/components/task_list.h"
#include "web/components/warning_text.h"
#include "web/govuk_buttons.h"

namespace stepwell::web::testing {

using namespace stepwell::web::components;

Button button_from(const Options& o) {
  return {.content = o.content(),
          .href = o.url(),
          .type = o.text_or("type", "submit"),
          .name = o.text("name"),
          .value = o.text("value"),
          .id = o.id(),
          .disabled = o.has("disabled"),
          .is_start_button = o.has("isStartButton"),
          .prevent_double_click = o.flag("preventDoubleClick"),
          .classes = o.classes(),
          .attributes = o.attributes()};
}

TableCell cell_from(const Options& o) {
  return {.content = o.content(),
          .format = o.text("format"),
          .classes = o.classes(),
          .colspan = o.number("colspan"),
          .rowspan = o.number("rowspan"),
          .attributes = o.attributes()};
}

namespace {

PaginationLink pagination_link(const Options& o, Literal usual) {
  const bool named = o.has("html") || o.has("text");
  return {.href = o.text("href"),
          .content = named ? o.content() : Content(Html(usual)),
          .label_text = o.text("labelText"),
          .attributes = o.attributes()};
}

NavigationPlace place_of(const Options& o) {
  if (o.has("current")) return NavigationPlace::Current;
  return o.has("active") ? NavigationPlace::Within : NavigationPlace::Elsewhere;
}

ServiceNavigationSlots slots_from(const Options& o) {
  const Options end = o.at("end");
  return {.start = o.html("start"),
          .end = end.has("html") ? end.html("html") : o.html("end"),
          .end_inline = end.text("align") == "inline",
          .navigation_start = o.html("navigationStart"),
          .navigation_end = o.html("navigationEnd")};
}

SummaryActions actions_from(const Options& o) {
  SummaryActions actions{.items = {}, .classes = o.classes()};
  for (const Options& item : o.items("items")) {
    actions.items.push_back({.content = item.content(),
                             .href = item.text("href"),
                             .visually_hidden_text = item.text("visuallyHiddenText"),
                             .classes = item.classes(),
                             .attributes = item.attributes()});
  }
  return actions;
}

SummaryPart part_from(const Options& o) {
  return {.content = o.content(), .classes = o.classes()};
}

SummaryCard card_from(const Options& o) {
  SummaryCard card{.title = {},
                   .actions = actions_from(o.at("actions")),
                   .classes = o.classes(),
                   .attributes = o.attributes()};
  if (const Options title = o.at("title")) {
    card.title = {.content = title.content(),
                  .heading_level = title.number("headingLevel").value_or(2),
                  .classes = title.classes()};
  }
  return card;
}

Task task_from(const Options& o) {
  const Options title = o.at("title");
  const Options status = o.at("status");
  std::variant<Content, Tag> state = status.content();
  if (status.has("tag")) state = status.at("tag").tag();
  return {.title = {.content = title.content(), .classes = title.classes()},
          .status = {.state = state, .classes = status.classes()},
          .href = o.url(),
          .hint = o.optional_content("hint"),
          .classes = o.classes()};
}

std::vector<PanelAction> panel_actions(const Options& o) {
  std::vector<PanelAction> items;
  for (const Options& item : o.items("items")) {
    items.push_back({.text = item.text("text"),
                     .href = item.url(),
                     .type = item.text("type"),
                     .classes = item.classes(),
                     .attributes = item.attributes()});
  }
  return items;
}

// Nunjucks is told in the classes that a panel interrupts; here there is a field for that.
std::string without(std::string classes, std::string_view word) {
  const std::size_t at = classes.find(word);
  return at == std::string::npos ? classes : classes.erase(at, word.size());
}

}  // namespace

Html draw_accordion(const Options& o) {
  std::vector<AccordionItem> items;
  for (const Options& item : o.items("items")) {
    items.push_back({.heading = item.at("heading").content(),
                     .content = item.at("content").content(),
                     .summary = item.optional_content("summary"),
                     .expanded = item.has("expanded")});
  }
  return render(Accordion{.id = o.text("id"),
                          .items = items,
                          .heading_level = o.number("headingLevel").value_or(2),
                          .remember_expanded = o.flag("rememberExpanded"),
                          .hide_all_sections_text = o.text("hideAllSectionsText"),
                          .hide_section_text = o.text("hideSectionText"),
                          .hide_section_aria_label_text = o.text("hideSectionAriaLabelText"),
                          .show_all_sections_text = o.text("showAllSectionsText"),
                          .show_section_text = o.text("showSectionText"),
                          .show_section_aria_label_text = o.text("showSectionAriaLabelText"),
                          .classes = o.classes(),
                          .attributes = o.attributes()});
}

Html draw_back_link(const Options& o) {
  const bool named = o.has("html") || o.has("text");
  return render(BackLink{.content = named ? o.content() : Content("Back"),
                         .href = o.text_or("href", "#"),
                         .classes = o.classes(),
                         .attributes = o.attributes()});
}

Html draw_breadcrumbs(const Options& o) {
  std::vector<Breadcrumb> items;
  for (const Options& item : o.items("items")) {
    items.push_back(
        {.content = item.content(), .href = item.url(), .attributes = item.attributes()});
  }
  return render(Breadcrumbs{.items = items,
                            .label_text = o.text_or("labelText", "Breadcrumb"),
                            .collapse_on_mobile = o.has("collapseOnMobile"),
                            .classes = o.classes(),
                            .attributes = o.attributes()});
}

Html draw_button(const Options& o) {
  return render(button_from(o));
}

Html draw_details(const Options& o) {
  return render(Details{.summary = o.content("summaryHtml", "summaryText"),
                        .content = o.content(),
                        .id = o.id(),
                        .open = o.has("open"),
                        .classes = o.classes(),
                        .attributes = o.attributes()});
}

Html draw_error_summary(const Options& o) {
  std::vector<ErrorSummaryItem> items;
  for (const Options& item : o.items("errorList")) {
    items.push_back(
        {.content = item.content(), .href = item.url(), .attributes = item.attributes()});
  }
  return render(ErrorSummary{.title = o.content("titleHtml", "titleText"),
                             .error_list = items,
                             .description = o.content("descriptionHtml", "descriptionText"),
                             .disable_auto_focus = o.flag("disableAutoFocus"),
                             .classes = o.classes(),
                             .attributes = o.attributes()});
}

Html draw_inset_text(const Options& o) {
  return render(InsetText{
      .content = o.content(), .id = o.id(), .classes = o.classes(), .attributes = o.attributes()});
}

Html draw_language_navigation(const Options& o) {
  std::vector<LanguageItem> items;
  for (const Options& item : o.items("items")) {
    items.push_back({.content = item.content(),
                     .href = item.url(),
                     .current = item.has("current"),
                     .lang = item.text("lang"),
                     .href_lang = item.text("hrefLang"),
                     .dir = item.text("dir"),
                     .language_description_text = item.text("languageDescriptionText"),
                     .classes = item.classes(),
                     .attributes = item.attributes()});
  }
  return render(LanguageNavigation{.items = items,
                                   .aria_label = o.text_or("ariaLabel", "Language"),
                                   .classes = o.classes(),
                                   .attributes = o.attributes()});
}

Html draw_notification_banner(const Options& o) {
  const bool success = o.text("type") == "success";
  const bool named = o.has("titleHtml") || o.has("titleText");
  return render(
      NotificationBanner{.title = named ? o.content("titleHtml", "titleText")
                                        : Content(success ? "Success" : "Important"),
                         .content = o.content(),
                         .kind = success ? NotificationKind::Success : NotificationKind::Neutral,
                         .title_heading_level = o.number("titleHeadingLevel").value_or(2),
                         .title_id = o.text_or("titleId", "govuk-notification-banner-title"),
                         .role = o.text("role"),
                         .disable_auto_focus = o.flag("disableAutoFocus"),
                         .classes = o.classes(),
                         .attributes = o.attributes()});
}

Html draw_pagination(const Options& o) {
  Pagination pagination{.landmark_label = o.text_or("landmarkLabel", "Pagination"),
                        .items = {},
                        .previous = {},
                        .next = {},
                        .classes = o.classes(),
                        .attributes = o.attributes()};
  for (const Options& item : o.items("items")) {
    if (item.has("ellipsis")) {
      pagination.items.emplace_back(PaginationEllipsis{});
      continue;
    }
    if (!item.has("number")) continue;
    pagination.items.emplace_back(PaginationItem{
        .number = item.text("number"),
        .href = item.text("href"),
        .visually_hidden_text = item.text_or("visuallyHiddenText", "Page " + item.text("number")),
        .current = item.has("current"),
        .attributes = item.attributes()});
  }
  if (const Options link = o.at("previous")) {
    pagination.previous =
        pagination_link(link, "Previous<span class=\"govuk-visually-hidden\"> page</span>");
  }
  if (const Options link = o.at("next")) {
    pagination.next =
        pagination_link(link, "Next<span class=\"govuk-visually-hidden\"> page</span>");
  }
  return render(pagination);
}

Html draw_panel(const Options& o) {
  constexpr std::string_view kInterruption = "govuk-panel--interruption";
  const bool interrupts = o.classes().find(kInterruption) != std::string::npos;
  Panel panel{.title = o.content("titleHtml", "titleText"),
              .content = o.content(),
              .heading_level = o.number("headingLevel").value_or(1),
              .kind = interrupts ? PanelKind::Interruption : PanelKind::Confirmation,
              .actions = {},
              .classes = without(o.classes(), kInterruption),
              .attributes = o.attributes()};
  if (const Options actions = o.at("actions")) {
    panel.actions = PanelActions{.items = panel_actions(actions),
                                 .classes = actions.classes(),
                                 .attributes = actions.attributes()};
  }
  return render(panel);
}

Html draw_phase_banner(const Options& o) {
  return render(PhaseBanner{.tag = o.at("tag").tag(),
                            .content = o.content(),
                            .classes = o.classes(),
                            .attributes = o.attributes()});
}

Html draw_service_navigation(const Options& o) {
  std::vector<ServiceNavigationItem> items;
  for (const Options& item : o.items("navigation")) {
    items.push_back({.content = item.content(),
                     .href = item.url(),
                     .place = place_of(item),
                     .attributes = item.attributes()});
  }
  return render(
      ServiceNavigation{.menu_button_text = o.text_or("menuButtonText", "Menu"),
                        .navigation = items,
                        .service_name = o.text("serviceName"),
                        .service_url = o.url("serviceUrl"),
                        .aria_label = o.text_or("ariaLabel", "Service information"),
                        .menu_button_label = o.text("menuButtonLabel"),
                        .navigation_label = o.text("navigationLabel"),
                        .navigation_id = o.text_or("navigationId", "navigation"),
                        .navigation_classes = o.text("navigationClasses"),
                        .collapse_navigation_on_mobile = o.flag("collapseNavigationOnMobile"),
                        .slots = slots_from(o.at("slots")),
                        .classes = o.classes(),
                        .attributes = o.attributes()});
}

Html draw_skip_link(const Options& o) {
  return render(SkipLink{.content = o.content(),
                         .href = o.text_or("href", "#content"),
                         .classes = o.classes(),
                         .attributes = o.attributes()});
}

Html draw_summary_list(const Options& o) {
  std::vector<SummaryRow> rows;
  for (const Options& row : o.items("rows")) {
    rows.push_back({.key = part_from(row.at("key")),
                    .value = part_from(row.at("value")),
                    .actions = actions_from(row.at("actions")),
                    .classes = row.classes()});
  }
  SummaryList list{.rows = rows, .card = {}, .classes = o.classes(), .attributes = o.attributes()};
  if (const Options card = o.at("card")) list.card = card_from(card);
  return render(list);
}

Html draw_table(const Options& o) {
  std::vector<TableRow> rows;
  for (const Options& row : o.items("rows")) {
    TableRow& cells = rows.emplace_back();
    for (const Options& cell : row.items()) cells.push_back(cell_from(cell));
  }
  std::vector<TableCell> head;
  for (const Options& cell : o.items("head")) head.push_back(cell_from(cell));
  return render(
      Table{.rows = rows,
            .head = head,
            .caption = o.text("caption"),
            .caption_classes = o.text("captionClasses"),
            .first_cell = o.has("firstCellIsHeader") ? FirstCell::IsHeader : FirstCell::IsData,
            .classes = o.classes(),
            .attributes = o.attributes()});
}

Html draw_tabs(const Options& o) {
  std::vector<components::Tab> items;
  for (const Options& item : o.items("items")) {
    const Options panel = item.at("panel");
    items.push_back({.label = item.text("label"),
                     .panel = {.content = panel.content(), .attributes = panel.attributes()},
                     .id = item.id(),
                     .attributes = item.attributes()});
  }
  return render(Tabs{.title = o.text_or("title", "Contents"),
                     .items = items,
                     .id_prefix = o.text("idPrefix"),
                     .id = o.id(),
                     .classes = o.classes(),
                     .attributes = o.attributes()});
}

Html draw_tag(const Options& o) {
  return render(o.tag());
}

Html draw_task_list(const Options& o) {
  std::vector<Task> items;
  for (const Options& item : o.items("items")) items.push_back(task_from(item));
  return render(TaskList{.items = items,
                         .id_prefix = o.text_or("idPrefix", "task-list"),
                         .classes = o.classes(),
                         .attributes = o.attributes()});
}

Html draw_warning_text(const Options& o) {
  return render(WarningText{.content = o.content(),
                            .icon_fallback_text = o.text_or("iconFallbackText", "Warning"),
                            .classes = o.classes(),
                            .attributes = o.attributes()});
}

}  // namespace stepwell::web::testing
