// What the pages about one child share: their addresses, the record that they show, and the page on
// which a duty is done. Knows no one page's content.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/records/casework.h"
#include "http/router.h"
#include "law/framework.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/child/pack_words.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// `rest` is empty or begins with `/`.
std::string school_path(std::string_view school, std::string_view rest = {});
std::string child_path(const app::RecordId& child, std::string_view rest = {});

/// Everything that a page about one child needs.
struct AboutChild {
  const WebContext& context;
  const http::Request& request;
  const http::PathParameters& parameters;
  app::ChildFile file;

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  const app::RecordId& id() const { return file.id; }
  const law::Framework& law() const { return file.framework(); }
  /// What the values of the record are called.
  PackWords words() const { return {context.library, file.standing}; }
  std::string path(std::string_view rest = {}) const { return child_path(id(), rest); }
  /// Whether the table lets this visitor do that with this child.
  bool may(people::Action action) const;
  app::CaseRequest case_request(const Typed& typed) const;
  /// The same with the record as it is by now; nothing, if it is not open to the visitor any more.
  std::optional<AboutChild> now(people::Action action) const;
  /// Who a person's id is at this school; "somebody who has left" if nobody of that id was added.
  std::string name_of(std::string_view person_id) const;
  /// The entry of that position; nothing, if there is none or it is not for this visitor.
  const record::Entry* shown_entry(record::Position position) const;
};

using ChildPage = http::Response (*)(const AboutChild&);
/// A page at `/schools/{school}/children/{child}...`: the record is opened for that action, and 404
/// if it cannot be.
http::Handler about_child(const WebContext& context, people::Action action, ChildPage page);

/// The page on which something is done about a child, and what its button says.
struct Doing {
  std::string href;
  std::string words;
};
/// The entry by which a duty, right or watch is done: the one that the law names, or the first of a
/// child's that closes or restarts it. Nothing, if there is none.
const law::Pattern* way_of_doing(const law::Duty& duty);
/// How it is done for this child. Nothing, if there is no way or this visitor may not.
std::optional<Doing> doing_of(const WebContext& context, const Visitor& visitor,
                              const app::RecordId& child, const law::Duty& duty,
                              record::Position opened_by);

/// The same for somebody who stands so to the child, without asking the store: for lists.
std::optional<Doing> doing_of(people::Relationships who, const app::RecordId& child,
                              const law::Duty& duty, record::Position opened_by);

/// The page on which an entry of that topic is recorded: "parent_told:support". Words that are
/// missing are asked for there.
std::string record_path(const app::RecordId& child, const law::Pattern& pattern,
                        record::Position opened_by);
/// The page below a child's on which entries of that kind are recorded and nowhere else; nothing,
/// if they have none.
std::optional<std::string> own_page(std::string_view kind);
/// Whose table row lets one record an entry of that kind.
people::Action action_of(law::Kind kind);

/// What the law or the form says against an entry, at the fields of the page. `fields` are those
/// that the page has: what is wrong with any other stands at the first of them.
void add_problems(Typed& typed, const app::CaseRefusal& refusal,
                  const std::vector<std::string>& fields);

/// A page with a form about the child: 200, or 422 if something is wrong. `page.back` leads to the
/// child unless it is set.
http::Response respond_form(const AboutChild& about, Page page, const Typed& typed);

}  // namespace stepwell::web::pages
