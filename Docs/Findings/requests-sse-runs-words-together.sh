#!/usr/bin/env bash
# requests-sse 0.5.3 with requests 2.34.2 (PyPI), Python 3.11.
#
# Behaviour: of the data of an event all spaces at the beginning of a line are taken off, and all empty lines at its end. The
# HTML standard, whose events the library reads, takes one space off, after the colon, and one line end. A server that sends
# a text word by word, as they come, has most of its pieces begin with a space, and some consist of line ends: the client
# puts it together without them. Indented code loses its indentation. In JSON, in quotes, the text arrives as it is.
#
# Output seen, of the data put together:
#   "one", " two", " three": "onetwothree"
#   "a:", "\n\n", "  b": "a:b"
#   {"text": " two"}: {"text": " two"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" requests-sse==0.5.3 requests==2.34.2
PYTHONPATH="$folder/site" python3 - <<'PY'
import http.server
import json
import threading

import requests_sse

TEXTS = [["one", " two", " three"], ["a:", "\n\n", "  b"], ['{"text": " two"}']]


class Origin(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for piece in TEXTS[int(self.path[1:])]:
            lines = "".join(f"data: {line}\n" for line in piece.split("\n"))
            self.wfile.write(f"{lines}\n".encode())
        self.wfile.write(b"event: end\ndata: end\n\n")

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
seen = []
for number, pieces in enumerate(TEXTS):
    text = ""
    with requests_sse.EventSource(f"http://127.0.0.1:{origin.server_port}/{number}", timeout=10) as source:
        for event in source:
            if event.type == "end":
                break
            text += event.data
    seen.append(text)
    if number == 2:
        print(f"{pieces[0]}: {text}")
    else:
        print(f"{', '.join(map(json.dumps, pieces))}: {json.dumps(text)}")
assert seen == ["onetwothree", "a:b", '{"text": " two"}'], "The behaviour has changed."
PY
