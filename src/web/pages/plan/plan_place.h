// What the pages about one document of a child share: which document, its draft, its addresses.
// Knows no one page's content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/issue_plan.h"
#include "app/plan/plan_history.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// `rest` is empty or begins with `/`.
std::string plan_path(const app::RecordId& child, const law::Document& document,
                      std::string_view rest = {});
/// The page on which a document is recorded that another body made; of one that the school makes
/// too in the child's stage, the address says so.
std::string came_path(const AboutChild& about, const law::Document& document,
                      const std::string& state = {});
std::string review_path(const app::RecordId& child, const law::Document& document);

struct AboutPlan {
  const AboutChild& about;
  const law::Document& document;
  std::optional<app::Draft> draft;
  std::optional<app::PlanInUse> in_use;

  /// Whether the school writes it for a child in this stage.
  bool is_ours() const { return app::is_ours(about.law(), document, about.file.standing.stage); }
  /// "IEP": the short name, where there is one.
  const std::string& name() const;
  std::string path(std::string_view rest = {}) const {
    return plan_path(about.id(), document, rest);
  }
  app::DraftId draft_id() const { return {about.id(), document.id}; }
  app::RecordToday record() const { return {about.file.entries, about.file.standing}; }
  base::Instant now() const { return about.context.records.now(about.id().school); }
  /// What is in the draft; empty without one.
  app::PlanContent written() const;
};

using PlanPage = http::Response (*)(const AboutPlan&);
/// 404 for a document that the child's law has not.
http::Response open_plan(const AboutChild& about, PlanPage page);
template <PlanPage page>
http::Response on_plan(const AboutChild& about) {
  return open_plan(about, page);
}

/// What a form and an address say of a document that another body made.
inline constexpr const char* kCame = "came";

/// What a form says of the document as the page showed it, and back; no number is nothing.
void write_touched(html::Html& out, const AboutPlan& plan);
std::optional<record::Position> read_touched(const Typed& typed);

/// Shows a page about what is there by now, where somebody may have written meanwhile.
template <class Show>
http::Response show_now(const AboutPlan& plan, people::Action action, Show show) {
  const auto about = plan.about.now(action);
  if (!about) return show(plan);
  return show(
      AboutPlan{*about, plan.document, about->context.drafts.find(plan.draft_id()),
                app::plan_in_use({about->file.entries, about->file.standing}, plan.document)});
}

/// How often a target was not met, with the law's word for how it went last.
std::string unmet_words(const AboutPlan& plan, int times, std::string_view outcome);

/// A page with a form about the document, with the way back to it.
http::Response respond_plan(const AboutPlan& plan, Page page, const Typed& typed);

/// Somebody who may write in the draft, and whether that person may issue it too.
struct Writer {
  std::string person, name;
  bool may_issue = false;
};
/// Everybody on the staff who may write in the child's drafts today, without the visitor.
std::vector<Writer> other_writers(const AboutPlan& plan);

/// A link that looks like a button.
void link_button(html::Html& out, const std::string& href, std::string_view words,
                 texts::Text classes = "");

}  // namespace stepwell::web::pages
