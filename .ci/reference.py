"""Makes the site of the reference, and fails on what a reader would stumble over.

    python3 .ci/reference.py [<folder>]
    python3 .ci/reference.py --check <site>

Reads the modules that `swift build --enable-all-traits` has built, and their catalogs, `Sources/MODULE/MODULE.docc`; the site
is left in the folder. `docc` has to convert without a warning, every link has to lead somewhere, and every public declaration
has to stand in a group that a person wrote: on the page of its module, and on that of its type where that has more than
a few members. `--check` looks at a site that the plugin for Swift packages has made in Docs/Reference.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import symbol_graphs
from symbol_graphs import ROOT

# A type with no more members than these is read at a glance, grouped by their kind.
FEW = 12
TITLE = "TypedResponses"


def run(*command):
    done = subprocess.run([str(word) for word in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\n{' '.join(map(str, command[:2]))} failed.")


def convert(module, graphs, archives, known, hosting):
    """Makes the archive of a module, which may link to those that are `known`."""
    run("docc", "convert", ROOT / f"Sources/{module}/{module}.docc", "--additional-symbol-graph-dir", graphs / module,
        "--output-path", archives / f"{module}.doccarchive", "--fallback-display-name", module,
        "--fallback-bundle-identifier", module, "--warnings-as-errors", "--enable-experimental-external-link-support", hosting,
        *[word for name in known for word in ("--dependency", archives / f"{name}.doccarchive")])


def pages(site):
    """The pages of the site: the path of each with what stands there."""
    data = site / "data"
    for file in sorted(data.rglob("*.json")):
        yield "/" + str(file.relative_to(data).with_suffix("")), json.loads(file.read_text())


def ungrouped(found):
    """The declarations that no person has put into a group."""
    for path, page in found.items():
        kind, groups = page["metadata"].get("symbolKind"), page.get("topicSections", [])
        if kind != "module" and sum(len(group["identifiers"]) for group in groups) <= FEW:
            continue
        for group in groups:
            # What fulfils a protocol is a page of its own below the type, and no group of declarations.
            left = [name for name in group["identifiers"] if not name.endswith("-Implementations")]
            if group.get("generated") and left:
                yield from (f"{path}: {page['references'][name]['title']} ({group['title']})" for name in left)


def dead(found):
    """Links from one page to another that is not there."""
    for path, page in found.items():
        for reference in page.get("references", {}).values():
            url = reference.get("url", "")
            if url.startswith("/documentation/") and url.split("#")[0].lower() not in found:
                yield f"{path}: {url}"


def make(folder, site=None):
    """Makes the site, each module after those that it may link to; returns the modules and where the site is."""
    # A page of HTML for each declaration is written for visitors only.
    hosting = "--transform-for-static-hosting" if site else "--no-transform-for-static-hosting"
    graphs, archives, site = folder / "graphs", folder / "archives", site or folder / "site"
    archives.mkdir(parents=True)
    modules = []
    for module in symbol_graphs.extract(graphs, "-emit-extension-block-symbols"):
        files = list(graphs.glob(f"{module}.symbols.json")) + list(graphs.glob(f"{module}@*.symbols.json"))
        if any(json.loads(file.read_text())["symbols"] for file in files):
            modules.append(module)
            (graphs / module).mkdir()
            for file in files:
                file.rename(graphs / module / file.name)
    for number, module in enumerate(modules):
        convert(module, graphs, archives, modules[:number], hosting)
    run("docc", "merge", *[archives / f"{module}.doccarchive" for module in modules], "--output-path", site,
        "--synthesized-landing-page-name", TITLE, "--synthesized-landing-page-kind", "Package")
    return modules, site


def check(site):
    found = dict(pages(site))
    if not found:
        sys.exit(f"There are no pages in {site}.")
    faults = [f"In no group: {one}" for one in ungrouped(found)] + [f"Dead: {one}" for one in dead(found)]
    if faults:
        sys.exit("\n".join(faults) + f"\n{len(faults)} faults")
    print(f"{len(found)} pages")


if sys.argv[1:2] == ["--check"]:
    check(pathlib.Path(sys.argv[2]))
else:
    with tempfile.TemporaryDirectory() as work:
        modules, site = make(pathlib.Path(work), *map(pathlib.Path, sys.argv[1:2]))
        published = re.findall(r"- (TypedResponses\w*)", (ROOT / ".spi.yml").read_text())
        if modules != published:
            sys.exit(f".spi.yml publishes {published}, and there are {modules}.")
        check(site)
