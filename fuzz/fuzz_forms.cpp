// Any bytes given as a form, a target or a cookie header: never a crash, and what is accepted keeps
// its promise.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/cookies.h"
#include "http/form.h"
#include "http/target.h"

namespace {

using namespace stepwell::http;

void require(bool condition) {
  if (!condition) std::abort();
}

void check_field(const FormField& field) {
  require(!field.name.empty() && field.name.size() <= FormLimits{}.name_bytes);
  require(!find_text_fault(field.name) && !find_text_fault(field.value));
  require(field.value.find('\r') == std::string::npos);
}

void check_form(std::string_view bytes) {
  const auto form = read_form(bytes);
  const Form& read = form ? *form : form.error().readable;
  require(form || !form.error().problems.empty());
  require(read.fields().size() <= FormLimits{}.fields);
  for (const FormField& field : read.fields()) check_field(field);
}

void check_target(std::string_view bytes) {
  const auto target = read_target(bytes);
  if (!target) return;
  for (const std::string& segment : target->segments) {
    require(segment != "." && segment != "..");
    require(segment.find('/') == std::string::npos && !find_text_fault(segment));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_form(bytes);
  check_target(bytes);
  const Cookies cookies(bytes);
  (void)cookies.find("session", CookieScope::Secure);
  return 0;
}
