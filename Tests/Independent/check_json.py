#!/usr/bin/env python3
"""Reads with Python's own parser what the tests wrote, and compares each text with the one JSONEncoder gave.

    TYPED_RESPONSES_JSON_DUMP=<folder> swift test --filter JSONDifferentialTests
    python3 Tests/Independent/check_json.py <folder>

Each file holds pairs of lines: the package's text, then JSONEncoder's. Duplicate member names are refused.
"""
import json
import pathlib
import sys


def unique(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError(f"a member name comes twice: {names}")
    return dict(pairs)


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def read(line):
    return json.loads(line.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.lines"))
    if not files:
        sys.exit(f"{folder} holds no texts: nothing was checked.")
    total = 0
    for file in files:
        lines = file.read_bytes().split(b"\n")[:-1]
        if not lines or len(lines) % 2:
            sys.exit(f"{file.name} holds {len(lines)} lines, not pairs.")
        for number in range(0, len(lines), 2):
            ours, theirs = lines[number], lines[number + 1]
            try:
                same = read(ours) == read(theirs)
            except ValueError as error:
                sys.exit(f"{file.name}, line {number + 1}: {error}\n{ours!r}")
            if not same:
                sys.exit(f"{file.name}, line {number + 1}: the texts differ\n{ours!r}\n{theirs!r}")
        total += len(lines) // 2
        print(f"{file.name}: {len(lines) // 2} texts")
    print(f"All {total} texts were read and equal JSONEncoder's.")


main()
