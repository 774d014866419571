"""Reads the pages that a newcomer follows, and runs what they say."""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A block of code, maybe behind the remark that the check of snippets leaves it out.
FENCE = r"\n+(?:<!-- [^\n]* -->\n)?```(\w+)\n(.*?)^```"


def files(text):
    """The files that a page names ("`Package.swift`:") before the blocks with their text."""
    return {name: code for name, _, code in re.findall(r"^`([\w/.]+)`:" + FENCE, text, re.M | re.S)}


def only(pattern, what, text, page):
    """The one place of a page that fits a pattern."""
    found = re.findall(pattern, text, re.M | re.S)
    if len(found) != 1:
        sys.exit(f"{page} should show {what} once, but shows it {len(found)} times.")
    return found[0]


def run(*command, folder, environment=None):
    """What a command prints."""
    result = subprocess.run(
        [*map(str, command)], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, **(environment or {})})
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed in {folder}:\n{result.stdout[-4000:]}{result.stderr[-4000:]}")
    return result.stdout


def write(folder, texts):
    """Writes files, by their names."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def changed(text, old, new, page):
    """A text with one place in it changed."""
    if old not in text:
        sys.exit(f"The manifest in {page} has no {old}.")
    return text.replace(old, new)
