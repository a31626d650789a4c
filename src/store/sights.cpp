#include "store/sights.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "store/view_values.h"

namespace soci {

using Of = stepwell::app::Sight::Of;

inline constexpr std::array<std::pair<Of, std::string_view>, 3> kOf = {{
    {Of::School, "school"},
    {Of::Class, "class"},
    {Of::Child, "child"},
}};

template <>
struct type_conversion<Of> {
  using base_type = std::string;
  static void from_base(const std::string& text, indicator, Of& of) {
    const auto* row =
        std::find_if(kOf.begin(), kOf.end(), [&](const auto& r) { return r.second == text; });
    if (row == kOf.end()) throw stepwell::base::Fault("A sight is of nothing that is known.");
    of = row->first;
  }
  static void to_base(Of of, std::string& text, indicator& there) {
    text = kOf[static_cast<std::size_t>(of)].second;
    there = i_ok;
  }
};

}  // namespace soci

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

constexpr const char* kVersion = "select version from school_sights where school = :school";
constexpr const char* kSights =
    "select person, of_what, what, from_day, until_day from sight where school = :school"
    " order by line";
constexpr const char* kRemove = "delete from sight where school = :school";
constexpr const char* kRemoveVersion = "delete from school_sights where school = :school";
constexpr const char* kAdd =
    "insert into sight (school, person, line, of_what, what, from_day, until_day)"
    " values (:school, :person, :line, :of_what, :what, :from_day, :until_day)";
constexpr const char* kAddVersion =
    "insert into school_sights (school, version) values (:school, :version)";

/// As the statements exchange it.
struct Row {
  std::string school;
  record::Position version = 0;
  long long line = 0;
  app::Sight sight;
  std::optional<base::Day> from;
};

}  // namespace

struct SightReader::Statements {
  soci::session& session;
  Row row;
  soci::statement version, sights;

  explicit Statements(soci::session& s)
      : session(s),
        version((s.prepare << kVersion, use(row.school), into(row.version))),
        sights((s.prepare << kSights, use(row.school), into(row.sight.person), into(row.sight.of),
                into(row.sight.what), into(row.from), into(row.sight.until))) {}
};

SightReader::SightReader(soci::session& session)
    : statements_(with_faults("Whom the staff may see could not be asked",
                              [&] { return std::make_unique<Statements>(session); })) {}

SightReader::~SightReader() = default;

record::Position SightReader::version(const std::string& school) {
  return with_faults("Whom the staff may see could not be read", [&] {
    Statements& s = *statements_;
    s.row.school = school;
    record::Position version = 0;
    s.version.execute();
    while (s.version.fetch()) version = s.row.version;
    return version;
  });
}

std::optional<app::KeptSights> SightReader::find(const std::string& school) {
  return with_faults("Whom the staff may see could not be read",
                     [&]() -> std::optional<app::KeptSights> {
                       Statements& s = *statements_;
                       soci::transaction one_moment(s.session);
                       app::KeptSights kept{school, version(school), {}};
                       if (kept.version == 0) return std::nullopt;
                       s.sights.execute();
                       while (s.sights.fetch()) {
                         kept.sights.push_back(s.row.sight);
                         kept.sights.back().from = s.row.from.value_or(base::Day());
                       }
                       one_moment.commit();
                       return kept;
                     });
}

struct SightWriter::Statements {
  Row row;
  soci::statement remove, remove_version, add, add_version;

  explicit Statements(soci::session& s)
      : remove((s.prepare << kRemove, use(row.school))),
        remove_version((s.prepare << kRemoveVersion, use(row.school))),
        add((s.prepare << kAdd, use(row.school), use(row.sight.person), use(row.line),
             use(row.sight.of), use(row.sight.what), use(row.from), use(row.sight.until))),
        add_version((s.prepare << kAddVersion, use(row.school), use(row.version))) {}
};

SightWriter::SightWriter(soci::session& session)
    : statements_(with_faults("Whom the staff may see could not be prepared for writing",
                              [&] { return std::make_unique<Statements>(session); })) {}

SightWriter::~SightWriter() = default;

void SightWriter::replace(const app::KeptSights& sights) {
  remove(sights.school);
  with_faults("Whom the staff may see could not be written", [&] {
    Statements& s = *statements_;
    s.row.version = sights.version;
    s.add_version.execute(true);
    s.row.line = 0;
    for (const app::Sight& sight : sights.sights) {
      ++s.row.line;
      s.row.sight = sight;
      s.row.from = sight.from;
      s.add.execute(true);
    }
  });
}

void SightWriter::remove(const std::string& school) {
  with_faults("Whom the staff may see could not be removed", [&] {
    statements_->row.school = school;
    statements_->remove.execute(true);
    statements_->remove_version.execute(true);
  });
}

}  // namespace stepwell::store
