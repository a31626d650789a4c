// Draws the components of the Ministry of Justice from the options of a fixture. The English words
// are those of the Nunjucks macros.
#include <algorithm>
#include <array>
#include <utility>

#include "web/components/alert.h"
#include "web/components/badge.h"
#include "web/components/banner.h"
#include "web/components/filter.h"
#include "web/components/identity_bar.h"
#include "web/components/notification_badge.h"
#include "web/components/page_header_actions.h"
#include "web/components/side_navigation.h"
#include "web/components/sortable_table.h"
#include "web/components/sub_navigation.h"
#include "web/components/timeline.h"
#include "web/fixture_options.h"
#include "web/govuk_buttons.h"

namespace stepwell::web::testing {

using namespace stepwell::web::components;

namespace {

Html draw_badge(const Options& o) {
  return render(Badge{.content = o.content(),
                      .label = o.text("label"),
                      .classes = o.classes(),
                      .attributes = o.attributes()});
}

Html draw_notification_badge(const Options& o) {
  const int count = o.number("text").value_or(0);
  std::string words = count >= 99 ? "99 or more" : std::to_string(count);
  if (o.has("visuallyHiddenText")) words += " " + o.text("visuallyHiddenText");
  return render(NotificationBadge{.count = count,
                                  .visually_hidden_text = words,
                                  .classes = o.classes(),
                                  .attributes = o.attributes()});
}

BannerKind banner_kind(const std::string& type) {
  if (type == "success") return BannerKind::Success;
  if (type == "warning") return BannerKind::Warning;
  return type == "information" ? BannerKind::Information : BannerKind::Plain;
}

Html draw_banner(const Options& o) {
  return render(
      Banner{.content = o.content(),
             .icon_fallback_text = o.text_or("iconFallbackText", o.text_or("type", "banner")),
             .kind = banner_kind(o.text("type")),
             .classes = o.classes(),
             .attributes = o.attributes()});
}

AlertVariant alert_variant(const std::string& name) {
  if (name == "success") return AlertVariant::Success;
  if (name == "warning") return AlertVariant::Warning;
  return name == "error" ? AlertVariant::Error : AlertVariant::Information;
}

int level_of(const std::string& tag) {
  return tag == "h3" ? 3 : tag == "h4" ? 4 : 2;
}

Html draw_alert(const Options& o) {
  Alert alert{.title = o.text("title"),
              .aria_label = o.text_or("variant", "information") + ": " + o.text("title"),
              .dismiss_text = o.text_or("dismissText", "Dismiss"),
              .variant = alert_variant(o.text("variant")),
              .content = {},
              .show_title_as_heading = o.has("showTitleAsHeading"),
              .heading_level = level_of(o.text("headingTag")),
              .dismissible = o.has("dismissible"),
              .role = o.text_or("role", "region"),
              .disable_auto_focus = o.has("disableAutoFocus"),
              .focus_on_dismiss_selector = o.text("focusOnDismissSelector"),
              .classes = o.classes(),
              .attributes = o.attributes()};
  if (o.has("html") || o.has("text")) alert.content = o.content();
  return render(alert);
}

ButtonMenu menu_from(const Options& o) {
  std::vector<Button> items;
  for (const Options& item : o.items("items")) items.push_back(button_from(item));
  const Options button = o.at("button");
  return {.items = items,
          .button_text = button.text("text"),
          .button_classes = button.classes(),
          .align_menu = o.text("alignMenu"),
          .classes = o.classes(),
          .attributes = o.attributes()};
}

Html draw_button_menu(const Options& o) {
  return render(menu_from(o));
}

Html draw_identity_bar(const Options& o) {
  std::vector<ButtonMenu> menus;
  for (const Options& menu : o.items("menus")) menus.push_back(menu_from(menu));
  return render(IdentityBar{.title = o.at("title").content(),
                            .menus = menus,
                            .classes = o.classes(),
                            .attributes = o.attributes()});
}

Html draw_page_header_actions(const Options& o) {
  std::vector<Button> items;
  for (const Options& item : o.items("items")) items.push_back(button_from(item));
  const Options heading = o.at("heading");
  return render(
      PageHeaderActions{.heading = {.content = heading.content(),
                                    .level = heading.number("level").value_or(1),
                                    .classes = heading.text_or("classes", "govuk-heading-xl")},
                        .items = items,
                        .classes = o.classes(),
                        .attributes = o.attributes()});
}

LinkPlace place_of(const Options& o) {
  return o.has("active") ? LinkPlace::Here : LinkPlace::Elsewhere;
}

Html draw_sub_navigation(const Options& o) {
  std::vector<SubNavigationItem> items;
  for (const Options& item : o.items("items")) {
    items.push_back({.content = item.content(),
                     .href = item.text("href"),
                     .place = place_of(item),
                     .classes = item.classes(),
                     .attributes = item.attributes()});
  }
  return render(SubNavigation{.items = items,
                              .label = o.text_or("label", "Secondary navigation region"),
                              .classes = o.classes(),
                              .attributes = o.attributes()});
}

SideNavigationSection section_from(const Options& o) {
  SideNavigationSection section;
  for (const Options& item : o.items("items")) {
    section.items.push_back({.content = item.content(),
                             .href = item.text("href"),
                             .place = place_of(item),
                             .attributes = item.attributes()});
  }
  if (const Options heading = o.at("heading")) {
    section.heading = {.content = heading.content(),
                       .level = heading.number("headingLevel").value_or(4),
                       .classes = heading.classes(),
                       .attributes = heading.attributes()};
  }
  return section;
}

Html draw_side_navigation(const Options& o) {
  std::vector<SideNavigationSection> sections;
  for (const Options& section : o.items("sections")) sections.push_back(section_from(section));
  if (o.has("items")) sections.push_back(section_from(o));
  return render(SideNavigation{.sections = sections,
                               .label = o.text("label"),
                               .classes = o.classes(),
                               .attributes = o.attributes()});
}

// The macro says "by" itself, and writes the moment out with filters of its own.
Html draw_timeline(const Options& o) {
  std::vector<TimelineItem> items;
  for (const Options& item : o.items("items")) {
    const Options moment = item.at("datetime");
    TimelineItem& read = items.emplace_back(
        TimelineItem{.label = item.at("label").content(),
                     .moment = {.timestamp = moment.text("timestamp"), .text = moment.text("text")},
                     .content = item.content(),
                     .byline = {},
                     .classes = item.classes(),
                     .attributes = item.attributes()});
    if (!item.has("byline")) continue;
    Html byline(Literal("by "));
    html::write(byline, item.at("byline").content());
    read.byline = byline;
  }
  return render(Timeline{.items = items,
                         .heading_level = o.number("headingLevel").value_or(2),
                         .classes = o.classes(),
                         .attributes = o.attributes()});
}

SelectedFilters selected_from(const Options& o) {
  const Options clear = o.at("clearLink");
  SelectedFilters selected{.heading = o.at("heading").content(),
                           .clear_link = {.text = clear.text("text"), .href = clear.text("href")},
                           .remove_text = "Remove this filter",
                           .categories = {}};
  for (const Options& category : o.items("categories")) {
    FilterCategory& read = selected.categories.emplace_back(
        FilterCategory{.heading = category.at("heading").content(), .items = {}});
    for (const Options& item : category.items("items")) {
      read.items.push_back({.text = item.text("text"), .href = item.text("href")});
    }
  }
  return selected;
}

Html draw_filter(const Options& o) {
  const Options submit = o.at("submit");
  Filter filter{.heading = o.at("heading").content(),
                .submit_text = submit.text_or("text", "Apply filters"),
                .options = o.html("optionsHtml").value_or(Html()),
                .selected_filters = {},
                .submit_attributes = submit.attributes(),
                .attributes = o.attributes()};
  if (const Options selected = o.at("selectedFilters")) {
    filter.selected_filters = selected_from(selected);
  }
  return render(filter);
}

SortOrder order_of(const std::string& name) {
  if (name == "ascending") return SortOrder::Ascending;
  return name == "descending" ? SortOrder::Descending : SortOrder::None;
}

// The pattern is a GOV.UK table with attributes. What is sorted by comes out of those.
Html draw_sortable_table(const Options& o) {
  std::vector<std::variant<SortableHeading, TableCell>> head;
  for (const Options& heading : o.items("head")) {
    const Options attributes = heading.at("attributes");
    if (!attributes.has("aria-sort")) {
      head.emplace_back(cell_from(heading));
      continue;
    }
    head.emplace_back(SortableHeading{.text = heading.text("text"),
                                      .order = order_of(attributes.text("aria-sort")),
                                      .format = heading.text("format"),
                                      .classes = heading.classes()});
  }
  std::vector<std::vector<SortableCell>> rows;
  for (const Options& row : o.items("rows")) {
    std::vector<SortableCell>& cells = rows.emplace_back();
    for (const Options& cell : row.items()) {
      SortableCell& read = cells.emplace_back(SortableCell{.cell = cell_from(cell)});
      read.cell.attributes = {};
      read.sort_value = cell.at("attributes").text("data-sort-value");
    }
  }
  return render(SortableTable{
      .head = head,
      .rows = rows,
      .caption = o.text("caption"),
      .caption_classes = o.text("captionClasses"),
      .first_cell = o.has("firstCellIsHeader") ? FirstCell::IsHeader : FirstCell::IsData,
      .classes = o.classes()});
}

}  // namespace

Draw find_moj(std::string_view component) {
  constexpr std::array<std::pair<std::string_view, Draw>, 12> kDraw = {{
      {"alert", draw_alert},
      {"badge", draw_badge},
      {"banner", draw_banner},
      {"button-menu", draw_button_menu},
      {"filter", draw_filter},
      {"identity-bar", draw_identity_bar},
      {"notification-badge", draw_notification_badge},
      {"page-header-actions", draw_page_header_actions},
      {"side-navigation", draw_side_navigation},
      {"sortable-table", draw_sortable_table},
      {"sub-navigation", draw_sub_navigation},
      {"timeline", draw_timeline},
  }};
  const auto found = std::ranges::find(kDraw, component, &std::pair<std::string_view, Draw>::first);
  return found == kDraw.end() ? nullptr : found->second;
}

}  // namespace stepwell::web::testing
