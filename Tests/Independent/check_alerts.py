#!/usr/bin/env python3
"""Has Prometheus read the rules that check-responses prints, and run them over days of metrics.

    swift test --filter AlertTests
    python3 Tests/Independent/check_alerts.py <folder> .build/debug/check-responses

promtool checks every file of rules and then evaluates them over series that are made here: outages, slow burns, spikes
of one status, and days on which nobody must be called. At each moment the alerts are compared as a whole, so an alert too
many is found as well as one that is missing. promtool is taken from PATH, or installed with apt-get.
"""
# /// script
# dependencies = ["pyyaml==6.0.3"]
# ///
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import time

import yaml

from support.system import program

METRIC = "http_server_request_duration_seconds"
DAY, HALF_DAY, HOUR = 24 * 60, 12 * 60, 60
SOME = 4 * HOUR
FIRING = 'count by (alertname, severity, burn_rate, http_route) (ALERTS{alertstate="firing"})'
EVER = 'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[%dm]))'
USERS, REPORTS = "/users/{id}", "/reports"


# --- Series, one value a minute

def counter(*phases):
    """A counter that grows by so many a minute, for so many minutes, phase after phase."""
    total, parts = 0.0, []
    for rate, minutes in phases:
        parts.append(f"{total:g}+{rate:g}x{minutes - 1}")
        total = round(total + rate * minutes, 6)
    return " ".join(parts)


def series(status, *phases, route=USERS, error="", suffix="count", **labels):
    labels = {
        "job": "api", "instance": "a", "http_request_method": "GET", "url_scheme": "https", "http_route": route,
        "http_response_status_code": str(status), "error_type": error} | labels
    written = ",".join(f"{name}={json.dumps(value)}" for name, value in labels.items() if value)
    return {"series": f"{METRIC}_{suffix}{{{written}}}", "values": counter(*phases)}


def burn(*rates, route=USERS, severity=None):
    severities = {"14.4": "critical", "6": "critical", "3": "warning", "1": "warning"}
    return [("HTTPErrorBudgetBurn", severity or severities[rate], rate, route) for rate in rates]


def spike(name, severity="warning", route=USERS):
    return [(f"HTTP{name}Spike", severity, "", route)]


def scenario(name, inputs, *moments, ever=None, extra=()):
    """At each of the moments (minutes) exactly these alerts fire; `ever` names all that have fired by the last one."""
    tests = []
    for minute, alerts in moments:
        samples = []
        for alert, severity, rate, route in alerts:
            labels = {"alertname": alert, "severity": severity, "burn_rate": rate, "http_route": route}
            written = ", ".join(f"{label}={json.dumps(value)}" for label, value in labels.items() if value)
            samples.append({"labels": f"{{{written}}}", "value": 1})
        tests.append({"expr": FIRING, "eval_time": f"{minute}m", "exp_samples": samples})
    last = moments[-1][0]
    names = ever if ever is not None else sorted({alert[0] for _, alerts in moments for alert in alerts})
    fired = {alert for _, alerts in moments for alert in alerts}
    counts = {name: sum(alert[0] == name for alert in fired) for name in names}
    tests.append({
        "expr": EVER % (last + 1), "eval_time": f"{last}m",
        "exp_samples": [{"labels": f'{{alertname="{alert}"}}', "value": counts[alert]} for alert in names]})
    tests += [
        {"expr": expression, "eval_time": f"{minute}m",
         "exp_samples": [] if value is None else [{"labels": labels, "value": value}]}
        for minute, expression, labels, value in extra]
    return {"name": name, "interval": "1m", "input_series": inputs, "promql_expr_test": tests}


# --- What happens

