"""Counts instructions with valgrind's callgrind: those hardly vary with what else a machine does, as times do.

No instruction of the C library counts, which has others for each kind of processor, and hashes begin with the same number.
"""
import os
import re
import subprocess

from support.system import program

# Where a processor decides which code runs.
ELSEWHERE = re.compile(r"/(libc|libm|ld-linux[^/]*|libpthread)[.-][^/]*$")


def stripped(executable, copy):
    """A copy of the program without debug information, which valgrind cannot read of every compiler."""
    subprocess.run(["strip", "--strip-debug", "-o", copy, executable], check=True)
    return copy


def run(dump, *command, options=()):
    """Runs a program, whose instructions are written into a dump; the process that has ended."""
    return subprocess.run(
        [program("valgrind", "valgrind"), "--tool=callgrind", "--compress-strings=no", "--dump-line=no", *options,
         f"--callgrind-out-file={dump}", *command],
        env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def instructions(dump):
    """The instructions of a dump, those of the C library and of the dynamic linker left out."""
    total, counts, is_call = 0, True, False
    for line in dump.read_text().splitlines():
        if line.startswith("ob="):
            counts = not ELSEWHERE.search(line)
        elif line.startswith("calls="):
            is_call = True
        elif re.match(r"[0-9+*-]", line):
            # The line behind a call says what the called function took, which has lines of its own.
            if counts and not is_call:
                total += int(line.split()[1])
            is_call = False
    return total
