// Drafts of documents. A draft belongs to the child and the document, not to a person; each field
// is kept on its own, so that two people in different fields never meet.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/records/store.h"
#include "base/instant.h"
#include "base/result.h"

namespace stepwell::app {

/// Which draft: of a child at a school, of one document of its law, by its id.
struct DraftId {
  RecordId child;
  std::string document;
  auto operator<=>(const DraftId&) const = default;
};

/// One field as it was saved last. `name` is a path: "profile.strengths", "targets.k7.what", where
/// k7 is the row's own key, which it keeps when rows are moved or taken out.
struct DraftField {
  std::string name;
  std::string value;
  int version = 0;  ///< 1 for the first saving; never one that the field had before
  std::string person;
  base::Instant at;
  bool operator==(const DraftField&) const = default;
};

struct Draft {
  DraftId id;
  std::string begun_by;
  base::Instant begun_at;
  /// Whom it was handed to ("ready for you"), by whom and when; empty: nobody.
  std::string ready_for, handed_by;
  std::optional<base::Instant> handed_at;
  std::vector<DraftField> fields;  ///< by name
  bool operator==(const Draft&) const = default;
};

/// A field is not what the person saw when typing: both texts are to be shown, and one chosen.
/// `theirs.version` is 0 if the field, or the whole draft, is not there any more.
struct FieldConflict {
  DraftField theirs;
  std::string mine;
};

/// That a person has opened the document in use, and which issue of it. Of each person and document
/// only the last issue and the first day are kept: neither how often nor when else.
struct PlanOpening {
  DraftId plan;
  record::Position issue = 0;
  std::string person;
  base::Day on;
  bool operator==(const PlanOpening&) const = default;
};

struct PlanOpenings {
  /// The first day on which anything of the kind was kept at the school: what was opened before it
  /// is not known. None: nothing was kept yet.
  std::optional<base::Day> since;
  std::vector<PlanOpening> all;  ///< by child, document and person
};

/// What became of a draft that was to be discarded as it was seen.
enum class Discarded {
  Gone,              ///< also, if it was not there any more
  WrittenMeanwhile,  ///< somebody has written in it since: all of it stays
};

/// Every function is one transaction, on the disk when it returns; they may be called by several
/// threads. Throws base::Fault if the store fails.
class DraftStore {
 public:
  virtual ~DraftStore() = default;

  virtual std::optional<Draft> find(const DraftId& id) = 0;
  /// Begins it with these fields, unless it is there: then nothing changes.
  virtual void begin(const DraftId& id, const std::string& person, base::Instant at,
                     const std::vector<std::pair<std::string, std::string>>& fields) = 0;
  /// Saves one field that was at `seen` when the person began to type (0: not there). Saving the
  /// text that is there already succeeds whatever was seen. Answers with the field as it is now.
  virtual base::Result<DraftField, FieldConflict> save(const DraftId& id, const std::string& name,
                                                       const std::string& value, int seen,
                                                       const std::string& person,
                                                       base::Instant at) = 0;
  /// Takes out every field whose name begins with `prefix` ("targets.k7."), which is not empty.
  virtual void remove(const DraftId& id, const std::string& prefix) = 0;
  /// To nobody, if `to` is empty. Nothing, if there is no such draft.
  virtual void hand(const DraftId& id, const std::string& to, const std::string& by,
                    base::Instant at) = 0;
  /// By choice, or after the document was issued: if its fields are still these, as they were
  /// shown, nothing of it stays on the disk.
  virtual Discarded discard_if(const DraftId& id, const std::vector<DraftField>& seen) = 0;
  /// The drafts of a school that are ready for somebody, without their fields, the one that was
  /// handed over first in front.
  virtual std::vector<Draft> ready(const std::string& school) = 0;
  /// The drafts of a child, without their fields, by document.
  virtual std::vector<Draft> of_child(const RecordId& child) = 0;

  /// Notes that the person is in the draft now, in that field; nothing, if there is no such draft.
  virtual void note_presence(const DraftId& id, const std::string& person, const std::string& field,
                             base::Instant at) = 0;
  struct Presence {
    std::string person;
    std::string field;
    base::Instant at;
    bool operator==(const Presence&) const = default;
  };
  /// Who has been in it at that moment or later, by person.
  virtual std::vector<Presence> present(const DraftId& id, base::Instant since) = 0;

  /// Nothing is written if that person has opened that issue or a later one before.
  virtual void note_opening(const PlanOpening& opening) = 0;
  /// Of all children of the school, or of one.
  virtual PlanOpenings openings(const RecordId& of) = 0;
};

}  // namespace stepwell::app
