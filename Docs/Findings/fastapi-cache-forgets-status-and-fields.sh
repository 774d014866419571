#!/usr/bin/env bash
# fastapi-cache2 0.2.2 with FastAPI 0.165.0 on uvicorn 0.54.0 (PyPI), Python 3.11, decorator `cache`.
#
# Behaviour: of a response the content alone is kept. The first request gets the status and the fields that the function has
# set; the next ones get 200, and no Link, Location or Content-Language, so that a client turns the first page once a minute
# and finds the end of the list otherwise (RFC 9111 §3.1: a cache keeps the fields). The tag has no quotes (RFC 9110
# §8.8.3), and comes from a hash that differs from one process to the next, so that behind several workers the same
# content has several tags and If-None-Match rarely holds; PYTHONHASHSEED makes them one.
#
# Output seen:
#   first: 202, Link: </list?page=2>; rel="next"
#   second: 200, Link: None
#   the same content from two workers: two tags, without quotes
#   the same content from two workers, PYTHONHASHSEED=0: one tag, without quotes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target "$folder/site" fastapi-cache2==0.2.2 \
  fastapi==0.165.0 uvicorn==0.54.0
cd "$folder"
cat >worker.py <<'PY'
import http.client
import socket
import threading
import time

import fastapi
import fastapi_cache
import uvicorn
from fastapi_cache.backends.inmemory import InMemoryBackend
from fastapi_cache.decorator import cache

application = fastapi.FastAPI()
fastapi_cache.FastAPICache.init(InMemoryBackend())


@application.get("/list")
@cache(expire=60)
async def page(response: fastapi.Response):
    response.status_code = 202
    response.headers["Link"] = '</list?page=2>; rel="next"'
    return ["a", "b"]


listener = socket.create_server(("127.0.0.1", 0))
server = uvicorn.Server(uvicorn.Config(application, log_level="error"))
threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
while not server.started:
    time.sleep(0.05)
for _ in range(2):
    client = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=10)
    client.request("GET", "/list")
    response = client.getresponse()
    assert response.read() == b'["a","b"]'
    print(f"{response.status}, Link: {response.getheader('Link')}")
print(response.getheader("ETag"))
PY
cat >check.py <<'PY'
import os
import subprocess
import sys


def worker(seed):
    environment = {**os.environ, **({"PYTHONHASHSEED": seed} if seed else {})}
    return subprocess.check_output([sys.executable, "worker.py"], text=True, env=environment).splitlines()


first, second, _ = worker(None)
print(f"first: {first}\nsecond: {second}")
seen = []
for seed in [None, "0"]:
    tags = {worker(seed)[2] for _ in range(2)}
    quotes = any('"' in tag for tag in tags)
    seen.append(f"{'one tag' if len(tags) == 1 else 'two tags'}, {'with' if quotes else 'without'} quotes")
    print(f"the same content from two workers{', PYTHONHASHSEED=0' if seed else ''}: {seen[-1]}")
assert [first, second] == ['202, Link: </list?page=2>; rel="next"', "200, Link: None"], "The behaviour has changed."
assert seen == ["two tags, without quotes", "one tag, without quotes"], "The behaviour has changed."
PY
env -u PYTHONHASHSEED PYTHONPATH=site python3 check.py
