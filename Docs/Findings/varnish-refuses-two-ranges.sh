#!/usr/bin/env bash
# Varnish 7.1.1-2+deb12u1 (Debian 12), with the VCL that it is built with.
#
# Behaviour: a Range field with more than one range is answered with 416 and nothing, though each of the ranges lies within the
# content, and so is one in a unit that the cache does not know, which is to be ignored (RFC 9110 §14.2; 416 is for ranges
# that cannot be satisfied, §15.5.17). A program that reads a document in pieces is told that the document ends before, where
# the server behind the cache would have sent all of it, or the pieces. And of If-None-Match one tag is compared: a list
# of two, or "*", is a 200 with the whole content (§13.1.2).
#
# Output seen, of ten octets with the tag "1":
#   Range: bytes=0-1: 206, bytes 0-1/10
#   Range: bytes=0-1,4-5: 416, bytes */10
#   Range: lines=0-1: 416, bytes */10
#   If-None-Match: "1": 304
#   If-None-Match: "1", "2": 200
#   If-None-Match: *: 200
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq varnish=7.1.1-2+deb12u1 libvarnishapi3=7.1.1-2+deb12u1 libjemalloc2 libedit2 libbsd0 libmd0 libtinfo6 \
  2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$folder/root/lib/$(uname -m)-linux-gnu:$folder/root/usr/lib/varnish:$libraries/varnish"
cat >check.py <<'PY'
import http.client
import http.server
import subprocess
import threading
import time

CASES = [
    ("Range", "bytes=0-1"), ("Range", "bytes=0-1,4-5"), ("Range", "lines=0-1"), ("If-None-Match", '"1"'),
    ("If-None-Match", '"1", "2"'), ("If-None-Match", "*")]


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(200)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", "10")
        self.end_headers()
        self.wfile.write(b"0123456789")

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
with http.server.HTTPServer(("127.0.0.1", 0), Origin) as free:
    port = free.server_port
command = ["root/usr/sbin/varnishd", "-F", "-j", "none", "-n", "state", "-a", f"127.0.0.1:{port}",
           "-b", f"127.0.0.1:{origin.server_port}", "-s", "malloc,8m"]
with open("log", "w") as log:
    cache = subprocess.Popen(command, stdout=log, stderr=log)


def ask(fields):
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    client.request("GET", "/a.txt", headers=fields)
    response = client.getresponse()
    response.read()
    client.close()
    return response


try:
    for attempt in range(300):
        try:
            assert ask({}).status == 200
            break
        except OSError:
            time.sleep(0.1)
    seen = []
    for name, value in CASES:
        response = ask({name: value})
        told = [str(response.status)] + ([response.getheader("Content-Range")] if name == "Range" else [])
        seen.append(", ".join(told))
        print(f"{name}: {value}: {seen[-1]}")
finally:
    cache.terminate()
    cache.wait()
expected = ["206, bytes 0-1/10", "416, bytes */10", "416, bytes */10", "304", "200", "200"]
assert seen == expected, "The behaviour has changed."
PY
python3 check.py
