#!/usr/bin/env python3
"""Compares field by field what forms mean to the clients that send them and to the package that reads them.

    python3 Tests/Independent/check_uploads.py <folder> record
    TYPED_RESPONSES_UPLOADS=<folder> swift test --filter RecordedFormTests
    python3 Tests/Independent/check_uploads.py <folder>

The clients are curl, requests, aiohttp, httpx and headless Chromium, each with names that hold quotes, backslashes, per
cent signs and letters beyond ASCII. A server without knowledge of forms keeps the octets that they send. Chromium comes
from Debian; where no package of it can be had, it is left out, and the last line says so.
"""
# /// script
# dependencies = ["requests==2.32.5", "aiohttp==3.13.2", "httpx==0.28.1"]
# ///
import asyncio
import hashlib
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

# Fields and files: name, file name, content.
NAMES = ["plain", 'quote"d', "back\\slash", "per%cent", "Zoë", "日本", "semi;colon", "a=b", "sp ace", "100%25"]
FIELDS = [(name, None, f"value of {name}, two\r\nlines".encode()) for name in NAMES] + [("empty", None, b"")]
FILES = [
    (f"file{number}", f"{name}.txt", hashlib.sha256(name.encode()).digest() * (1 if number else 8192) + b"\r\n--\r\n-")
    for number, name in enumerate(NAMES)
]
FORM = FIELDS + FILES

PAGE = """<!doctype html><meta charset=utf-8><script>
(async () => {
  const form = new FormData();
  for (const [name, filename, hex] of %s) {
    const octets = new Uint8Array((hex.match(/../g) || []).map(digits => parseInt(digits, 16)));
    if (filename === null) form.append(name, new TextDecoder().decode(octets));
    else form.append(name, new File([octets], filename, {type: 'text/plain'}));
  }
  await fetch('/chromium', {method: 'POST', body: form});
  const fields = new URLSearchParams();
  for (const [name, filename, hex] of %s) if (filename === null)
    fields.append(name, new TextDecoder().decode(new Uint8Array((hex.match(/../g) || []).map(d => parseInt(d, 16)))));
  await fetch('/chromium.form', {method: 'POST', body: fields});
  await fetch('/done', {method: 'POST'});
})();
</script>"""


