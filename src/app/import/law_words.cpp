#include "app/import/law_words.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace stepwell::app {

using law::Framework;
using What = StatusMeaning::What;

namespace {

constexpr std::string_view kProvision = "provision";
constexpr std::string_view kNeed = "need";

const law::CodeSet* set_of(const Framework& framework, std::string_view id) {
  const auto found = std::find_if(framework.code_sets.begin(), framework.code_sets.end(),
                                  [id](const law::CodeSet& set) { return set.id == id; });
  return found == framework.code_sets.end() ? nullptr : &*found;
}

/// The parts of a text between marks that may join a code and its name: "K - SEN support",
/// "K (SEN support)", "K: SEN support".
std::pair<std::string_view, std::string_view> code_and_name(std::string_view text) {
  const auto mark = text.find_first_of("-:(=");
  const auto end = mark == text.npos ? text.size() : mark;
  return {text.substr(0, end), mark == text.npos ? std::string_view() : text.substr(mark + 1)};
}

std::vector<std::string_view> pieces_of(std::string_view cell) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at <= cell.size();) {
    const auto end = std::min(cell.find_first_of(",;/|\n\r", at), cell.size());
    pieces.push_back(cell.substr(at, end - at));
    at = end + 1;
  }
  return pieces;
}

std::string trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  if (from == text.npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") + 1 - from));
}

}  // namespace

std::string word_key(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == '&')
      plain += " and ";
    else
      plain += c;
  }
  std::string key;
  for (const char c : base::folded_name(plain))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+') key += c;
  return key;
}

LawWords::LawWords(const law::Library& library, const Framework& own, base::Day today)
    : library_(library), today_(today) {
  add_statuses(own, own_);
  add_others(own);
  std::set<const Framework*> laws = {&own};
  for (const auto& framework : library.frameworks()) laws.insert(framework.get());
  for (const Framework* framework : laws) {
    Needs& needs = needs_[framework];
    const law::CodeSet* set = set_of(*framework, kNeed);
    if (set == nullptr) continue;
    for (const law::Code& code : set->codes) {
      needs.emplace(word_key(code.id), &code);
      needs.emplace(word_key(code.name.en), &code);
      if (!code.name.cy.empty()) needs.emplace(word_key(code.name.cy), &code);
      for (const std::string& alias : code.aliases) needs.emplace(word_key(alias), &code);
    }
  }
}

/// The first that has a word keeps it: stages before codes, for a code may stand for two stages.
void LawWords::add_statuses(const Framework& framework, Statuses& statuses) const {
  const auto add = [&statuses](std::string_view word, const StatusMeaning& meaning) {
    if (const std::string key = word_key(word); !key.empty()) statuses.emplace(key, meaning);
  };
  const law::CodeSet* codes = set_of(framework, kProvision);
  // A single letter is a code, even where a stage bears it as its id.
  for (std::size_t i = 0; i < framework.stages.size(); ++i) {
    const law::Stage& stage = framework.stages[i];
    const StatusMeaning meaning{What::Stage, &framework, i, stage.name.en, {}, {}};
    if (stage.id.size() > 1) add(stage.id, meaning);
    add(stage.name.en, meaning);
    add(stage.name.cy, meaning);
    for (const std::string& alias : stage.aliases) add(alias, meaning);
  }
  if (codes == nullptr) return;
  for (const law::Code& code : codes->codes) {
    StatusMeaning meaning{What::NotLoaded, &framework, 0, code.name.en, framework.name.en, code.to};
    if (const auto stage = framework.find_stage(code.stage); stage && !code.stage.empty())
      meaning = {What::Stage, &framework, *stage, framework.stages[*stage].name.en, {}, {}};
    else if (code.to && *code.to < today_)
      meaning.what = What::NotNow;
    add(code.id, meaning);
    add(code.name.en, meaning);
    add(code.name.cy, meaning);
    for (const std::string& alias : code.aliases) add(alias, meaning);
  }
}

