#!/usr/bin/env bash
# wget2 1.99.1-2.2 (Debian 12).
#
# Behaviour: %2F in a Location is decoded, so that one path segment becomes two, and a reference that is a bare query is
# resolved against the folder, not the page (RFC 3986 §5.2.2 keeps the path). An identifier with a slash, or a next page
# written as "?page=2", leads elsewhere.
#
# Output seen:
#   Location: /files/a%2Fb -> /files/a/b
#   Location: ?page=2 -> /from/?page=2
#   Location: /from/2?page=2 -> /from/2?page=2
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
import subprocess
import threading

PLACES = ["/files/a%2Fb", "?page=2", "/from/2?page=2"]
seen = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path in ("/from/0", "/from/1", "/from/2"):
            self.send_response(302)
            self.send_header("Location", PLACES[int(self.path[-1])])
        else:
            seen.append(self.path)
            self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
for number, place in enumerate(PLACES):
    address = f"http://127.0.0.1:{origin.server_port}/from/{number}"
    subprocess.run(["root/usr/bin/wget2", "--no-config", "-q", "-O", "out", address], check=True)
    print(f"Location: {place} -> {seen[-1]}")
assert seen == ["/files/a/b", "/from/?page=2", "/from/2?page=2"], "The behaviour has changed."
PY
python3 check.py
