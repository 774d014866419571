#!/usr/bin/env python3
"""Records a thousand exchanges of the example servers, holds them against the descriptions that these make of themselves,
and mutates some of them.

    swift test --filter CheckResponsesTests
    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/check_openapi.py <folder> .build/debug/check-responses Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings

What a server sends has to match. Each mutation (a field less, another status, another media type, a member less, a
value of another kind, an undeclared problem, another path) has to be found, by the rule that is about it.
"""
import copy
import http.client
import json
import pathlib
import random
import re
import subprocess
import sys
import urllib.request

from support.live_server import serving

JSON = {"Content-Type": "application/json"}
PATCH = {"Content-Type": "application/merge-patch+json"}


def directory(source, number):
    """A request to the directory of users, right or wrong."""
    user = source.choice([1, 2, 3, 5, 10**5, "x", 0])
    person = {"name": f"Ada {number}", "email": f"ada{number}@example.com", "age": source.choice([0, 30, 150])}
    content = json.dumps(source.choice([person, person, {"name": ""}, {**person, "age": 151}, []]))
    call = json.dumps({"id": number, "method": source.choice(["tools/call", "tools/list"])})
    return source.choice([
        ("GET", "/users", {}, None), ("GET", f"/users?page={source.randrange(4)}&limit=2", {}, None),
        ("POST", "/users", JSON, content), ("POST", "/users", {"Content-Type": "text/plain"}, content),
        ("POST", "/users", JSON, content[:-1]), ("GET", f"/users/{user}", {}, None),
        ("HEAD", "/users/1", {}, None), ("PUT", f"/users/{user}", JSON, content),
        ("PUT", f"/users/{user}", {**JSON, "If-Match": '"none"'}, content),
        ("PATCH", f"/users/{user}", PATCH, '{"age": 40}'),
        ("DELETE", f"/users/{user}", {}, None), ("GET", "/me", {}, None), ("GET", "/limited", {}, None),
        ("GET", "/me", {"Authorization": "Bearer ada-may-read"}, None), ("GET", "/nothing", {}, None),
        ("GET", "/me", {"Authorization": "Bearer bob-may-not"}, None), ("GET", "/export", {"Range": "bytes=0-9"}, None),
        ("QUERY", "/users", JSON, '{"name": "Ada"}'), ("POST", "/users/search", JSON, '{"name": "Ada"}'),
        ("POST", "/users/search", JSON, "7"), ("GET", f"/searches/{source.choice([1, 9])}", {}, None),
        ("POST", "/mcp", {**JSON, "Authorization": "Bearer agent-may-read"}, call), ("POST", "/mcp", JSON, call),
    ])


def bookings(source, number):
    """A request to the bookings, right or wrong."""
    token = {"Authorization": f"Bearer {source.choice(['ada-may-book'] * 8 + ['bob-may-look', 'nobody'])}"}
    booking = source.choice([1, 1, 2, 3, 10**5, "x", 0])
    hours = [f"{2030 + number}-01-01T{hour:02}:00:00Z" for hour in (8, 9)]
    details = {"title": "Talk", "room": "cumulus", "start": hours[0], "end": hours[1],
               "organizer": {"name": "Ada", "email": "ada@example.com"}}
    taken = {**details, "start": "2030-01-01T08:00:00Z", "end": "2030-01-01T09:00:00Z"}
    content = json.dumps(source.choice([details, details, taken, taken, {**details, "room": "none"}, {"title": ""}]))
    match = source.choice([{}, {"If-Match": '"1"'}, {"If-Match": '"none"'}])
    pdf = {"Content-Type": "application/pdf"}
    export = source.choice([1, 2, 999])
    method, path, headers, body = source.choice([
        ("GET", "/bookings", {}, None), ("GET", "/bookings?room=aurora&limit=2&from=2030-01-01T00:00:00Z", {}, None),
        ("GET", "/bookings?limit=0&room=none", {}, None), ("GET", "/bookings?limit=1", {}, None),
        ("POST", "/bookings", JSON, content), ("POST", "/bookings", JSON, content), ("POST", "/bookings", pdf, "x"),
        ("GET", f"/bookings/{booking}", {}, None), ("HEAD", "/bookings/1", {}, None),
        ("PUT", f"/bookings/{booking}", {**JSON, **match}, content),
        ("PATCH", f"/bookings/{booking}", {**PATCH, **match}, source.choice(['{"title": "Other"}', '{"room": null}'])),
        ("DELETE", f"/bookings/{booking}", match, None), ("PUT", f"/bookings/{booking}/agenda", pdf, "%PDF-1.7"),
        ("GET", f"/bookings/{booking}/agenda", source.choice([{}, {"Range": "bytes=0-3"}]), None),
        ("POST", "/cancellations", JSON, json.dumps({"bookings": source.choice([[10**5], [], [2, 3]])})),
        ("POST", "/exports", {}, None), ("GET", f"/exports/{export}", {}, None),
        ("GET", f"/exports/{export}/table", {}, None), ("GET", f"/rooms/{source.choice(['aurora', 'x'])}", {}, None),
        ("GET", f"/problems/{source.choice(['slot-taken', 'none'])}", {}, None), ("GET", "/nothing", {}, None),
    ])
    return method, path, headers | token, body


REQUESTS = {"UserDirectory": directory, "Bookings": bookings}


