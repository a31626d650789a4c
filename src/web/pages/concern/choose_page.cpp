#include "web/pages/concern/choose_page.h"

#include <algorithm>
#include <set>

#include "base/natural_order.h"
#include "base/text.h"
#include "web/components/warning_text.h"
#include "web/pages/child/child_place.h"
#include "web/pages/concern/concern_words.h"
#include "web/texts/concern.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

constexpr std::size_t kMostFound = 30;

using ClassNames = std::set<std::string, base::NaturalOrder>;

std::vector<app::ChildName> search(const WebContext& context, const std::string& school,
                                   app::ChildFilter filter, std::size_t most) {
  filter.most = most;
  return context.casework.lists(school).names(school, filter);
}

/// Whether each child says its class, or a heading above has done so.
enum class NameClass { Yes, No };

void write_names(Html& out, const std::string& school, const std::vector<app::ChildName>& names,
                 NameClass naming) {
  out.literal("<ul class=\"sw-people\">");
  for (const app::ChildName& name : names) {
    out.literal("<li><a class=\"govuk-link\"").href(child_path({school, name.child}, "/concern"));
    out.literal(">").text(full_name(name)).literal("</a>");
    if (naming == NameClass::Yes && !name.class_name.empty())
      out.literal("<span>").text(texts::class_title(name.class_name)).literal("</span>");
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// The classes that the visitor teaches today: their children need no search.
ClassNames own_classes(const WebContext& context, const Visitor& visitor,
                       const std::string& school) {
  ClassNames classes;
  const base::Day today = context.today(school);
  for (const app::HeldPost& held : visitor.session.posts)
    if (held.school == school && held.post.held_on(today) && !held.post.class_name.empty())
      classes.insert(held.post.class_name);
  return classes;
}

void write_own_classes(Html& out, const WebContext& context, const Visitor& visitor,
                       const std::string& school) {
  const ClassNames classes = own_classes(context, visitor, school);
  if (classes.empty()) return;
  constexpr std::size_t kMostOfASchool = 5000;
  const auto names = search(context, school, {}, kMostOfASchool);
  for (const std::string& class_name : classes) {
    std::vector<app::ChildName> children;
    std::copy_if(names.begin(), names.end(), std::back_inserter(children),
                 [&](const app::ChildName& name) { return name.class_name == class_name; });
    if (children.empty()) continue;
    heading(out, texts::class_title(class_name));
    write_names(out, school, children, NameClass::No);
  }
}

void ask_name(Html& out, const WebContext& context, const Visitor& visitor,
              const std::string& school, const Typed& typed) {
  write(out, components::WarningText{.content = texts::kSafeguarding,
                                     .icon_fallback_text = texts::kWarning});
  open_form(out, school_path(school, "/concern"), bind(context, visitor, typed));
  ask_text(out, typed,
           {.name = "name",
            .label = texts::kChildName,
            .hint = texts::kChildNameHint,
            .autocomplete = "off"});
  submit(out, texts::kSearchButton);
  close_form(out);
}

Page new_page(const Visitor& visitor, const Typed& typed) {
  return {.title = texts::kChooseChildTitle,
          .visitor = visitor,
          .problems = typed.problems.summary(),
          .lead = texts::kChooseChildLead};
}

}  // namespace

Response show_choose_child(const WebContext& context, const Request& request,
                           const std::string& school) {
  const Visitor& visitor = visitor_of(request);
  Page page = new_page(visitor, {});
  ask_name(page.main, context, visitor, school, {});
  link_line(page.main, school_path(school, "/my-concerns"), texts::kMyConcernsLink);
  write_own_classes(page.main, context, visitor, school);
  return respond(context, request, page);
}

Response find_child(const WebContext& context, const Request& request, const std::string& school) {
  const Visitor& visitor = visitor_of(request);
  Typed typed = form_posted(request);
  const std::string words = base::folded_name(typed.value("name"));
  const bool has_words = words.find_first_not_of(' ') != std::string::npos;
  if (!has_words) typed.problems.add("name", texts::kNameMissing);
  Page page = new_page(visitor, typed);
  ask_name(page.main, context, visitor, school, typed);
  if (!has_words) return respond(context, request, page, kUnprocessable);
  app::ChildFilter filter;
  filter.words = words;
  auto names = search(context, school, filter, kMostFound + 1);
  heading(page.main, texts::kFound);
  if (names.empty()) paragraph(page.main, texts::kNoChildFound);
  if (names.size() > kMostFound) {
    paragraph(page.main, texts::kManyFound);
    names.pop_back();
  }
  if (!names.empty()) write_names(page.main, school, names, NameClass::Yes);
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
