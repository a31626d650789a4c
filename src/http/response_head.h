// Writes the head of an answer. The one place where header text goes onto the wire.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "http/response.h"

namespace stepwell::http {

enum class AfterAnswer { KeepOpen, Close };

/// No header holds a line end or a NUL, none is the server's own, and the status is one that ends
/// an exchange (200 to 599).
bool is_writable(const Response& response);

/// Status line, headers, Date, Content-Length (not for 204 and 304) and Connection, with the empty
/// line.
std::string write_head(const Response& response, std::string_view date, AfterAnswer after);

/// `Sun, 06 Nov 1994 08:49:37 GMT`.
std::string http_date(std::time_t seconds);

}  // namespace stepwell::http
