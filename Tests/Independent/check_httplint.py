#!/usr/bin/env python3
"""Lets httplint read one raw response of every status, and fails on anything bad that it is right about.

    TYPED_RESPONSES_MESSAGES=<folder> swift test --filter EveryStatusTests
    python3 Tests/Independent/check_httplint.py <folder>

Its known mistakes stand below, each with the section that contradicts it. One that no longer occurs is an error too.
"""
# /// script
# dependencies = ["httplint==2026.10.4"]
# ///
import pathlib
import subprocess
import sys

# status, what httplint says, why the response is right all the same
MISTAKES = [
    ("201", "A new resource was created without its location being sent.",
     "RFC 9110 §15.3.2: without Location the request's own target was created, as by this PUT"),
    ("206", "This response is partial, but doesn't have a Content-Range header.",
     "RFC 9110 §15.3.7.2: with several parts the field stands in each part and MUST NOT stand in the header section"),
    ("415", '"Accept" isn\'t valid in a response.',
     "RFC 9110 §12.5.1, §15.5.16: Accept in a 415 tells which media types are taken"),
    ("415", '"Accept-Encoding" isn\'t valid in a response.',
     "RFC 9110 §12.5.3, §15.5.16: Accept-Encoding in a 415 tells which content codings are taken"),
    ("414", "The server won't accept a URI this long .",
     "RFC 9110 §15.5.15: this only says what the status says"),
    ("505", "The request HTTP version isn't supported.",
     "RFC 9110 §15.6.6: this only says what the status says"),
]


def bad_notes(file):
    run = subprocess.run(["httplint"], input=file.read_bytes(), capture_output=True, check=True)
    return [line[len("* [BAD] "):] for line in run.stdout.decode().splitlines() if line.startswith("* [BAD] ")]


def main():
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.http"))
    if len({file.name.split("-")[0] for file in files}) < 50:
        sys.exit(f"only {len(files)} messages: one of every status was expected.")
    known = {(status, note) for status, note, _ in MISTAKES}
    seen, wrong = set(), []
    for file in files:
        for note in bad_notes(file):
            finding = (file.name.split("-")[0], note)
            seen.add(finding)
            if finding not in known:
                wrong.append(f"{file.name}: {note}")
    wrong += [f"no longer said of {status}: {note}" for status, note in sorted(known - seen)]
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"httplint read {len(files)} responses and found nothing bad; {len(known)} known mistakes of its own.")


if __name__ == "__main__":
    main()
