#!/usr/bin/env bash
# wget2 1.99.1-2.2 (Debian 12).
#
# Behaviour: after 301, 302 and 303 a POST is sent again as POST, with its content, to the new place. A 303 asks for a GET
# whatever the method was (RFC 9110 §15.4.4), so the page after a form gets the form once more.
#
# Output seen:
#   301: POST with 3 octets
#   302: POST with 3 octets
#   303: POST with 3 octets
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

    do_GET = do_POST = answer

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
for code in (301, 302, 303):
    address = f"http://127.0.0.1:{origin.server_port}/from/{code}"
    subprocess.run(["root/usr/bin/wget2", "--no-config", "-q", "-O", "out", "--post-data=a=1", address], check=True)
    print(f"{code}: {seen[-1]}")
assert seen == ["POST with 3 octets"] * 3, "The behaviour has changed."
PY
python3 check.py
