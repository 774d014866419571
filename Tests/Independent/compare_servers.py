#!/usr/bin/env python3
"""Runs check-responses and httplint over nginx, Python's http.server and Flask, and makes the page that compares them.

    swift test --filter CheckResponsesTests
    python3 Tests/Independent/compare_servers.py <folder> .build/debug/check-responses > Docs/CheckerComparison.md

Both see the same octets. What both say of a response stands in SAME, and what only one says in ONLY_OURS or
ONLY_THEIRS, with the reason. A difference without a reason fails, and so does a reason for what is no longer said.
nginx is taken from PATH, or installed with apt-get.
"""
# /// script
# dependencies = ["flask==3.1.3", "httplint==2026.10.4"]
# ///
import collections
import json
import os
import pathlib
import socket
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent / "servers"
JSON = "Content-Type: application/json"

# server -> (name of the exchange, method, target, further request lines, content)
REQUESTS = {
    "nginx": [
        ("page", "GET", "/"), ("json", "GET", "/data.json"), ("head", "HEAD", "/data.json"),
        ("not-found", "GET", "/nothing"), ("folder", "GET", "/listing"), ("listing", "GET", "/listing/"),
        ("range", "GET", "/data.txt", ["Range: bytes=0-4"]), ("suffix", "GET", "/data.txt", ["Range: bytes=-3"]),
        ("ranges", "GET", "/data.txt", ["Range: bytes=0-1,4-5"]),
        ("range-too-far", "GET", "/data.txt", ["Range: bytes=999-"]),
        ("not-modified", "GET", "/data.txt", ["If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT"]),
        ("any-tag", "GET", "/data.txt", ["If-None-Match: *"]),
        ("no-match", "GET", "/data.txt", ['If-Match: "other"']),
        ("compressed", "GET", "/data.json", ["Accept-Encoding: gzip"]),
        ("compressed-vary", "GET", "/gzip/data.json", ["Accept-Encoding: gzip"]),
        ("post-to-file", "POST", "/data.json", [JSON], "{}"), ("delete-file", "DELETE", "/data.json"),
        ("options", "OPTIONS", "/data.json"), ("trace", "TRACE", "/"), ("unknown-method", "BREW", "/"),
        ("too-large", "POST", "/data.json", [JSON], " " * 2000), ("too-long", "GET", "/" + "a" * 5000),
        ("large-field", "GET", "/", ["X-Large: " + "a" * 5000]), ("no-host", "GET", "/", None),
        ("two-lengths", "POST", "/", ["Content-Length: 1", "Content-Length: 2"]),
        ("cached", "GET", "/cached/data.txt"), ("moved", "GET", "/moved"), ("found", "GET", "/found"),
        ("empty", "GET", "/empty"), ("empty-typed", "GET", "/empty-typed"), ("created", "POST", "/created", [JSON], "{}"),
        ("limited", "GET", "/limited"), ("unauthorized", "GET", "/unauthorized"), ("teapot", "GET", "/teapot"),
        ("broken", "GET", "/broken"), ("hidden-error", "GET", "/hidden-error"), ("no-json", "GET", "/no-json"),
        ("bad-etag", "GET", "/bad-etag"), ("bad-cache", "GET", "/bad-cache"), ("bad-cookie", "GET", "/bad-cookie"),
        ("bad-link", "GET", "/bad-link"), ("bad-retry", "GET", "/bad-retry"), ("private", "GET", "/private"),
        ("form", "POST", "/form", [JSON], "{}"),
    ],
    "http.server": [
        ("page", "GET", "/"), ("json", "GET", "/data.json"), ("head", "HEAD", "/data.json"),
        ("not-found", "GET", "/nothing"), ("head-not-found", "HEAD", "/nothing"), ("folder", "GET", "/sub"),
        ("listing", "GET", "/sub/"), ("range", "GET", "/data.txt", ["Range: bytes=0-4"]),
        ("not-modified", "GET", "/data.txt", ["If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT"]),
        ("post", "POST", "/data.json", [JSON], "{}"), ("delete", "DELETE", "/data.json"),
        ("options", "OPTIONS", "/data.json"), ("unknown-method", "BREW", "/"), ("version", "GET", "/", None, "", "HTTP/9.9"),
        ("too-long", "GET", "/" + "a" * 70000),
    ],
    "Flask": [
        ("show", "GET", "/users/1"), ("head", "HEAD", "/users/1"),
        ("not-modified", "GET", "/users/1", ['If-None-Match: "v1"']), ("range", "GET", "/text", ["Range: bytes=2-5"]),
        ("range-too-far", "GET", "/text", ["Range: bytes=50-"]), ("create", "POST", "/users", [JSON], '{"name":"Eve"}'),
        ("create-located", "POST", "/users-located", [JSON], "{}"), ("malformed", "POST", "/users", [JSON], '{"'),
        ("wrong-type", "POST", "/users", ["Content-Type: text/plain"], "Eve"),
        ("invalid", "POST", "/users", [JSON], "{}"), ("delete", "DELETE", "/users/1"), ("not-found", "GET", "/nothing"),
        ("not-allowed", "PUT", "/users/1", [JSON], "{}"), ("options", "OPTIONS", "/users/1"),
        ("unknown-method", "BREW", "/users/1"), ("slash", "GET", "/users/1/"),
    ] + [(route, "GET", f"/{route}") for route in (
        "me", "me-basic", "missing-with-200", "crash", "leak", "sql", "problem", "problem-other-status",
        "problem-in-json", "limited", "upgrade", "redirect", "redirect-nowhere", "unregistered", "dates", "cookie",
        "negotiated", "stale", "partial", "deprecated", "limits")],
}

