#include "http/server_options.h"

#include <gtest/gtest.h>

#include "temp_folder.h"

namespace stepwell::http {
namespace {

using Code = OptionProblemCode;

class ServerOptionsTest : public testing::Test {
 protected:
  ServerOptionsTest() { options.upload_folder = folder.path(); }

  std::vector<Code> problems() const { return options.problems(); }

  TempFolder folder;
  ServerOptions options;
};

TEST_F(ServerOptionsTest, AreFineAsTheyStandOnLoopback) {
  EXPECT_TRUE(problems().empty());
  options.address = "::1";
  EXPECT_TRUE(problems().empty());
  options.address = "127.9.9.9";
  EXPECT_TRUE(problems().empty());
}

TEST_F(ServerOptionsTest, RefuseAnOpenAddressWithoutTls) {
  for (const char* address : {"0.0.0.0", "192.168.1.5", "::", "2001:db8::1", "::ffff:127.0.0.1"}) {
    options.address = address;
    EXPECT_EQ(problems(), std::vector<Code>{Code::AddressNeedsTls}) << address;
  }
}

TEST_F(ServerOptionsTest, TakeAnOpenAddressBehindAProxyOrWithACertificate) {
  options.address = "0.0.0.0";
  options.behind_proxy = true;
  EXPECT_TRUE(problems().empty());
  options.behind_proxy = false;
  folder.write("files/c.pem", "");
  options.certificate = options.key = folder.path() / "files/c.pem";
  EXPECT_TRUE(problems().empty());
}

TEST_F(ServerOptionsTest, RefuseHalfACertificate) {
  folder.write("files/c.pem", "");
  options.certificate = folder.path() / "files/c.pem";
  EXPECT_EQ(problems(), std::vector<Code>{Code::CertificateWithoutKey});
  options.key = std::exchange(options.certificate, {});
  EXPECT_EQ(problems(), std::vector<Code>{Code::KeyWithoutCertificate});
}

TEST_F(ServerOptionsTest, RefuseACertificateThatIsNotThere) {
  options.certificate = options.key = folder.path() / "none.pem";
  EXPECT_EQ(problems(), (std::vector<Code>{Code::CertificateUnreadable, Code::KeyUnreadable}));
}

TEST_F(ServerOptionsTest, RefuseAName) {
  for (const char* address : {"", "localhost", "127.0.0.1:80", "127.1"}) {
    options.address = address;
    EXPECT_EQ(problems(), std::vector<Code>{Code::AddressMalformed}) << address;
  }
}

TEST_F(ServerOptionsTest, RefuseAnUploadFolderThatOthersCanRead) {
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0750));
  EXPECT_EQ(problems(), std::vector<Code>{Code::UploadFolderIsOpenToOthers});
  options.upload_folder = folder.path() / "none";
  EXPECT_EQ(problems(), std::vector<Code>{Code::UploadFolderMissing});
}

TEST_F(ServerOptionsTest, RefuseNothingToWorkWith) {
  options.workers = 0;
  options.network_threads = 0;
  options.max_connections = 0;
  options.timeouts.write = std::chrono::milliseconds(0);
  EXPECT_EQ(problems(), (std::vector<Code>{Code::WorkersMissing, Code::NetworkThreadsMissing,
                                           Code::ConnectionsMissing, Code::TimeoutMissing}));
}

}  // namespace
}  // namespace stepwell::http
