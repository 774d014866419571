"""Holds Docs/Adapters/Vapor4 against the signatures of Vapor that it calls, where Vapor cannot be had.

    python3 Tests/Integration/vapor_signatures.py <folder> <modules>

The signatures stand in VaporSignatures, a file for each module. <modules> is the folder of a build that has the module
TypedResponses. The adapter, its example, and all that its pages and comments show are type-checked in some ten seconds. What
Vapor does is not shown by it: the README of the adapter has the command that runs its tests with Vapor itself.
"""
import pathlib
import re
import subprocess
import sys

import pages
from pages import ROOT

SIGNATURES = ROOT / "Tests/Integration/VaporSignatures"
PACKAGE = ROOT / "Docs/Adapters/Vapor4"
GUIDE = ROOT / "Docs/Guides/Vapor.md"
ADAPTER = PACKAGE / "Sources/TypedResponsesVapor"
MODULES = ["Logging", "NIOCore", "NIOHTTP1", "RoutingKit", "Vapor"]
STRICT = [
    "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature",
    "MemberImportVisibility",
]
# What the examples in comments take for granted.
PRELUDE = """
import TypedResponses
import TypedResponsesVapor
import Vapor
struct User: Codable, Sendable { var id = 1 }
struct Users: Sendable { func show(_ id: Int) throws(NotFound) -> OK<User> { throw NotFound() } }
let users = Users()
let (user, account, path) = (User(), (id: "a", name: "Ada"), "/tmp/a")
"""


def swiftc(*arguments, about):
    run = subprocess.run(["swiftc", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode != 0 or "warning:" in run.stdout:
        sys.exit(f"{about}\n{run.stdout[-8000:]}")


def emit(name, sources, *more):
    swiftc("-emit-module", "-emit-module-path", work / f"{name}.swiftmodule", "-module-name", name, "-parse-as-library",
           "-I", work, *more, *sources, about=name)


def check(sources, about):
    swiftc("-typecheck", "-parse-as-library", "-I", work, "-I", modules, *STRICT, *sources, about=about)


def snippets():
    """What the comments and the pages show, each with its place, but for files of the guide and parts of manifests."""
    named = pages.files(GUIDE.read_text()).values()
    for file in [*sorted(ADAPTER.glob("*.swift")), PACKAGE / "README.md", GUIDE]:
        text = file.read_text()
        if file.suffix == ".swift":
            text = "\n".join(re.sub(r"^\s*/// ?", "", line) for line in text.split("\n") if line.strip().startswith("///"))
        for code in re.findall(r"^```swift\n(.*?)^```", text, re.M | re.S):
            if code not in named and not re.search(r"^\.(package|product)\(", code, re.M):
                yield file.name, code


def program(number, code):
    """A block as a file: what can stand there stands there, all else in a function."""
    imports = "".join(re.findall(r"^import .*\n", code, re.M))
    rest = re.sub(r"^import .*\n", "", code, flags=re.M)
    if re.search(r"^(@main|struct|extension)", rest, re.M):
        return imports + rest
    made = "" if "Application.make" in rest else "let app = try await Application.make()\n"
    return f"{PRELUDE}{imports}func example{number}() async throws {{\n{made}{rest}}}\n"


def check_types():
    """What a route can return and throw on Hummingbird, it can on Vapor."""
    def listed(folder, *protocols):
        text = "".join(file.read_text() for file in folder.glob("*.swift"))
        return set(re.findall(rf"^ *extension (\w+): (?:@retroactive )?(?:{'|'.join(protocols)})\b", text, re.M))

    known = listed(ROOT / "Sources/TypedResponsesHummingbird", "ResponseGenerator", "HTTPResponseError")
    lacking = known - listed(ADAPTER, "AsyncResponseEncodable")
    if lacking or not known:
        sys.exit(f"These types are not known to Vapor: {sorted(lacking)}")


work, modules = map(pathlib.Path, sys.argv[1:])
check_types()
for name in MODULES:
    emit(name, [SIGNATURES / f"{name}.swift"], "-swift-version", "5", "-suppress-warnings")
emit("TypedResponsesVapor", sorted(ADAPTER.glob("*.swift")), "-I", modules, *STRICT)
check(sorted((PACKAGE / "Sources/VaporServer").glob("*.swift")), "VaporServer")
shown = list(snippets())
for number, (place, code) in enumerate(shown):
    (work / f"Example{number}.swift").write_text(program(number, code))
    check([work / f"Example{number}.swift"], f"{place} shows\n{code}")
texts = {name: text for name, text in pages.files(GUIDE.read_text()).items() if name.startswith("Sources/")}
pages.write(work / "guide", texts)
check([work / "guide" / name for name in texts], GUIDE.name)
print(f"{len(list(PACKAGE.glob('Sources/*/*.swift')))} files, and {len(shown)} examples in their comments and pages")
