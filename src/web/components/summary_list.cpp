#include "web/components/summary_list.h"

#include <algorithm>

namespace stepwell::web::components {

namespace {

using CardTitle = std::optional<SummaryCardTitle>;

void write_hidden(Html& out, const SummaryAction& action, const CardTitle& title) {
  if (action.visually_hidden_text.empty() && !title) return;
  out.literal("<span class=\"govuk-visually-hidden\">");
  if (!action.visually_hidden_text.empty()) {
    out.literal(" ").text(action.visually_hidden_text);
  }
  if (title) {
    out.literal(" (");
    write(out, title->content);
    out.literal(")");
  }
  out.literal("</span>");
}

void write(Html& out, const SummaryAction& action, const CardTitle& title) {
  out.literal("<a").classes({"govuk-link", action.classes}).href(action.href);
  write(out, action.attributes);
  out.literal(">");
  write(out, action.content);
  write_hidden(out, action, title);
  out.literal("</a>");
}

void write_row_actions(Html& out, const SummaryActions& actions, const CardTitle& title) {
  if (actions.items.empty()) return;
  out.literal("<dd").classes({"govuk-summary-list__actions", actions.classes}).literal(">");
  if (actions.items.size() == 1) {
    write(out, actions.items.front(), title);
  } else {
    out.literal("<ul class=\"govuk-summary-list__actions-list\">");
    for (const SummaryAction& action : actions.items) {
      out.literal("<li class=\"govuk-summary-list__actions-list-item\">");
      write(out, action, title);
      out.literal("</li>");
    }
    out.literal("</ul>");
  }
  out.literal("</dd>");
}

void write_row(Html& out, const SummaryRow& row, const SummaryList& list, bool third_column) {
  out.literal("<div").classes(
      {"govuk-summary-list__row",
       third_column && row.actions.items.empty() ? "govuk-summary-list__row--no-actions" : "",
       row.classes});
  out.literal("><dt").classes({"govuk-summary-list__key", row.key.classes}).literal(">");
  write(out, row.key.content);
  out.literal("</dt><dd").classes({"govuk-summary-list__value", row.value.classes}).literal(">");
  write(out, row.value.content);
  out.literal("</dd>");
  write_row_actions(out, row.actions, list.card ? list.card->title : std::nullopt);
  out.literal("</div>");
}

void write_rows(Html& out, const SummaryList& list) {
  const bool third_column = std::ranges::any_of(
      *list.rows, [](const SummaryRow& row) { return !row.actions.items.empty(); });
  out.literal("<dl").classes({"govuk-summary-list", list.classes});
  write(out, list.attributes);
  out.literal(">");
  for (const SummaryRow& row : *list.rows) write_row(out, row, list, third_column);
  out.literal("</dl>");
}

void write_card_actions(Html& out, const SummaryCard& card) {
  const SummaryActions& actions = card.actions;
  if (actions.items.empty()) return;
  if (actions.items.size() == 1) {
    out.literal("<div").classes({"govuk-summary-card__actions", actions.classes}).literal(">");
    write(out, actions.items.front(), card.title);
    out.literal("</div>");
    return;
  }
  out.literal("<ul").classes({"govuk-summary-card__actions", actions.classes}).literal(">");
  for (const SummaryAction& action : actions.items) {
    out.literal("<li class=\"govuk-summary-card__action\">");
    write(out, action, card.title);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

void write_title(Html& out, const SummaryCardTitle& title) {
  title.heading_level.open(out);
  out.classes({"govuk-summary-card__title", title.classes}).literal(">");
  write(out, title.content);
  title.heading_level.close(out);
}

}  // namespace

void write(Html& out, const SummaryList& list) {
  if (!list.card) return write_rows(out, list);
  out.literal("<div").classes({"govuk-summary-card", list.card->classes});
  write(out, list.card->attributes);
  out.literal("><div class=\"govuk-summary-card__title-wrapper\">");
  if (list.card->title) write_title(out, *list.card->title);
  write_card_actions(out, *list.card);
  out.literal("</div><div class=\"govuk-summary-card__content\">");
  write_rows(out, list);
  out.literal("</div></div>");
}

}  // namespace stepwell::web::components
