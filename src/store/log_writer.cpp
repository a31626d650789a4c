#include "store/log_writer.h"

#include <soci/soci.h>

#include "store/chain.h"
#include "store/one_row.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

constexpr const char* kEnd =
    "select position, hash from entry where school = :school and child = :child"
    " order by position desc limit 1";
constexpr const char* kAdd =
    "insert into entry (school, child, position, on_day, recorded_at, recorded_by, topic, body,"
    " salt, body_hash, hash) values (:school, :child, :position, :on_day, :recorded_at,"
    " :recorded_by, :topic, :body, :salt, :body_hash, :hash)";
constexpr const char* kAnswer =
    "select answer, said from form where form = :form and person = :person";
constexpr const char* kKeepForm =
    "insert into form (form, person, answer, said, recorded_at)"
    " values (:form, :person, :answer, :said, :at)";
constexpr const char* kForgetForms = "delete from form where recorded_at < :before";
constexpr const char* kLook =
    "select case when body is null then 1 else 0 end from entry"
    " where school = :school and child = :child and position = :position";
constexpr const char* kSayErased =
    "insert into erasure (school, child, position, erased_at, erased_by, reason)"
    " values (:school, :child, :position, :at, :person, :reason)";
constexpr const char* kErase =
    "update entry set body = null, salt = null"
    " where school = :school and child = :child and position = :position";
constexpr const char* kForgetSaid =
    "update form set said = '' where person ="
    " (select recorded_by from entry"
    "  where school = :school and child = :child and position = :position)";

}  // namespace

struct LogWriter::Statements {
  std::string school, child, on_day, person, topic, body, salt, body_hash, hash;
  std::string form, kept_answer, said, reason;
  long long position = 0, at = 0, is_erased = 0;
  soci::statement end, add, answer, keep_form, forget_forms, look, say_erased, erase, forget_said;

  explicit Statements(soci::session& s)
      : end((s.prepare << kEnd, use(school), use(child), into(position), into(hash))),
        add((s.prepare << kAdd, use(school), use(child), use(position), use(on_day), use(at),
             use(person), use(topic), use(body), use(salt), use(body_hash), use(hash))),
        answer((s.prepare << kAnswer, use(form), use(person), into(kept_answer), into(said))),
        keep_form(
            (s.prepare << kKeepForm, use(form), use(person), use(kept_answer), use(said), use(at))),
        forget_forms((s.prepare << kForgetForms, use(at))),
        look((s.prepare << kLook, use(school), use(child), use(position), into(is_erased))),
        say_erased((s.prepare << kSayErased, use(school), use(child), use(position), use(at),
                    use(person), use(reason))),
        erase((s.prepare << kErase, use(school), use(child), use(position))),
        forget_said((s.prepare << kForgetSaid, use(school), use(child), use(position))) {}

  void set(const app::RecordId& record) {
    school = record.school;
    child = record.child;
  }
  void set(const Recorder& recorder) {
    person = recorder.person;
    at = recorder.at.seconds;
  }
};

LogWriter::LogWriter(soci::session& session)
    : statements_(with_faults("The log could not be prepared for writing",
                              [&] { return std::make_unique<Statements>(session); })) {}

LogWriter::~LogWriter() = default;

ChainEnd LogWriter::end_of(const app::RecordId& record) {
  return with_faults("The end of a record could not be read", [&]() -> ChainEnd {
    Statements& s = *statements_;
    s.set(record);
    if (!read_one(s.end)) return {};
    return {static_cast<record::Position>(s.position), s.hash};
  });
}

ChainEnd LogWriter::add(const app::RecordId& record, const ChainEnd& end, const SealedEntry& entry,
                        const Recorder& recorder) {
  return with_faults("An entry could not be added", [&]() -> ChainEnd {
    Statements& s = *statements_;
    s.set(record);
    s.set(recorder);
    s.position = end.position + 1;
    s.on_day = entry.on.iso();
    s.topic = entry.topic;
    s.body = entry.body;
    s.salt = entry.salt;
    s.body_hash = entry.body_hash;
    s.hash = entry_hash(end.hash, {s.school, s.child, std::to_string(s.position), s.on_day,
                                   std::to_string(s.at), s.person, s.topic, s.body_hash});
    s.add.execute(true);
    return {end.position + 1, s.hash};
  });
}

std::optional<app::Done> LogWriter::answer(const std::string& form, const std::string& person) {
  return with_faults("A form could not be looked up", [&]() -> std::optional<app::Done> {
    Statements& s = *statements_;
    s.form = form;
    s.person = person;
    if (!read_one(s.answer)) return std::nullopt;
    return app::Done{app::Done::What::RepeatedForm, s.kept_answer, s.said};
  });
}

void LogWriter::keep_form(const KeptForm& form) {
  with_faults("A form could not be kept", [&] {
    Statements& s = *statements_;
    s.form = form.form;
    s.kept_answer = form.answer;
    s.said = form.said;
    s.set(Recorder{form.person, form.came_at});
    s.keep_form.execute(true);
  });
}

void LogWriter::forget_forms(base::Instant before) {
  with_faults("Old forms could not be forgotten", [&] {
    statements_->at = before.seconds;
    statements_->forget_forms.execute(true);
  });
}

LogWriter::Body LogWriter::look_for_body(const app::RecordId& record, record::Position position) {
  return with_faults("An entry could not be looked up", [&] {
    Statements& s = *statements_;
    s.set(record);
    s.position = position;
    if (!read_one(s.look)) return Body::NoEntry;
    return s.is_erased == 1 ? Body::Erased : Body::There;
  });
}

void LogWriter::erase_body(const app::RecordId& record, record::Position position,
                           const Recorder& recorder, const std::string& reason) {
  with_faults("An entry could not be erased", [&] {
    Statements& s = *statements_;
    s.set(record);
    s.set(recorder);
    s.position = position;
    s.reason = reason;
    s.say_erased.execute(true);
    s.erase.execute(true);
    // A short text can be guessed from its hash.
    s.forget_said.execute(true);
  });
}

}  // namespace stepwell::store
