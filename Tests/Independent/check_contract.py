#!/usr/bin/env python3
# /// script
# dependencies = ["schemathesis==4.32.5"]
# ///
"""Lets schemathesis ask the example server what its description promises, and what no client should ask.

    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/check_contract.py Docs/Examples/UserDirectory/.build/debug/UserDirectory
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

DESCRIPTION = pathlib.Path("Docs/Examples/UserDirectory/openapi.yaml").absolute()
TOKENS = ["ada-may-read", "bob-may-not"]


def run(url, *options):
    """Runs schemathesis and returns how many requests it made."""
    command = ["schemathesis", "run", DESCRIPTION, "--url", url, "--checks", "all", "--no-color", "--seed", "1", *options]
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        sys.exit(f"{result.stdout}\nschemathesis found faults.")
    return int(re.search(r"(\d+) generated", result.stdout)[1])


server = subprocess.Popen([sys.argv[1]], env=os.environ | {"PORT": "0"}, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True)
try:
    url = re.search(r"http://\S+", server.stdout.readline())[0]
    requests = run(url, "--max-examples", "100")
    # A known token, and one that may not do it.
    for token in TOKENS:
        requests += run(url, "--include-path", "/me", "--phases", "coverage,fuzzing", "--header", f"Authorization: Bearer {token}")
    if server.poll() is not None:
        sys.exit(f"the server ended with status {server.returncode}.")
finally:
    server.terminate()
print(f"{requests} requests by schemathesis found the server as its description says.")
