#!/usr/bin/env python3
"""Measures how long the checker takes over recordings of a browser: twice the entries may not take much more than twice the time.

    python3 Tests/Independent/deep/measure_checking.py <folder>

The recording has requests and responses that differ, as a session with an API has: lists, reads, changes, errors. Processor
seconds of the release build, the least of three.
"""
import json
import pathlib
import resource
import subprocess
import sys

COUNTS = (2_500, 5_000, 10_000)
# Processor seconds for the longest, and how many times those of half as many entries.
LIMITS = (2.0, 2.5)


def entry(number):
    user = {"id": number, "name": f"User {number}", "email": f"user{number}@example.com", "tags": ["a", "b"]}
    problem = {"type": "about:blank", "title": "Not Found", "status": 404, "detail": f"No user has the id {number}."}
    date = [("Date", "Sat, 21 Nov 2026 03:23:30 GMT")]
    method, path, status, fields, content, kind = (
        ("GET", f"/users/{number}", 200, [("ETag", f'"{number}"'), ("Cache-Control", "no-cache")], user, "application/json"),
        ("GET", f"/users?page={number}", 200, [("Cache-Control", "no-cache")], [user] * 5, "application/json"),
        ("POST", "/users", 201, [("Location", f"/users/{number}")], user, "application/json"),
        ("GET", f"/users/{number}", 404, [("Cache-Control", "no-cache")], problem, "application/problem+json"),
        ("DELETE", f"/users/{number}", 204, [], None, None),
    )[number % 5]
    text = "" if content is None else json.dumps(content)
    fields = date + fields + ([("Content-Type", kind), ("Content-Length", str(len(text)))] if kind else [])
    return {
        "startedDateTime": "2026-11-21T03:23:30.000Z", "time": 1, "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0},
        "request": {
            "method": method, "url": f"http://localhost:8080{path}", "httpVersion": "HTTP/1.1", "cookies": [],
            "headers": [{"name": "Host", "value": "localhost:8080"}, {"name": "Accept", "value": "*/*"}],
            "queryString": [], "headersSize": -1, "bodySize": 0},
        "response": {
            "status": status, "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [], "redirectURL": "",
            "headers": [{"name": name, "value": value} for name, value in fields],
            "content": {"size": len(text), "mimeType": kind or "", "text": text}, "headersSize": -1, "bodySize": len(text)},
    }


def seconds(program, file):
    """Processor seconds, the least of three."""
    taken = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([program, file], capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in (0, 1):
            sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(taken)


folder = pathlib.Path(sys.argv[1]).resolve()
subprocess.run(["swift", "build", "-c", "release", "--product", "check-responses", "--scratch-path", folder / "build"],
               check=True, stdout=sys.stderr)
times = []
for count in COUNTS:
    file = folder / f"{count}.har"
    log = {"version": "1.2", "creator": {"name": "a", "version": "1"}, "entries": [entry(number) for number in range(count)]}
    file.write_text(json.dumps({"log": log}))
    times.append(seconds(folder / "build/release/check-responses", file))
    print(f"{count} entries, {file.stat().st_size / 1e6:.1f} MB: {times[-1]:.2f} s", flush=True)
if times[-1] > LIMITS[0] or times[-1] > LIMITS[1] * times[-2]:
    sys.exit("That is too long.")
