#include "http/temp_file.h"

#include <gtest/gtest.h>

#include <optional>
#include <utility>

#include "base/check.h"
#include "base/fault.h"
#include "http/digest.h"
#include "temp_folder.h"

namespace stepwell::http {
namespace {

TEST(TempFile, IsGoneWithItsOwner) {
  const TempFolder folder;
  {
    TempFile file = TempFile::create(folder.path());
    file.write("a");
    file.close();
    EXPECT_EQ(content_of(file.path()), "a");
  }
  EXPECT_EQ(folder.file_count(), 0U);
}

TEST(TempFile, BelongsToOneOwnerOnly) {
  const TempFolder folder;
  std::optional<TempFile> last;
  {
    TempFile first = TempFile::create(folder.path());
    last = std::move(first);
  }
  EXPECT_EQ(folder.file_count(), 1U);
  *last = TempFile::create(folder.path());
  EXPECT_EQ(folder.file_count(), 1U);
}

TEST(TempFile, StaysWhenItIsRenamedMeanwhile) {
  const TempFolder folder;
  {
    const TempFile file = TempFile::create(folder.path());
    std::filesystem::rename(file.path(), folder.path() / "kept");
  }
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "kept"));
}

TEST(TempFile, IsAFaultWhereThereIsNoFolder) {
  const TempFolder folder;
  EXPECT_THROW(TempFile::create(folder.path() / "none"), base::Fault);
  EXPECT_THROW(remove_left_behind(folder.path() / "none"), base::Fault);
}

TEST(TempFile, IsNotWrittenToAfterItIsClosed) {
  const TempFolder folder;
  TempFile file = TempFile::create(folder.path());
  file.close();
  EXPECT_THROW(file.write("x"), base::Mistake);
}

TEST(RemoveLeftBehind, TakesOnlyOurOwnFiles) {
  const TempFolder folder;
  folder.write("upload-0123", "x");
  folder.write("other", "x");
  remove_left_behind(folder.path());
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "upload-0123"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "other"));
}

TEST(Digest, IsBlake2bOf256Bits) {
  EXPECT_EQ(hex(digest_of("")), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  EXPECT_EQ(hex(digest_of("abc")),
            "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

}  // namespace
}  // namespace stepwell::http
