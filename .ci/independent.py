"""Runs the scripts in Tests/Independent, or in the folder that is named second, the way their own first comment says.

The comment of a script holds the commands as indented lines. In them

- `<folder>` stands for an empty folder, the same one for all commands of a script,
- `swift test` becomes the command of README.md, so that nothing is built twice,
- a last `> FILE` means that the script makes FILE: what it prints must equal what is in git.

Packages from PyPI are named as PEP 723 has it and installed into a folder that is thrown away. Two scripts run at a time;
those that install programs of the system with apt-get, which allows one caller, run one after the other.
"""
import ast
import concurrent.futures
import os
import pathlib
import queue
import re
import subprocess
import sys
import threading
import time
import tomllib
import venv

TEST = subprocess.check_output([sys.executable, ".ci/readme-test-command.py"], text=True).strip()


class Failed(Exception):
    """A check that failed, and why."""


def commands(script):
    text = ast.get_docstring(ast.parse(script.read_text()), clean=False) or ""
    found = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    if not any(str(script) in command for command in found):
        raise Failed(f"{script} does not say in its first comment how to run it: indented, `python3 {script} …`.")
    return found


def requirements(script):
    block = re.search(r"^# /// script\n((?:#.*\n)*?)# ///$", script.read_text(), re.M)
    if not block:
        return []
    return tomllib.loads("".join(line[1:].lstrip(" ") + "\n" for line in block[1].splitlines())).get("dependencies", [])


def environment(script, work, lines):
    """The environment variables with which `python3` has what the script needs."""
    needed = requirements(script)
    if not needed:
        return dict(os.environ)
    folder = work / f"venv-{script.stem}"
    venv.create(folder, with_pip=True)
    lines.append(f"  installing {', '.join(needed)}")
    subprocess.run([folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", *needed], check=True)
    return os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}


def check(script, work):
    """Runs the script's commands and returns what to say of it."""
    start = time.monotonic()
    lines = [str(script)]
    folder = work / f"folder-{script.stem}"
    folder.mkdir()
    variables = environment(script, work, lines)
    for command in commands(script):
        made = None
        if parts := re.fullmatch(r"(.*) > (\S+)", command):
            command, made = parts[1], pathlib.Path(parts[2])
        command = command.replace("<folder>", str(folder))
        command = re.sub(r"\bswift test\b", TEST, command)
        lines.append(f"  {command}")
        log = work / f"{script.stem}.log"
        with log.open("wb") as output:
            status = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", command], env=variables, stdout=output,
                stderr=None if made else subprocess.STDOUT).returncode
        if status != 0:
            raise Failed(f"{script} failed with status {status}:\n{log.read_text(errors='replace')[-4000:]}")
        if made and log.read_bytes() != made.read_bytes():
            raise Failed(f"{made} is not what {script} makes. Run:\n    {command} > {made}")
    if not made:
        lines.append("  " + log.read_text(errors="replace").strip().splitlines()[-1])
    lines.append(f"  ok, {time.monotonic() - start:.0f} s")
    return lines


def lane(queues, stop):
    """Runs the scripts of the queues, one after the other, until one failed here or in the other lane."""
    for waiting in queues:
        while not stop.is_set():
            try:
                script = waiting.get_nowait()
            except queue.Empty:
                break
            try:
                print("\n".join(check(script, work)), flush=True)
            except BaseException:
                stop.set()
                raise


work = pathlib.Path(sys.argv[1])
place = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "Tests/Independent")
scripts = sorted(place.glob("*.py"))
if not scripts:
    sys.exit(f"{place} holds no script.")
installing, others = queue.SimpleQueue(), queue.SimpleQueue()
for script in scripts:
    (installing if "apt-get" in script.read_text() else others).put(script)
stop = threading.Event()
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    lanes = [pool.submit(lane, queues, stop) for queues in ([installing, others], [others])]
    for failed in filter(None, [running.exception() for running in lanes]):
        sys.exit(str(failed) or repr(failed))
print(f"{len(scripts)} independent checks passed")
