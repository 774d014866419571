#!/usr/bin/env bash
# wget2 1.99.1-2.2 (Debian 12), option --content-disposition.
#
# Behaviour: of filename and filename* in Content-Disposition the first one written gives the name. RFC 6266 §4.3 prefers
# filename* wherever it stands, and §D advises to write filename first, for clients that do not know the other: so a
# sender that follows the advice has its files saved under the fallback, which should therefore be readable.
#
# Output seen:
#   filename first: Ubersicht.txt
#   filename* first: Übersicht.txt
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq wget2=1.99.1-2.2 libwget0=1.99.1-2.2 libgpgme11 libassuan0 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib:$folder/root/usr/lib/$(uname -m)-linux-gnu"
cat >check.py <<'PY'
import http.server
import os
import subprocess
import threading

PLAIN, EXTENDED = 'filename="Ubersicht.txt"', "filename*=UTF-8''%C3%9Cbersicht.txt"
ORDERS = {"filename": [PLAIN, EXTENDED], "filename*": [EXTENDED, PLAIN]}


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        order = ORDERS["filename*" if self.path == "/extended" else "filename"]
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Disposition", "; ".join(["attachment", *order]))
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"hi")

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
seen = []
for path, first in (("plain", "filename"), ("extended", "filename*")):
    os.mkdir(path)
    subprocess.run(
        ["../root/usr/bin/wget2", "--no-config", "-q", "--content-disposition",
         f"http://127.0.0.1:{origin.server_port}/{path}"],
        cwd=path, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=True)
    seen += os.listdir(path)
    print(f"{first} first: {seen[-1]}")
assert seen == ["Ubersicht.txt", "Übersicht.txt"], "The behaviour has changed."
PY
python3 check.py
