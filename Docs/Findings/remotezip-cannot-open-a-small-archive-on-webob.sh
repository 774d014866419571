#!/usr/bin/env bash
# remotezip 0.12.6 with requests 2.34.2, against WebOb 1.8.11 on waitress 3.0.2, which Pyramid sends its files with (PyPI),
# Python 3.11.
#
# Behaviour: a range of the last octets that is longer than the file is answered with 416. RFC 9110 §14.1.2 has it be all of
# the file, so that a client need not know the length. remotezip asks for the last 64 KiB first, as readers of archives do,
# since the index stands at the end: archives that are larger can be read from such a server, and smaller ones cannot. A
# program that reads the tail of a log meets the same as long as the log is short.
#
# Output seen:
#   bytes=-4 of ten octets: 206, 6789
#   bytes=-40 of ten octets: 416
#   an archive of more than 64 KiB: a.txt
#   an archive of less: RemoteIOError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" remotezip==0.12.6 requests==2.34.2 \
  webob==1.8.11 waitress==3.0.2
cd "$folder"
PYTHONPATH=site python3 - <<'PY'
import http.client
import os
import threading
import zipfile

import remotezip
import waitress
from webob.static import DirectoryApp

os.mkdir("files")
with open("files/a.txt", "w") as file:
    file.write("0123456789")
for name, size in [("large", 100_000), ("small", 10)]:
    with zipfile.ZipFile(f"files/{name}.zip", "w") as archive:
        archive.writestr("a.txt", "0" * size)
server = waitress.create_server(DirectoryApp("files"), host="127.0.0.1", port=0)
threading.Thread(target=server.run, daemon=True).start()
seen = []
for value in ["bytes=-4", "bytes=-40"]:
    client = http.client.HTTPConnection("127.0.0.1", server.effective_port)
    client.request("GET", "/a.txt", headers={"Range": value})
    response = client.getresponse()
    content = response.read().decode()
    seen.append(f"{response.status}, {content}" if response.status == 206 else str(response.status))
    print(f"{value} of ten octets: {seen[-1]}")
for name, told in [("large", "an archive of more than 64 KiB"), ("small", "an archive of less")]:
    try:
        with remotezip.RemoteZip(f"http://127.0.0.1:{server.effective_port}/{name}.zip") as archive:
            seen.append(" ".join(archive.namelist()))
    except Exception as error:
        seen.append(type(error).__name__)
    print(f"{told}: {seen[-1]}")
assert seen == ["206, 6789", "416", "a.txt", "RemoteIOError"], "The behaviour has changed."
PY
