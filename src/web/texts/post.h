// What a post is called where a law has a word of its own for it, and the sentences that name who
// leads on extra help. Where there is no law, or it has no word, the word is ours.
#pragma once

#include "law/framework.h"
#include "people/posts.h"
#include "web/texts.h"

namespace stepwell::web::texts {

/// "Class teacher"; of the SENCO what that post is called in the law.
std::string post_kind(const law::Framework* law, people::PostKind kind);
/// "Class teacher of 3B".
std::string post(const law::Framework* law, const people::Post& post);
/// The same for a letter in Welsh: "Athro dosbarth 3B". In English, where the law has no Welsh
/// word.
std::string welsh_post(const law::Framework& law, const people::Post& post);
/// "Teaching assistant of Siân O’Brien".
std::string post_for(const law::Framework* law, people::PostKind kind, std::string_view child);

// Sentences.
std::string start_lead(const law::Framework* law);
std::string first_senco(const law::Framework* law);
std::string tell_senco(const law::Framework* law);
std::string settled_by_senco(const law::Framework* law);
std::string contacts_lead(const law::Framework* law);
std::string entry_hidden(const law::Framework* law);
std::string opened_is_kept(const law::Framework* law);
std::string only_kept_back(const law::Framework* law);
std::string report_hidden(const law::Framework* law);

}  // namespace stepwell::web::texts
