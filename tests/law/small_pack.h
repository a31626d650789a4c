// A small pack that is right, made of texts, and ways to make it wrong in one place.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "law/library.h"

namespace stepwell::law {

/// The files of a library with one pack, "small", that loads.
SourceFiles small_pack();

/// The same with `before` replaced by `after` in one file, once. A test's own mistake if it is not
/// there.
SourceFiles small_pack_with(const std::string& file, const std::string& before,
                            const std::string& after);
/// The same with a text added to the end of a file, which may be new.
SourceFiles small_pack_and(const std::string& file, const std::string& more);

/// "upper" on top of "small", under another prefix; `framework` and `duties` are added to its
/// files.
SourceFiles upper(const std::string& framework = "", const std::string& duties = "");

/// Replaces `before` by `after` once.
void change(SourceFiles& files, const std::string& file, const std::string& before,
            const std::string& after);

/// The line, from 1, on which `text` first stands in that file.
int line_of(const SourceFiles& files, const std::string& file, const std::string& text);

/// All faults; none if it loads.
std::vector<PackFault> faults_of(const SourceFiles& files);
/// A line each, or "no fault".
std::string all_of(const std::vector<PackFault>& faults);
/// Whether one of them stands there, and expects something with `expected` in it.
bool has(const std::vector<PackFault>& faults, const std::string& file, int line,
         const std::string& key, const std::string& expected);
/// Loads, or fails the test with the faults.
std::shared_ptr<const Library> loaded(const SourceFiles& files);

}  // namespace stepwell::law
