// An address that is safe to put into a link or a form. Knows nothing of routes.
#pragma once

#include <string>
#include <string_view>

namespace stepwell::web::html {

/// What stands in a page in the place of an address that was refused: a link that leads nowhere.
inline constexpr std::string_view kRefusedAddress = "#refused-address";

/// True for an address without a scheme and host (`/children/x`, `?page=2`, `#main`, empty) and for
/// `http:`, `https:`, `mailto:` and `tel:`. False for every other scheme (`javascript:`,
/// `data:`...), for an address that another host could slip into (`//host`, any `\`), and for one
/// with control characters or a space before it.
bool is_allowed_address(std::string_view address);

/// The value of `href`, `src`, `action` and the like. An address that is not allowed becomes
/// `kRefusedAddress`: one bad link in a child's record must not cost the page. Ask
/// `is_allowed_address` where a person types one.
class Url {
 public:
  // NOLINTBEGIN(google-explicit-constructor): `.href = "/today"` is what a page wants to say, and
  // it is always checked.
  Url(std::string_view address)
      : address_(is_allowed_address(address) ? address : kRefusedAddress) {}
  Url(const char* address) : Url(std::string_view(address)) {}
  Url(const std::string& address) : Url(std::string_view(address)) {}
  // NOLINTEND(google-explicit-constructor)

  const std::string& address() const { return address_; }

 private:
  std::string address_;
};

}  // namespace stepwell::web::html
