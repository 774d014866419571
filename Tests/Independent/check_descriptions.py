#!/usr/bin/env python3
# /// script
# dependencies = ["openapi-spec-validator==0.9.0", "html5lib==1.1"]
# ///
"""Holds the descriptions that the example servers make of themselves against OpenAPI 3.2 and 3.1, and their pages against HTML.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/check_descriptions.py Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings

The lines for curl that a page shows are run as they stand there: each has to get an answer that the description has.
"""
import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request

import html5lib
from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from support.live_server import check, serving

DOCUMENTS = {"/openapi.json": ("3.2", OpenAPIV32SpecValidator), "/openapi-3.1.json": ("3.1", OpenAPIV31SpecValidator)}


def get(url):
    """The content, which a client that has it is not sent again."""
    with urllib.request.urlopen(url) as response:
        content, tag = response.read().decode(), response.headers["ETag"]
    try:
        urllib.request.urlopen(urllib.request.Request(url, headers={"If-None-Match": tag}))
        sys.exit(f"{url} is sent again to a client that has it.")
    except urllib.error.HTTPError as error:
        check(error.code == 304, url, error.code, "in place of 304.")
    return content


def check_document(url, version, validator):
    document = json.loads(get(url))
    check(document["openapi"].startswith(version), url, "says that it is OpenAPI", document["openapi"])
    faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
              for error in validator(document).iter_errors()]
    check(not faults, url, *faults)
    return document


def check_page(url, document):
    """A page that is right by the HTML standard, whose links lead somewhere, and that needs nothing else."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(get(url))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    check(len(ids) == len(set(ids)), url, "has an id twice.")
    for element in page.iter():
        check(element.tag not in ("script", "link", "img", "iframe", "object"), url, "has a", element.tag)
        check(not any(name.startswith("on") for name in element.keys()), url, "has a handler of events.")
        link = element.get("href", "")
        check(not link.startswith("#") or link[1:] in ids, url, "leads to", link)
    sections = {element.get("id").removeprefix("operation-"): element for element in page.iter("section")}
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    check(len(sections) >= len(operations), url, "lacks operations.")
    return [("".join(sections[operation["operationId"]].find("pre").itertext()), operation) for operation in operations]


def check_line(line, url, operation):
    """A line for curl, as a shell runs it, is answered as the description says."""
    run = subprocess.run(["sh", "-c", line.replace("@FILE", "@/dev/null")], env=os.environ | {"API": url}, capture_output=True)
    status = re.match(rb"HTTP/1.1 (\d+)", run.stdout)
    check(status, line, "is not answered:", run.stderr.decode())
    check(status[1].decode() in operation["responses"], line, "is answered with", status[1].decode())


count = 0
for program in sys.argv[1:]:
    with serving(program) as (url, _):
        documents = [check_document(url + path, *rest) for path, rest in DOCUMENTS.items()]
        for line, operation in check_page(url + "/docs", documents[0]):
            if "text/event-stream" not in str(operation["responses"]):  # They have no end.
                check_line(line, url, operation)
                count += 1
print(f"The descriptions of {len(sys.argv) - 1} servers are valid, and so are their pages; {count} lines for curl are answered")
