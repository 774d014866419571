#!/usr/bin/env python3
"""Records a thousand exchanges of the example server and holds them against its description, then mutates some of them.

    swift test --filter CheckResponsesTests
    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/check_openapi.py <folder> .build/debug/check-responses Docs/Examples/UserDirectory/.build/debug/UserDirectory

What the server sends has to match. Each mutation (a field less, another status, another media type, a member less, a
value of another kind, an undeclared problem, another path) has to be found, by the rule that is about it.
"""
# /// script
# dependencies = ["pyyaml==6.0.3"]
# ///
import copy
import http.client
import json
import os
import pathlib
import random
import re
import subprocess
import sys

import yaml

DESCRIPTION = pathlib.Path("Tests/Independent/support/user_directory.yaml")
JSON = {"Content-Type": "application/json"}


def requests(source, count):
    """Requests of every operation, right ones and wrong ones."""
    for number in range(count):
        user = source.choice([1, 2, 3, 5, 10**5, "x", 0])
        person = {"name": f"Ada {number}", "email": f"ada{number}@example.com", "age": source.choice([0, 30, 150])}
        content = json.dumps(source.choice([person, person, {"name": ""}, {**person, "age": 151}, []]))
        yield source.choice([
            ("GET", "/users", {}, None), ("GET", f"/users?page={source.randrange(4)}&limit=2", {}, None),
            ("POST", "/users", JSON, content), ("POST", "/users", {"Content-Type": "text/plain"}, content),
            ("POST", "/users", JSON, content[:-1]), ("GET", f"/users/{user}", {}, None),
            ("HEAD", "/users/1", {}, None), ("PUT", f"/users/{user}", JSON, content),
            ("PUT", f"/users/{user}", {**JSON, "If-Match": '"none"'}, content),
            ("PATCH", f"/users/{user}", {"Content-Type": "application/merge-patch+json"}, '{"age": 40}'),
            ("DELETE", f"/users/{user}", {}, None), ("GET", "/me", {}, None), ("GET", "/limited", {}, None),
            ("GET", "/me", {"Authorization": "Bearer ada-may-read"}, None), ("GET", "/nothing", {}, None),
            ("QUERY", "/users", JSON, '{"name": "Ada"}'), ("POST", "/users/search", JSON, '{"name": "Ada"}'),
            ("POST", "/users/search", JSON, "7"),
        ])


def record(url, count):
    connection = http.client.HTTPConnection(url.split("//")[1].strip("/"), timeout=30)
    entries = []
    for method, path, headers, content in requests(random.Random(7), count):
        connection.request(method, path, body=content, headers=headers)
        response = connection.getresponse()
        body = response.read().decode()
        entries.append({
            "request": {"method": method, "url": url.rstrip("/") + path,
                        "headers": [{"name": n, "value": v} for n, v in headers.items()]},
            "response": {"status": response.status, "content": {"text": body, "size": len(body.encode())},
                         "headers": [{"name": n, "value": v} for n, v in response.getheaders()]}})
    return entries


def check(folder, command, entries):
    """The rules about the description that each exchange breaks."""
    for number, entry in enumerate(entries):
        entry["request"]["url"] = re.sub(r"#.*|$", f"#{number}", entry["request"]["url"], count=1)
    (folder / "exchanges.har").write_text(json.dumps({"log": {"entries": entries}}))
    run = subprocess.run(
        [command, "--openapi", folder / "openapi.json", "--format", "json", folder / "exchanges.har"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if run.returncode not in (0, 1):
        sys.exit(f"{command} ended with {run.returncode}.")
    found = [{} for _ in entries]
    for finding in json.loads(run.stdout):
        if finding["rule"].startswith("openapi."):
            number = int(re.search(r"\[(\d+)\]", finding["exchange"])[1])
            found[number][finding["rule"]] = finding["message"]
    return found


def mutations(entry):
    """What is wrong with an exchange in one way, and the rule that finds it."""
    def changed(change):
        copied = copy.deepcopy(entry)
        change(copied)
        return copied

    def content(make):
        def change(copied):
            text = json.dumps(make(json.loads(copied["response"]["content"]["text"])))
            copied["response"]["content"] = {"text": text, "size": len(text.encode())}
        return change

    def header(name, value):
        def change(copied):
            kept = [h for h in copied["response"]["headers"] if h["name"].lower() != name]
            copied["response"]["headers"] = kept + ([{"name": name, "value": value}] if value else [])
        return change

    response = entry["response"]
    names = {h["name"].lower() for h in response["headers"]}
    yield changed(lambda e: e["response"].update(status=418)), "openapi.status"
    if response["status"] != 404:
        yield changed(lambda e: e["request"].update(url="http://h/other")), "openapi.path"
    yield changed(lambda e: e["request"].update(method="LOCK")), "openapi.method"
    for name in names & {"location", "etag", "link", "www-authenticate", "retry-after"}:
        yield changed(header(name, None)), "openapi.field.required"
    if "location" in names:
        yield changed(header("location", "/elsewhere")), "openapi.field.value"
    if not response["content"]["text"]:
        return
    yield changed(header("content-type", "text/plain")), "openapi.media-type"
    yield changed(lambda e: e["response"].update(content={"text": "", "size": 0})), "openapi.content.missing"
    value = json.loads(response["content"]["text"])
    yield changed(content(lambda v: {"list": v} if isinstance(v, list) else [v])), "openapi.content.schema"
    for name in value if isinstance(value, dict) else []:
        if name in ("id", "name", "type", "title", "status"):
            yield changed(content(lambda v: {k: x for k, x in v.items() if k != name})), "openapi.content.schema"
        # Of the caller's own name the description says no more than that it is there.
        if name in ("id", "age", "name", "email", "status", "title") and "scopes" not in value:
            yield changed(content(lambda v: {**v, name: {"odd": True}})), "openapi.content.schema"


def main():
    folder, command = pathlib.Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    description = yaml.safe_load(DESCRIPTION.read_text())
    (folder / "openapi.json").write_text(json.dumps(description, default=str))
    server = subprocess.Popen(
        [sys.argv[3]], env=os.environ | {"PORT": "0"}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        entries = record(re.search(r"http://\S+", server.stdout.readline())[0], 1000)
    finally:
        server.terminate()
    wrong = [f"{e['request']['method']} {e['request']['url']} {e['response']['status']}: {found}"
             for e, found in zip(entries, check(folder, command, entries)) if found]
    if wrong:
        sys.exit("\n".join([*wrong[:20], f"{len(wrong)} of {len(entries)} exchanges do not match."]))
    firsts = {}
    for entry in entries:
        path = re.sub(r"[?#].*|\d+", "", entry["request"]["url"].split("/", 3)[3])
        if entry["response"]["status"] != 404 or "users" in path:
            firsts.setdefault((entry["request"]["method"], path, entry["response"]["status"]), entry)
    firsts = [entry for (method, _, _), entry in firsts.items() if method != "HEAD"]
    mutated = [mutation for entry in firsts for mutation in mutations(entry)]
    found = check(folder, command, [entry for entry, _ in mutated])
    missed = [f"{e['request']['method']} {e['request']['url']} {e['response']['status']}: {rule} expected, found {seen}"
              for (e, rule), seen in zip(mutated, found) if rule not in seen]
    if missed or len(mutated) < 50:
        sys.exit("\n".join([*missed[:20], f"{len(missed)} of {len(mutated)} mutations are missed."]))
    print(f"{len(entries)} exchanges match their description; {len(mutated)} mutations of {len(firsts)} are each found")


if __name__ == "__main__":
    main()
