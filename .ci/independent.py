"""Runs the scripts in Tests/Independent, or in the folder that is named second, the way their own first comment says.

The comment of a script holds the commands as indented lines. In them

- `<folder>` stands for an empty folder, the same one for all commands of a script,
- `swift test` becomes the command of README.md, so that nothing is built twice,
- a last `> FILE` means that the script makes FILE: what it prints must equal what is in git.

Packages from PyPI are named as PEP 723 has it and installed into a folder that is thrown away.
"""
import ast
import os
import pathlib
import re
import subprocess
import sys
import time
import tomllib
import venv

README_TEST = [sys.executable, ".ci/readme-test-command.py"]


def commands(script):
    text = ast.get_docstring(ast.parse(script.read_text()), clean=False) or ""
    found = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    if not any(str(script) in command for command in found):
        sys.exit(f"{script} does not say in its first comment how to run it: indented, `python3 {script} …`.")
    return found


def requirements(script):
    block = re.search(r"^# /// script\n((?:#.*\n)*?)# ///$", script.read_text(), re.M)
    if not block:
        return []
    return tomllib.loads("".join(line[1:].lstrip(" ") + "\n" for line in block[1].splitlines())).get("dependencies", [])


def environment(script, work):
    """The environment variables with which `python3` has what the script needs."""
    needed = requirements(script)
    if not needed:
        return dict(os.environ)
    folder = work / f"venv-{script.stem}"
    venv.create(folder, with_pip=True)
    print(f"  installing {', '.join(needed)}", flush=True)
    subprocess.run([folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", *needed], check=True)
    return os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}


def check(script, work):
    folder = work / f"folder-{script.stem}"
    folder.mkdir()
    variables = environment(script, work)
    for command in commands(script):
        made = None
        if parts := re.fullmatch(r"(.*) > (\S+)", command):
            command, made = parts[1], pathlib.Path(parts[2])
        command = command.replace("<folder>", str(folder))
        command = re.sub(r"\bswift test\b", subprocess.check_output(README_TEST, text=True).strip(), command)
        print(f"  {command}", flush=True)
        log = work / f"{script.stem}.log"
        with log.open("wb") as output:
            status = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", command], env=variables, stdout=output,
                stderr=None if made else subprocess.STDOUT).returncode
        if status != 0:
            sys.exit(f"{script} failed with status {status}:\n{log.read_text(errors='replace')[-4000:]}")
        if made and log.read_bytes() != made.read_bytes():
            sys.exit(f"{made} is not what {script} makes. Run:\n    {command} > {made}")
    if not made:
        print("  " + log.read_text(errors="replace").strip().splitlines()[-1])


work = pathlib.Path(sys.argv[1])
place = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "Tests/Independent")
scripts = sorted(place.glob("*.py"))
if not scripts:
    sys.exit(f"{place} holds no script.")
for script in scripts:
    start = time.monotonic()
    print(script, flush=True)
    check(script, work)
    print(f"  ok, {time.monotonic() - start:.0f} s", flush=True)
print(f"{len(scripts)} independent checks passed")
