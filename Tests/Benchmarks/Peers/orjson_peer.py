"""Prints nanoseconds per document, one line each: `W1 168.0`. Problem documents are built and encoded, I rows read."""
import sys
import time

import orjson


def built(source):
    document = dict(source)
    if "errors" in source:
        document["errors"] = [dict(fault) for fault in source["errors"]]
    return document


for name in ["W1", "W2", "W3", "W4", "W5", "W7", "W8", "I4", "I5", "I7", "I8"]:
    with open(f"{sys.argv[1]}/{name}.json", "rb") as file:
        document = file.read()
    value = orjson.loads(document)
    if name < "I9":
        run = lambda: orjson.loads(document)
    elif name < "W4":
        run = lambda: orjson.dumps(built(value))
    else:
        run = lambda: orjson.dumps(value)
    if orjson.dumps(value) != document or name > "I9" and run() != document:
        sys.exit(f"{name} gives other octets")
    count = 20_000_000 // (len(document) * 20) + 20
    start = time.perf_counter_ns()
    for _ in range(count):
        run()
    print(name, (time.perf_counter_ns() - start) / count)