LABELS = '{job="api", http_route="/users/{id}"}'
USUAL = [
    series(200, (5880, DAY)), series(404, (60, DAY)), series(401, (54, DAY)), series(429, (6, DAY)),
    series(422, (30, DAY)), series(500, (0.6, DAY), error="500"), series(503, (0.6, DAY), error="503"),
]
BY_DEFAULT = [
    scenario(
        "fast burn: a quarter of the requests fails for five minutes, and the alert ends soon after them",
        [series(200, (6000, HALF_DAY), (4500, 5), (6000, 2 * HOUR)),
         series(500, (0, HALF_DAY), (1500, 5), (0, 2 * HOUR), error="500")],
        (HALF_DAY - 1, []), (HALF_DAY + 3, []), (HALF_DAY + 7, burn("14.4")), (HALF_DAY + 15, []),
        (HALF_DAY + 2 * HOUR, []),
        extra=[
            (HALF_DAY + 5, f"job_route:http_server_failures:ratio_rate5m{LABELS}",
             f"job_route:http_server_failures:ratio_rate5m{LABELS}", 0.25),
            (HALF_DAY + 60, f"round(job_route:http_server_error_budget:left30d{LABELS}, 0.1)", LABELS, -0.6),
        ]),
    scenario(
        "medium burn: one in a hundred fails, which calls somebody after hours and not before",
        [series(200, (6000, HALF_DAY), (5940, 5 * HOUR)), series(503, (0, HALF_DAY), (60, 5 * HOUR), error="503")],
        (HALF_DAY - 1, []), (HALF_DAY + 200, []), (HALF_DAY + 250, burn("6"))),
    scenario(
        "spike of 401: somebody guesses passwords",
        [series(200, (5940, SOME), (5940, 30), (5940, 90)), series(401, (60, SOME), (1200, 30), (60, 90))],
        (SOME - 1, []), (SOME + 4, []), (SOME + 15, spike("Unauthorized")), (SOME + 45, []),
        extra=[(SOME + 15, 'job_route_status:http_server_requests:share_rate5m{http_response_status_code="401"}',
                'job_route_status:http_server_requests:share_rate5m{job="api", http_route="/users/{id}", '
                'http_response_status_code="401"}', 1200 / 7140)]),
    scenario(
        "spike of 401 where most requests are answered with 401 anyway",
        [series(200, (60, SOME), (60, 30)), series(401, (60, SOME), (1200, 30))],
        (SOME - 1, []), (SOME + 20, spike("Unauthorized"))),
    scenario(
        "spike of 403, with every response refused",
        [series(200, (600, SOME), (0, 30)), series(403, (6, SOME), (600, 30))],
        (SOME - 1, []), (SOME + 20, spike("Forbidden"))),
    scenario(
        "spike of 429: a client in a loop",
        [series(200, (6000, SOME), (6000, 30), (6000, 30)), series(429, (0, SOME), (600, 30), (0, 30))],
        (SOME - 1, []), (SOME + 15, spike("TooManyRequests")), (SOME + 45, [])),
    scenario(
        "spike of 422: a form is broken, which can wait",
        [series(200, (6000, SOME), (5400, HOUR)), series(422, (30, SOME), (600, HOUR))],
        (SOME - 1, []), (SOME + 10, []), (SOME + 40, spike("UnprocessableContent", "info"))),
    scenario(
        "addresses are tried out, without a route: no failure of the service",
        [series(200, (6000, SOME), (6000, HOUR)), series(404, (1, SOME), (3000, HOUR), route=""),
         series(501, (0, SOME), (3000, HOUR), route="", error="501")],
        (SOME + 40, spike("NotFound", "info", "") + spike("NotImplemented", "info", ""))),
    scenario("quiet day: some of everything, as usual", USUAL, (DAY // 2, []), (DAY - 1, [])),
    scenario(
        "quiet night: one of a few requests fails",
        [series(200, (1, SOME), (0.2, 8 * HOUR)), series(500, (0, SOME), (1, 1), (0, 8 * HOUR - 1), error="500")],
        (SOME + 10, []), (SOME + HOUR, []), (SOME + 8 * HOUR - 1, [])),
    scenario(
        "a launch: ten times the traffic, and ten times every status",
        [series(200, (588, SOME), (5880, 3 * HOUR)), series(401, (6, SOME), (60, 3 * HOUR)),
         series(429, (6, SOME), (60, 3 * HOUR)), series(404, (6, SOME), (60, 3 * HOUR))],
        (SOME + 30, []), (SOME + 3 * HOUR - 1, [])),
    scenario(
        "a few more 401 than never",
        [series(200, (6000, SOME), (6000, HOUR)), series(401, (0, SOME), (20, HOUR))],
        (SOME + HOUR - 1, [])),
    scenario(
        "a deployment: counters begin anew under another instance",
        [series(200, (6000, SOME)), series(500, (0.6, SOME), error="500"),
         series(200, (0, SOME), (6000, HOUR), instance="b"),
         series(500, (0, SOME), (0.6, HOUR), error="500", instance="b")],
        (SOME + 10, []), (SOME + HOUR - 1, [])),
    scenario(
        "responses that broke off while they were sent are failures",
        [series(200, (6000, SOME), (3000, 20)), series(200, (0, SOME), (3000, 20), error="stream_broken")],
        (SOME - 1, []), (SOME + 10, burn("14.4"))),
    scenario(
        "requests that got no response are failures",
        [series(200, (6000, SOME), (3000, 20)), series("", (0, SOME), (3000, 20), error="timeout")],
        (SOME - 1, []), (SOME + 10, burn("14.4"))),
    scenario(
        "a code that nobody assigned is a failure, and an error type on a 4xx is none",
        [series(200, (6000, SOME), (3000, 20)), series(520, (0, SOME), (3000, 20)),
         series(200, (6000, SOME), (6000, 20), route=REPORTS),
         series(409, (3000, SOME), (6000, 20), route=REPORTS, error="https://example.com/problems/taken")],
        (SOME - 1, []), (SOME + 10, burn("14.4"))),
    scenario(
        "one of two routes fails, and one of two services",
        [series(200, (6000, SOME), (6000, 20)), series(200, (6000, SOME), (3000, 20), route=REPORTS),
         series(500, (0, SOME), (3000, 20), route=REPORTS, error="500"),
         series(200, (60000, SOME), (60000, 20), route=REPORTS, job="other")],
        (SOME - 1, []), (SOME + 10, burn("14.4", route=REPORTS))),
    scenario(
        "the service is gone: no metrics are no good news",
        [series(200, (6000, 2 * HOUR))],
        (2 * HOUR, []), (2 * HOUR + 30, [("HTTPMetricsMissing", "warning", "", "")])),
]
OF_ROUTES = [
    scenario(
        "each route by its own objective",
        [series(200, (6000, SOME), (5400, HOUR)), series(500, (0, SOME), (600, HOUR), error="500"),
         series(200, (6000, SOME), (5460, HOUR), route=REPORTS),
         series(500, (0, SOME), (540, HOUR), route=REPORTS, error="500")],
        (SOME - 1, []), (SOME + 55, burn("14.4"))),
    scenario(
        "a budget so large that nothing burns it 14.4 times too fast: an outage still calls somebody",
        [series(200, (6000, SOME), (0, HOUR), route=REPORTS),
         series(500, (0, SOME), (6000, HOUR), route=REPORTS, error="500")],
        (SOME - 1, []), (SOME + 50, burn("14.4", route=REPORTS))),
]
OF_SERVICE = [
    scenario(
        "failures that are spread over many routes, seen together; health checks do not thin them out",
        [series(200, (60, SOME), (57, HOUR), route=f"/{number}", env="live") for number in range(20)]
        + [series(500, (0, SOME), (3, HOUR), route=f"/{number}", error="500", env="live") for number in range(20)]
        + [series(200, (60000, SOME), (60000, HOUR), route="/health", env="live")]
        + [series(500, (60, SOME), (60, HOUR), error="500", env="test")],
        (SOME - 1, []), (SOME + 40, burn("14.4", route="", severity="page"))),
]
SHORT = [
    scenario(
        "slow burn: one in five hundred fails all the time, which is a matter of working hours",
        [series(200, (6000, 8 * HOUR), (5988, 24 * HOUR)), series(500, (0, 8 * HOUR), (12, 24 * HOUR), error="500")],
        (12 * HOUR, []), (31 * HOUR, burn("1"))),
    scenario(
        "a budget of seven days has shorter windows",
        [series(200, (6000, SOME), (3000, 10), (6000, 20)), series(500, (0, SOME), (3000, 10), (0, 20), error="500")],
        (SOME - 1, []), (SOME + 3, burn("14.4"))),
]
CASES = {
    "default": ([], BY_DEFAULT),
    "routes": (["--slo", "99.5", "--slo", f"{REPORTS}=90"], OF_ROUTES),
    "service": (
        ["--per=service", "--selector", 'env="live",http_route!="/health"', "--by", "job,env",
         "--severities", "page,ticket,note"], OF_SERVICE),
    "week": (["--window", "7d"], SHORT),
}
FORMS = [
    ["--slo", "50"], ["--slo", "99.999999"], ["--window", "6h"], ["--window", "90d"], ["--metric", "http:requests"],
    ["--by", "namespace,service", "--label", "team=api", "--label", "note=yes: #1 'ü' \"x\""],
    ["--selector", "{job='a', path=~\"/x\\\\.y|,}\" ,}"], ["--least-failures", "0"],
    ["--spike", "10", "--spike-rate", "20"],
    ["--slo", "/a\"b\\c: {{d}} #e=99"], ["--slo", "/x=99", "--slo", "/y=99", "--slo", "/ü\u2028z=99"],
]
REFUSED = [
    ["--slo", "100"], ["--slo", "0"], ["--slo", "0.999"], ["--slo", "-1"], ["--slo", "99,9"], ["--slo", "/a="],
    ["--slo", "99.1234567"], ["--format", "json"], ["--window", "1h"], ["--window", "30"],
    ["--metric", f"{METRIC}_count"], ["--metric", "a-b"], ["--selector", "job=api"], ["--selector", "job"],
    ["--selector", 'a="b" c="d"'], ["--by", ""],
    ["--by", "job,job"], ["--by", "http_route"], ["--label", "severity=x"], ["--label", "a-b=c"], ["--label", "a"],
    ["--severities", "a,b"], ["--spike", "1"], ["--spike-rate", "0"], ["--spike-rate", "nan"], ["--nothing", "1"],
    ["x"], ["--per", "host"], ["--per", "service", "--slo", "/a=99"], ["--slo", "/a=99", "--slo", "/a=98"], ["--slo"],
]


def rules(command, options):
    run = subprocess.run([command, "alerts", *options], capture_output=True, check=True)
    if run.stderr:
        sys.exit(f"{options}: {run.stderr.decode()}")
    return run.stdout.decode()


def check_forms(command, folder):
    """What the options make is read by promtool without a complaint, and by another reader of YAML as it was meant."""
    for number, options in enumerate([options for options, _ in CASES.values()] + FORMS):
        text = rules(command, options)
        if text != rules(command, options):
            sys.exit(f"{options}: two runs print different rules.")
        file = folder / f"form-{number}.yml"
        file.write_text(text)
        run = subprocess.run([program("promtool", "prometheus"), "check", "rules", "--lint-fatal", file], capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{options}: {run.stdout}{run.stderr}")
        alerts = [rule for group in yaml.safe_load(text)["groups"] for rule in group["rules"] if "alert" in rule]
        for rule in alerts:
            texts = [*rule["labels"].values(), *rule["annotations"].values(), rule["for"], rule["expr"]]
            if not all(isinstance(value, str) and value for value in texts):
                sys.exit(f"{options}: a text of {rule['alert']} is read as something else: {texts}")
            missing = {"severity", "signal"} - set(rule["labels"]) | {"summary", "runbook"} - set(rule["annotations"])
            if missing:
                sys.exit(f"{options}: {rule['alert']} has no {missing}.")
        for label in [options[i + 1] for i, option in enumerate(options) if option == "--label"]:
            name, _, value = label.partition("=")
            if any(rule["labels"][name] != value for rule in alerts):
                sys.exit(f"{options}: the label {name} is not {value!r}.")


def check_refusals(command):
    for options in REFUSED:
        run = subprocess.run([command, "alerts", *options], capture_output=True, text=True)
        if run.returncode != 2 or run.stdout or not run.stderr.startswith("check-responses: "):
            sys.exit(f"{options} is taken, with status {run.returncode}: {run.stdout[:200]}{run.stderr[:200]}")


def evaluate(file, scenario):
    test = {"rule_files": [f"{file.stem}.yml"], "evaluation_interval": "1m", "tests": [scenario]}
    path = file.with_name(f"{file.stem}-{scenario['name'].split(':')[0].split(',')[0].replace(' ', '-')}.test.yml")
    path.write_text(json.dumps(test))
    began = time.monotonic()
    run = subprocess.run([program("promtool", "prometheus"), "test", "rules", path], capture_output=True, text=True)
    print(f"{time.monotonic() - began:5.1f} s  {scenario['name']}", flush=True)
    return None if run.returncode == 0 else f"{scenario['name']}:\n{run.stdout}{run.stderr}"


def check_scenarios(command, folder):
    tests = []
    for name, (options, scenarios) in CASES.items():
        file = folder / f"{name}.yml"
        file.write_text(rules(command, options))
        tests += [(file, scenario) for scenario in scenarios]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        failed = [text for text in pool.map(evaluate, *zip(*tests)) if text]
    if failed:
        sys.exit("\n".join(failed))
    return len(tests)


def main():
    folder, command = pathlib.Path(sys.argv[1]), sys.argv[2]
    check_refusals(command)
    check_forms(command, folder)
    count = check_scenarios(command, folder)
    print(f"promtool evaluated {count} scenarios, and read the rules of {len(CASES) + len(FORMS)} sets of options.")


if __name__ == "__main__":
    main()
