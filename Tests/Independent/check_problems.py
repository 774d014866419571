#!/usr/bin/env python3
"""Holds every problem document that the tests wrote against the schemas of RFC 9457, appendices A and B.

    TYPED_RESPONSES_PROBLEMS=<folder> swift test --filter ProblemSamplesTests
    python3 Tests/Independent/check_problems.py <folder>

A document is NAME.json, with the same problem in NAME.xml and NAME.html beside it; the name begins with the status. The
XML must say what the JSON says. The page must be complete in itself: no script, nothing that a browser would fetch.
"""
# /// script
# dependencies = ["jsonschema==4.25.1", "rfc3986-validator==0.1.1", "lxml==6.0.2", "html5lib==1.1"]
# ///
import json
import pathlib
import sys

import html5lib
import jsonschema
from lxml import etree

SCHEMAS = pathlib.Path(__file__).parent / "rfc9457"
NAMESPACE = "{urn:ietf:rfc:7807}"
FETCHING = {"script", "img", "iframe", "object", "embed", "link", "base", "audio", "video", "source", "form", "svg"}


def unique(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError(f"a member name comes twice: {names}")
    return dict(pairs)


def text_of(value):
    """What stands in an element for a value: text, or a list of names and values."""
    if isinstance(value, dict):
        return [(name, text_of(member)) for name, member in value.items()]
    if isinstance(value, list):
        return [("i", text_of(element)) for element in value]
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def read_element(element):
    if not element.tag.startswith(NAMESPACE):
        raise ValueError(f"{element.tag} is in another namespace")
    children = [(child.tag[len(NAMESPACE):], read_element(child)) for child in element]
    return children or element.text or ""


def without_controls(value):
    """XML carries neither most control characters nor U+FFFE and U+FFFF; U+FFFD stands in their place."""
    if isinstance(value, list):
        return [(name, without_controls(member)) for name, member in value] or ""
    return "".join("\ufffd" if (c < " " and c not in "\t\n\r") or c in "\ufffe\uffff" else c for c in value)


def check(file, validator, grammar):
    problem = json.loads(file.read_bytes().decode("utf-8"), object_pairs_hook=unique)
    validator.validate(problem)
    status = int(file.name.split("-")[0])
    if problem.get("status") != status:
        raise ValueError(f"the status is {problem.get('status')}")

    tree = etree.fromstring(file.with_suffix(".xml").read_bytes())
    grammar.assertValid(tree.getroottree())
    said, expected = read_element(tree), without_controls(text_of(problem))
    if said != expected:
        raise ValueError(f"XML says {said}, JSON says {expected}")

    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        file.with_suffix(".html").read_bytes(), transport_encoding="utf-8")
    for element in page.iter():
        bad = [name for name in element.attrib if name in ("src", "style") or name.startswith("on")]
        target = element.attrib.get("href", "https:")
        if element.tag in FETCHING or bad or not (target.startswith(("https:", "http:", "/"))):
            raise ValueError(f"the page has <{element.tag} {element.attrib}>")
    if str(status) not in "".join(page.itertext()):
        raise ValueError("the page does not say the status")


def main():
    schema = json.loads((SCHEMAS / "problem.schema.json").read_text())
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    try:
        validator.validate({"type": "not a URI reference"})
        sys.exit("The schema's formats are not checked.")
    except jsonschema.ValidationError:
        pass
    grammar = etree.RelaxNG(etree.parse(SCHEMAS / "problem.rng"))
    if grammar.validate(etree.fromstring('<problem xmlns="urn:ietf:rfc:7807"><x><y xmlns="urn:z"/></x></problem>')):
        sys.exit("The grammar takes elements of other namespaces.")

    files = sorted(pathlib.Path(sys.argv[1]).glob("*.json"))
    if len(files) < 50:
        sys.exit(f"Only {len(files)} problems were written.")
    faults = 0
    for file in files:
        try:
            check(file, validator, grammar)
        except (ValueError, jsonschema.ValidationError, etree.DocumentInvalid, html5lib.html5parser.ParseError) as error:
            faults += 1
            print(f"{file.name}: {error}")
    print(f"{len(files)} problems in three forms, {faults} faults.")
    sys.exit(1 if faults else 0)


main()
