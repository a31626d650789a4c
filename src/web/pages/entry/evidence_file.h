// A file that comes with an entry: asked for, kept by its content, and given back as a download.
// Knows no kind but by its field.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "law/kinds.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

bool takes_file(law::Kind kind);
/// `<form>`, as multipart where the kind takes a file.
void open_entry_form(html::Html& out, const std::string& action, const Binding& binding,
                     law::Kind kind);
void ask_file(html::Html& out, const Typed& typed);
/// Keeps the file that came, also if something else is wrong with the form: then the form holds it
/// when it comes back.
void read_file(const AboutChild& about, Typed& typed, boost::json::object& entry);

/// The file of an entry, never shown by a browser as a page; 404 if there is none.
http::Response send_file(const AboutChild& about);

}  // namespace stepwell::web::pages
