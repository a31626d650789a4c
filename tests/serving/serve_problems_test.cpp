#include "serving/serve_problems.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

namespace stepwell::serving {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Options that are all right, with a folder for uploads that is there.
struct ServeProblems : ::testing::Test {
  std::string folder = (std::filesystem::temp_directory_path() / "stepwell-serve-XXXXXX").string();
  http::ServerOptions options;

  ServeProblems() {
    EXPECT_NE(::mkdtemp(folder.data()), nullptr);
    options.upload_folder = folder;
  }
  ~ServeProblems() override { std::filesystem::remove_all(folder); }

  void use_certificate() {
    options.certificate = folder + "/certificate.pem";
    options.key = folder + "/key.pem";
    std::ofstream(options.certificate) << "-";
    std::ofstream(options.key) << "-";
  }
};

TEST_F(ServeProblems, AreNoneOnThisMachineAlone) {
  for (const char* address : {"127.0.0.1", "127.0.0.2", "::1"}) {
    options.address = address;
    EXPECT_THAT(serve_problems(options, PracticeAccounts::None), IsEmpty());
    EXPECT_THAT(serve_problems(options, PracticeAccounts::There), IsEmpty());
  }
}

TEST_F(ServeProblems, RefuseAnotherAddressWithoutACertificate) {
  for (const char* address : {"0.0.0.0", "192.0.2.7", "::", "2001:db8::1"}) {
    options.address = address;
    EXPECT_THAT(serve_problems(options, PracticeAccounts::None),
                ElementsAre(HasSubstr("--certificate and --key")))
        << address;
  }
}

TEST_F(ServeProblems, AllowAnotherAddressWithACertificateOrBehindAProxy) {
  options.address = "192.0.2.7";
  use_certificate();
  EXPECT_THAT(serve_problems(options, PracticeAccounts::None), IsEmpty());
  options.certificate.clear();
  options.key.clear();
  options.behind_proxy = true;
  EXPECT_THAT(serve_problems(options, PracticeAccounts::None), IsEmpty());
}

TEST_F(ServeProblems, RefusePracticeAccountsWhereOthersCouldComeIn) {
  options.address = "192.0.2.7";
  use_certificate();
  EXPECT_THAT(serve_problems(options, PracticeAccounts::There),
              ElementsAre(HasSubstr("practice accounts")));
  options.address = "127.0.0.1";
  EXPECT_THAT(serve_problems(options, PracticeAccounts::There), IsEmpty());
  options.behind_proxy = true;
  EXPECT_THAT(serve_problems(options, PracticeAccounts::There),
              ElementsAre(HasSubstr("practice accounts")));
}

TEST_F(ServeProblems, RefuseHalfACertificateAndAnAddressThatIsNone) {
  options.key = "/nowhere/key.pem";
  options.address = "localhost";
  EXPECT_THAT(serve_problems(options, PracticeAccounts::None),
              ElementsAre(HasSubstr("--address"), HasSubstr("--certificate is missing"),
                          HasSubstr("--key: the file")));
}

TEST_F(ServeProblems, WarnOfAFolderThatOthersCanGetIntoAndSayHowToMendIt) {
  namespace fs = std::filesystem;
  EXPECT_EQ(folder_warning(folder), std::nullopt);
  for (const auto open : {fs::perms::group_read, fs::perms::group_exec, fs::perms::others_read,
                          fs::perms::others_write}) {
    fs::permissions(folder, fs::perms::owner_all | open);
    EXPECT_THAT(folder_warning(folder).value_or(""), HasSubstr("chmod 700 " + folder));
  }
  fs::permissions(folder, fs::perms(0755));
  EXPECT_THAT(folder_warning(folder).value_or(""), HasSubstr("0755"));
  EXPECT_EQ(folder_warning(folder + "/nowhere"), std::nullopt);
}

}  // namespace
}  // namespace stepwell::serving
