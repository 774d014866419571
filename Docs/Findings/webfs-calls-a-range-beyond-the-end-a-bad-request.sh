#!/usr/bin/env bash
# webfs 1.21+ds1-12+b1 (Debian 12).
#
# Behaviour: a range that ends behind the end of the file is answered with 400, and "*PLONK*", though the client need not know
# the length (RFC 9110 §14.1.2: the range then ends with the file). So a program that asks for the first kilobyte of each
# file, to find out what it is, is told by the short ones that its request is wrong. The other way round, a range behind the
# end is no 416 but a 206 of nothing, from 10 to 9. A date in one of the two old forms, which a server MUST read (§5.6.7),
# does not match either, and the file is sent again.
#
# Output seen, of a file of ten octets:
#   Range: bytes=5-9: 206, bytes 5-9/10, 5 octets
#   Range: bytes=5-99: 400, *PLONK*
#   Range: bytes=10-: 206, bytes 10-9/10, 0 octets
#   If-Modified-Since: Sun, 01 Nov 2026 00:00:00 GMT: 304
#   If-Modified-Since: Sunday, 01-Nov-26 00:00:00 GMT: 200, 10 octets
#   If-Modified-Since: Sun Nov  1 00:00:00 2026: 200, 10 octets
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq webfs=1.21+ds1-12+b1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
mkdir files
printf 0123456789 >files/a.txt
touch -d 2026-11-01T00:00:00Z files/a.txt
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
root/usr/bin/webfsd -F -i 127.0.0.1 -p "$port" -r "$folder/files" >log 2>&1 &
server=$!
PORT=$port python3 - <<'PY'
import http.client
import os
import time

CASES = {
    "Range: bytes=5-9": "206, bytes 5-9/10, 5 octets", "Range: bytes=5-99": "400, *PLONK*",
    "Range: bytes=10-": "206, bytes 10-9/10, 0 octets",
    "If-Modified-Since: Sun, 01 Nov 2026 00:00:00 GMT": "304",
    "If-Modified-Since: Sunday, 01-Nov-26 00:00:00 GMT": "200, 10 octets",
    "If-Modified-Since: Sun Nov  1 00:00:00 2026": "200, 10 octets"}


def connected():
    for _ in range(100):
        try:
            client = http.client.HTTPConnection("127.0.0.1", int(os.environ["PORT"]), timeout=10)
            client.connect()
            return client
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server does not answer.")


for field, expected in CASES.items():
    client = connected()
    client.request("GET", "/a.txt", headers=dict([field.split(": ", 1)]))
    response = client.getresponse()
    content = response.read()
    told = [str(response.status)]
    if response.status == 400:
        told.append(content.decode().strip())
    elif response.status != 304:
        told += filter(None, [response.getheader("Content-Range"), f"{len(content)} octets"])
    told = ", ".join(told)
    print(f"{field}: {told}")
    assert told == expected, "The behaviour has changed."
    client.close()
PY
