"""Looks at the symbols of programs: without traits nothing of other packages is linked, without `Observability` nothing of metrics and traces,
and of the package's own modules none that a program does not import.

    python3 .ci/linked.py CONSUMER NIO_SERVER USER_DIRECTORY

The three were built with no trait, with `NIO`, and with `Hummingbird` and `Observability`. The last has to have what the others
must not, so that a change of how symbols are named cannot make the check blind.
"""
import collections
import pathlib
import re
import subprocess
import sys

# What a program has no part of that does not describe itself.
DESCRIBING = "TypedResponsesOpenAPI"
OBSERVING = {"CoreMetrics", "Instrumentation", "Metrics", "ServiceContextModule", "Tracing"}
PRODUCTS = set(re.findall(r'product\("(\w+)"', pathlib.Path("Package.swift").read_text()))


def modules(executable):
    """How many symbols of each module a program defines."""
    output = subprocess.check_output(["nm", "--defined-only", executable], text=True, stderr=subprocess.DEVNULL)
    found = collections.Counter()
    for length, name in re.findall(r" \$s(\d+)(\w+)", output):
        found[name[:int(length)]] += 1
    return found


consumer, nio_server, user_directory = (modules(path) for path in sys.argv[1:4])
if missing := {"CoreMetrics", "Tracing", "Hummingbird", "NIOCore", "TypedResponsesObservability", DESCRIBING} - set(user_directory):
    sys.exit(f"With the trait Observability there should be symbols of {sorted(missing)}.")
if missing := {"NIOCore", "NIOHTTP2", "TypedResponsesNIO"} - set(nio_server):
    sys.exit(f"With the trait NIO there should be symbols of {sorted(missing)}.")
if "TypedResponses" not in consumer:
    sys.exit("There should be symbols of TypedResponses.")
if linked := (PRODUCTS | OBSERVING) & set(consumer):
    sys.exit(f"Without traits, these are linked: {sorted(linked)}.")
if describing := [name for name, found in (("Consumer", consumer), ("NIOServer", nio_server)) if DESCRIBING in found]:
    sys.exit(f"{' and '.join(describing)} must have nothing of {DESCRIBING}, which they do not import.")
if linked := OBSERVING & set(nio_server):
    sys.exit(f"Without the trait Observability, these are linked: {sorted(linked)}.")
print("Without traits nothing of other packages is linked, and without Observability nothing of metrics and traces.")
