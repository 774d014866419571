#!/usr/bin/env python3
"""Compares what 10,000 patches make of random documents with what two other implementations make of them.

    python3 Tests/Independent/check_patches.py <folder> generate
    TYPED_RESPONSES_PATCHES=<folder> swift test --filter PatchDifferentialTests
    python3 Tests/Independent/check_patches.py <folder>

The others are jsonpatch (RFC 6902) and json-merge-patch (RFC 7396). Half of the documents get a patch of operations, the
other half a merge patch. A patch that one refuses the other has to refuse too. Two readings of jsonpatch are its own and
are left out: that true is 1, and that a value which already stands at its place is moved into itself.
"""
# /// script
# dependencies = ["jsonpatch==1.48", "json-merge-patch==0.3.0"]
# ///
import copy
import json
import pathlib
import random
import sys

import json_merge_patch
import jsonpatch
import jsonpointer

CASES = 10_000
NAMES = ["a", "b", "c", "", "a/b", "m~n", "0", "1", "-", "é"]
SCALARS = [None, 2, 3, -7, 2.5, 1e30, "x", "", "é", "2"]


def value(source, depth):
    kind = source.random()
    if depth == 0 or kind < 0.35:
        return source.choice(SCALARS)
    if kind < 0.7:
        return {name: value(source, depth - 1) for name in source.sample(NAMES, source.randint(0, 4))}
    return [value(source, depth - 1) for _ in range(source.randint(0, 4))]


def places(document, place=""):
    yield place
    if isinstance(document, dict):
        for name, member in document.items():
            yield from places(member, f"{place}/{name.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(document, list):
        for index, element in enumerate(document):
            yield from places(element, f"{place}/{index}")


def place(source, document):
    """A place in the document, and now and then one beside it."""
    found = source.choice(list(places(document)))
    kind = source.random()
    if kind < 0.25:
        found += "/" + source.choice(["-", "0", "1", "4", "a", "new", "01"])
    return found


def operation(source, document):
    name = source.choice(["add", "add", "remove", "replace", "move", "copy", "test"])
    made = {"op": name, "path": place(source, document)}
    if name in ("move", "copy"):
        made["from"] = place(source, document)
    elif name == "test" and source.random() < 0.7:
        found = jsonpatch.JsonPointer(made["path"]).resolve(document, None)
        made["value"] = None if isinstance(found, jsonpointer.EndOfList) else copy.deepcopy(found)
    elif name != "remove":
        made["value"] = value(source, 2)
    return made


def applied(document, patch):
    """What jsonpatch makes of the document; `None` in a list where it refuses."""
    try:
        return [jsonpatch.apply_patch(copy.deepcopy(document), patch)]
    except (jsonpatch.JsonPatchException, jsonpatch.JsonPointerException):
        return None


def is_own_reading(step):
    """Whether jsonpatch has a reading of its own of this operation."""
    if step["op"] == "move":
        return (step["path"] + "/").startswith(step["from"] + "/")
    return step["op"] == "remove" and step["path"] == ""


def generate(folder):
    source = random.Random(6902)
    with (folder / "cases.lines").open("w") as lines, (folder / "expected.lines").open("w") as results:
        for number in range(CASES):
            document = value(source, 4)
            if number % 2:
                patch = value(source, 4)
                made = [json_merge_patch.merge(copy.deepcopy(document), copy.deepcopy(patch))]
            else:
                patch, made = [], [document]
                for _ in range(source.randint(1, 5)):
                    step = operation(source, made[0])
                    while is_own_reading(step):
                        step = operation(source, made[0])
                    patch.append(step)
                    made = applied(document, patch)
                    if made is None:
                        break
            for line in (document, patch):
                lines.write(json.dumps(line) + "\n")
            results.write(json.dumps(made) + "\n")


def compare(folder):
    cases = (folder / "cases.lines").read_text().splitlines()
    expected = (folder / "expected.lines").read_text().splitlines()
    ours = (folder / "results.lines").read_text().splitlines()
    if not len(expected) == len(ours) == CASES:
        sys.exit(f"{len(ours)} results for {len(expected)} cases.")
    refused = 0
    for number, (one, other) in enumerate(zip(ours, expected)):
        one, other = json.loads(one), json.loads(other)
        if one != other:
            sys.exit("\n".join(["They differ:", *cases[2 * number:2 * number + 2], json.dumps(other), json.dumps(one)]))
        refused += other is None
    if not CASES / 100 < refused < CASES / 2:
        sys.exit(f"{refused} of {CASES} patches were refused: the cases are not what they should be.")
    print(f"{CASES} patches made the same of their documents; {refused} of them are refused by both.")


folder = pathlib.Path(sys.argv[1])
generate(folder) if sys.argv[2:] == ["generate"] else compare(folder)
