#!/usr/bin/env bash
# lftp 4.9.2-2+b1 and Axel 2.17.11-3 (Debian 12).
#
# Behaviour: the fragment of a Location is sent to the server as part of the path. RFC 9110 §10.2.2 allows a Location to have
# one, and what a client sends never has it (RFC 9112 §3.2: no form of the target does), so that a server takes /to#part for
# another resource, or for a bad request, and the redirect ends at a 404. lftp also sends a reference that is a bare query
# as it stands: `GET ?page=2`, which is no target at all. A server had better redirect such clients to the whole path, and
# leave the place on the page to the page.
#
# Output seen:
#   Location: /to: lftp asks for /to, axel asks for /to
#   Location: /to#part: lftp asks for /to#part, axel asks for /to#part
#   Location: ?page=2, of /from/1: lftp asks for ?page=2, axel asks for /from/1?page=2
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq lftp=4.9.2-2+b1 axel=2.17.11-3 libreadline8 libtinfo6 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu:$folder/root/lib/$(uname -m)-linux-gnu" HOME="$folder"
cat >check.py <<'PY'
import http.server
import subprocess
import threading

LOCATIONS = ["/to", "/to#part", "?page=2"]
targets = []
location = None


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        target = self.requestline.split(" ")[1]
        targets.append(target)
        content = b"" if target == "/from/1" else b"text"
        self.send_response(200 if content else 302)
        if not content:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{origin.server_port}/from/1"
commands = {
    "lftp": ["root/usr/bin/lftp", "-c", f"cat {address}"],
    "axel": ["root/usr/bin/axel", "--quiet", "--num-connections=1", "--output=a.txt", address]}
seen = []
for location in LOCATIONS:
    told = []
    for name, command in commands.items():
        targets.clear()
        subprocess.run(command, capture_output=True, check=True, timeout=60)
        assert targets[0] == "/from/1" and len(set(targets)) == 2
        told.append(f"{name} asks for {targets[1]}")
        subprocess.run(["rm", "-f", "a.txt"], check=True)
    seen.append(", ".join(told))
    print(f"Location: {location}{', of /from/1' if location[0] == '?' else ''}: {seen[-1]}")
expected = [
    "lftp asks for /to, axel asks for /to", "lftp asks for /to#part, axel asks for /to#part",
    "lftp asks for ?page=2, axel asks for /from/1?page=2"]
assert seen == expected, "The behaviour has changed."
PY
python3 check.py
