"""Runs the programs of the pages in Docs/Recipes, and compares what they print with the pages.

    python3 Tests/Integration/recipes.py <folder> [--scratch-path FOLDER] [--write]

A page has one block of Swift, a whole program, and after it one block of `console` with what it prints. With `--write` the
pages get what is printed now. `send`, which stands for the server, is in Tests/DocumentationTests/Preludes/Recipes.swift.
"""
import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SERVER = ROOT / "Tests/DocumentationTests/Preludes/Recipes.swift"
PROGRAM = re.compile(r"^```swift\n(.*?)^```\n(\n```console\n(.*?)^```\n)?", re.M | re.S)
# What is another in each run.
VARYING = [(re.compile(r"(?<=;t=)35\d\d|(?<=Retry-After: )35\d\d"), "3600")]

MANIFEST = """// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Recipes",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "TypedResponses", path: "ROOT")],
  targets: [TARGETS]
)
"""
TARGET = '.executableTarget(name: "NAME", dependencies: [.product(name: "TypedResponses", package: "TypedResponses")])'


def swift(*arguments):
    run = subprocess.run(["swift", *arguments, "--scratch-path", scratch], cwd=work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode != 0:
        sys.exit(f"swift {' '.join(arguments)} failed:\n{run.stdout[-6000:]}")
    return run.stdout.strip()


def printed(name):
    run = subprocess.run([binaries / name], capture_output=True, text=True, timeout=300)
    if run.returncode != 0:
        sys.exit(f"The program of {name}.md ends with status {run.returncode}:\n{run.stdout}{run.stderr}")
    text = run.stdout.strip() + "\n"
    for pattern, stands in VARYING:
        text = pattern.sub(stands, text)
    return text


options = argparse.ArgumentParser()
options.add_argument("folder", type=pathlib.Path)
options.add_argument("--scratch-path", help="where to build; a folder with the core in it saves a minute")
options.add_argument("--write", action="store_true")
options = options.parse_args()
writes, work = options.write, options.folder.resolve()
scratch = options.scratch_path or str(work / ".build")
pages = {page.stem: page for page in sorted((ROOT / "Docs/Recipes").glob("*.md")) if page.name != "README.md"}
if not pages:
    sys.exit("There is no recipe.")
for name, page in pages.items():
    found = PROGRAM.findall(page.read_text())
    if len(found) != 1:
        sys.exit(f"{page.name} should have one program, but has {len(found)}.")
    folder = work / "Sources" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "main.swift").write_text(found[0][0])
    (folder / "Server.swift").write_text(SERVER.read_text())
targets = ", ".join(TARGET.replace("NAME", name) for name in pages)
(work / "Package.swift").write_text(MANIFEST.replace("ROOT", str(ROOT)).replace("TARGETS", targets))
swift("build")
binaries = pathlib.Path(swift("build", "--show-bin-path").splitlines()[-1])
wrong = []
for name, page in pages.items():
    text, shown = printed(name), PROGRAM.search(page.read_text())
    if shown[3] == text:
        continue
    if writes:
        program = f"```swift\n{shown[1]}```\n\n```console\n{text}```\n"
        page.write_text(page.read_text()[:shown.start()] + program + page.read_text()[shown.end():])
    else:
        wrong.append(f"{page.name} shows\n{shown[3]}\nbut the program prints\n{text}")
if wrong:
    sys.exit("\n".join(wrong))
print(f"{len(pages)} recipes {'written' if writes else 'print what their pages show'}")
