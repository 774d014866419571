#!/usr/bin/env python3
"""Counts the instructions and the allocations of each workload of the benchmarks with valgrind's callgrind, and holds them against those in git.

    swift build -c release --package-path Tests/Benchmarks
    python3 Tests/Independent/check_speed.py <folder>

More than 3 % more or fewer instructions fail, and so does any other number of allocations: what became slower is to be
mended, what became faster to be kept. `--record` writes the counts anew. Another compiler makes other code, so the counts
are of one. valgrind is taken from PATH, or installed with apt-get.
"""
import json
import pathlib
import re
import subprocess
import sys

from support import callgrind

BENCHMARKS = pathlib.Path("Tests/Benchmarks")
COUNTS = BENCHMARKS / "counts.json"
PROGRAM = BENCHMARKS / ".build/release/Benchmarks"
TOLERANCE = 0.03


def measure(folder):
    """For each workload the instructions and allocations for one document."""
    marks = ["--dump-before=counting_begins", "--dump-before=counting_ends"]
    done = callgrind.run(
        folder / "dump", callgrind.stripped(PROGRAM, folder / "benchmarks"), "--counted", options=marks)
    if done.returncode != 0:
        sys.exit(f"The benchmarks ended with {done.returncode}:\n{done.stderr[-2000:]}")
    found = {}
    for number, line in enumerate(done.stdout.splitlines()):
        name, times, allocations = line.split()
        # Every second dump is of what lies between two workloads.
        instructions = callgrind.instructions(folder / f"dump.{2 * number + 2}") / int(times)
        found[name] = {"instructions": round(instructions), "allocations": float(allocations)}
    if not found:
        sys.exit("The benchmarks counted nothing.")
    return found


def faults(known, found):
    """What has changed, each a full sentence that names the workload."""
    for name in sorted(known.keys() | found.keys()):
        if name not in found:
            yield f"{name} is no longer measured."
        elif name not in known:
            yield f"{name} is new, and {COUNTS} does not have it."
        else:
            old, new = known[name], found[name]
            change = new["instructions"] / old["instructions"] - 1
            if abs(change) > TOLERANCE:
                yield f"{name} takes {new['instructions']} instructions in place of {old['instructions']}: {change:+.1%}."
            if abs(new["allocations"] - old["allocations"]) > 0.05:
                yield f"{name} takes {new['allocations']} allocations in place of {old['allocations']}."


compiler = re.search(r"Swift version (\S+)", subprocess.check_output(["swift", "--version"], text=True))[1]
found = measure(pathlib.Path(sys.argv[1]))
if "--record" in sys.argv[2:]:
    rows = ",\n".join(f'    "{name}": {json.dumps(count)}' for name, count in found.items())
    COUNTS.write_text(f'{{\n  "compiler": "{compiler}",\n  "workloads": {{\n{rows}\n  }}\n}}\n')
    print(f"{len(found)} workloads recorded")
    sys.exit()
known = json.loads(COUNTS.read_text())
record = f"If this is meant to be: python3 {sys.argv[0]} <folder> --record"
if known["compiler"] != compiler:
    sys.exit(f"The counts are those of Swift {known['compiler']}, and this is {compiler}. {record}")
if changed := list(faults(known["workloads"], found)):
    sys.exit("\n".join([*changed, record]))
print(f"{len(found)} workloads take as many instructions and allocations as before")
