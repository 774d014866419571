#!/usr/bin/env python3
"""Asks the example servers with QUERY (RFC 10008), by curl, alone and through nginx as Debian has it.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/NIOServer
    swift build --package-path Docs/Examples/FlyingFoxServer
    python3 Tests/Independent/live_query.py Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/NIOServer/.build/debug/NIOServer Docs/Examples/FlyingFoxServer/.build/debug/FlyingFoxServer

They are a server of Hummingbird, one of NIO and one of FlyingFox.

Every server that is named gets the same questions. nginx passes QUERY on in each of the modes of Tests/Behind: as it is,
compressing, and as a shared cache, which must not mistake one question for another.
"""
import json
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Behind"))
from programs import Nginx, free_port, install
from support import live_server
from support.live_server import check, curl, server

# Where to ask for JSON and for text; a question, its answer, another question, and one that makes no sense.
GREETINGS = ("/greetings", "/greetings/lines", {"language": "de"}, ["Servus!", "Grüezi!"], {"language": "en"},
             {"language": "fr"})
USERS = ("/users", "/export", {"name": "ada"}, ["Ada"], {"name": "eve"}, {"minimumAge": -1})


class Answer:
    def __init__(self, octets):
        while octets.startswith(b"HTTP/1.1 100"):
            octets = octets.partition(b"\r\n\r\n")[2]
        head, _, self.content = octets.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        self.status = int(lines[0].split()[1])
        self.fields = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines[1:])}

    def __repr__(self):
        return f"{self.status} {self.fields} {self.content[:200]}"

    def __getitem__(self, name):
        return self.fields.get(name)


def ask(url, question=None, *fields, method="QUERY", type="application/json"):
    content = ("--data-binary", question if isinstance(question, str) else json.dumps(question), "-H",
               f"Content-Type: {type}" if type else "Content-Type:") if question is not None else ()
    return Answer(curl("-i", "-X", method, *content, *(part for field in fields for part in ("-H", field)), url))


def texts(answer):
    return [member.get("text") or member["name"] for member in json.loads(answer.content)]


def check_answers(base, kind):
    path, lines, question, expected, other, senseless = kind
    url = base + path
    found = ask(url, question)
    check(found.status == 200 and texts(found) == expected, "200", found)
    check(found["location"] and found["etag"] and found["accept-query"] is None, "the fields of 200", found)
    same = ask(url, question, f"If-None-Match: {found['etag']}")
    check(same.status == 304 and not same.content and same["location"] == found["location"], "304", same)
    changed = ask(url, question, 'If-None-Match: "other"')
    check(changed.status == 200 and changed.content == found.content, "200 to another tag", changed)
    failed = ask(url, question, 'If-Match: "other"')
    check(failed.status == 412, "412", failed)
    different = ask(url, other, f"If-None-Match: {found['etag']}")
    check(different.status == 200 and texts(different) != expected, "another question", different)
    again = ask(base + found["location"], method="GET")
    check(again.status == 200 and again.content == found.content, "GET of Location", again)
    posted = ask(url if kind is GREETINGS else url + "/search", question, method="POST")
    check(posted.status == 200 and posted.content == found.content and not posted["location"], "POST", posted)
    chunked = ask(url, question, "Transfer-Encoding: chunked")
    check(chunked.status == 200 and chunked.content == found.content, "chunked content", chunked)

    whole = ask(base + lines, question)
    check(whole.status == 200 and whole["accept-ranges"] == "bytes", "the lines", whole)
    part = ask(base + lines, question, "Range: bytes=2-5", f"If-Range: {whole['etag']}")
    check(part.status == 206 and part.content == whole.content[2:6], "206", part)
    check(part["content-range"] == f"bytes 2-5/{len(whole.content)}", "Content-Range", part)
    full = ask(base + lines, question, "Range: bytes=2-5", 'If-Range: "other"')
    check(full.status == 200 and full.content == whole.content, "If-Range of another version", full)
    beyond = ask(base + lines, question, "Range: bytes=9999-")
    check(beyond.status == 416 and beyond["content-range"] == f"bytes */{len(whole.content)}", "416", beyond)

    untyped = ask(url, question, type=None)
    check(untyped.status == 400 and "Content-Type" in json.loads(untyped.content)["detail"], "400", untyped)
    empty = ask(url)
    check(empty.status == 400, "400 to nothing at all", empty)
    broken = ask(url, '{"', type="application/json")
    check(broken.status == 400, "400 to what is no JSON", broken)
    strange = ask(url, question, type="application/sql")
    check(strange.status == 415 and strange["accept-query"] == "application/json", "415", strange)
    check(strange["accept"] is None, "415 with Accept", strange)
    refused = ask(url, senseless)
    check(refused.status == 422 and refused["content-type"] == "application/problem+json", "422", refused)
    unacceptable = ask(url, question, "Accept: image/png")
    check(unacceptable.status == 406, "406", unacceptable)

    options = ask(url, method="OPTIONS")
    check("QUERY" in options["allow"].split(", ") and options["accept-query"] == "application/json", "OPTIONS", options)


os.environ["PATH"] += ":/usr/sbin"
install([Nginx])
for binary in list(sys.argv[1:]):
    live_server.sys.argv[1] = binary
    kind = USERS if pathlib.Path(binary).name == "UserDirectory" else GREETINGS
    with server(PORT=str(free_port())) as (base, _):
        # FlyingFox is said to listen just before it does.
        curl("--retry", "50", "--retry-connrefused", "--retry-delay", "1", "-o", "/dev/null", base)
        if kind is USERS:
            for name in ("Ada", "Eve"):
                curl("-X", "POST", "-H", "Content-Type: application/json", "-d", json.dumps({"name": name, "age": 36}),
                     f"{base}/users")
        check_answers(base, kind)
        for mode in Nginx.modes:
            with tempfile.TemporaryDirectory(prefix="query") as folder:
                pathlib.Path(folder).chmod(0o777)
                with Nginx(mode, folder, base.rsplit(":", 1)[1]).running() as port:
                    check_answers(f"http://127.0.0.1:{port}", kind)
    print(f"{pathlib.Path(binary).name}: QUERY holds, alone and through nginx {Nginx.version()}.")
print(f"{live_server.checks} checks")
