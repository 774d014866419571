"""Has schemathesis ask an example server for what its description says, in every way that it knows."""
import concurrent.futures
import contextlib
import http.server
import json
import pathlib
import re
import subprocess
import sys
import threading

from support.live_server import check, serving

HERE = pathlib.Path(__file__).resolve().parent
# The tokens that may do everything, by path; they are in the README of each example.
TOKENS = {
    "UserDirectory": {"/me": "ada-may-read", "/mcp": "agent-may-write"},
    "Bookings": {None: "ada-may-book"},
}
# A request that is right by its schema may all the same meet a resource in another state, or a quota that is used up.
STATES = ["2xx", "3xx", "401", "403", "404", "406", "409", "412", "413", "416", "428", "429"]
# Where more may be refused than a schema can say: a cursor that the server did not make; what comes of a patch, by rules
# over several members; and ids beyond the range, which the tool takes from the content of a request to /cancellations.
RULES = {"UserDirectory": None, "Bookings": r"^/bookings(/\{id\}.*)?$"}
# What holds for one path alone.
OWN = {
    "UserDirectory": {},
    "Bookings": {
        # A booking that was just made has no agenda yet.
        "/bookings/{id}/agenda": "checks.ensure_resource_availability.enabled = false",
        # A stream without an end is read until the time is up, each time.
        "/events": "generation.max-examples = 3",
    },
}


def configuration(name, examples):
    """Options that have no place on the command line."""
    lines = [
        "seed = 1", "continue-on-failure = true", f'hooks = "{HERE / "fuzzed_hooks.py"}"',
    ]
    if token := TOKENS[name].get(None):
        lines.append(f'headers = {{ Authorization = "Bearer {token}" }}')
    # A condition that is none does not hold, which is a 412.
    refused = ["400", "401", "403", "404", "405", "406", "409", "412", "415", "422", "428", "429"]
    lines += [
        "[generation]", 'database = "none"', f"max-examples = {examples}",
        "[checks]", f"positive_data_acceptance.expected-statuses = {json.dumps(STATES)}",
        f"negative_data_rejection.expected-statuses = {json.dumps(refused)}",
    ]
    for path, token in TOKENS[name].items():
        if path:
            lines += ["[[operations]]", f'include-path = "{path}"', f'headers = {{ Authorization = "Bearer {token}" }}']
    for path, line in OWN[name].items():
        lines += ["[[operations]]", f'include-path = "{path}"', line]
    if RULES[name]:
        lines += ["[[operations]]", f"include-path-regex = '{RULES[name]}'",
                  f"checks.positive_data_acceptance.expected-statuses = {json.dumps([*STATES, '422'])}"]
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def sensors():
    """The service that the rooms ask."""
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            content = b'{"people": 3}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


def fuzz(program, folder, phases, examples):
    """How many requests were made, none of which failed a check."""
    name = pathlib.Path(program).name
    settings = pathlib.Path(folder).resolve() / f"{name}.toml"
    settings.write_text(configuration(name, examples))
    with sensors() as address, serving(program, QUOTA="1000000", SENSORS=address) as (url, _):
        run = subprocess.run(
            # All checks are on; to name them here would overrule what the settings say of one path.
            ["schemathesis", "--config-file", settings, "--no-color", "run", url + "/openapi.json", "--phases", phases],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder)
    print(run.stdout, file=sys.stderr)
    generated = re.search(r"(\d+) generated", run.stdout)
    check(run.returncode == 0 and generated, f"{name}: schemathesis ended with {run.returncode}.\n", run.stdout)
    return int(generated[1])


def fuzz_all(programs, folder, phases, examples):
    """The same of several servers, side by side."""
    with concurrent.futures.ThreadPoolExecutor(len(programs)) as pool:
        return sum(pool.map(lambda program: fuzz(program, folder, phases, examples), programs))
