#!/usr/bin/env bash
# GNU Wget 1.21.3-1+deb12u1 (Debian 12), option -c.
#
# Behaviour: a broken download of a file that has changed since is continued with the end of the new file, and the exit
# status is 0. wget sends Range without If-Range, so that it cannot notice; and where the server does not
# know ranges and sends all of the new file as 200, its end is appended too. No response prevents it: only an address that
# names the version does.
#
# Output seen:
#   206: exit 0, oldoldNEWNEW
#   200: exit 0, oldoldNEWNEW
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq wget=1.21.3-1+deb12u1 libgnutls30 libhogweed6 libnettle8 libpsl5 libidn2-0 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu"
cat >check.py <<'PY'
import http.server
import os
import subprocess
import threading

CONTENT = b"NEWNEWNEWNEW"


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        assert self.headers["Range"] == "bytes=6-" and "If-Range" not in self.headers
        content = CONTENT[6:] if self.path == "/206" else CONTENT
        self.send_response(int(self.path[1:]))
        if self.path == "/206":
            self.send_header("Content-Range", "bytes 6-11/12")
        self.send_header("ETag", '"new"')
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
seen = []
for code in ("206", "200"):
    with open(code, "w") as file:
        file.write("oldold")
    address = f"http://127.0.0.1:{origin.server_port}/{code}"
    status = subprocess.run(["root/usr/bin/wget", "--no-config", "-q", "-c", address]).returncode
    with open(code) as file:
        seen.append((status, file.read()))
    print(f"{code}: exit {status}, {seen[-1][1]}")
assert seen == [(0, "oldoldNEWNEW")] * 2, "The behaviour has changed."
PY
python3 check.py
