#!/usr/bin/env python3
"""Has schemathesis ask the example servers for what their descriptions say: at bounds, at random and in chains.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/deep/fuzz_described.py <folder> Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings

All of its checks run. The chains follow the links of the description, and those that the tool finds.
"""
# /// script
# dependencies = ["schemathesis==4.32.5"]
# ///
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support.fuzzed import fuzz_all  # noqa: E402

cases = fuzz_all(sys.argv[2:], sys.argv[1], "examples,coverage,fuzzing,stateful", 100)
print(f"{cases} requests by schemathesis passed all of its checks.")
