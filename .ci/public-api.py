"""Compares the public declarations of every module with the lists in .ci/public-api, which change on purpose only.

    python3 .ci/public-api.py
    python3 .ci/public-api.py --write

Reads the modules that `swift build --enable-all-traits` has built. `--write` renews the lists; what goes or changes its
declaration there breaks somebody's code, and belongs in Docs/Changelog.md.
"""
import collections
import difflib
import pathlib
import re
import sys

import symbol_graphs

LISTS = symbol_graphs.ROOT / ".ci/public-api"
# What the compiler says of almost every type.
ALWAYS = {"Copyable", "Escapable", "SendableMetatype"}
# What Swift asks for together with another protocol.
IMPLIED = {"ExpressibleByExtendedGraphemeClusterLiteral", "ExpressibleByUnicodeScalarLiteral"}


def conditions(symbol):
    """The `where` of the extension that a declaration stands in."""
    signs = {"conformance": ":", "superclass": ":", "sameType": " =="}
    found = [
        f"{one['lhs']}{signs[one['kind']]} {one['rhs']}" for one in symbol.get("swiftExtension", {}).get("constraints", [])
    ]
    return f" where {', '.join(found)}" if found else ""


def declaration(symbol):
    return " ".join("".join(part["spelling"] for part in symbol["declarationFragments"]).split())


def listed(graphs):
    """The lines for one module: each type with what it conforms to, and its members indented."""
    types, members = {}, collections.defaultdict(set)
    for graph in graphs:
        names = {symbol["identifier"]["precise"]: ".".join(symbol["pathComponents"]) for symbol in graph["symbols"]}
        conformances, requirements = collections.defaultdict(set), set()
        for relation in graph["relationships"]:
            if relation["kind"] == "conformsTo":
                name = names.get(relation["target"]) or relation.get("targetFallback", "")
                conformances[relation["source"]].add(name.removeprefix("Swift.").removeprefix("_Concurrency."))
            elif relation["kind"] == "requirementOf":
                requirements.add(relation["source"])
        for symbol in graph["symbols"]:
            identifier, path = symbol["identifier"]["precise"], symbol["pathComponents"]
            text = declaration(symbol)
            if symbol["kind"]["identifier"].split(".")[1] in ("struct", "class", "enum", "protocol", "actor"):
                known = sorted(conformances[identifier] - ALWAYS - IMPLIED - {""})
                types[".".join(path)] = text + (f" — {', '.join(known)}" if known else "")
            else:
                prefix = "requirement " if identifier in requirements else ""
                members[".".join(path[:-1])].add(prefix + text + conditions(symbol))
    for name in sorted(set(types) | set(members)):
        yield f"{name or '(no type)'}: {types.get(name, 'of another module')}"
        yield from (f"  {member}" for member in sorted(members[name]))


def differences(old, new):
    """What goes and what comes, each below the type that it belongs to."""
    def with_owner(lines):
        owner = ""
        for line in lines:
            owner = line.split(":")[0] if line[0] != " " else owner
            yield f"{owner}: {line.strip()}" if line[0] == " " else line
    changes = difflib.unified_diff(list(with_owner(old)), list(with_owner(new)), n=0, lineterm="")
    return [line for line in changes if line[:3] not in ("---", "+++") and line[:2] != "@@"]


of_module = collections.defaultdict(list)
for module, graph in symbol_graphs.graphs():
    of_module[module].append(graph)
texts = {f"{module}.txt": list(listed(graphs)) for module, graphs in of_module.items()}
texts = {name: lines for name, lines in texts.items() if lines}
if "--write" in sys.argv:
    LISTS.mkdir(exist_ok=True)
    for file in LISTS.iterdir():
        file.unlink()
    for name, lines in texts.items():
        (LISTS / name).write_text("".join(f"{line}\n" for line in lines))
else:
    changed = False
    for name in sorted(set(texts) | {file.name for file in LISTS.glob("*.txt")}):
        file = LISTS / name
        old = file.read_text().splitlines() if file.exists() else []
        for line in differences(old, texts.get(name, [])):
            changed = True
            print(f"{pathlib.Path(name).stem}: {line}")
    if changed:
        sys.exit("The public declarations are others than .ci/public-api lists. If that is meant, say so in "
                 "Docs/Changelog.md and run:\n    python3 .ci/public-api.py --write")
# Those of the core are printed one by one by a test of its own, which knows what exists for a moment only.
dumps = [
    f"{name.removesuffix('.txt')}: {line}" for name, lines in texts.items() if name != "TypedResponses.txt" for line in lines
    if re.match(r"\S+: (struct|class|actor) ", line) and not re.search(r"CustomStringConvertible|IteratorProtocol", line)
]
if dumps:
    sys.exit("A log or a failed test shows the insides of these types; give each a description that reads like a "
             "sentence:\n" + "\n".join(dumps))
print(f"{sum(map(len, texts.values()))} public declarations and types of {len(texts)} modules are listed")
