#!/usr/bin/env python3
"""Holds check-responses --openapi against jsonschema: the same verdict on generated schemas and values.

    swift test --filter CheckResponsesTests
    python3 Tests/Independent/check_schemas.py <folder> .build/debug/check-responses

Every schema becomes the content of a path of one document, every value the answer of one recorded exchange. With a copy
of the official JSON-Schema-Test-Suite as third argument, its tests of draft 2020-12 are run the same way; the groups
that are not judged have to stand in UNJUDGED.
"""
# /// script
# dependencies = ["jsonschema==4.26.0"]
# ///
import collections
import json
import pathlib
import random
import subprocess
import sys
import time

import jsonschema
from jsonschema_specifications import REGISTRY as SPECIFICATIONS

ROUNDS = 8000
NAMES = ["a", "b", "ab", "\u00e9", "e\u0301", ""]
SCALARS = [
    None, True, False, 0, 1, 2, 3, -1, 1.0, 1.5, 0.1, 0.3, 10**20, 2**53, 2**53 + 1, "", "a", "ab", "abc",
    "\u00e9", "e\u0301", "\U0001f600", "12", "2026-01-01", "a b",
]
PATTERNS = ["^a", "b$", "^[a-c]+$", "^.$", "a|b", "^(ab|a)*$", "^[^a]*$", "\\d", "^\\S+$", "^a{1,2}$", "^(?!a)"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]
# What the official suite asks for and is not judged, by file and group: the reason is printed with each finding.
UNJUDGED = {
    ("vocabulary", "schema that uses custom metaschema with with no validation vocabulary"),
    ("vocabulary", "ignore unrecognized optional vocabulary"),
}


def value(source, depth=0):
    kind = source.random()
    if depth > 2 or kind < 0.6:
        return source.choice(SCALARS)
    if kind < 0.8:
        return [value(source, depth + 1) for _ in range(source.randrange(4))]
    return {name: value(source, depth + 1) for name in source.sample(NAMES, source.randrange(4))}


def schema(source, depth=0, refers=True):
    if depth > 2 or source.random() < 0.08:
        return source.choice([True, True, False, {}, {"type": source.choice(TYPES)}])
    inner = lambda: schema(source, depth + 1, refers)  # noqa: E731
    some = lambda make, least=1: [make() for _ in range(source.randrange(least, 4))]  # noqa: E731
    count = lambda: source.choice([0, 1, 2, 3, 2.0])  # noqa: E731
    number = lambda: source.choice([0, 1, 2, 1.5, -1, 2**53, 0.3, 10**20])  # noqa: E731
    makers = {
        "type": lambda: source.choice(TYPES) if source.random() < 0.6 else source.sample(TYPES, 2),
        "enum": lambda: some(lambda: value(source, 1)), "const": lambda: value(source, 1),
        "multipleOf": lambda: source.choice([1, 2, 3, 5, 0.5, 7]),
        "maximum": number, "minimum": number, "exclusiveMaximum": number, "exclusiveMinimum": number,
        "maxLength": count, "minLength": count, "pattern": lambda: source.choice(PATTERNS),
        "maxItems": count, "minItems": count, "uniqueItems": lambda: source.random() < 0.8,
        "maxProperties": count, "minProperties": count,
        "required": lambda: source.sample(NAMES, source.randrange(3)),
        "dependentRequired": lambda: {source.choice(NAMES): source.sample(NAMES, 2)},
        "dependentSchemas": lambda: {source.choice(NAMES): inner()},
        "properties": lambda: {name: inner() for name in source.sample(NAMES, 2)},
        "patternProperties": lambda: {source.choice(PATTERNS): inner()},
        "additionalProperties": inner, "propertyNames": inner, "prefixItems": lambda: some(inner), "items": inner,
        "contains": inner, "minContains": count, "maxContains": count, "allOf": lambda: some(inner),
        "anyOf": lambda: some(inner), "oneOf": lambda: some(inner), "not": inner, "if": inner, "then": inner,
        "else": inner, "unevaluatedItems": inner, "unevaluatedProperties": inner,
    }
    if refers:
        makers["$ref"] = lambda: "#/$defs/x"
        # A schema may refer to itself where the value gets smaller.
        makers["items"] = lambda: {"$ref": "#"} if source.random() < 0.3 else inner()
    made = {keyword: makers[keyword]() for keyword in source.sample(list(makers), source.randrange(1, 5))}
    if depth == 0:
        made["$defs"] = {"x": schema(source, 1, refers=False)}
    return made


