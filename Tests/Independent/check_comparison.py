#!/usr/bin/env python3
"""Gives the tasks of Docs/Comparison.md to the example and to two frameworks, and finds each answer on the page.

    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/check_comparison.py <folder> Docs/Examples/UserDirectory/.build/debug/UserDirectory

deep/compare_frameworks.py asks all of them, and makes the page.
"""
# /// script
# dependencies = [
#   "fastapi==0.165.0", "starlette==1.10.0", "pydantic==2.14.4", "uvicorn==0.54.0", "flask==3.1.3", "werkzeug==3.1.9",
#   "gunicorn==27.0.1",
# ]
# ///
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "servers"))
from compared import REMARKS  # noqa: E402
from comparison import PYTHON, TASKS, answers, row  # noqa: E402

folder, ours = pathlib.Path(sys.argv[1]).resolve(), str(pathlib.Path(sys.argv[2]).resolve())
lines = set(pathlib.Path("Docs/Comparison.md").read_text().splitlines())
found = {"this package": answers(lambda port: [ours], folder, ours=True)}
found |= {name: answers(PYTHON[name][0], folder) for name in ("FastAPI", "Flask")}
rows = [row(name, task, found[name][task.name], REMARKS[name].get(task.name, "")) for name in found for task in TASKS]
if other := [row for row in rows if row not in lines]:
    sys.exit("\n".join(["Docs/Comparison.md says otherwise than:", *other]))
print(f"{len(rows)} answers stand in Docs/Comparison.md")
