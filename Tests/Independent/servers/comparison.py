"""The tasks of Docs/Comparison.md, and the servers that are given them."""
import collections
import contextlib
import importlib.metadata
import os
import pathlib
import re
import resource
import signal
import socket
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).parent / "tasks"
JSON = "Content-Type: application/json"
ADA = '{"name": "Ada", "age": 36}'
MIB = 1 << 20

# `fields` are those that matter in the answer, and `demanded` the one that HTTP wants there. TAG is the ETag of a GET.
Task = collections.namedtuple("Task", "name short asks method target lines content fields demanded")
TASKS = [
    Task("create", "create", "Create a user", "POST", "/users", [JSON], ADA, ["Location"], "Location"),
    Task("path", "unknown path", "Ask for a path that nobody has", "GET", "/nothing", [], "", [], None),
    Task("method", "wrong method", "Delete what has GET and POST alone", "DELETE", "/users", [], "", ["Allow"], "Allow"),
    Task("unreadable", "unreadable JSON", "Send JSON that breaks off", "POST", "/users", [JSON], '{"name": "Ada",', [], None),
    Task("shape", "three faults", "Send JSON without a name, with an age that is text and an address that is a number",
         "POST", "/users", [JSON], '{"age": "old", "email": 7}', [], None),
    Task("media-type", "wrong media type", "Send a user as plain text", "POST", "/users", ["Content-Type: text/plain"],
         "Ada", ["Accept", "Accept-Post"], None),
    Task("credentials", "no credentials", "Ask for what needs a token, without one", "GET", "/me", [], "",
         ["WWW-Authenticate"], "WWW-Authenticate"),
    Task("stale", "stale change", "Change a version that is no longer the newest (`If-Match`)", "PUT", "/users/1",
         [JSON, 'If-Match: "old"'], ADA, [], None),
    Task("unchanged", "not changed", "Ask again for what has not changed (`If-None-Match`)", "GET", "/users/1",
         ["If-None-Match: TAG"], "", ["ETag", "Content-Length"], "ETag"),
    Task("quota", "quota used up", "Ask more often than the quota allows", "GET", "/limited", [], "",
         ["Retry-After", "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Reset"], None),
    Task("broken", "uncaught error", "Meet an error that nobody handles: a file that cannot be read or written", "GET",
         "/broken", [], "", [], None),
    Task("accept", "nothing acceptable", "Ask for a picture of a user (`Accept: image/png`)", "GET", "/users/1",
         ["Accept: image/png"], "", [], None),
    Task("head", "HEAD", "Ask for the fields of a user alone", "HEAD", "/users/1", [], "", ["ETag", "Content-Length", "Allow"], None),
    Task("large", "too large", "Send a user with 20 MiB of spaces", "POST", "/users", [JSON], ADA + " " * (20 * MIB), [], None),
    Task("range", "part of a file", "Ask for five octets of a file", "GET", "/export", ["Range: bytes=2-6"], "",
         ["Content-Range"], None),
]

Answer = collections.namedtuple("Answer", "status fields content head log", defaults=[""])


def version(*packages):
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in packages)


def uvicorn(module):
    return lambda port: [sys.executable, "-m", "uvicorn", "--port", str(port), "--log-level", "warning", module + ":app"]


def gunicorn(module):
    return lambda port: [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--threads", "4",
                         "--log-level", "warning", "--no-control-socket", module + ":app"]


PYTHON = {
    "FastAPI": (uvicorn("in_fastapi"), ["fastapi", "starlette", "uvicorn"]),
    "Litestar": (uvicorn("in_litestar"), ["litestar", "uvicorn"]),
    "Falcon": (gunicorn("in_falcon"), ["falcon", "gunicorn"]),
    "Flask": (gunicorn("in_flask"), ["flask", "werkzeug", "gunicorn"]),
    "DRF": (gunicorn("in_drf"), ["djangorestframework", "django", "gunicorn"]),
}


