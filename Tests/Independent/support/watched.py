"""A server that is watched by Prometheus, with the rules that check-responses prints, while wrk asks it."""
import collections
import contextlib
import json
import pathlib
import re
import resource
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from support.live_server import serving
from support.system import free_port, program

COUNT = "http_server_request_duration_seconds_count"
API = 'http_route!="/metrics"'
CONNECTIONS = 2
# What wrk sends, and what it prints in the end: responses, those with another status, and errors of the connection.
SCRIPT = """
wrk.method, wrk.path, wrk.body = {method}, {path}, {body}
wrk.headers["Content-Type"], wrk.headers["Range"] = {type}, {range}
others = 0
local threads = {{}}
function setup(thread) table.insert(threads, thread) end
function response(status) if status ~= {status} then others = others + 1 end end
function done(summary)
  local strange, errors = 0, summary.errors
  for _, thread in ipairs(threads) do strange = strange + thread:get("others") end
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("COUNTED %d %d %d\\n", summary.requests, strange, broken))
end
"""


@contextlib.contextmanager
def running(command, **options):
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def wait(what, condition, seconds=60):
    """Waits until the condition holds, and returns what it was and how long that took."""
    began = time.monotonic()
    while not (found := condition()):
        if time.monotonic() - began > seconds:
            sys.exit(f"failed: within {seconds} s there was not: {what}")
        time.sleep(0.2)
    return found, time.monotonic() - began


