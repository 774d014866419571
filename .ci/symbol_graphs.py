"""Writes the symbol graphs of the modules for users, as the compiler knows them, into a folder.

    python3 .ci/symbol_graphs.py <folder>

Reads the modules that `swift build --enable-all-traits` has built.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]


def modules():
    """The modules of the package, without those of its tests and without programs."""
    manifest = json.loads(subprocess.check_output(["swift", "package", "dump-package"], text=True, cwd=ROOT))
    return [
        target["name"] for target in manifest["targets"]
        if target["type"] == "regular" and not target.get("path", "").startswith("Tests/")
    ]


def extract(folder, *options):
    """Writes the graphs of all modules into the folder, and returns the modules."""
    os.makedirs(folder, exist_ok=True)
    build = pathlib.Path(subprocess.check_output(
        ["swift", "build", "--enable-all-traits", "--show-bin-path"], text=True, cwd=ROOT).strip())
    target = json.loads(subprocess.check_output(["swiftc", "-print-target-info"], text=True))["target"]["triple"]
    compiler = pathlib.Path(os.path.realpath(shutil.which("swiftc")))
    extractor = shutil.which("swift-symbolgraph-extract") or str(compiler.with_name("swift-symbolgraph-extract"))
    clang = []
    for place in [build, build.parent.parent / "checkouts"]:
        for file in sorted(place.rglob("module.modulemap")):
            if file.parent.name == "include" or file.parent.suffix == ".build":
                clang += ["-Xcc", f"-fmodule-map-file={file}", "-I", str(file.parent)]

    def write(module):
        subprocess.run(
            [extractor, "-module-name", module, "-I", build / "Modules", *clang, "-target", target, "-output-dir",
             folder, "-minimum-access-level", "public", "-skip-synthesized-members", *options], check=True)

    found = modules()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(write, found))
    return found


def graphs():
    """The graphs, freshly made: the module's name with each."""
    with tempfile.TemporaryDirectory() as folder:
        for module in extract(folder):
            if not list(pathlib.Path(folder).glob(f"{module}.symbols.json")):
                sys.exit(f"{module} was not found; build the package first, with all traits.")
        for file in sorted(pathlib.Path(folder).glob("*.symbols.json")):
            yield file.name.split(".")[0].split("@")[0], json.loads(file.read_text())


if __name__ == "__main__":
    print(f"{len(extract(sys.argv[1]))} modules")
