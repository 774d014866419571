#!/usr/bin/env bash
# schemathesis 4.32.5 (PyPI), Python 3.11, OpenAPI 3.1.
#
# Behaviour: all checks run unless some are named, so `--checks all` looks like the same run. It is not: whatever the option
# names runs for every operation, though the configuration file has switched it off for one path. A project that adds the
# option, or a service that runs the tool with it, finds failures that the file has explained away.
#
# Output seen, of a server whose GET /down answers the 500 that its description declares:
#   no option: passed
#   --checks all: Server error
#   --checks not_a_server_error: Server error
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" schemathesis==4.32.5
cd "$folder"
export PYTHONPATH="$folder/site"
python3 - <<'PY'
import http.server
import json
import pathlib
import subprocess
import sys
import threading

SEEN = {"no option": "passed", "--checks all": "Server error", "--checks not_a_server_error": "Server error"}


class Down(http.server.BaseHTTPRequestHandler):
    def answer(self, status, content, **fields):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(content)), **fields}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self):
        self.answer(500, b'{"title": "Internal Server Error"}')

    def other(self):
        self.answer(405, b"{}", Allow="GET")

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = do_QUERY = other

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Down)
threading.Thread(target=server.serve_forever, daemon=True).start()
content = {"application/json": {"schema": {"type": "object"}}}
pathlib.Path("document.json").write_text(json.dumps({
    "openapi": "3.1.0", "info": {"title": "A service that is down", "version": "1"},
    "paths": {"/down": {"get": {"responses": {"500": {"description": "It is down", "content": content}}}}}}))
pathlib.Path("schemathesis.toml").write_text(
    '[[operations]]\ninclude-path = "/down"\nchecks.not_a_server_error.enabled = false\n')
found = {}
for option in SEEN:
    run = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "run", "document.json", "--phases", "coverage",
         "--url", f"http://127.0.0.1:{server.server_address[1]}", *(option.split() if option != "no option" else [])],
        capture_output=True, text=True)
    found[option] = "passed" if run.returncode == 0 else "Server error" if "Server error" in run.stdout else run.stdout
    print(f"{option}: {found[option]}")
assert found == SEEN, "The behaviour has changed."
PY
