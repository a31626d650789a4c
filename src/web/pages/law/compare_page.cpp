#include "web/pages/law/compare_page.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/law/comparison.h"
#include "web/pages/law/law_forms.h"
#include "web/pages/law/law_language.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;

constexpr const char* kOne = "one";
constexpr const char* kOther = "other";

/// The two laws of an address, and what is wrong with them.
struct Asked {
  Typed typed;
  const law::Framework* one = nullptr;
  const law::Framework* other = nullptr;

  Asked(const law::Library& library, const Request& request) {
    typed.form = request.query;
    one = read(library, kOne);
    other = read(library, kOther);
    if (one != nullptr && one == other) typed.problems.add(kOther, texts::kCompareSame);
  }
  bool are_two() const { return one != nullptr && other != nullptr && typed.problems.empty(); }

 private:
  const law::Framework* read(const law::Library& library, const char* field) {
    const std::string id = typed.value(field);
    const law::Framework* law = library.find_named(id);
    if (law == nullptr && !id.empty()) typed.problems.add(field, texts::kCompareUnknown);
    return law;
  }
};

void ask_law(Html& out, const WebContext& context, const Asked& asked, const char* name,
             texts::Text label) {
  const std::string chosen = asked.typed.value(name);
  std::vector<components::SelectItem> items;
  items.push_back({.text = texts::kCompareChoose, .value = ""});
  const auto add = [&](const law::Framework& law) {
    const std::string value = form_name(law);
    items.push_back({.text = full_name(law), .value = value, .selected = value == chosen});
  };
  for (const auto& law : context.library.frameworks()) {
    add(*law);
    for (const law::Framework* form : context.library.overlays_of(law->id)) add(*form);
  }
  ask_select(out, asked.typed, {.name = name, .label = label, .items = std::move(items)});
}

void write_form(Html& out, const WebContext& context, const Asked& asked, Language language) {
  out.literal("<form method=\"get\" class=\"sw-narrow sw-no-print\" action=\"/law/compare\">");
  if (language == Language::Welsh) hidden(out, "lang", "cy");
  ask_law(out, context, asked, kOne, texts::kCompareOne);
  ask_law(out, context, asked, kOther, texts::kCompareOther);
  submit(out, texts::kCompareButton);
  out.literal("</form>");
}

}  // namespace

http::Response show_comparison(const WebContext& context, const Request& request) {
  const Asked asked(context.library, request);
  const Language language = language_of(request);
  Page page{.title = texts::kCompareTitle,
            .visitor = visitor_of(request),
            .problems = asked.typed.problems.summary(),
            .back = in_language("/law", language),
            .lead = texts::kCompareLead,
            .width = Width::Full};
  if (asked.are_two() && (has_welsh(*asked.one) || has_welsh(*asked.other)))
    write_languages(page.main, comparison_address(*asked.one, *asked.other), language);
  write_form(page.main, context, asked, language);
  if (asked.are_two()) {
    print_button(page.main, texts::kComparePrint);
    const base::Day today = day_of(context, visitor_of(request));
    Comparison(context.library, *asked.one, *asked.other, language, today).write(page.main);
  }
  return respond(context, request, page, asked.typed.problems.empty() ? 200 : kUnprocessable);
}

}  // namespace stepwell::web::pages
