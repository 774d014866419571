#!/usr/bin/env python3
"""Uploads 1 GiB to each server, and fails when memory grows by 8 MiB.

    TYPED_RESPONSES_UPLOAD_MIB=1024 swift test --no-parallel --filter UploadMemoryTests 2>&1 | tee <folder>/uploads.log
    python3 Tests/Independent/deep/measure_uploads.py <folder>

Servers and clients share a process here, so that the figures hold what the client needs too.
"""
import pathlib
import re
import sys

log = (pathlib.Path(sys.argv[1]) / "uploads.log").read_text()
grown = re.findall(r"(\S+), upload of (\d+) MiB: grew by (\d+) KiB", log)
if sorted((row[0], row[1]) for row in grown) != [(name, "1024") for name in ["FlyingFox", "Hummingbird", "NIO"]]:
    sys.exit(f"The uploads to three servers were to be measured, not {grown}.")
for server, size, growth in sorted(grown):
    print(f"{server}: {size} MiB, grew by {int(growth) / 1024:.1f} MiB")
print("3 servers, and memory stayed as it was")
