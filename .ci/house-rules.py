"""Rules of the house that the formatter does not know: what may not stand in the sources."""
import pathlib
import re
import subprocess
import sys

IN_TEXT = {
    r"\b(TODO|FIXME|XXX)\b": "Do it, or open an issue.",
    r"(?<![#\w])/(home|Users)/\w+/": "Paths of one machine mean nothing on another.",
}
IN_CODE = {
    r"@unchecked\b": "Make the type Sendable in the eyes of the compiler.",
    r"\bfatalError\(": "Outside data never traps; a programmer's mistake is a precondition with a full sentence.",
    r"\btry!": "Throw, or handle the error.",
    r"\bas!": "Use `as?` and say what happens otherwise.",
}
IN_SOURCES = {
    r"\bnonisolated\(unsafe\)": "There is no global mutable state.",
    r"^\s*(public |package |internal )?static var \w+(: [^={]+)? = ": "There is no global mutable state.",
    r"\bpublic (enum|struct|class|protocol|typealias) (HTTPResponse|HTTPError|HTTPRequest|Response|Request|MediaType"
    r"|CacheControl|Method|Abort)\b": "Frameworks own this name.",
}
CORE_IMPORTS = {"FoundationEssentials", "Foundation", "Glibc", "Musl", "Darwin", "Synchronization"}
IMPORT = re.compile(r"^\s*(?:@\w+ )?(?:(?:public|package|internal|private) )?import (?:struct |func )?(\w+)")


def findings_in(name, lines):
    in_sources = name.startswith("Sources/")
    for number, line in enumerate(lines, 1):
        rules = IN_TEXT if line.lstrip().startswith("//") else IN_TEXT | IN_CODE | (IN_SOURCES if in_sources else {})
        for pattern, advice in rules.items():
            if re.search(pattern, line):
                yield f"{name}:{number}: {line.strip()}\n    {advice}"
        imported = IMPORT.match(line)
        if imported and name.startswith("Sources/TypedResponses/") and imported[1] not in CORE_IMPORTS:
            yield f"{name}:{number}: {line.strip()}\n    The core imports FoundationEssentials at most."
    if name.startswith("Sources/TypedResponses/") and any(line.endswith("import Foundation") for line in lines):
        if not any(line.strip() == "#if canImport(FoundationEssentials)" for line in lines):
            yield f"{name}: imports Foundation\n    Import FoundationEssentials where it exists."


files = subprocess.check_output(["git", "ls-files", "-z", "*.swift"], text=True).split("\0")[:-1]
findings = [
    finding for name in files for finding in findings_in(name, pathlib.Path(name).read_text().splitlines())
]

# What others write adapters with is enough for these, as for any other package.
manifest = pathlib.Path("Package.swift").read_text()
for name in ["TypedResponsesHTTPTypes", "TypedResponsesFlyingFox"]:
    if not re.search(rf'\.target\(\s*name: "{name}"(?:(?!\.(?:testT|t)arget\().)*packageAccess: false', manifest, re.S):
        findings.append(f"Package.swift: {name}\n    It gets by with public declarations: packageAccess: false.")

# Whatever the compiler cannot vouch for is listed, with the reason why it is sound.
PAGE = "Docs/Decisions/memory-safety.md"
listed = {
    name: int(count) for name, count in re.findall(r"`([\w/+-]+\.swift)` (\d+)", pathlib.Path(PAGE).read_text())
}
marked = {}
for name in files:
    if name.startswith("Sources/"):
        code = re.sub(r"//.*", "", pathlib.Path(name).read_text())
        if count := len(re.findall(r"(?<![\w.@(])unsafe (?=\S)", code)):
            marked[name.removeprefix("Sources/").removeprefix("TypedResponses/")] = count
for name in sorted(listed.keys() | marked.keys()):
    if listed.get(name, 0) != marked.get(name, 0):
        findings.append(
            f"{name}: {marked.get(name, 0)} expressions are marked unsafe, {listed.get(name, 0)} are listed\n"
            f"    Say in {PAGE} why they are sound.")
if findings:
    sys.exit("\n".join(findings))
print(f"{len(files)} files")
