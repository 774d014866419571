"""Follows the first page of README.md to the letter, in an empty folder, with the package by its URL and by its path.

    python3 Tests/Integration/first_page.py <folder>

README.md names files ("`Package.swift`:") before the blocks with their text, and shows what `swift run` prints. The URL is
served by a copy of what is committed, with the first tag on it; nothing is asked of the network.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / "README.md").read_text()
FENCE = r"\n+(?:<!-- [^\n]* -->\n)?```(?:swift|console)\n(.*?)^```"


def only(pattern, what, text=PAGE):
    found = re.findall(pattern, text, re.M | re.S)
    if len(found) != 1:
        sys.exit(f"README.md should show {what} once, but shows it {len(found)} times.")
    return found[0]


FILES = dict(re.findall(r"^`([\w/.]+)`:" + FENCE, PAGE, re.M | re.S))
OUTPUT = only(r"^```console\n\$ swift run\n(.*?)^```", "what `swift run` prints")
MANIFEST = FILES.get("Package.swift", "")
BY_URL = only(r"^ *(\.package\(url: [^\n]*\))$", "the package by its URL, on a line of the manifest", MANIFEST)
BY_PATH = only(r"^(\.package\(name: \"TypedResponses\", path: [^\n]*\))$", "the package by its path")
PRODUCT_BY_PATH = only(r"^(\.product\(name: \"TypedResponses\", package: \"TypedResponses\"\))$", "the product by path")
PRODUCT_BY_URL = only(r"(\.product\(name: \"TypedResponses\", package: \"typed-responses\"\))", "the product by its URL", MANIFEST)
BRANCH = only(r"`(branch: \"main\")`", "what stands for a version before the first tag")
URL = re.search(r'url: "([^"]+)"', BY_URL).group(1)
VERSION = re.search(r'from: "([^"]+)"', BY_URL).group(1)


def run(*command, folder, environment=None):
    result = subprocess.run(
        [*map(str, command)], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, **(environment or {})})
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed in {folder}:\n{result.stdout[-4000:]}{result.stderr[-4000:]}")
    return result.stdout


def write(folder, manifest):
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(manifest if name == "Package.swift" else text)


def changed(text, old, new):
    if old not in text:
        sys.exit(f"The manifest in README.md has no {old}.")
    return text.replace(old, new)


def check(printed, how):
    if printed.strip() != OUTPUT.strip():
        sys.exit(f"With the package by its {how}, `swift run` prints\n{printed}\nbut README.md shows\n{OUTPUT}")
    print(f"by {how}: builds and prints what README.md shows", flush=True)


if sorted(FILES) != ["Package.swift", "Sources/Shop/main.swift"]:
    sys.exit(f"README.md names the files {sorted(FILES)}.")
work = pathlib.Path(sys.argv[1]).resolve()
work.mkdir(parents=True, exist_ok=True)

# The path first: a folder named as a clone by hand is, beside the reader's own.
copy = work / "TypedResponses"
run("git", "clone", "--quiet", ROOT, copy, folder=work)
folder = work / "by-path"
by_path = changed(changed(MANIFEST, BY_URL, BY_PATH), PRODUCT_BY_URL, PRODUCT_BY_PATH)
write(folder, by_path)
check(run("swift", "run", folder=folder), "path")

# The URL, as git fetches it when the first tag is there.
if VERSION not in run("git", "tag", "--list", folder=copy).split():
    run("git", "tag", VERSION, folder=copy)
run("git", "checkout", "--quiet", "-B", "main", folder=copy)
served = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": f"url.file://{copy}.insteadOf", "GIT_CONFIG_VALUE_0": URL}
# What SwiftPM remembers of other commits under this tag does not count.
cache = ("--cache-path", work / "cache", "--security-path", work / "security")
folder = work / "by-url"
write(folder, MANIFEST)
check(run("swift", "run", *cache, folder=folder, environment=served), "URL")
folder = work / "by-branch"
write(folder, changed(MANIFEST, f'from: "{VERSION}"', BRANCH))
run("swift", "package", *cache, "resolve", folder=folder, environment=served)
print("by branch: resolves, until there is a tag", flush=True)
shutil.rmtree(work / "cache", ignore_errors=True)
