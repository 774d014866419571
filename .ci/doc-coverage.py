"""Lists the public declarations that have no documentation comment; what they inherit from a protocol counts."""
import os
import sys

import symbol_graphs

undocumented, total, modules = [], 0, set()
for module, graph in symbol_graphs.graphs():
    modules.add(module)
    for symbol in graph["symbols"]:
        total += 1
        if "docComment" not in symbol:
            undocumented.append((module, symbol))
if total == 0:
    sys.exit("No public declaration was found; build the package first.")
for module, symbol in undocumented:
    location = symbol.get("location", {})
    file = location.get("uri", "").removeprefix("file://")
    if file:
        file = os.path.relpath(file)
    line = location.get("position", {}).get("line", -1) + 1
    print(f"{file}:{line}: {module}.{'.'.join(symbol['pathComponents'])}")
if undocumented:
    sys.exit(f"{len(undocumented)} of {total} public declarations have no documentation comment.")
print(f"{total} public declarations in {len(modules)} modules")
