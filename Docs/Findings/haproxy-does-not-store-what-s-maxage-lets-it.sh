#!/usr/bin/env bash
# HAProxy 2.6.12-1+deb12u4 (Debian 12), its cache.
#
# Behaviour: a response with max-age=0 is not stored, though s-maxage stands beside it. "s-maxage=600, max-age=0" is how a
# server says that shared caches may use it and browsers may not; for a shared cache the first overrides the second (RFC
# 9111 §5.2.2.10), and HAProxy's documentation of max-age names them in that order. Each request reaches the server, and
# nothing tells why. With max-age=1 the response is stored, and kept for as long as s-maxage says.
#
# Output seen, of two requests each, two seconds apart:
#   s-maxage=600: 1 request reached the server
#   s-maxage=600, max-age=0: 2 requests reached the server
#   s-maxage=600, max-age=1: 1 request reached the server
#   max-age=1: 2 requests reached the server
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq haproxy=2.6.12-1+deb12u4 liblua5.3-0 libpcre2-8-0 libssl3 libcrypt1 libsystemd0 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu:$folder/root/lib/$(uname -m)-linux-gnu"
cat >check.py <<'PY'
import http.client
import http.server
import subprocess
import threading
import time

FIELDS = ["s-maxage=600", "s-maxage=600, max-age=0", "s-maxage=600, max-age=1", "max-age=1"]
requests = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.path)
        self.send_response(200)
        self.send_header("Cache-Control", FIELDS[int(self.path[1:])])
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"text")

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
origin.handle_error = lambda *arguments: None  # connections that the proxy resets when it has no more use for them
threading.Thread(target=origin.serve_forever, daemon=True).start()
with http.server.HTTPServer(("127.0.0.1", 0), Origin) as free:
    port = free.server_port
with open("haproxy.cfg", "w") as file:
    file.write(f"""defaults
  mode http
  timeout connect 5s
  timeout client 20s
  timeout server 20s
cache kept
  total-max-size 4
  max-age 3600
frontend front
  bind 127.0.0.1:{port}
  http-request cache-use kept
  http-response cache-store kept
  default_backend back
backend back
  server origin 127.0.0.1:{origin.server_port}
""")
with open("log", "w") as log:
    proxy = subprocess.Popen(["root/usr/sbin/haproxy", "-f", "haproxy.cfg"], stdout=log, stderr=log)


def ask(number):
    for _ in range(100):
        try:
            client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            client.request("GET", f"/{number}", headers={"Host": "localhost"})
            response = client.getresponse()
            assert response.status == 200 and response.read() == b"text"
            client.close()
            return
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise SystemExit("The proxy does not answer.")


try:
    for _ in range(2):
        for number in range(len(FIELDS)):
            ask(number)
        time.sleep(2.1)
finally:
    proxy.terminate()
    proxy.wait()
seen = [requests.count(f"/{number}") for number in range(len(FIELDS))]
for field, count in zip(FIELDS, seen):
    print(f"{field}: {count} {'request' if count == 1 else 'requests'} reached the server")
assert seen == [1, 2, 1, 2], "The behaviour has changed."
PY
python3 check.py