/// A later or an earlier law of the same nation may be the child's, unless it has ended; another
/// nation's may not.
void LawWords::add_others(const Framework& own) {
  for (const auto& framework : library_.frameworks()) {
    if (framework->id == own.id || framework->status == Framework::Status::Proposal) continue;
    Statuses statuses;
    add_statuses(*framework, statuses);
    for (auto& [word, meaning] : statuses) {
      if (meaning.what != What::Stage || word.size() < 2) continue;
      if (framework->nation != own.nation) {
        meaning.what = What::OfAnotherLaw;
        meaning.law = framework->name.en;
      } else if (framework->to && *framework->to < today_) {
        meaning.what = What::NotNow;
        meaning.ended = framework->to;
      }
      const auto known = others_.find(word);
      const bool may_go = known == others_.end() || known->second.what == What::OfAnotherLaw ||
                          (known->second.what == What::NotNow && meaning.what == What::Stage);
      if (may_go) others_.insert_or_assign(word, meaning);
    }
  }
  for (const law::StatusElsewhere& status : library_.statuses_elsewhere()) {
    if (library_.find(status.framework) != nullptr) continue;
    for (const std::string& word : status.words)
      others_.emplace(
          word_key(word),
          StatusMeaning{What::NotLoaded, nullptr, 0, status.name.en, status.framework, {}});
  }
}

const StatusMeaning* LawWords::find(std::string_view text) const {
  const std::string key = word_key(text);
  if (const auto known = own_.find(key); known != own_.end()) return &known->second;
  if (const auto known = others_.find(key); known != others_.end()) return &known->second;
  return nullptr;
}

StatusMeaning LawWords::status(std::string_view text) const {
  if (word_key(text).empty()) {
    StatusMeaning blank;
    blank.what = What::Blank;
    return blank;
  }
  if (const StatusMeaning* whole = find(text)) return *whole;
  const auto [code, name] = code_and_name(text);
  const StatusMeaning* first = name.empty() ? nullptr : find(code);
  const StatusMeaning* second = name.empty() ? nullptr : find(name);
  if (first == nullptr) return {};
  // The code and the name beside it may not say different things.
  const bool differ =
      second != nullptr && (second->what != first->what || second->stage != first->stage ||
                            second->framework != first->framework);
  return differ ? StatusMeaning{} : *first;
}

const LawWords::Needs& LawWords::needs_of(const Framework& framework) const {
  return needs_.at(&framework);
}

std::vector<NeedMeaning> LawWords::needs(std::string_view cell, const Framework& framework) const {
  const Needs& known = needs_of(framework);
  const auto look_up = [&](std::string_view text) -> const law::Code* {
    if (const auto whole = known.find(word_key(text)); whole != known.end()) return whole->second;
    const auto [code, name] = code_and_name(text);
    const auto first = known.find(word_key(code));
    if (!name.empty() && first != known.end()) return first->second;
    const auto second = known.find(word_key(name));
    return !name.empty() && second != known.end() ? second->second : nullptr;
  };
  const auto pieces = pieces_of(cell);
  std::vector<NeedMeaning> meanings;
  for (std::size_t at = 0; at < pieces.size();) {
    // A name may have commas in it: the longest run of pieces that is a name.
    const law::Code* code = nullptr;
    std::size_t end = pieces.size();
    std::string_view run;
    for (; end > at; --end) {
      const char* const begin = pieces[at].data();
      run = {begin,
             static_cast<std::size_t>(pieces[end - 1].data() + pieces[end - 1].size() - begin)};
      code = look_up(run);
      if (code != nullptr) break;
    }
    if (code == nullptr) {
      end = at + 1;
      run = pieces[at];
    }
    at = end;
    if (word_key(run).empty()) continue;
    NeedMeaning meaning{NeedMeaning::What::Unknown, code, trimmed(run)};
    if (code != nullptr) {
      meaning.what =
          code->is_valid_on(today_) ? NeedMeaning::What::Need : NeedMeaning::What::NotNow;
    }
    meanings.push_back(std::move(meaning));
  }
  return meanings;
}

}  // namespace stepwell::app
