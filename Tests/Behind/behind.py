#!/usr/bin/env python3
"""Runs the example servers behind real proxies and caches, and says what arrives.

    python3 Tests/Behind/behind.py                   all of them
    python3 Tests/Behind/behind.py nginx varnish     these
    python3 Tests/Behind/behind.py --write           all of them, and Docs/BehindProxies.md made anew

Needs Debian and Swift; the programs are installed from Debian where they are missing. Each is configured with the lines
of Docs/Guides/BehindProxies.md. What must hold behind every program fails the run. What depends on the program stands in
the table of Docs/BehindProxies.md, and a program that behaves otherwise than its row fails the run too.
"""
import argparse
import contextlib
import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

from programs import PROGRAMS, install

PAGE = pathlib.Path("Docs/BehindProxies.md")
COLUMNS = [
    ("tag", "tag after compression"), ("write", "write with it"), ("old", "old tag"), ("revalidate", "304 with it"),
    ("private", "two users apart"), ("fresh", "after a write"), ("events", "events"), ("broken", "broken stream"),
    ("large", "413 while sending"), ("hints", "103 not sent"), ("part", "compressed part"),
]
failures = []


def must(holds, program, *what):
    if not holds:
        failures.append(" ".join(map(str, (program.name, f"({program.mode}):", *what))))


@contextlib.contextmanager
def example(name, **variables):
    """The port of an example server."""
    folder = f"Docs/Examples/{name}"
    path = subprocess.check_output(["swift", "build", "--package-path", folder, "--show-bin-path"], text=True).strip()
    process = subprocess.Popen(
        [f"{path}/{name}"], env=os.environ | {"PORT": "0"} | variables, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL)
    try:
        for line in process.stdout:
            if found := re.search(rb"http://127\.0\.0\.1:(\d+)", line):
                yield int(found[1])
                break
        else:
            sys.exit(f"{name} did not start.")
    finally:
        process.terminate()
        process.wait()


class Answer:
    def __init__(self, response, content):
        self.status, self.content = response.status, content
        self.fields = [(name.lower(), value) for name, value in response.getheaders()]

    def __getitem__(self, name):
        return next((value for field, value in self.fields if field == name), None)


def ask(port, method, target, fields=(), content=None):
    """One request on a connection of its own. A proxy that has only just started may not know its server yet."""
    for _ in range(50):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        try:
            connection.request(method, target, body=content, headers=dict(fields))
            response = connection.getresponse()
            answer = Answer(response, response.read())
        finally:
            connection.close()
        if answer.status not in (502, 503):
            return answer
        time.sleep(0.2)
    return answer


JSON = {"Content-Type": "application/json"}
PATCH = {"Content-Type": "application/merge-patch+json"}


def user(name):
    return json.dumps({"name": name, "age": 36, "email": "a" * 240 + "@example.com"})


def creates(port, name):
    """The target of a new user."""
    made = ask(port, "POST", "/users", JSON, json.dumps({"name": name, "age": 36}))
    assert made.status == 201, made.content
    return re.sub(r"^https?://[^/]*", "", made["location"])


def check_compression(program, port, origin, row):
    target = creates(origin, "Ada")
    ask(origin, "PUT", target, JSON, user("Ada"))
    gzip = {"Accept-Encoding": "gzip"}
    old = ask(port, "GET", target, gzip)
    must(old["content-encoding"] == "gzip", program, "does not compress: the exchange proves nothing")
    must(ask(port, "PUT", target, JSON | {"If-Match": old["etag"]}, user("Ada L.")).status == 200, program,
         "a write with the tag that came", old["etag"], "fails")
    new = ask(port, "GET", target, gzip)
    must(new["etag"] != old["etag"], program, "the new version did not come")
    refused = ask(port, "PUT", target, JSON | {"If-Match": old["etag"]}, user("Eve"))
    must(refused.status == 412, program, "a write with an old tag is a", refused.status)
    written = ask(port, "PUT", target, JSON | {"If-Match": new["etag"]}, user("Ada Lovelace"))
    must(written.status == 200, program, "a second write with the tag that came is a", written.status)
    current = ask(port, "GET", target, gzip)
    again = ask(port, "GET", target, gzip | {"If-None-Match": current["etag"]})
    must(again.status in (200, 304), program, "a second read is a", again.status)
    row |= {"tag": re.sub(r"\d+", "7", current["etag"]), "write": written.status, "old": refused.status,
            "revalidate": "yes" if again.status == 304 else "no, 200"}
    part = ask(port, "GET", "/export", gzip | {"Range": "bytes=0-99999"})
    row["part"] = "yes" if part["content-encoding"] else "no"


