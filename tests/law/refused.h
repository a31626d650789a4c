// Whether a library of packs is refused, for whatever reason.
#pragma once

#include <gtest/gtest.h>

#include "tests/law/small_pack.h"

/// More can be said behind it, as behind every EXPECT.
#define EXPECT_REFUSED(files) EXPECT_FALSE(faults_of(files).empty())
