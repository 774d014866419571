#!/usr/bin/env bash
# Playwright 1.65.2 (PyPI) with Chromium 156.0.8078.108-1~deb12u1 (Debian 12), Python 3.11, option record_har_path.
#
# Behaviour: where the browser revalidates and the server answers 304, the recording has an entry with the conditional
# request, status 200, the content of the cache and bodySize 0. Whoever checks a server by such recordings sees a server
# that ignores If-None-Match.
#
# Output seen:
#   on the wire: [200, 304]
#   in the HAR: [200, 200], bodySize of the second 0, its request has If-None-Match
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p debs/partial
apt-get install --reinstall --download-only --no-install-recommends -y -qq -o Dir::Cache::archives="$folder/debs" \
  chromium=156.0.8078.108-1~deb12u1 chromium-common=156.0.8078.108-1~deb12u1 >/dev/null 2>&1
for package in debs/*.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$libraries/pulseaudio"
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" playwright==1.65.2
cat >check.py <<'PY'
import http.server
import json
import threading

from playwright.sync_api import sync_playwright

sent = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/":
            code, content = 200, b"<!doctype html><p>hi"
        else:
            code = 304 if self.headers["If-None-Match"] == '"v1"' else 200
            content = b'{"cached":true}' if code == 200 else b""
            if self.path == "/data":
                sent.append(code)
        self.send_response(code)
        if self.path == "/":
            self.send_header("Content-Type", "text/html")
        else:
            self.send_header("ETag", '"v1"')
            self.send_header("Cache-Control", "no-cache")
            if code == 200:
                self.send_header("Content-Type", "application/json")
        if code == 200:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{origin.server_port}/"
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path="root/usr/lib/chromium/chromium", args=["--no-sandbox"], timeout=300_000)
    context = browser.new_context(record_har_path="out.har")
    page = context.new_page()
    page.goto(address)
    for _ in range(2):
        page.evaluate("fetch('/data').then(answer => answer.text())")
    context.close()
    browser.close()

with open("out.har") as file:
    entries = [entry for entry in json.load(file)["log"]["entries"] if entry["request"]["url"] == address + "data"]
statuses = [entry["response"]["status"] for entry in entries]
size = entries[1]["response"]["bodySize"]
conditional = any(field["name"].lower() == "if-none-match" for field in entries[1]["request"]["headers"])
print(f"on the wire: {sent}")
print(f"in the HAR: {statuses}, bodySize of the second {size}, its request has {'If-None-Match' if conditional else 'no'}")
assert (sent, statuses, size, conditional) == ([200, 304], [200, 200], 0, True), "The behaviour has changed."
PY
PYTHONPATH="$folder/site" python3 check.py
