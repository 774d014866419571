#!/usr/bin/env python3
"""Reads a thousand random values of every structured field with the parser of http-sf, and finds what was meant.

    TYPED_RESPONSES_FIELDS=<folder> swift test --filter StructuredFieldSamplesTests
    python3 Tests/Independent/check_fields.py <folder>
"""
# /// script
# dependencies = ["http-sf==1.5.0"]
# ///
import base64
import datetime
import json
import pathlib
import sys

import http_sf

FIELDS = 14


def value(found):
    """A bare item as the samples write it: what it is, and its value."""
    if isinstance(found, bool):
        return ["boolean", found]
    if isinstance(found, int):
        return ["integer", found]
    if isinstance(found, bytes):
        return ["octets", base64.b64encode(found).decode()]
    if isinstance(found, datetime.datetime):
        return ["date", int(found.timestamp())]
    if isinstance(found, list):
        return ["list", [pair(item) for item in found]]
    # The fields of this package take a token for the string of the same characters.
    return ["string", str(found)]


def pair(found):
    item, parameters = found
    return [value(item), {name: value(parameter) for name, parameter in parameters.items()}]


def meaning(kind, text):
    parsed = http_sf.parse(text.encode("ascii"), tltype=kind)
    if kind == "list":
        return [pair(member) for member in parsed]
    return {name: pair(member) for name, member in parsed.items()} if kind == "dictionary" else pair(parsed)


def check(file):
    count = 0
    for line in file.read_text().splitlines():
        sample = json.loads(line)
        found = meaning(sample["kind"], sample["value"])
        if found != sample["meaning"]:
            sys.exit(f"{file.stem}: {sample['value']}\nmeant {sample['meaning']}\nfound {found}")
        count += 1
    if count < 1000:
        sys.exit(f"{file.name} has {count} values.")
    return count


files = sorted(pathlib.Path(sys.argv[1]).glob("*.lines"))
if len(files) < FIELDS:
    sys.exit(f"There are samples of {len(files)} fields only.")
print(f"{len(files)} fields say to another parser what was meant: {sum(map(check, files))} checks")
