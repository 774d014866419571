"""Lists the public declarations that have no documentation comment; what they inherit from a protocol counts.

Reads the modules that `swift test --enable-all-traits` has built.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

build = pathlib.Path(
    subprocess.check_output(["swift", "build", "--enable-all-traits", "--show-bin-path"], text=True).strip())
manifest = json.loads(subprocess.check_output(["swift", "package", "dump-package"], text=True))
target = json.loads(subprocess.check_output(["swiftc", "-print-target-info"], text=True))["target"]["triple"]
modules = [
    target["name"] for target in manifest["targets"]
    if target["type"] == "regular" and not target.get("path", "").startswith("Tests/")
]
compiler = pathlib.Path(os.path.realpath(shutil.which("swiftc")))
extractor = shutil.which("swift-symbolgraph-extract") or str(compiler.with_name("swift-symbolgraph-extract"))

clang = []
for folder in [build, build.parent.parent / "checkouts"]:
    for file in sorted(folder.rglob("module.modulemap")):
        if file.parent.name == "include" or file.parent.suffix == ".build":
            clang += ["-Xcc", f"-fmodule-map-file={file}", "-I", str(file.parent)]

undocumented, total = [], 0
for module in modules:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [extractor, "-module-name", module, "-I", build / "Modules", *clang, "-target", target, "-output-dir",
             folder, "-minimum-access-level", "public", "-skip-synthesized-members"], check=True)
        for graph in sorted(pathlib.Path(folder).glob("*.symbols.json")):
            for symbol in json.loads(graph.read_text())["symbols"]:
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
