#!/usr/bin/env python3
"""Has a real Prometheus watch the example server while wrk asks it: it counts what wrk counts, and tells of failures.

    swift test --filter CheckResponsesTests
    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/live_prometheus.py .build/debug/check-responses Docs/Examples/UserDirectory/.build/debug/UserDirectory

The rules are those of check-responses for a budget of twelve hours, so that the fastest alert looks at a minute and at
five seconds. Successes and refusals alone call nobody. Then the server's disk is full, and the alert fires, for the route
that fails and for no other; when there is room again, it ends. Prometheus and wrk are taken from PATH, or installed with
apt-get.
"""
import sys
import tempfile

from support.watched import built, wait, watched

FAST = ("HTTPErrorBudgetBurn", "14.4", "/export")


def main(command, binary):
    with tempfile.TemporaryDirectory() as folder:
        with watched(command, binary, folder, "--slo", "99.9", "--window", "12h") as (users, load, prometheus):
            load.start(6, 200, 422)()
            if firing := prometheus.firing():
                sys.exit(f"failed: nobody has to be called for 422, but there is {firing}")
            with users.full_disk():
                counted = load.start(8, 200, 422, 500)
                _, seconds = wait(f"the alert {FAST}", lambda: FAST in prometheus.firing())
                print(f"The alert fired {seconds:.0f} s after the first 500.", flush=True)
                counted()
            if others := {route for _, _, route in prometheus.firing()} - {"/export"}:
                sys.exit(f"failed: there are alerts for {others}")
            prometheus.agrees(load.counts)
            load.start(3, 200, 206)()
            _, seconds = wait("an end of the alert", lambda: FAST not in prometheus.firing())
            print(f"It ended {3 + seconds:.0f} s after the last 500.", flush=True)
            prometheus.agrees(load.counts)
    print("Prometheus counts as wrk does, and the alert fires and ends.")


if __name__ == "__main__":
    main(*sys.argv[1:] or built())
