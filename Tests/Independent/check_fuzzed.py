#!/usr/bin/env python3
"""Has schemathesis ask the example servers for what their descriptions say: values at every bound of every schema.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/check_fuzzed.py <folder> Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings

All of its checks run. `.ci/deep` runs the random and the stateful ones, too.
"""
# /// script
# dependencies = ["schemathesis==4.32.5"]
# ///
import sys

from support.fuzzed import fuzz_all

cases = fuzz_all(sys.argv[2:], sys.argv[1], "coverage", 1)
print(f"{cases} requests by schemathesis passed all of its checks.")
