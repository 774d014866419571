#!/usr/bin/env python3
"""Asks the NIO example server with curl, nghttp and h2load, over HTTP/1.1 and HTTP/2, and watches the memory it takes.

    swift build --package-path Docs/Examples/NIOServer
    python3 Tests/Independent/live_nio.py Docs/Examples/NIOServer/.build/debug/NIOServer

nghttp and h2load come with Debian's nghttp2-client; what needs them is left out, and said, where they are missing.
"""
import json
import re
import shutil
import signal
import subprocess
import time

from support import live_server
from support.live_server import MIB, check, curl, peak_memory, resident, server


class Answer:
    def __init__(self, octets):
        head, _, self.content = octets.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        self.version, self.status = lines[0].split()[:2]
        self.fields = [(name.lower(), value) for name, value in (line.split(": ", 1) for line in lines[1:])]

    def values(self, name):
        return [value for field, value in self.fields if field == name]


def productions(url):
    return json.loads(curl(f"{url}/productions"))


def wait_until_all_ended(url):
    for _ in range(100):
        state = productions(url)
        if state["begun"] == state["ended"]:
            return state
        time.sleep(0.1)
    check(False, "a producer was not let go:", state)


def check_messages(url, version):
    """Status, fields and framing of every kind of response."""
    shown = "HTTP/2" if "2" in version else "HTTP/1.1"

    def ask(path, *arguments):
        answer = Answer(curl(version, "-i", *arguments, url + path))
        check(answer.version == shown, path, "came over", answer.version)
        check(len(answer.values("date")) == 1, path, "has", answer.values("date"), "as Date")
        if shown == "HTTP/2":
            for name in ("connection", "transfer-encoding", "keep-alive", "upgrade"):
                check(not answer.values(name), path, "has", name)
        return answer

    greeting = ask("/greeting")
    check(greeting.status == "200" and greeting.content == b'{"text":"Hello!"}', greeting.status, greeting.content)
    check(greeting.values("content-length") == ["17"], greeting.fields)
    head = ask("/greeting", "-I")
    check(head.values("content-length") == ["17"] and not head.content, head.fields, head.content)
    created = ask("/users", "-X", "POST")
    check(created.status == "201" and created.values("location") == ["/users/7"], created.fields)
    removed = ask("/users/7", "-X", "DELETE")
    check(removed.status == "204" and not removed.values("content-length"), removed.fields)
    reset = ask("/form", "-X", "POST")
    check(reset.status == "205" and not reset.content, reset.fields)
    unchanged = ask("/version", "-H", 'If-None-Match: "v1"')
    check(unchanged.status == "304" and not unchanged.content, unchanged.fields)
    refused = ask("/account")
    check(refused.status == "401" and len(refused.values("www-authenticate")) == 2, refused.fields)
    check(refused.values("content-type") == ["application/problem+json"], refused.fields)
    wrong = ask("/greeting", "-X", "PUT")
    check(wrong.status == "405" and wrong.values("allow") == ["GET, HEAD"], wrong.fields)
    part = ask("/octets-of-known-length?mib=1", "-r", "10-19")
    check(part.status == "206" and len(part.content) == 10, part.fields)
    hints = curl(version, "-i", "-H", "Sec-Fetch-Mode: navigate", url + "/hints").split(b"\r\n\r\n", 1)
    check(b"103" in hints[0] and b"/style.css" in hints[0] and b" 200" in hints[1][:13], hints)
    # Over HTTP/1.1 some programs take it for the final response, so that only browsers that open a page get it.
    unasked = curl(version, "-i", url + "/hints").split(b"\r\n\r\n", 1)
    check((b"103" in unasked[0]) == ("2" in version), unasked)