def check_cache(program, port, origin, row):
    for _ in range(3):
        for token, name in (("ada-may-read", "Ada"), ("eve-may-read", "Eve")):
            seen = ask(port, "GET", "/me", {"Authorization": f"Bearer {token}"})
            must(seen.status == 200 and json.loads(seen.content)["name"] == name, program,
                 name, "is shown", seen.status, seen.content)
        seen = ask(port, "GET", "/me")
        must(seen.status == 401, program, "somebody without credentials is shown", seen.status, seen.content)
    row["private"] = "yes"

    number = int(creates(origin, "Ada").rsplit("/")[-1]) + 1
    target = f"/users/{number}"

    def reads(status, name=None, of=target):
        for _ in range(2):
            seen = ask(port, "GET", of)
            now = json.loads(seen.content).get("name") if seen.status == 200 else None
            must((seen.status, now) == (status, name), program, of, "is", seen.status, now, "instead of", status, name)
        return seen["etag"]

    reads(404)
    made = ask(port, "POST", "/users", JSON, json.dumps({"name": "Bob", "age": 1}))
    must(made.status == 201 and made["location"].endswith(target), program, "made", made.status, made["location"])
    tag = reads(200, "Bob")
    changed = ask(port, "PUT", target, JSON | {"If-Match": tag}, json.dumps({"name": "Robert", "age": 1}))
    must(changed.status == 200, program, "PUT with the tag that came is a", changed.status)
    tag = reads(200, "Robert")
    changed = ask(port, "PATCH", target, PATCH | {"If-Match": tag}, '{"name": "Bobby"}')
    must(changed.status == 200, program, "PATCH with the tag that came is a", changed.status)
    reads(200, "Bobby")
    changed = ask(origin, "PATCH", target, PATCH, '{"name": "Roberta"}')
    must(changed.status == 200, program, "PATCH past the cache is a", changed.status)
    reads(200, "Roberta")
    must(ask(port, "DELETE", target).status == 204, program, "DELETE failed")
    reads(404)
    row["fresh"] = "the new version"