def check(folder, command, cases, others=()):
    """The verdict on each (schema, value): True, False, or why it is not judged."""
    paths, entries, known = {}, [], {}
    for number, (schema, value) in enumerate(cases):
        text = json.dumps(schema)
        if text not in known:
            known[text] = f"/{len(known)}"
            if isinstance(schema, dict) and "$id" not in schema:
                schema = {"$id": f"urn:case:{len(known)}", **schema}
            paths[known[text]] = {"get": {"responses": {"200": {
                "description": "", "content": {"application/json": {"schema": schema}}}}}}
        entries.append({
            "request": {"method": "GET", "url": f"http://h{known[text]}?{number}", "headers": []},
            "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
                         "content": {"text": json.dumps(value)}}})
    document = {"openapi": "3.1.1", "info": {"title": "", "version": ""}, "paths": paths,
                "components": {"schemas": dict(enumerate(others))}}
    (folder / "document.json").write_text(json.dumps(document))
    (folder / "cases.har").write_text(json.dumps({"log": {"entries": entries}}))
    start = time.time()
    run = subprocess.run(
        [command, "--openapi", folder / "document.json", "--format", "json", folder / "cases.har"],
        stdout=subprocess.PIPE)
    if run.returncode not in (0, 1):
        sys.exit(f"{command} ended with {run.returncode}.")
    verdicts = [True] * len(cases)
    for finding in json.loads(run.stdout):
        number = int(finding["exchange"].split("?")[-1])
        if finding["rule"] == "openapi.content.schema":
            verdicts[number] = False
        elif finding["rule"].startswith("openapi.") and verdicts[number] and "format" not in finding["rule"]:
            verdicts[number] = finding["message"]
    return verdicts, time.time() - start


def compare(folder, command):
    source = random.Random(20261128)
    cases = []
    while len(cases) < ROUNDS:
        made = schema(source)
        cases += [(made, value(source)) for _ in range(4)]
    verdicts, seconds = check(folder, command, cases)
    wrong, counts = [], collections.Counter()
    for (made, item), verdict in zip(cases, verdicts):
        expected = jsonschema.Draft202012Validator(made).is_valid(item)
        counts[verdict if isinstance(verdict, bool) else "not judged"] += 1
        if isinstance(verdict, bool) and verdict == expected:
            continue
        wrong.append(f"expected {expected}, seen {verdict}: {json.dumps(item)} under {json.dumps(made)}")
    if wrong:
        sys.exit("\n".join([*wrong[:20], f"{len(wrong)} of {len(cases)} differ"]))
    if min(counts[True], counts[False]) < len(cases) / 10:
        sys.exit(f"The cases are one-sided: {counts}.")
    print(f"{len(cases)} values judged as jsonschema does in {seconds:.1f} s: {dict(counts)}")


def run_suite(folder, command, suite):
    # The schema of schemas and its vocabularies, which jsonschema ships.
    remotes = [resource.contents for uri, resource in SPECIFICATIONS.items() if "2020-12" in uri]
    for path in sorted((suite / "remotes").rglob("*.json")):
        name = path.relative_to(suite / "remotes").as_posix()
        if "draft" in name and not name.startswith("draft2020-12"):
            continue
        remote = json.loads(path.read_text())
        if isinstance(remote, dict):
            remotes.append({**remote, "$id": f"http://localhost:1234/{name}"} if "$id" not in remote else remote)
            if "$id" in remote and remote["$id"] != f"http://localhost:1234/{name}":
                remotes.append({"$id": f"http://localhost:1234/{name}", "allOf": [remote]})
    files = sorted((suite / "tests/draft2020-12").glob("*.json"))
    files += [suite / f"tests/draft2020-12/optional/{name}.json" for name in (
        "anchor", "bignum", "ecmascript-regex", "float-overflow", "id", "non-bmp-regex", "unknownKeyword")]
    cases, places = [], []
    for path in files:
        for group in json.loads(path.read_text()):
            for test in group["tests"]:
                cases.append((group["schema"], test["data"]))
                places.append((path.stem, group["description"], test["description"], test["valid"]))
    verdicts, seconds = check(folder, command, cases, remotes)
    wrong, open_ones = [], collections.defaultdict(list)
    for place, verdict in zip(places, verdicts):
        if not isinstance(verdict, bool):
            open_ones[place[:2]].append(verdict)
        elif verdict != place[3]:
            wrong.append(f"{' / '.join(place[:3])}: expected {place[3]}, seen {verdict}")
    wrong += [f"{file} / {group}: {reasons[0]}" for (file, group), reasons in sorted(open_ones.items())
              if (file, group) not in UNJUDGED]
    if wrong:
        sys.exit("\n".join([*wrong, f"{len(wrong)} of {len(cases)} in {seconds:.1f} s"]))
    count = sum(map(len, open_ones.values()))
    print(f"{len(cases)} tests of the official suite in {seconds:.1f} s: {len(cases) - count} as written, {count} not judged")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    compare(folder, sys.argv[2])
    if len(sys.argv) > 3:
        run_suite(folder, sys.argv[2], pathlib.Path(sys.argv[3]))


if __name__ == "__main__":
    main()