@contextlib.contextmanager
def started(command, folder, **limits):
    """The port and the log of a program that listens on the port in PORT."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    export = folder / "export.txt"
    export.write_text("0123456789")
    os.utime(export, (1735689600, 1735689600))
    log = folder / f"{port}.log"
    variables = os.environ | {
        "PORT": str(port), "EXPORT": str(export), "LOST": f"{folder}/private/users.db", "EXPORT_MIB": "1",
        "PYTHONDONTWRITEBYTECODE": "1"}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command(port), cwd=HERE, env=variables, stdout=output, stderr=output, start_new_session=True, **limits)
    try:
        deadline = time.monotonic() + 120
        while True:
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"{command(port)} does not listen:\n{log.read_text()[-2000:]}")
            time.sleep(0.1)
        yield port, log
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def ask(port, method, target, lines=(), content=""):
    """The status, the fields and the content of the answer."""
    sent = [f"{method} {target} HTTP/1.1", "Host: localhost", *lines, "Connection: close"]
    if not any(line.startswith("Accept:") for line in lines):
        sent.append("Accept: */*")
    if content:
        sent.append(f"Content-Length: {len(content)}")
    received = b""
    with socket.create_connection(("127.0.0.1", port), 60) as connection:
        # A server need not read what it refuses, and some neither read it nor close.
        sender = threading.Thread(target=send, args=(connection, ("\r\n".join(sent) + "\r\n\r\n" + content).encode()))
        sender.start()
        with contextlib.suppress(ConnectionError):
            while not is_whole(received, method) and (part := connection.recv(65536)):
                received += part
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        sender.join()
    head, _, rest = received.partition(b"\r\n\r\n")
    first, *others = head.decode("latin-1").split("\r\n")
    if not first.startswith("HTTP/1."):
        return Answer(None, {}, b"", False)
    fields = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in others)}
    if "allow" in fields:  # Some write a set, in another order each time.
        fields["allow"] = ", ".join(sorted(re.split(r",\s*", fields["allow"])))
    if fields.get("transfer-encoding") == "chunked":
        rest = dechunked(rest)
    return Answer(int(first.split()[1]), fields, rest, method == "HEAD")


def send(connection, octets):
    with contextlib.suppress(OSError):
        connection.sendall(octets)


def is_whole(received, method):
    """Whether an answer that tells its length has arrived."""
    head, _, rest = received.partition(b"\r\n\r\n")
    length = re.search(rb"\r\ncontent-length:\s*(\d+)", head, re.I)
    return bool(length) and b"\r\n\r\n" in received and (method == "HEAD" or len(rest) >= int(length[1]))


def dechunked(octets):
    content = b""
    while octets:
        size, _, octets = octets.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        content, octets = content + octets[:length], octets[length + 2:]
    return content


def settled(log, before):
    """What the log gained, when nothing more comes; nothing, if nothing came in 20 seconds."""
    deadline, size = time.monotonic() + 20, before
    while log.stat().st_size == before and time.monotonic() < deadline:
        time.sleep(0.1)
    while size != log.stat().st_size:
        size = log.stat().st_size
        time.sleep(0.5)
    return log.read_bytes()[before:].decode(errors="replace")


def answers(command, folder, ours=False, moved=None):
    """The answer of a server to each task; `moved` maps a path to the one that it has instead."""
    folder = pathlib.Path(folder)
    found = {}
    with started(command, folder) as (port, log):
        for task in TASKS:
            if task.name == "broken" and ours:
                continue
            lines = task.lines
            if task.name in ("unchanged", "quota"):
                first = ask(port, "GET", task.target)
                lines = [line.replace("TAG", first.fields.get("etag", '"1"')) for line in lines]
            before = log.stat().st_size
            found[task.name] = ask(port, task.method, (moved or {}).get(task.target, task.target), lines, task.content)
            if task.name == "broken":
                found["broken"] = found["broken"]._replace(log=settled(log, before))
    if ours:
        # The example has no route that breaks. It writes a file for /export, and this time it may not.
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (128 * 1024, 128 * 1024))

        with started(command, folder, preexec_fn=limit, restore_signals=False) as (port, log):
            before = log.stat().st_size
            answer = ask(port, "GET", "/export")
            found["broken"] = answer._replace(log=settled(log, before))
    return found


def shown(text, length=640):
    """A text as a code span of a table, without what differs from run to run."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"/\S*/private/", "/…/private/", re.sub(r"\b[0-9a-f]{16,}\b", "…", text))
    text = re.sub(r"\b(5\d|60) seconds", "60 seconds", re.sub(r"((?:Retry-After|Reset): )(5\d|60)$", r"\g<1>60", text))
    if len(text) > length:
        text = text[:length] + "…"
    return (f"`` {text} ``" if "`" in text else f"`{text}`").replace("|", "\\|")


def content(answer):
    """The media type, and what an error says."""
    if answer.status is None:
        return "the connection is closed without an answer"
    kind = answer.fields.get("content-type", "")
    if not answer.content:
        return "none" + (f", but `Content-Type: {kind}`" if kind and answer.status >= 400 and not answer.head else "")
    if answer.status < 300:
        return shown(kind)
    return f"{shown(kind)}<br>{shown(answer.content.decode(errors='replace'))}"


def outcome(task, answer):
    """The status, and what a client would not expect beside it."""
    said = [str(answer.status or "closed")]
    if task.demanded and task.demanded.lower() not in answer.fields:
        said.append(f"no {task.demanded}")
    if task.name == "method" and "POST" not in answer.fields.get("allow", "POST"):
        said.append("Allow lacks POST")
    if task.name == "unchanged" and "content-length" in answer.fields:
        said.append(f"Content-Length: {answer.fields['content-length']}")
    if task.name == "broken":
        said += ["tells the path"] * (b"/private/" in answer.content) + ["not logged"] * (not answer.log.strip())
    return ", ".join(said)


def logged(answer):
    """What a log tells of an error, and whether it has an id that the client was told."""
    if not answer.log.strip():
        return "Nothing is logged."
    ids = set(re.findall(r"\b[0-9a-f]{16,}\b", answer.content.decode(errors="replace")))
    what = "A stack trace" if re.search("Traceback|goroutine", answer.log) else "The error"
    return f"{what} is logged" + (", with the id of the answer." if any(one in answer.log for one in ids) else ".")


def row(name, task, answer, remark):
    """The line of a table."""
    fields = [shown(f"{field}: {answer.fields[field.lower()]}") for field in task.fields if field.lower() in answer.fields]
    if task.name == "broken":
        remark = f"{logged(answer)} {remark}".strip()
    return f"| {name} | {answer.status or '–'} | {'<br>'.join(fields)} | {content(answer)} | {remark} |"
