#!/usr/bin/env bash
# CivetWeb 1.15+dfsg-4 (Debian 12: civetweb, libcivetweb1), files under document_root.
#
# Behaviour: a range that ends behind the end of the file is answered as if the file were one octet longer. Content-Length
# and Content-Range count an octet that never comes, so that the answer breaks off. RFC 9110 §14.1.2 lets a client ask so,
# and §14.4 has the last position lie within the length. A program that fetches a file piece by piece, in pieces of one
# size, gets all but the last one. And a range behind the end is a 206 of nothing, from 10 to 9, where 416 would tell the
# program that it has all. A range without an end is answered right.
#
# Output seen, of a file of ten octets:
#   bytes=0-3: 206, bytes 0-3/10, 4 of 4 octets arrived
#   bytes=5-: 206, bytes 5-9/10, 5 of 5 octets arrived
#   bytes=5-99: 206, bytes 5-10/10, 5 of 6 octets arrived
#   bytes=10-: 206, bytes 10-9/10, 0 of 0 octets arrived
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq civetweb=1.15+dfsg-4 libcivetweb1=1.15+dfsg-4 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu"
mkdir files
printf 0123456789 >files/a.txt
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
root/usr/bin/civetweb -document_root "$folder/files" -listening_ports "127.0.0.1:$port" >log 2>&1 &
server=$!
PORT=$port python3 - <<'PY'
import http.client
import os
import time

RANGES = ["bytes=0-3", "bytes=5-", "bytes=5-99", "bytes=10-"]


def connected():
    for _ in range(100):
        try:
            client = http.client.HTTPConnection("127.0.0.1", int(os.environ["PORT"]), timeout=10)
            client.connect()
            return client
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server does not answer.")


seen = []
for value in RANGES:
    client = connected()
    client.request("GET", "/a.txt", headers={"Range": value})
    response = client.getresponse()
    promised = response.getheader("Content-Length")
    try:
        arrived = len(response.read())
    except http.client.IncompleteRead as error:
        arrived = len(error.partial)
    seen.append(f"{response.status}, {response.getheader('Content-Range')}, {arrived} of {promised} octets arrived")
    print(f"{value}: {seen[-1]}")
    client.close()
expected = [
    "206, bytes 0-3/10, 4 of 4 octets arrived", "206, bytes 5-9/10, 5 of 5 octets arrived",
    "206, bytes 5-10/10, 5 of 6 octets arrived", "206, bytes 10-9/10, 0 of 0 octets arrived"]
assert seen == expected, "The behaviour has changed."
PY