def events(port, count):
    """How many seconds each event took, by the clock that the server wrote into it."""
    with socket.create_connection(("127.0.0.1", port), 120) as connection:
        connection.sendall(b"GET /ticks HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
        received, late = b"", []
        while len(late) < count:
            piece = connection.recv(65536)
            if not piece:
                return late
            now = time.time()
            received += piece
            *lines, received = received.split(b"\n")
            late += [now - float(line[6:]) for line in lines if line.startswith(b"data: ")]
        return late


def check_events(program, port, row):
    """The machine may be busy: the best of some tries counts."""
    seen = []
    for _ in range(5):
        late = events(port, 12)
        seen.append(max(late) if len(late) >= 12 else None)
        if seen[-1] is not None and seen[-1] < 0.1:
            break
    must(seen[-1] is not None and seen[-1] < 0.1, program, "events came late, in seconds:", seen)
    row["events"] = "at once"


def check_broken(program, port, row):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", "/broken?mib=1")
        response = connection.getresponse()
        length = len(response.read())
        row["broken"] = "looks whole" if length > 0 else "is empty"
    except (http.client.IncompleteRead, ConnectionError):
        row["broken"] = "is told"
    finally:
        connection.close()


def check_large(program, port, row):
    """30 MB to a server that takes 2: the answer has to reach a client that still sends."""
    size = 30_000_000
    with socket.create_connection(("127.0.0.1", port), 120) as connection:
        head = ("POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                f"Content-Length: {size}\r\nConnection: close\r\n\r\n")
        connection.sendall(head.encode())

        def send():
            with contextlib.suppress(OSError):
                for _ in range(size // 10_000):
                    connection.sendall(b" " * 10_000)

        thread = threading.Thread(target=send, daemon=True)
        thread.start()
        received = b""
        with contextlib.suppress(ConnectionError):
            while b"\r\n" not in received:
                piece = connection.recv(65536)
                if not piece:
                    break
                received += piece
    status = received.split(b" ", 2)[1:2]
    must(status == [b"413"], program, "30 MB are answered with", received[:60])
    row["large"] = "arrives"


def check_hints(program, port, row):
    answer = ask(port, "GET", "/hints")
    must(answer.status == 200 and b"hint" in answer.content, program, "/hints is", answer.status, answer.content)
    row["hints"] = "200"


def run(program_type, mode, users, streams, row):
    origins = {"plain": streams, "compress": users, "cache": users}
    with tempfile.TemporaryDirectory(prefix="behind") as folder:
        pathlib.Path(folder).chmod(0o777)
        program = program_type(mode, folder, origins[mode])
        with program.running() as port:
            if mode == "compress":
                check_compression(program, port, users, row)
                check_large(program, port, row)
            elif mode == "cache":
                check_cache(program, port, users, row)
            else:
                check_events(program, port, row)
                check_broken(program, port, row)
                check_hints(program, port, row)
    if mode == "plain" and "compress" not in program_type.modes:
        with tempfile.TemporaryDirectory(prefix="behind") as folder:
            pathlib.Path(folder).chmod(0o777)
            program = program_type("plain", folder, users)
            with program.running() as port:
                check_large(program, port, row)


def upstream(version):
    """The number that the program's makers gave it, without what Debian adds."""
    return re.match(r"(?:\d+:)?([\d.]+)", version)[1] if version[:1].isdigit() else version


def unversioned(row):
    name, *rest = row.split(" | ")
    return " | ".join([name, *rest[1:]])


def written(program, row):
    cells = [program.name, upstream(program.version())] + [str(row.get(key, "–")) for key, _ in COLUMNS]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


HEAD = """# Behind proxies and caches, seen

What arrives of the example servers' responses behind each program, in Debian 12's version, configured with the lines of the
[guide](Guides/BehindProxies.md). Made by `python3 Tests/Behind/behind.py --write`; a program that behaves otherwise than
its row fails the run. – stands where the program has no such mode.

- *tag after compression*: what the client gets for the server's `"7"`, of JSON that the program compresses.
- *write with it*, *old tag*: the status of a PUT with that tag in `If-Match`, and with that of the version before.
- *304 with it*: whether reading again with that tag spares the content.
- *two users apart*: whether a shared cache, no more than switched on, ever shows one user what is another's.
- *after a write*: what a GET through the cache shows after POST, PUT, PATCH and DELETE through it, and after a PATCH past it.
- *events*: whether each event of a stream arrives within 100 milliseconds.
- *broken stream*: what the client learns when a stream breaks off.
- *413 while sending*: whether the answer reaches a client that still has 28 MB to send.
- *103 not sent*: that a route with early hints answers HTTP/1.1 with its 200 alone.
- *compressed part*: whether the program compresses a 206 of `text/plain` and leaves `Content-Range`.

"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("programs", nargs="*", choices=[*PROGRAMS, []])
    arguments.add_argument("--write", action="store_true")
    arguments = arguments.parse_args()
    os.environ["PATH"] += ":/usr/sbin"
    chosen = [PROGRAMS[name] for name in arguments.programs or PROGRAMS]
    install(chosen)
    for name in ("UserDirectory", "NIOServer"):
        subprocess.run(["swift", "build", "--package-path", f"Docs/Examples/{name}"], check=True)
    rows = {}
    for program in chosen:
        row = rows[program] = {}
        for mode in program.modes:
            began = time.monotonic()
            with example("UserDirectory") as users, example("NIOServer") as streams:
                run(program, mode, users, streams, row)
            print(f"{program.name} {mode}: {time.monotonic() - began:.0f} s", flush=True)
    table = [written(program, row) for program, row in rows.items()]
    if arguments.write:
        titles = ["program", "version"] + [title for _, title in COLUMNS]
        head = [f"| {' | '.join(titles)} |", "|" + " --- |" * len(titles)]
        PAGE.write_text(HEAD + "\n".join(head + table) + "\n")
    else:
        # Debian brings out corrections of a version, which change nothing of this.
        known = {unversioned(row) for row in PAGE.read_text().splitlines()}
        failures.extend(f"not as Docs/BehindProxies.md says: {row}" for row in table if unversioned(row) not in known)
    if failures:
        sys.exit("\n".join(failures))
    print(f"{len(rows)} programs behave as they should")


if __name__ == "__main__":
    main()
