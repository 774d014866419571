#!/usr/bin/env python3
"""Holds random values against the schemas of the types that read them: a type takes what its schema allows, and no more.

    TYPED_RESPONSES_SCHEMAS=<folder> swift test --filter SchemaSamplesTests
    python3 Tests/Independent/check_described.py <folder>

Formats are checked as the OpenAPI registry has them. Python's `$` also matches before a last line feed, ECMAScript's does
not: patterns are matched as the latter has it.
"""
# /// script
# dependencies = ["jsonschema==4.25.1"]
# ///
import json
import pathlib
import re
import sys

import jsonschema

formats = jsonschema.FormatChecker(formats=())
HOST = r"(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
EMAIL = re.compile(rf"(?=.{{1,64}}@){ATOM}(\.{ATOM})*@{HOST}")


@formats.checks("int64")
def is_int64(value):
    return not isinstance(value, (int, float)) or -2**63 <= value < 2**63


@formats.checks("email")
def is_email(value):
    return not isinstance(value, str) or (len(value) <= 254 and EMAIL.fullmatch(value) is not None)


def pattern(validator, expression, instance, schema):
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", expression), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {expression!r}")


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.json"))
    if not files:
        sys.exit(f"{folder} holds no schemas: nothing was checked.")
    kind = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
    total = 0
    for file in files:
        schema = json.loads(file.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = kind(schema, format_checker=formats)
        for line in file.with_suffix(".lines").read_text().split("\n")[:-1]:
            taken, text = line[0] == "1", line[2:]
            errors = [error.message for error in validator.iter_errors(json.loads(text))]
            if taken == bool(errors):
                sys.exit(f"{file.name}: the type {'takes' if taken else 'refuses'} {text}\nthe schema says {errors}")
            total += 1
    if total < 10_000:
        sys.exit(f"Only {total} values were checked.")
    print(f"{len(files)} schemas and their types agree about {total} values.")


main()
