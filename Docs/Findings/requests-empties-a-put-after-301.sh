#!/usr/bin/env bash
# requests 2.34.2 with urllib3 2.8.0 (PyPI), Python 3.11.
#
# Behaviour: after a 301 a PUT is sent on as PUT, but without its content, so that the new place is overwritten with
# nothing; after a 302 it becomes a GET. RFC 9110 §15.4.2 and §15.4.3 let a client turn a POST into a GET, and no other
# method. After 307 and 308 method and content stay.
#
# Output seen:
#   301: PUT with 0 octets
#   302: GET with 0 octets
#   307: PUT with 3 octets
#   308: PUT with 3 octets
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" requests==2.34.2 urllib3==2.8.0
PYTHONPATH="$folder/site" python3 - <<'PY'
import http.server
import threading

import requests

seen = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/from/"):
            self.send_response(int(self.path.removeprefix("/from/")))
            self.send_header("Location", "/to")
        else:
            seen.append(f"{self.command} with {len(content)} octets")
            self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_PUT = answer

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
for code in (301, 302, 307, 308):
    requests.put(f"http://127.0.0.1:{origin.server_port}/from/{code}", data=b"a=1")
    print(f"{code}: {seen[-1]}")
expected = ["PUT with 0 octets", "GET with 0 octets", "PUT with 3 octets", "PUT with 3 octets"]
assert seen == expected, "The behaviour has changed."
PY
