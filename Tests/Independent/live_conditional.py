#!/usr/bin/env python3
"""Asks the example server for parts and versions with curl, interrupts downloads, and watches the memory it takes.

    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/live_conditional.py Docs/Examples/UserDirectory/.build/debug/UserDirectory
"""
import pathlib
import subprocess
import sys
import tempfile
import time

from support import live_server
from support.live_server import MIB, check, curl, peak_memory, server


def content(mebibytes):
    """What the server exports, made anew from its description: pages of 64 KiB that begin with their number."""
    line = b"A user did something that is worth a line in the log.\n"
    lines = line * (65536 // len(line) + 1)
    for page in range(mebibytes * 16):
        start = b"Page %d\n" % page
        yield start + lines[: 65536 - len(start)]


def fields(head):
    """The status and the fields of a header section."""
    lines = head.decode().split("\r\n")
    return int(lines[0].split()[1]), {k.lower(): v for k, v in (line.split(": ", 1) for line in lines[1:] if line)}


def strong_tag(url):
    """The file's tag, once it is strong: two seconds after the file was written."""
    for _ in range(50):
        _, found = fields(curl("-I", url))
        if not found["etag"].startswith("W/"):
            return found["etag"]
        time.sleep(0.1)
    sys.exit("The tag of the export stays weak.")


def check_parts(url, whole):
    length = len(whole)
    for wanted, part in [("0-99", whole[:100]), ("-100", whole[-100:]), (f"{length - 100}-", whole[-100:]), ("0-", whole),
                         (f"{length - 1}-99999999999", whole[-1:])]:
        check(curl("-r", wanted, url) == part, "the octets of", wanted)
    status, found = fields(curl("-r", "5-9", "-o", "/dev/null", "-D", "-", url))
    check((status, found["content-range"], found["content-length"]) == (206, f"bytes 5-9/{length}", "5"), found)
    parts = curl("-r", "0-9,1000000-1000009", url)
    check(whole[:10] in parts and whole[1000000:1000010] in parts and parts.count(b"Content-Range: bytes ") == 2, parts)
    status, found = fields(curl("-r", f"{length}-", "-o", "/dev/null", "-D", "-", url))
    check((status, found["content-range"]) == (416, f"bytes */{length}"), status, found)


def check_conditions(url, folder):
    tag, saved, body = strong_tag(url), folder / "etag", folder / "body"
    code = ("-o", body, "-w", "%{http_code}")
    check(curl("--etag-save", saved, *code, url) == b"200" and saved.read_text().strip() == tag, saved.read_text())
    body.unlink()
    check(curl("--etag-compare", saved, *code, url) == b"304", "the saved tag")
    check(not body.exists() or body.stat().st_size == 0, "a 304 has content")
    saved.write_text('"other"\n')
    check(curl("--etag-compare", saved, *code, url) == b"200", "another tag")
    status, found = fields(curl("-D", "-", "-H", f"If-None-Match: {tag}", url))
    check(status == 304 and set(found) == {"etag", "cache-control", "date"}, "the fields of 304 are", found)
    check(curl("-z", time.strftime("%d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 60)), *code, url) == b"304", "-z")
    check(curl("-z", "01 Jan 2020 00:00:00 GMT", *code, url) == b"200", "-z with an old date")
    check(curl("-H", 'If-Match: "other"', *code, url) == b"412", "If-Match")
    check(curl("-r", "0-9", "-H", f"If-Range: {tag}", *code, url) == b"206", "If-Range")
    check(curl("-r", "0-9", "-H", 'If-Range: "other"', *code, url) == b"200", "If-Range with another tag")


def check_resuming(url, folder, whole):
    part = folder / "part"
    # curl reads some 10 MB before it looks at its limit, so the file has to be larger.
    curl("--limit-rate", "1M", "--max-time", "1", "-o", part, url, expect=28)
    sizes = [part.stat().st_size]
    tag = strong_tag(url)
    curl("--limit-rate", "1M", "--max-time", "1", "-C", "-", "-o", part, url, expect=28)
    sizes.append(part.stat().st_size)
    check(0 < sizes[0] < sizes[1] < len(whole), "the sizes of the pieces are", sizes)
    check(curl("-C", "-", "-H", f"If-Range: {tag}", "-o", part, "-w", "%{http_code}", url) == b"206", "resuming")
    check(part.read_bytes() == whole, "the resumed file is not the whole")


def check_heads(base):
    for path in ["/export", "/users/1", "/users"]:
        code, head = fields(curl("-I", base + path))
        code_of_get, get = fields(curl("-o", "/dev/null", "-D", "-", base + path))
        size = curl("-o", "/dev/null", "-w", "%{size_download}", base + path).decode()
        for found in head, get:
            del found["date"]
        check(code == code_of_get and head == get and head["content-length"] == size, head, get, size)


def check_writes(base, folder):
    send = ("-o", "/dev/null", "-w", "%{http_code}", "-H", "Content-Type: application/json")
    user, url = '{"name":"Ada","age":36}', base + "/users/1"
    check(curl(*send, "-d", user, base + "/users") == b"201", "POST")
    saved = folder / "user"
    curl("--etag-save", saved, "-o", "/dev/null", url)
    check(curl("--etag-compare", saved, "-w", "%{http_code}", url) == b"304", "a user that has not changed")
    match = ("-X", "PUT", "-d", user, "-H", f"If-Match: {saved.read_text().strip()}", url)
    check(curl(*send, *match) == b"200", "a write to the version that was read")
    check(curl(*send, *match) == b"412", "a write to a version that is gone")
    check(curl("--etag-compare", saved, "-o", "/dev/null", "-w", "%{http_code}", url) == b"200", "a user that changed")


def check_memory():
    with server(EXPORT_MIB="256") as (base, pid):
        url = base + "/export"
        curl("-I", url)
        curl("-r", "0-1000000", "-o", "/dev/null", url)
        before = peak_memory(pid, lambda: time.sleep(0.2))

        def work():
            # One client stops reading early, so that what is sent to it would pile up.
            slow = subprocess.Popen(["curl", "-s", "--limit-rate", "100K", "-o", "/dev/null", url])
            for _ in range(2):
                got = subprocess.Popen(["curl", "-sS", url], stdout=subprocess.PIPE)
                equal = all(got.stdout.read(65536) == page for page in content(256))
                check(equal and not got.stdout.read(1) and got.wait() == 0, "256 MiB arrive as they are")
            slow.terminate()
            slow.wait()

        grown = peak_memory(pid, work) - before
        print(f"serving 256 MiB twice, and once to a slow client, took {grown / MIB:.1f} MiB more than the {before / MIB:.1f} MiB before")
        check(grown < 16 * MIB, "serving 256 MiB took", grown, "octets of memory")


with tempfile.TemporaryDirectory() as name, server(EXPORT_MIB="64") as (base, _):
    folder, whole = pathlib.Path(name), b"".join(content(64))
    check_parts(base + "/export", whole)
    check_conditions(base + "/export", folder)
    check_resuming(base + "/export", folder, whole)
    check_writes(base, folder)
    check_heads(base)
check_memory()
print(f"{live_server.checks} checks with curl passed")