def record(url, request, count):
    connection = http.client.HTTPConnection(url.split("//")[1].strip("/"), timeout=30)
    entries, source = [], random.Random(7)
    for number in range(count):
        method, path, headers, content = request(source, number)
        connection.request(method, path, body=content, headers=headers)
        response = connection.getresponse()
        body = response.read().decode()
        entries.append({
            "request": {"method": method, "url": url.rstrip("/") + path,
                        "headers": [{"name": n, "value": v} for n, v in headers.items()],
                        "postData": {"mimeType": headers.get("Content-Type", ""), "text": content or ""}},
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


def declared(document, entry):
    """What the document says of the response."""
    path = re.sub(r"[?#].*", "", "/" + entry["request"]["url"].split("/", 3)[3])
    for template, item in document["paths"].items():
        if re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", template), path):
            response = item[entry["request"]["method"].lower()]["responses"][str(entry["response"]["status"])]
            return document["components"]["responses"][response["$ref"].split("/")[-1]] if "$ref" in response else response
    return {}


def mutations(entry, declared):
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

    def posted(text):
        return changed(lambda e: e["request"].update(postData={"mimeType": "application/json", "text": text}))

    response = entry["response"]
    sent = {h["name"].lower(): h["value"] for h in entry["request"]["headers"]}
    if response["status"] in (200, 201) and "json" in sent.get("content-type", ""):
        yield posted(""), "openapi.request.content"
        yield posted("7"), "openapi.request.content"
        yield changed(lambda e: e["request"].update(headers=[{"name": "Content-Type", "value": "image/png"}])), "openapi.request.content"
    if response["status"] == 200 and re.search(r"/\d+$", entry["request"]["url"].split("#")[0]):
        yield changed(lambda e: e["request"].update(url=re.sub(r"/\d+(?=$|#)", "/x", e["request"]["url"]))), "openapi.request.parameter"
    if response["status"] == 200 and "limit=2" in entry["request"]["url"]:
        yield changed(lambda e: e["request"].update(url=e["request"]["url"].replace("limit=2", "limit=0"))), "openapi.request.parameter"
    names = {h["name"].lower() for h in response["headers"]}
    yield changed(lambda e: e["response"].update(status=418)), "openapi.status"
    if response["status"] != 404:
        yield changed(lambda e: e["request"].update(url="http://h/other")), "openapi.path"
    yield changed(lambda e: e["request"].update(method="LOCK")), "openapi.method"
    for name, field in declared.get("headers", {}).items():
        if field.get("required"):
            yield changed(header(name.lower(), None)), "openapi.field.required"
        if "pattern" in field["schema"] and name.lower() in names:
            yield changed(header(name.lower(), "odd")), "openapi.field.value"
    if not any("json" in h["value"] for h in response["headers"] if h["name"].lower() == "content-type"):
        return
    yield changed(header("content-type", "image/png")), "openapi.media-type"
    yield changed(lambda e: e["response"].update(content={"text": "", "size": 0})), "openapi.content.missing"
    value = json.loads(response["content"]["text"])
    yield changed(content(lambda v: {"list": v} if isinstance(v, list) else [v])), "openapi.content.schema"
    for name in value if isinstance(value, dict) else []:
        if name in ("id", "name", "type", "title", "status"):
            yield changed(content(lambda v: {k: x for k, x in v.items() if k != name})), "openapi.content.schema"
        # Of the caller's own name the description says no more than that it is there.
        if name in ("id", "age", "name", "email", "status", "title") and "scopes" not in value:
            yield changed(content(lambda v: {**v, name: {"odd": True}})), "openapi.content.schema"


def check_server(folder, command, program):
    """How many exchanges match, and how many mutations are found."""
    with serving(program) as (url, _):
        document = json.load(urllib.request.urlopen(url + "/openapi.json"))
        (folder / "openapi.json").write_text(json.dumps(document))
        entries = record(url, REQUESTS[pathlib.Path(program).name], 500)
    wrong = [f"{e['request']['method']} {e['request']['url']} {e['response']['status']}: {found}"
             for e, found in zip(entries, check(folder, command, entries)) if found]
    if wrong:
        sys.exit("\n".join([*wrong[:20], f"{len(wrong)} of {len(entries)} exchanges do not match."]))
    firsts = {}
    for entry in entries:
        path = re.sub(r"[?#].*|\d+", "", entry["request"]["url"].split("/", 3)[3])
        if entry["response"]["status"] != 404 or path.startswith(("users", "bookings")):
            firsts.setdefault((entry["request"]["method"], path, entry["response"]["status"]), entry)
    firsts = [entry for (method, _, _), entry in firsts.items() if method != "HEAD"]
    mutated = [mutation for entry in firsts for mutation in mutations(entry, declared(document, entry))]
    found = check(folder, command, [entry for entry, _ in mutated])
    missed = [f"{e['request']['method']} {e['request']['url']} {e['response']['status']}: {rule} expected, found {seen}"
              for (e, rule), seen in zip(mutated, found) if rule not in seen]
    if missed or len(mutated) < 50:
        sys.exit("\n".join([*missed[:20], f"{len(missed)} of {len(mutated)} mutations are missed."]))
    return len(entries), len(mutated)


def main():
    folder, command = pathlib.Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    exchanges, mutated = map(sum, zip(*[check_server(folder, command, program) for program in sys.argv[3:]]))
    print(f"{exchanges} exchanges match the descriptions; {mutated} mutations are each found")


if __name__ == "__main__":
    main()
