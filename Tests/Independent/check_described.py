#!/usr/bin/env python3
"""Holds random values against the schemas of the types that read them: a type takes what its schema allows, and no more.
What types write that are odd has to be valid by the documents that describe them, and these by OpenAPI.

    TYPED_RESPONSES_SCHEMAS=<folder> swift test --filter SchemaSamplesTests
    python3 Tests/Independent/check_described.py <folder>

Formats are checked as the OpenAPI registry has them. Python's `$` also matches before a last line feed, ECMAScript's does
not: patterns are matched as the latter has it.
"""
# /// script
# dependencies = ["jsonschema==4.26.0", "openapi-spec-validator==0.9.0"]
# ///
import json
import pathlib
import re
import sys

import jsonschema
from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

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


VERSIONS = {"3.1.1": OpenAPIV31SpecValidator, "3.2.0": OpenAPIV32SpecValidator}


def check_zoo(name, validator, kind):
    """How many values of odd types are valid by the document, which is valid itself."""
    document = json.loads(name.with_suffix(f"{name.suffix}.openapi").read_text())
    faults = [f"{list(error.absolute_path)}: {error.message[:300]}" for error in validator(document).iter_errors()]
    if faults:
        sys.exit("\n".join(faults))
    lines = name.with_suffix(f"{name.suffix}.values").read_text().split("\n")[:-1]
    for line in lines:
        number, text = line.split(" ", 1)
        content = document["paths"][f"/{number}"]["post"]["requestBody"]["content"]["application/json"]
        schema = {"allOf": [content["schema"]], "components": document["components"]}
        errors = [error.message for error in kind(schema, format_checker=formats).iter_errors(json.loads(text))]
        if errors:
            sys.exit(f"{text} is not as {content['schema']} says: {errors}")
    return len(lines)


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.glob("*.json"))
    if not files:
        sys.exit(f"{folder} holds no schemas: nothing was checked.")
    kind = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
    odd = sum(check_zoo(folder / f"zoo-{version}", validator, kind) for version, validator in VERSIONS.items())
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
    print(f"{len(files)} schemas and their types agree about {total} values; {odd} values of odd types are as described.")


main()