def check_streams(url, version):
    """Content that is made while it is sent, and its producers."""
    check(len(curl(version, f"{url}/octets?mib=16")) == 16 * MIB, "16 MiB did not arrive")
    before = productions(url)
    for path in ("/octets", "/octets-of-known-length", "/numbers", "/ticks"):
        answer = Answer(curl(version, "-I", url + path))
        check(answer.status == "200" and not answer.content, path, answer.fields)
        fields = dict(Answer(curl(version, "-I", url + path)).fields)
        check("content-type" in fields, path, fields)
    check(productions(url)["begun"] == before["begun"], "HEAD began a production")
    check(curl(version, f"{url}/numbers?count=3") == b"1\n2\n3\n", "the numbers are wrong")
    # An end that is none: the stream or the connection is reset.
    curl(version, f"{url}/broken?mib=1", expect=92 if "2" in version else 56)
    ticks = subprocess.Popen(["curl", "-sSN", version, f"{url}/ticks"], stdout=subprocess.PIPE)
    lines = [ticks.stdout.readline() for _ in range(6)]
    check(b"id: 1\n" in lines, lines)
    check(productions(url)["begun"] > productions(url)["ended"], "nothing ticks")
    ticks.send_signal(signal.SIGKILL)
    ticks.wait()
    endless = subprocess.Popen(["curl", "-sS", version, f"{url}/octets?mib=1000000"], stdout=subprocess.PIPE)
    endless.stdout.read(MIB)
    endless.kill()
    endless.wait()
    wait_until_all_ended(url)


def check_uploads(url, version):
    content = b"x" * (3 * MIB)
    for fields in ([], ["-H", "Expect: 100-continue"], ["-H", "Transfer-Encoding: chunked"]):
        if "2" in version and fields[-1:] == ["Transfer-Encoding: chunked"]:
            continue
        run = subprocess.run(
            ["curl", "-sS", version, "--data-binary", "@-", *fields, f"{url}/upload"], input=content,
            capture_output=True)
        check(json.loads(run.stdout) == {"octets": len(content)}, fields, run.stdout, run.stderr)
    # Content that nobody reads, more than the server is willing to pass over.
    run = subprocess.run(
        ["curl", "-sS", "-o", "/dev/null", "-w", "%{http_code}", version, "--data-binary", "@-", f"{url}/users/7"],
        input=content * 5, capture_output=True)
    check(run.stdout == b"405", "an upload that nobody wants got", run.stdout, run.stderr)


def check_memory(url, pid, version):
    before = resident(pid)
    peak = peak_memory(pid, lambda: curl(version, "-o", "/dev/null", f"{url}/octets?mib=1024"))
    print(f"{version}: 1 GiB of unknown length: {before / MIB:.1f} MiB before, {peak / MIB:.1f} MiB at most")
    check(peak - before < 32 * MIB, "the memory grew by", peak - before)
    slow = peak_memory(pid, lambda: curl(version, "-o", "/dev/null", "--limit-rate", "8M", f"{url}/octets?mib=24"))
    check(slow - before < 32 * MIB, "the memory grew by", slow - before, "for a slow client")


def check_nghttp2(url):
    missing = [tool for tool in ("nghttp", "h2load") if not shutil.which(tool)]
    if missing:
        return print(f"Not checked, since they are missing: {', '.join(missing)}.")
    run = subprocess.run(["nghttp", "-v", "-n", f"{url}/greeting", f"{url}/users"], capture_output=True, text=True)
    check(run.returncode == 0 and run.stdout.count(":status: ") == 2, run.stdout, run.stderr)
    check("GOAWAY" in run.stdout or "END_STREAM" in run.stdout, run.stdout)
    load = subprocess.run(
        ["h2load", "-n", "20000", "-c", "8", "-m", "32", f"{url}/greeting"], capture_output=True, text=True)
    check("20000 succeeded, 0 failed, 0 errored" in load.stdout, load.stdout)
    print(re.search(r"finished in .*", load.stdout)[0])


with server() as (url, pid):
    for version in ("--http1.1", "--http2-prior-knowledge"):
        check_messages(url, version)
        check_streams(url, version)
        check_uploads(url, version)
        check_memory(url, pid, version)
    check_nghttp2(url)
    wait_until_all_ended(url)
print(f"{live_server.checks} checks passed.")
