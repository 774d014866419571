"""Follows the first page of README.md to the letter, in an empty folder, with the package by its URL and by its path.

    python3 Tests/Integration/first_page.py <folder>

README.md names files ("`Package.swift`:") before the blocks with their text, and shows what `swift run` prints. The URL is
served by a copy of what is committed, with the first tag on it; nothing is asked of the network.
"""
import pathlib
import re
import shutil
import sys

import pages
from pages import ROOT, run

NAME = "README.md"
PAGE = (ROOT / NAME).read_text()


def only(pattern, what, text=PAGE):
    return pages.only(pattern, what, text, NAME)


def changed(text, old, new):
    return pages.changed(text, old, new, NAME)


def write(folder, manifest):
    pages.write(folder, FILES | {"Package.swift": manifest})


FILES = pages.files(PAGE)
OUTPUT = only(r"^```console\n\$ swift run\n(.*?)^```", "what `swift run` prints")
MANIFEST = FILES.get("Package.swift", "")
BY_URL = only(r"^ *(\.package\(url: [^\n]*\))$", "the package by its URL, on a line of the manifest", MANIFEST)
BY_PATH = only(r"^(\.package\(name: \"TypedResponses\", path: [^\n]*\))$", "the package by its path")
PRODUCT_BY_PATH = only(r"^(\.product\(name: \"TypedResponses\", package: \"TypedResponses\"\))$", "the product by path")
PRODUCT_BY_URL = only(r"(\.product\(name: \"TypedResponses\", package: \"typed-responses\"\))", "the product by its URL", MANIFEST)
BRANCH = only(r"`(branch: \"main\")`", "what stands for a version before the first tag")
URL = re.search(r'url: "([^"]+)"', BY_URL).group(1)
VERSION = re.search(r'from: "([^"]+)"', BY_URL).group(1)


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
