"""Runs the scripts in Tests/Independent, or in the folder that is named second, the way their own first comment says.

The comment of a script holds the commands as indented lines. In them

- `<folder>` stands for an empty folder, the same one for all commands of a script,
- `swift test` becomes the command of README.md, so that nothing is built twice,
- a last `> FILE` means that the script makes FILE: what it prints must equal what is in git.

What several scripts need is done once for all of them: each `swift build`, and one run of the tests that any of them names.
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
        sys.exit(f"{script} does not say in its first comment how to run it: indented, `python3 {script} …`.")
    return found


def requirements(script):
    block = re.search(r"^# /// script\n((?:#.*\n)*?)# ///$", script.read_text(), re.M)
    if not block:
        return []
    return tomllib.loads("".join(line[1:].lstrip(" ") + "\n" for line in block[1].splitlines())).get("dependencies", [])


def environment(script, lines):
    """The environment variables with which `python3` has what the script needs."""
    needed = requirements(script)
    if not needed:
        return dict(os.environ)
    folder = work / f"venv-{script.stem}"
    venv.create(folder, with_pip=True, symlinks=True)
    lines.append(f"  installing {', '.join(needed)}")
    subprocess.run([folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", *needed], check=True)
    return os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}


# `VARIABLE=<folder> swift test --filter NAME`, the variable if the test writes something into the folder.
TESTING = re.compile(r"(?:(\w+)=<folder> )?swift test --filter (\w+)")


class Check:
    """A script with its commands: those before its tests run, and those after."""

    def __init__(self, script):
        self.script = script
        self.folder = work / f"folder-{script.stem}"
        self.folder.mkdir()
        self.lines, self.variables, self.seconds = [str(script)], None, 0.0
        found = commands(script)
        self.builds = [command for command in found if command.startswith("swift build ")]
        self.tests = [match for command in found if (match := TESTING.fullmatch(command))]
        own = [command for command in found if command not in self.builds and not TESTING.fullmatch(command)]
        first = min((found.index(match[0]) for match in self.tests), default=0)
        self.before = [command for command in own if found.index(command) < first]
        self.after = [command for command in own if found.index(command) >= first]
        self.installs = "apt-get" in script.read_text()

    def run(self, chosen):
        start = time.monotonic()
        if self.variables is None:
            self.variables = environment(self.script, self.lines)
        for command in chosen:
            made = None
            if parts := re.fullmatch(r"(.*) > (\S+)", command):
                command, made = parts[1], pathlib.Path(parts[2])
            command = re.sub(r"\bswift test\b", TEST, command.replace("<folder>", str(self.folder)))
            self.lines.append(f"  {command}")
            log = work / f"{self.script.stem}.log"
            with log.open("wb") as output:
                status = subprocess.run(
                    ["bash", "-euo", "pipefail", "-c", command], env=self.variables, stdout=output,
                    stderr=None if made else subprocess.STDOUT).returncode
            if status != 0:
                raise Failed(f"{self.script} failed with status {status}:\n{log.read_text(errors='replace')[-4000:]}")
            if made and log.read_bytes() != made.read_bytes():
                raise Failed(f"{made} is not what {self.script} makes. Run:\n    {command} > {made}")
            if not made and command == self.after[-1]:
                self.lines.append("  " + log.read_text(errors="replace").strip().splitlines()[-1])
        self.seconds += time.monotonic() - start


def together(name, command, variables):
    """Runs a command that several scripts need."""
    start = time.monotonic()
    log = work / f"{name}.log"
    with log.open("wb") as output:
        status = subprocess.run(command, env=os.environ | variables, stdout=output, stderr=subprocess.STDOUT).returncode
    if status != 0:
        sys.exit(f"{' '.join(command)} failed with status {status}:\n{log.read_text(errors='replace')[-6000:]}")
    print(f"{' '.join(command)}\n  ok, {time.monotonic() - start:.0f} s", flush=True)


def side_by_side(checks, chosen, finish=lambda check: None):
    """Runs the chosen commands of the checks, two at a time, until one failed."""
    installing, others, stop = queue.SimpleQueue(), queue.SimpleQueue(), threading.Event()
    for check in checks:
        (installing if check.installs else others).put(check)

    def lane(queues):
        for waiting in queues:
            while not stop.is_set():
                try:
                    check = waiting.get_nowait()
                except queue.Empty:
                    break
                try:
                    check.run(chosen(check))
                    finish(check)
                except BaseException:
                    stop.set()
                    raise

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        lanes = [pool.submit(lane, queues) for queues in ([installing, others], [others])]
        for failed in filter(None, [running.exception() for running in lanes]):
            sys.exit(str(failed) or repr(failed))


def tell(check):
    print("\n".join([*check.lines, f"  ok, {check.seconds:.0f} s"]), flush=True)


work = pathlib.Path(sys.argv[1])
place = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "Tests/Independent")
checks = [Check(script) for script in sorted(place.glob("*.py"))]
if not checks:
    sys.exit(f"{place} holds no script.")
for number, build in enumerate(dict.fromkeys(build for check in checks for build in check.builds)):
    together(f"build-{number}", build.split(), {})
side_by_side([check for check in checks if check.before], lambda check: check.before)
if filters := dict.fromkeys(match[2] for check in checks for match in check.tests):
    written = {match[1]: str(check.folder) for check in checks for match in check.tests if match[1]}
    together("tests", [*TEST.split(), *(word for name in filters for word in ("--filter", name))], written)
side_by_side(checks, lambda check: check.after, tell)
print(f"{len(checks)} independent checks passed")
