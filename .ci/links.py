"""Every link in the pages that leads to a file, a folder or a heading of this repository has to lead somewhere.

Pages of the reference are read on a site of their own, so their links to files have the address of the repository.
"""
import os
import pathlib
import re
import subprocess
import sys


FILES = re.compile(r"https://github\.com/typed-responses/typed-responses/(?:blob|tree)/main/")


def prose(page):
    """The text of a page without its blocks of code."""
    return re.sub(r"^ *```[\s\S]*?^ *```", "", page.read_text(), flags=re.M)


def anchors(page):
    """What a link may name behind `#`: each heading as GitHub writes it, and places that have a name of their own."""
    text = prose(page)
    found = set(re.findall(r'<a (?:id|name)="([^"]*)"', text))
    for heading in re.findall(r"^#+ (.*)$", text, re.M):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.strip())
        anchor = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        number = 0
        while (name := f"{anchor}-{number}" if number else anchor) in found:
            number += 1
        found.add(name)
    return found


tracked = subprocess.check_output(["git", "ls-files", "-z"], text=True).split("\0")[:-1]
places = {pathlib.Path(name) for name in tracked}
places |= {parent for place in places for parent in place.parents}
pages = [pathlib.Path(name) for name in tracked if name.endswith(".md")]
links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)\s]+)\)", prose(page))
         if FILES.match(link) or not re.match(r"[a-z]+:", link)]
dead = []
for page, link in links:
    path, _, anchor = FILES.sub("", link).partition("#")
    folder = pathlib.Path() if FILES.match(link) else page.parent
    target = pathlib.Path(os.path.normpath(folder / path)) if path else page
    if target not in places or anchor and target.suffix == ".md" and anchor not in anchors(target):
        dead.append(f"{page}: {link}")
if dead or not links:
    sys.exit("These links lead nowhere:\n" + "\n".join(dead))
print(f"{len(links)} links in {len(pages)} pages")
