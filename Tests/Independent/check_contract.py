#!/usr/bin/env python3
# /// script
# dependencies = ["schemathesis==4.32.5"]
# ///
"""Lets schemathesis ask the example server what its own description promises, and what no client should ask.

    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/check_contract.py Docs/Examples/UserDirectory/.build/debug/UserDirectory
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

# What is right by the schema and is refused all the same: a condition that does not hold, however well it is written, a
# token of octets that no token has, and a request beyond the quota.
SETTINGS = """
[checks]
positive_data_acceptance.expected-statuses = ["2xx", 401, 403, 404, 409, 412, "5xx"]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 406, 412, 415, 422, 428, "5xx"]

[[operations]]
include-path = ["/me", "/mcp"]
checks.positive_data_acceptance.expected-statuses = ["2xx", 400, 401, 403]

[[operations]]
include-path = "/limited"
checks.positive_data_acceptance.expected-statuses = [429]
"""
TOKENS = ["ada-may-read", "bob-may-not"]


def run(url, *options):
    """Runs schemathesis and returns how many requests it made."""
    command = ["schemathesis", "run", f"{url}/openapi.json", "--url", url, "--checks", "all", "--no-color", "--seed", "1", *options]
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "schemathesis.toml").write_text(SETTINGS)
        result = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        sys.exit(f"{result.stdout}\nschemathesis found faults.")
    return int(re.search(r"(\d+) generated", result.stdout)[1])


server = subprocess.Popen([sys.argv[1]], env=os.environ | {"PORT": "0", "EXPORT_MIB": "1"}, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True)
try:
    url = re.search(r"http://\S+", server.stdout.readline())[0]
    requests = run(url, "--max-examples", "40")
    # A known token, and one that may not do it.
    for token in TOKENS:
        requests += run(url, "--include-path", "/me", "--phases", "coverage,fuzzing", "--header", f"Authorization: Bearer {token}")
    if server.poll() is not None:
        sys.exit(f"the server ended with status {server.returncode}.")
finally:
    server.terminate()
print(f"{requests} requests by schemathesis found the server as its description says.")