sys.path.insert(0, str(HERE))
from differences import ONLY_OURS, ONLY_THEIRS, SAME  # noqa: E402
from recorded import EXPLAINED  # noqa: E402
from support.system import free_port, program  # noqa: E402


def prepare(folder):
    """The files that are served, older than any response."""
    (folder / "www/sub").mkdir(parents=True)
    (folder / "temp").mkdir()
    (folder / "users").write_text("ada:{PLAIN}secret\n")
    for name, text in {
        "index.html": "<!doctype html><title>A page</title>", "data.json": '{"id": 1, "name": "Ada Lovelace"}',
        "data.txt": "0123456789", "sub/one.txt": "one",
    }.items():
        (folder / "www" / name).write_text(text)
        os.utime(folder / "www" / name, (1735689600, 1735689600))


def start(server, folder):
    port = free_port()
    variables = dict(os.environ)
    if server == "nginx":
        text = (HERE / "nginx.conf").read_text().replace("FOLDER", str(folder)).replace("PORT", str(port))
        (folder / "nginx.conf").write_text(text)
        command = [program("nginx", "nginx-light"), "-e", f"{folder}/nginx.log", "-c", f"{folder}/nginx.conf"]
        if os.geteuid() == 0:  # Its workers would become a user who cannot read a folder made by mktemp.
            command += ["-g", "user root;"]
    elif server == "http.server":
        command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", f"{folder}/www"]
    else:
        command = [sys.executable, "-m", "flask", "--app", str(HERE / "application.py"), "run", "--port", str(port)]
    process = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return process, port
        except OSError:
            time.sleep(0.1)
    process.kill()
    sys.exit(f"{server} does not listen.")


def exchange(port, method, target, lines=(), content="", version="HTTP/1.1"):
    """The octets of a request, and those that come back before the server closes the connection."""
    head = [f"{method} {target} {version}"]
    if lines is not None:
        head += ["Host: localhost", *lines]
        if content:
            head.append(f"Content-Length: {len(content)}")
    head.append("Connection: close")
    sent = ("\r\n".join(head) + "\r\n\r\n").encode()
    received = b""
    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        connection.sendall(sent + content.encode())
        while True:
            try:
                part = connection.recv(65536)
            except ConnectionResetError:
                break
            if not part:
                break
            received += part
    return sent, received


def record(folder):
    messages = folder / "messages"
    messages.mkdir()
    for server, requests in REQUESTS.items():
        process, port = start(server, folder)
        try:
            for name, *request in requests:
                sent, received = exchange(port, *request)
                stem = f"{server.replace('.', '-').lower()}-{name}"
                (messages / f"{stem}.http").write_bytes(received)
                (messages / f"{stem}.request.http").write_bytes(sent)
        finally:
            process.terminate()
            process.wait()
    return messages


def ours(checker, messages):
    run = subprocess.run([checker, "--format", "json", str(messages)], stdout=subprocess.PIPE)
    if run.returncode not in (0, 1):
        sys.exit(f"{checker} ended with {run.returncode}.")
    found = collections.defaultdict(set)
    for finding in json.loads(run.stdout):
        found[finding["exchange"]].add((finding["rule"], finding["severity"], finding["section"]))
    return found


