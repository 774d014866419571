#!/usr/bin/env python3
"""Runs tests that have to fail, in a package that depends on TypedResponsesTesting, and looks at what they print.

    python3 Tests/Independent/check_expectations.py

Every line of Tests/Integration/Expectations/Failing that ends with `// fails: TEXT` has to be shown as failed, with its
own number and with TEXT, by Swift Testing as by XCTest; no other line and no other test may fail.
"""
import os
import pathlib
import re
import subprocess
import sys

PACKAGE = pathlib.Path("Tests/Integration/Expectations")
# `… recorded an issue at FailingTests.swift:12:5: …` and `/…/FailingXCTests.swift:12: error: …`
SHOWN = re.compile(r"(?:recorded an issue at (?=\w+\.swift:\d+:\d+: )|/(?=\w+\.swift:\d+: error:))(\w+\.swift):(\d+):")


def expected():
    found = {}
    for file in sorted(PACKAGE.glob("Failing/*/*.swift")):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if marked := re.search(r"// fails: (.*)$", line):
                found[file.name, number] = marked[1]
    return found


def shown(output):
    """What was printed for each failure, up to the next test's or issue's line."""
    found, current = {}, None
    for line in output.splitlines():
        if match := SHOWN.search(line):
            current = (match[1], int(match[2]))
            found[current] = found.get(current, "") + line + "\n"
        elif current and not re.match(r"(Test |[◇✔✘] )", line):
            found[current] += line + "\n"
        else:
            current = None
    return found


def main():
    run = subprocess.run(
        ["swift", "test", "--package-path", str(PACKAGE)],
        env=os.environ | {"WITH_FAILING_TESTS": "1"}, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode == 0:
        sys.exit("The tests that have to fail passed.")
    wanted, seen = expected(), shown(run.stdout)
    wrong = [f"{file}:{line} should fail, and does not." for file, line in sorted(wanted.keys() - seen.keys())]
    wrong += [f"{file}:{line} fails, and should not." for file, line in sorted(seen.keys() - wanted.keys())]
    wrong += [
        f"{place[0]}:{place[1]} should say \"{text}\", and says:\n{seen[place]}"
        for place, text in sorted(wanted.items()) if place in seen and text not in seen[place]
    ]
    if wrong:
        sys.exit("\n".join(wrong) + "\n\n" + run.stdout[-4000:])
    print(f"{len(wanted)} expectations failed as they should, each at its own line, in both frameworks.")


if __name__ == "__main__":
    main()
