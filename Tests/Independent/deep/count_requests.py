#!/usr/bin/env python3
"""Counts with valgrind's callgrind what whole requests take in the servers of the end-to-end benchmarks: the instructions of
the server's own code, without those of the system and of the C library.

    python3 Tests/Independent/deep/count_requests.py <folder>

Sixteen connections ask at once and wait for all answers, 25 times. Times need an idle machine, and these counts do not: on a
busy one they vary by less than a hundredth. Of each route, typed responses on Hummingbird may take no more than
Hummingbird's own, but for the 404 whose own has no content.
"""
import os
import pathlib
import re
import socket
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support import callgrind  # noqa: E402
from support.system import program  # noqa: E402

PACKAGE = pathlib.Path("Tests/Benchmarks/Peers/swift-servers")
ENTITIES = pathlib.Path("Tests/Benchmarks/Fixtures/W5_clean.json")
CONNECTIONS, WARM, ROUNDS = 16, 12, 25
SERVERS = ["own", "typed", "nio", "nio-loop"]
ROUTES = {
    "/entity": ["own", "typed"], "/created": ["own", "typed"], "/constant": ["own", "typed"],
    "/missing": SERVERS, "/entities": SERVERS, "/versioned": ["typed", "nio", "nio-loop"]}

# valgrind 3.19 writes into the mask, which Dispatch keeps in memory that nobody may write to.
SUSPEND = """
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) { sigset_t copy = *mask; return syscall(SYS_rt_sigsuspend, &copy, 8); }
"""


def built(folder):
    """The servers, and the library that lets valgrind run them."""
    build = ["swift", "build", "-c", "release", "--package-path", PACKAGE]
    subprocess.run(build, check=True, stdout=sys.stderr)
    place = subprocess.check_output([*build, "--show-bin-path"], text=True).strip()
    (folder / "suspend.c").write_text(SUSPEND)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", folder / "suspend.so", folder / "suspend.c"], check=True)
    return callgrind.stripped(pathlib.Path(place) / "EndToEndServer", folder / "server"), folder / "suspend.so"


def take_response(connection):
    octets = b""
    while b"\r\n\r\n" not in octets:
        octets += connection.recv(65536) or sys.exit(f"The connection ended behind {octets!r}.")
    head, content = octets.split(b"\r\n\r\n", 1)
    length = int(re.search(rb"(?i)content-length: *(\d+)", head)[1])
    while len(content) < length:
        content += connection.recv(65536) or sys.exit(f"The content of {head!r} broke off.")


def ask(port, path, rounds, connections):
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    for _ in range(rounds):
        for connection in connections:
            connection.sendall(request)
        for connection in connections:
            take_response(connection)


def control(process, option):
    subprocess.run(
        [program("callgrind_control", "valgrind"), option, str(process.pid)], check=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)


def dumped(folder, name):
    """The dump that was asked for, once it is written."""
    dump = folder / f"{name}.1"
    while not dump.exists() or not re.search(r"^totals: \d", dump.read_text(errors="replace"), re.MULTILINE):
        time.sleep(0.1)
    count = callgrind.instructions(dump)
    dump.unlink()
    return count


def measure(folder, server, suspend, kind, path):
    """What one request takes."""
    name = f"dump.{kind}"
    process = subprocess.Popen(
        [program("valgrind", "valgrind"), "--tool=callgrind", "--compress-strings=no", "--dump-line=no",
         f"--callgrind-out-file={folder / name}", server, kind, "0", ENTITIES.resolve()],
        env=os.environ | {"LD_PRELOAD": str(suspend), "SWIFT_DETERMINISTIC_HASHING": "1"}, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    port = int(process.stdout.readline())
    connections = [socket.create_connection(("127.0.0.1", port)) for _ in range(CONNECTIONS)]
    ask(port, path, WARM, connections)
    control(process, "--zero")
    ask(port, path, ROUNDS, connections)
    control(process, "--dump")
    count = dumped(folder, name)
    for connection in connections:
        connection.close()
    process.stdin.close()
    process.wait()
    return count / (CONNECTIONS * ROUNDS)


def main(folder):
    folder = pathlib.Path(folder).resolve()
    server, suspend = built(folder)
    faults = []
    print(f"| | {' | '.join(SERVERS)} |\n| --- | {' | '.join('---' for _ in SERVERS)} |")
    for path, kinds in ROUTES.items():
        counts = {kind: measure(folder, server, suspend, kind, path) for kind in kinds}
        print(f"| {path} | {' | '.join(f'{counts[kind]:.0f}' if kind in counts else '' for kind in SERVERS)} |", flush=True)
        if path != "/constant" and counts.get("own", counts["typed"]) < counts["typed"]:
            faults.append(f"{path} takes {counts['typed']:.0f} instructions, and Hummingbird's own {counts['own']:.0f}.")
    if faults:
        sys.exit("\n".join(faults))


main(sys.argv[1])
