#!/usr/bin/env bash
# slowapi 0.1.10 with FastAPI 0.165.0 and uvicorn 0.54.0, asked by Python's own parser of dates (PyPI), Python 3.11, headers_enabled.
#
# Behaviour: with retry_after="http-date" the date in Retry-After ends with -0000. An HTTP date ends with GMT (RFC 9110
# §5.6.7), and what -0000 says in mail is that the zone is not known (RFC 5322 §3.3): a client that reads it gets no
# date, or a time without a zone that it cannot compare. And Retry-After is on each 200, too, as soon as the fields are on,
# so that a client which looks at the field before the status waits a minute after each success.
#
# Output seen, of a limit of one a minute:
#   seconds, first request: 200, Retry-After in seconds
#   seconds, second request: 429, Retry-After in seconds
#   date, first request: 200, Retry-After: a date with -0000, not GMT, read without a zone
#   date, second request: 429, Retry-After: a date with -0000, not GMT, read without a zone
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target "$folder/site" slowapi==0.1.10 \
  fastapi==0.165.0 uvicorn==0.54.0
cd "$folder"
PYTHONPATH=site python3 - <<'PY'
import email.utils
import http.client
import re
import socket
import threading
import time

import fastapi
import slowapi
import slowapi.errors
import uvicorn

seen = []
for name, option in [("seconds", {}), ("date", {"retry_after": "http-date"})]:
    limiter = slowapi.Limiter(key_func=lambda request: "all", headers_enabled=True, **option)
    application = fastapi.FastAPI()
    application.state.limiter = limiter
    application.add_exception_handler(slowapi.errors.RateLimitExceeded, slowapi._rate_limit_exceeded_handler)

    @application.get("/a")
    @limiter.limit("1/minute")
    async def answer(request: fastapi.Request, response: fastapi.Response):
        return {}

    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(application, log_level="error"))
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    for number in ["first", "second"]:
        client = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=10)
        client.request("GET", "/a")
        response = client.getresponse()
        response.read()
        value = response.getheader("Retry-After")
        if value.isdigit():
            told = " in seconds"
        elif re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} [\d:]{8} -0000", value):
            zone = "with" if email.utils.parsedate_to_datetime(value).tzinfo else "without"
            told = f": a date with -0000, not GMT, read {zone} a zone"
        else:
            told = f": {value}"
        seen.append(f"{response.status}, Retry-After{told}")
        print(f"{name}, {number} request: {seen[-1]}")
date = "Retry-After: a date with -0000, not GMT, read without a zone"
expected = ["200, Retry-After in seconds", "429, Retry-After in seconds", f"200, {date}", f"429, {date}"]
assert seen == expected, "The behaviour has changed."
PY
