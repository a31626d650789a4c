// By what a list of children is narrowed down: class, year, stage, all of them words of the school
// or the law that may stand in an address, and whose the lines are, by id. Names of persons never
// stand there.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/lists/lists.h"
#include "http/request.h"
#include "web/html/html.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// What there is to choose from: values, and what they are called.
struct Choices {
  std::vector<std::string> classes, years, stages;
  /// Ids with names: only where lines have owners.
  std::vector<std::pair<std::string, std::string>> persons = {};
  /// What is said of lines of nobody in particular, and of letting go of what was chosen; empty:
  /// that these are all.
  std::string of_nobody = {}, let_go = {};
  static Choices of(const std::vector<app::DueRow>& rows);
  static Choices of(const std::vector<app::ChildRow>& rows);
};

class Narrowing {
 public:
  static Narrowing of(const http::Request& request, const WebContext& context,
                      const std::string& school);

  bool is_narrow() const;
  const std::string& class_name() const { return class_; }
  /// The id of whose lines are shown; empty: everybody's.
  const std::string& person() const { return person_; }
  enum class Order { ByDate, ByChild };
  Order order() const { return order_; }
  /// Takes out the rows that do not fit.
  void apply(std::vector<app::DueRow>& rows) const;
  void apply(app::ChildFilter& filter) const;
  /// `?class=4B&all=late`.
  std::string query(std::string_view more_name = {}, std::string_view more_value = {}) const;
  /// The same in the other order.
  std::string query_of(Order order) const;
  /// The form with what is chosen, as a GET of `path`. `more` stands beside the choices.
  void write(html::Html& out, const std::string& path, const Choices& choices,
             const html::Html& more = {}) const;

 private:
  explicit Narrowing(const law::Framework* law) : law_(law) {}
  std::string stage_name(const std::string& id) const;

  const law::Framework* law_;  ///< of the school; may be nothing
  std::string class_, year_, stage_, person_;
  Order order_ = Order::ByDate;
};

}  // namespace stepwell::web::pages
