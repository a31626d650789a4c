// TLS with a certificate that is made for the test.
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <cstdio>
#include <memory>

#include "base/fault.h"
#include "test_server.h"

namespace stepwell::http {
namespace {

template <class T, void (*Free)(T*)>
struct FreeWith {
  void operator()(T* thing) const { Free(thing); }
};
template <class T, void (*Free)(T*)>
using Owned = std::unique_ptr<T, FreeWith<T, Free>>;

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;

Key make_key() {
  return Key(EVP_EC_gen("P-256"));
}

Owned<X509, X509_free> certificate_for(EVP_PKEY* key) {
  Owned<X509, X509_free> certificate(X509_new());
  X509_set_version(certificate.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
  X509_set_pubkey(certificate.get(), key);
  X509_NAME* const name = X509_get_subject_name(certificate.get());
  const auto* const host = reinterpret_cast<const unsigned char*>("localhost");
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, host, -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  X509_sign(certificate.get(), key, EVP_sha256());
  return certificate;
}

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::unique_ptr<std::FILE, FileCloser> open_for_writing(const std::filesystem::path& path) {
  return std::unique_ptr<std::FILE, FileCloser>(std::fopen(path.c_str(), "wb"));
}

class ServerTls : public testing::Test {
 protected:
  ServerTls() {
    const Key key = make_key();
    const auto certificate = certificate_for(key.get());
    options.certificate = folder.path() / "certificate.pem";
    options.key = folder.path() / "key.pem";
    PEM_write_X509(open_for_writing(options.certificate).get(), certificate.get());
    write_key(key.get());
  }

  void write_key(EVP_PKEY* key) {
    PEM_write_PrivateKey(open_for_writing(options.key).get(), key, nullptr, nullptr, 0, nullptr,
                         nullptr);
  }

  TempFolder folder;
  ServerOptions options;
};

/// Speaks TLS over a raw connection.
class TlsClient {
 public:
  explicit TlsClient(const TestServer& server)
      : raw_(server.client()), context_(SSL_CTX_new(TLS_client_method())) {}

  SSL_CTX* context() { return context_.get(); }

  bool connect() {
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), raw_.descriptor());
    constexpr std::array<unsigned char, 12> kOffer = {2,   'h', '2', 8,   'h', 't',
                                                      't', 'p', '/', '1', '.', '1'};
    SSL_set_alpn_protos(ssl_.get(), kOffer.data(), kOffer.size());
    return SSL_connect(ssl_.get()) == 1;
  }

  std::string protocol() {
    const unsigned char* chosen = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl_.get(), &chosen, &size);
    return {reinterpret_cast<const char*>(chosen), size};
  }

  void send(const std::string& bytes) {
    SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size()));
  }

  /// Everything until the server ends; the ending is a proper one.
  std::string read_to_end() {
    std::string all;
    std::array<char, 65536> room;
    int got = 0;
    while ((got = SSL_read(ssl_.get(), room.data(), room.size())) > 0)
      all.append(room.data(), static_cast<std::size_t>(got));
    EXPECT_EQ(SSL_get_error(ssl_.get(), got), SSL_ERROR_ZERO_RETURN);
    return all;
  }

 private:
  RawClient raw_;
  Owned<SSL_CTX, SSL_CTX_free> context_;
  Owned<SSL, SSL_free> ssl_;
};

TEST_F(ServerTls, AnswersAndAsksForHttpsFromNowOn) {
  TestServer server(options);
  TlsClient client(server);
  ASSERT_TRUE(client.connect());
  EXPECT_EQ(client.protocol(), "http/1.1");
  client.send(get("/items/1") + "GET /seen HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const std::string all = client.read_to_end();
  EXPECT_NE(all.find("Strict-Transport-Security: max-age=63072000\r\n"), std::string::npos);
  EXPECT_NE(all.find("1 anyone"), std::string::npos);
  EXPECT_TRUE(all.ends_with("127.0.0.1 secure a - -"));
}

TEST_F(ServerTls, CarriesLargeAnswers) {
  TestServer server(options);
  TlsClient client(server);
  ASSERT_TRUE(client.connect());
  client.send("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_GT(client.read_to_end().size(), std::size_t{1} << 20);
}

TEST_F(ServerTls, RefusesOldVersions) {
  TestServer server(options);
  TlsClient client(server);
  SSL_CTX_set_security_level(client.context(), 0);
  SSL_CTX_set_min_proto_version(client.context(), TLS1_VERSION);
  SSL_CTX_set_max_proto_version(client.context(), TLS1_1_VERSION);
  EXPECT_FALSE(client.connect());
}

TEST_F(ServerTls, DoesNotAnswerPlainHttp) {
  TestServer server(options);
  EXPECT_NE(server.ask(get("/")).status, 200);
}

TEST_F(ServerTls, EndsAHandshakeThatNeverComes) {
  options.timeouts.head = std::chrono::milliseconds(1);
  TestServer server(options);
  RawClient client = server.client();
  EXPECT_TRUE(client.sees_end());
}

TEST_F(ServerTls, NeedsAKeyThatBelongsToTheCertificate) {
  write_key(make_key().get());
  EXPECT_THROW(TestServer{options}, base::Fault);
}

}  // namespace
}  // namespace stepwell::http