def theirs(message):
    run = subprocess.run(["httplint"], input=message.read_bytes(), capture_output=True)
    if run.returncode != 0:
        return {f"It cannot be read: {run.stderr.decode().strip().splitlines()[-1].removeprefix('httplint: ')}"}
    notes = set()
    for line in run.stdout.decode().splitlines():
        for level in ("BAD", "WARN"):
            if line.strip().startswith(f"* [{level}] "):
                notes.add(line.strip()[len(f"* [{level}] "):])
    return notes


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    prepare(folder)
    messages = record(folder)
    findings = ours(sys.argv[2], messages)
    counts, unexplained, used = collections.Counter(), [], set()
    tables = {"same": collections.defaultdict(set), "ours": collections.defaultdict(set), "theirs": collections.defaultdict(set)}
    sections = {}
    for message in sorted(messages.glob("*.http")):
        if message.name.endswith(".request.http"):
            continue
        name = message.name[:-5]
        counts["responses"] += 1
        rules = {rule: (severity, section) for rule, severity, section in findings[name]}
        sections |= rules
        notes = theirs(message)
        agreed = [(rule, note) for rule, note in SAME if rule in rules and any(n.startswith(note) for n in notes)]
        used |= {("same", *pair) for pair in agreed}
        for rule, note in agreed:
            tables["same"][rule, note].add(name)
        for rule in sorted(rules.keys() - {rule for rule, _ in agreed}):
            if rule in ONLY_OURS:
                used.add(("ours", rule))
                tables["ours"][rule].add(name)
            else:
                unexplained.append(f"{name}: only check-responses says {rule} ({rules[rule][0]})")
        for note in sorted(n for n in notes if not any(n.startswith(agreed_note) for _, agreed_note in agreed)):
            known = next((start for start in ONLY_THEIRS if note.startswith(start)), None)
            if known:
                used.add(("theirs", known))
                tables["theirs"][known].add(name)
            else:
                unexplained.append(f"{name}: only httplint says \"{note}\"")
    expected = {("same", *pair) for pair in SAME} | {("ours", r) for r in ONLY_OURS} | {("theirs", n) for n in ONLY_THEIRS}
    unexplained += [f"this is explained and no longer said: {one}" for one in sorted(expected - used)]
    if unexplained:
        sys.exit("\n".join(unexplained))
    sys.stdout.write(page(counts, tables, sections))


def responses(names):
    names = sorted(names)
    shown = ", ".join(f"`{name}`" for name in names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"


def page(counts, tables, sections):
    lines = [
        "# The checker beside httplint",
        "",
        "<!-- Made by Tests/Independent/compare_servers.py. -->",
        "",
        f"`check-responses` and [httplint](https://github.com/mnot/httplint) read {counts['responses']} responses of"
        " nginx, Python's `http.server` and Flask, octet for octet. Some servers were set up with mistakes that are"
        " often made. Everything that only one of the two reports stands below with the reason. httplint's notes are"
        " those at the levels BAD and WARN; it does not see the request. What whole frameworks send for the same tasks is"
        " on [another page](Comparison.md).",
        "",
        "## Said by both",
        "",
        "| rule | httplint | seen in |",
        "|---|---|---|",
    ]
    lines += [f"| `{rule}` | {note} | {responses(names)} |" for (rule, note), names in sorted(tables["same"].items())]
    lines += ["", "## Said by the checker alone", "", "| rule | weight | section | seen in | why httplint does not say it |",
              "|---|---|---|---|---|"]
    for rule, names in sorted(tables["ours"].items()):
        severity, section = sections[rule]
        lines.append(f"| `{rule}` | {severity} | {section} | {responses(names)} | {ONLY_OURS[rule]} |")
    lines += ["", "## Said by httplint alone", "", "| httplint | seen in | why the checker does not say it |", "|---|---|---|"]
    lines += [f"| {note} | {responses(names)} | {ONLY_THEIRS[note]} |" for note, names in sorted(tables["theirs"].items())]
    lines += [
        "", "## Recordings of servers in their default state", "",
        "Tests/Independent/check_recordings.py records nginx, Apache, Flask, FastAPI, Django REST framework, Falcon and"
        " Litestar with Chromium through Playwright and with mitmproxy. The checker reads the HAR files. This is all that"
        " it says, and each is true of what the server sent.", "",
        "| server | rule | why it is true |", "|---|---|---|"]
    lines += [f"| {server} | `{rule}` | {why} |" for (server, rule), why in sorted(EXPLAINED.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