class Users:
    """The example server. Its disk may be full: then the export, which is written when it is asked for first, is a 500."""

    def __init__(self, pid, url):
        self.pid, self.url = pid, url

    @classmethod
    @contextlib.contextmanager
    def serving(cls, binary):
        # Without the signal, which Python ignores, a write beyond the limit is an error like any other.
        with serving(binary, restore_signals=False, EXPORT_MIB="1") as (url, pid):
            yield cls(pid, url)

    @contextlib.contextmanager
    def full_disk(self):
        _, most = resource.prlimit(self.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (16384, most))
        yield
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (most, most))

    def add(self, name):
        request = urllib.request.Request(
            f"{self.url}/users", json.dumps({"name": name, "age": 36}).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            assert answer.status == 201


class Load:
    """Requests of several kinds at once, and how many responses each status had according to wrk."""

    KINDS = {
        200: ("GET", "/users/1", None, None), 422: ("POST", "/users", '{"name":"","age":-1}', None),
        206: ("GET", "/export", None, "bytes=0-99"), 500: ("GET", "/export", None, "bytes=0-99"),
    }

    def __init__(self, url, folder):
        self.url, self.folder = url, folder
        self.counts = collections.Counter()

    def start(self, seconds, *statuses):
        """Starts to send requests that are answered with these statuses; the result ends them and counts."""
        runs = [(status, self._wrk(seconds, status)) for status in statuses]
        return lambda: [self._count(status, run) for status, run in runs]

    def _wrk(self, seconds, status):
        method, path, body, part = self.KINDS[status]
        quoted = {name: json.dumps(value) if value else "nil" for name, value in {
            "method": method, "path": path, "body": body, "range": part, "type": body and "application/json"}.items()}
        script = self.folder / f"{status}.lua"
        script.write_text(SCRIPT.format(status=status, **quoted))
        return subprocess.Popen(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", script, self.url], stdout=subprocess.PIPE, text=True)

    def _count(self, status, run):
        output, _ = run.communicate()
        counted = re.search(r"^COUNTED (\d+) (\d+) (\d+)$", output, re.M)
        responses, others, broken = map(int, counted.groups()) if counted else (0, 0, 0)
        if not responses or others or broken:
            sys.exit(f"failed: {status} was not the only status: {output}")
        self.counts[status] += responses


class Prometheus:
    def __init__(self, url):
        self.url = url

    @classmethod
    @contextlib.contextmanager
    def watching(cls, server, rules, folder):
        """Prometheus, which looks at the server every second and at the rules as often."""
        address = f"127.0.0.1:{free_port()}"
        config = folder / "prometheus.yml"
        target = server.removeprefix("http://")
        config.write_text(json.dumps({
            "global": {"scrape_interval": "1s", "evaluation_interval": "1s"}, "rule_files": [str(rules)],
            "scrape_configs": [{"job_name": "users", "static_configs": [{"targets": [target]}]}]}))
        with running(["prometheus", f"--config.file={config}", f"--storage.tsdb.path={folder / 'data'}",
                      f"--web.listen-address={address}"], stdout=subprocess.DEVNULL, cwd=folder):
            prometheus = cls(f"http://{address}")
            wait("Prometheus", prometheus.is_ready)
            wait("a target that is up", lambda: prometheus.query("up") == {(): 1.0})
            yield prometheus

    def is_ready(self):
        try:
            return self._get("/-/ready") is not None
        except OSError:
            return False

    def _get(self, path):
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return answer.read()

    def query(self, expression):
        """The values by their labels, without those of the target."""
        result = json.loads(self._get(f"/api/v1/query?query={urllib.parse.quote(expression)}"))["data"]["result"]
        return {
            tuple(sorted(value for name, value in found["metric"].items() if name not in ("__name__", "instance", "job"))):
            float(found["value"][1]) for found in result}

    def statuses(self):
        """How many responses each status had, of those that are the API's."""
        found = self.query(f"sum by (http_response_status_code) ({COUNT}{{{API}}})")
        return {int(labels[0]): int(value) for labels, value in found.items() if labels}

    def firing(self):
        """The alerts that fire: name, burn rate, route."""
        alerts = json.loads(self._get("/api/v1/alerts"))["data"]["alerts"]
        return {
            (alert["labels"]["alertname"], alert["labels"].get("burn_rate"), alert["labels"].get("http_route"))
            for alert in alerts if alert["state"] == "firing"}

    def agrees(self, counts):
        """Waits until Prometheus has seen all that wrk has counted, and holds the counts and their ratios together."""
        total = sum(counts.values())
        try:
            wait("all responses in Prometheus", lambda: sum(self.statuses().values()) >= total, 30)
        finally:
            seen = self.statuses()
            print(f"wrk has counted {dict(counts)}, Prometheus {seen}", flush=True)
        # When its time is up, wrk waits no longer for what each of its connections asked last.
        if set(counts) - set(seen) or any(count > CONNECTIONS for status, count in seen.items() if status not in counts):
            sys.exit(f"failed: other statuses than wrk's: {seen}")
        for status, count in counts.items():
            ratio, expected = seen[status] / sum(seen.values()), count / total
            if abs(seen[status] - count) > 0.01 * count or abs(ratio - expected) > 0.01 * expected:
                sys.exit(f"failed: {status} is {ratio:.5f} of all in Prometheus, and {expected:.5f} with wrk")


def rules(command, folder, *options):
    file = folder / "alerts.yml"
    file.write_bytes(subprocess.check_output([command, "alerts", "--selector", API, *options]))
    subprocess.run(["promtool", "check", "rules", file], check=True, stdout=subprocess.DEVNULL)
    return file


def built():
    """The paths of check-responses and of the example server, which are built."""
    subprocess.run(["swift", "build", "--product", "check-responses"], check=True)
    subprocess.run(["swift", "build", "--package-path", "Docs/Examples/UserDirectory"], check=True)
    return ".build/debug/check-responses", "Docs/Examples/UserDirectory/.build/debug/UserDirectory"


@contextlib.contextmanager
def watched(command, binary, folder, *options):
    """The server with a user, a load for it, and Prometheus, whose rules are made with the options."""
    for name in ("prometheus", "wrk"):
        program(name, name)
    folder = pathlib.Path(folder).resolve()
    with Users.serving(binary) as users:
        users.add("Ada")
        load = Load(users.url, folder)
        load.counts[201] = 1
        with Prometheus.watching(users.url, rules(command, folder, *options), folder) as prometheus:
            yield users, load, prometheus