class Recorder(http.server.BaseHTTPRequestHandler):
    """Keeps content type and content of each POST under the name in its path."""
    protocol_version = "HTTP/1.1"
    folder = None
    done = threading.Event()

    def do_GET(self):
        rows = json.dumps([(name, filename, content.hex()) for name, filename, content in FORM])
        self.answer((PAGE % (rows, rows)).encode(), "text/html")

    def do_POST(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            content = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                content += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        name = self.path.removeprefix("/")
        if name == "done":
            Recorder.done.set()
        else:
            head = self.headers["Content-Type"].encode() + b"\n"
            (Recorder.folder / f"{name}.request").write_bytes(head + content)
        self.answer(b"ok", "text/plain")

    def answer(self, content, media_type):
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


def with_curl(url, work, *options):
    command = ["curl", "--silent", "--show-error", "--fail", *options]
    for number, (name, filename, content) in enumerate(FORM):
        path = work / str(number)
        path.write_bytes(content)

        def quoted(text):
            return text.replace("\\", "\\\\").replace('"', '\\"')

        if filename is None:
            # In `-F` a name cannot hold "=": the rest of the part would be read as its content.
            if "=" not in name:
                command += ["-F", f'{name}=<"{path}"']
        else:
            command += ["-F", f'{name}=@"{path}";filename="{quoted(filename)}";type=text/plain']
    subprocess.run([*command, url], check=True, stdout=subprocess.DEVNULL)


def with_requests(url):
    import requests
    files = [(name, (filename, content, "text/plain")) for name, filename, content in FILES]
    requests.post(url, data=[(name, content) for name, _, content in FIELDS], files=files).raise_for_status()
    requests.post(f"{url}.form", data=[(name, content) for name, _, content in FIELDS]).raise_for_status()


def with_httpx(url):
    import httpx
    files = [(name, (filename, content, "text/plain")) for name, filename, content in FILES]
    fields = {name: content.decode() for name, _, content in FIELDS}
    httpx.post(url, data=fields, files=files).raise_for_status()
    httpx.post(f"{url}.form", data=fields).raise_for_status()


async def with_aiohttp(url):
    import aiohttp
    async with aiohttp.ClientSession() as session:
        # With its own quoting it cannot send a name beyond ASCII: it stops in the middle of the form.
        named = [row for row in FORM if row[0].isascii()]
        for target, rows, quoting in [(url, named, True), (f"{url}-unquoted", FORM, False), (f"{url}.form", FIELDS, True)]:
            form = aiohttp.FormData(charset="utf-8", quote_fields=quoting)
            for name, filename, content in rows:
                if filename is None:
                    form.add_field(name, content.decode())
                else:
                    form.add_field(name, content, filename=filename, content_type="text/plain")
            async with session.post(target, data=form) as response:
                response.raise_for_status()


def chromium(work):
    """The program and its environment: the one that is installed, else Debian's unpacked; `None` where there is none."""
    if installed := shutil.which("chromium"):
        return installed, os.environ
    debs = work / "debs"
    (debs / "partial").mkdir(parents=True)
    command = ["apt-get", "install", "--download-only", "--no-install-recommends", "-y", "-qq",
               "-o", f"Dir::Cache::archives={debs}", "chromium"]
    if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        return None
    for package in debs.glob("*.deb"):
        subprocess.run(["dpkg", "-x", package, work / "root"], check=True)
    libraries = next((work / "root/usr/lib").glob("*-linux-gnu"))
    paths = f"{libraries}:{libraries / 'pulseaudio'}"
    return work / "root/usr/lib/chromium/chromium", os.environ | {"LD_LIBRARY_PATH": paths}


def with_chromium(url, work):
    found = chromium(work)
    if found is None:
        return False
    program, environment = found
    log = (work / "chromium.log").open("wb")
    browser = subprocess.Popen(
        [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work / 'profile'}",
         "--remote-debugging-port=0", url], env=environment, stdout=log, stderr=log)
    try:
        if not Recorder.done.wait(300):
            sys.exit("Chromium has not sent its forms:\n" + (work / "chromium.log").read_text(errors="replace")[-2000:])
    finally:
        browser.terminate()
        browser.wait()
    return True


def record(folder):
    Recorder.folder = folder
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        work = pathlib.Path(work)
        with_curl(f"{origin}/curl", work)
        with_curl(f"{origin}/curl-backslashes", work, "--form-escape")
        with_requests(f"{origin}/requests")
        with_httpx(f"{origin}/httpx")
        asyncio.run(with_aiohttp(f"{origin}/aiohttp"))
        if not with_chromium(origin, work):
            (folder / "without-chromium").touch()
    server.shutdown()


def meant(client):
    """What the client was asked to send."""
    rows = FIELDS if client.endswith(".form") else FORM
    if client.startswith("curl"):
        rows = [row for row in rows if "=" not in row[0] or row[1] is not None]
    if client == "aiohttp":
        # It encodes the whole name of a file, which in ASCII cannot be told from a name that is written like this.
        rows = [
            (name, urllib.parse.quote(filename, safe="").replace("%22", '"') if filename and filename.isascii() else filename, content)
            for name, filename, content in rows if name.isascii()]
    return [[name, filename, hashlib.sha256(content).hexdigest()] for name, filename, content in rows]


def compare(folder):
    total = 0
    for request in sorted(folder.glob("*.request")):
        client = request.name.removesuffix(".request")
        read = json.loads((folder / f"{client}.json").read_text())
        expected = meant(client)
        if sorted(read, key=str) != sorted(expected, key=str):
            for row in expected:
                if row not in read:
                    print(f"{client} sent {row}")
            for row in read:
                if row not in expected:
                    print(f"{client} was read as {row}")
            sys.exit(f"The form of {client} was not read as it was meant.")
        print(f"{client}: {len(read)} fields and files")
        total += len(read)
    if total < 150:
        sys.exit(f"Only {total} fields were compared.")
    missing = ", without Chromium, of which there was no package" if (folder / "without-chromium").exists() else ""
    print(f"All {total} fields and files were read as they were meant{missing}.")


folder = pathlib.Path(sys.argv[1])
record(folder) if sys.argv[2:] == ["record"] else compare(folder)
