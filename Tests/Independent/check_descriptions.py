#!/usr/bin/env python3
# /// script
# dependencies = ["openapi-spec-validator==0.9.0"]
# ///
"""Holds the descriptions that the example servers make of themselves against the schemas of OpenAPI 3.2 and 3.1.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/check_descriptions.py Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings
"""
import json
import os
import re
import subprocess
import sys
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

DOCUMENTS = {"/openapi.json": ("3.2", OpenAPIV32SpecValidator), "/openapi-3.1.json": ("3.1", OpenAPIV31SpecValidator)}

for program in sys.argv[1:]:
    server = subprocess.Popen([program], env=os.environ | {"PORT": "0"}, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    try:
        url = re.search(r"http://\S+", server.stdout.readline())[0]
        for path, (version, validator) in DOCUMENTS.items():
            with urllib.request.urlopen(url + path) as response:
                document, tag = json.load(response), response.headers["ETag"]
            if not document["openapi"].startswith(version):
                sys.exit(f"{program}{path} says that it is OpenAPI {document['openapi']}.")
            faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
                      for error in validator(document).iter_errors()]
            if faults:
                sys.exit(f"{program}{path}:\n" + "\n".join(faults))
            request = urllib.request.Request(url + path, headers={"If-None-Match": tag})
            try:
                urllib.request.urlopen(request)
                sys.exit(f"{program}{path} is sent again to a client that has it.")
            except urllib.error.HTTPError as error:
                if error.code != 304:
                    sys.exit(f"{program}{path}: {error.code} in place of 304.")
            operations = sum(len(item) for item in document["paths"].values())
            print(f"{program}{path}: valid OpenAPI {version}, {operations} operations.")
    finally:
        server.terminate()
