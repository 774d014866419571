"""Prints the closing line of each test run and the sum; fails when a run ran nothing or something failed."""
import argparse
import pathlib
import re
import sys

TESTING = re.compile(r"Test run with (\d+) tests?.* passed after .*")
TESTING_FAILED = re.compile(r"Test run with \d+ tests?.* failed after .*")
XCTEST = re.compile(r"Executed (\d+) tests?, with (\d+) failures?.*")
CHECKS = re.compile(r"(\d+) independent checks? passed")


def closing_lines(log):
    """(the lines, how many tests passed); the second XCTest line repeats the first one, so the last one counts."""
    text = log.read_text(errors="replace")
    if failed := TESTING_FAILED.search(text):
        sys.exit(f"{log.name}: {failed[0]}")
    lines, passed = [], 0
    for match in TESTING.finditer(text):
        lines.append(match[0])
        passed += int(match[1])
    executed = list(XCTEST.finditer(text))
    if executed and int(executed[-1][1]) > 0:
        if executed[-1][2] != "0":
            sys.exit(f"{log.name}: {executed[-1][0]}")
        lines.append(executed[-1][0])
        passed += int(executed[-1][1])
    for match in CHECKS.finditer(text):
        lines.append(match[0])
        passed += int(match[1])
    if passed == 0:
        sys.exit(f"{log.name}: no test ran.")
    return lines, passed


arguments = argparse.ArgumentParser()
arguments.add_argument("logs", nargs="+", type=pathlib.Path)
arguments.add_argument("--checks", type=pathlib.Path, action="append", default=[])
arguments = arguments.parse_args()
total = 0
for log in arguments.logs + arguments.checks:
    lines, passed = closing_lines(log)
    total += passed
    for line in lines:
        print(f"{log.stem.removeprefix('tests.')}: {line}")
print(f"{total} passed, 0 failed")
