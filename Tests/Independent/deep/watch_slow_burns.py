#!/usr/bin/env python3
"""Has a real Prometheus watch the example server for eight minutes: after a failure of ten seconds each of the four burn rates fires and ends.

    swift test --filter CheckResponsesTests
    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/deep/watch_slow_burns.py .build/debug/check-responses Docs/Examples/UserDirectory/.build/debug/UserDirectory

The rules are those of check-responses for a budget of twelve hours, which makes an hour a minute: the slowest burn is seen in
six minutes, and has to last for three. `Tests/Independent/live_prometheus.py` is the short form, which waits for the fastest
alone. All the while wrk asks; in the end Prometheus has counted what wrk has, and no POST is under way: GET is Prometheus itself.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support.watched import built, watched  # noqa: E402

# For each burn rate its short window and how long it has to last, in seconds: the alert begins no earlier than that after
# the first failure, and ends no later than the window, some rounds of the rules and a scrape after the last one.
RATES = {"14.4": (5, 2), "6": (30, 15), "3": (120, 60), "1": (360, 180)}
SLACK = 20
ROUTE = "/export"


def follow(prometheus, load, began):
    """Keeps asking until every alert has fired and ended; when each did, in seconds from the first failure."""
    fired, ended, running = {}, {}, None
    while len(ended) < len(RATES):
        if time.monotonic() - began > 900:
            sys.exit(f"failed: after 900 s there fired {fired}, and ended {ended}")
        if running is None or running[1] < time.monotonic():
            if running:
                running[0]()
            # The next one begins when this one ends, so that the route is never silent for a window.
            running = (load.start(10, 206), time.monotonic() + 10)
        now, firing = time.monotonic() - began, prometheus.firing()
        if others := {alert for alert in firing if alert[0] != "HTTPErrorBudgetBurn" or alert[2] != ROUTE}:
            sys.exit(f"failed: there are other alerts: {others}")
        rates = {rate for _, rate, _ in firing}
        for rate in RATES:
            if rate in rates:
                if rate in ended:
                    sys.exit(f"failed: the alert of burn rate {rate} came back after {now:.0f} s")
                fired.setdefault(rate, now)
            elif rate in fired:
                ended.setdefault(rate, now)
        time.sleep(1)
    running[0]()
    return fired, ended


def main(command, binary):
    with tempfile.TemporaryDirectory() as folder:
        with watched(command, binary, folder, "--slo", "99.9", "--window", "12h") as (users, load, prometheus):
            version = subprocess.run(["prometheus", "--version"], capture_output=True, text=True)
            print((version.stdout or version.stderr).splitlines()[0], flush=True)
            load.start(60, 200, 422)()
            if firing := prometheus.firing():
                sys.exit(f"failed: nobody has to be called for 422, but there is {firing}")
            began = time.monotonic()
            with users.full_disk():
                load.start(10, 200, 422, 500)()
            last = time.monotonic() - began
            fired, ended = follow(prometheus, load, began)
            for rate, (window, lasting) in RATES.items():
                print(f"Burn rate {rate}: fired after {fired[rate]:.0f} s, ended after {ended[rate]:.0f} s", flush=True)
                if fired[rate] < lasting or ended[rate] > last + window + SLACK:
                    sys.exit(f"failed: burn rate {rate} should fire after {lasting} s and end {window} s after the last 500")
            if list(fired) != list(RATES) or sorted(ended, key=ended.get) != list(RATES):
                sys.exit("failed: a faster burn should fire and end before a slower one")
            prometheus.agrees(load.counts)
            if any(prometheus.query('http_server_active_requests{http_request_method!="GET"}').values()):
                sys.exit("failed: a POST is under way although nobody asks")
    print(f"Each of {len(RATES)} burn rates fires and ends, and Prometheus counts as wrk does.")


if __name__ == "__main__":
    main(*sys.argv[1:] or built())
