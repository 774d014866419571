"""Follows the guides to servers from an empty folder, command by command, and compares what is printed with the pages.

    python3 Tests/Integration/guides.py <folder> [--write] [PAGE …]

A page names files ("`Package.swift`:") before the blocks with their text, and has blocks of `console` with commands behind
`$ ` and what they print. A line `…` stands for any lines. `swift run` is what the reader leaves running in a terminal of its
own: it ends with the page. With `--write` the pages get what is printed now, where they do not show it with `…`.

The manifests name the package by its URL. What is followed here is the same with the package in this folder, and is built
where an example with the same server is, and with its traits: so nothing is built for the second time. A guide to a server
that cannot be downloaded everywhere is followed when it is named.
"""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time

import pages
from pages import ROOT

# The guides, and the example with the same server.
EXAMPLES = {
    name: f"Docs/Examples/{example}"
    for name, example in {"Hummingbird": "UserDirectory", "NIO": "NIOServer", "FlyingFox": "FlyingFoxServer"}.items()
}
# The same of those that are followed when they are named. Their manifests name a clone beside them.
NAMED_ONLY = {"Vapor": "Docs/Adapters/Vapor4"}
CLONE = re.compile(r"git clone .*/(typed-responses)$")
# How many commands and edits a guide may need.
LIMIT = 30
PORT = "8080"
STEP = re.compile(r"^(?:`(?P<file>[\w/.]+)`:\n+(?:<!-- [^\n]* -->\n)?```\w+\n(?P<text>.*?)^```"
                  r"|```console\n(?P<console>.*?)^```)", re.M | re.S)
# What is another in each run.
VARYING = [
    (re.compile(r"(?<=[Dd]ate: )\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT"), "Sat, 21 Nov 2026 03:23:30 GMT"),
    (re.compile(r"(?<=after )\d+\.\d+(?= seconds)"), "0.020"),
    (re.compile(r"(?m)(?<=^X-Request-ID: )\S+"), "9d5be77a1c5a4f1e"),
    (re.compile(r"(?<=\"incident\":\")[^\"]+"), "DZW7QHFXKP3E"),
]


class Guide:
    """One page, followed in a folder of its own."""

    def __init__(self, name, work):
        self.name, self.page = f"Docs/Guides/{name}.md", ROOT / f"Docs/Guides/{name}.md"
        self.folder = self.root = work / name
        self.has_clone = name in NAMED_ONLY
        self.example = ROOT / (EXAMPLES | NAMED_ONLY)[name]
        self.variables = {"SWIFTPM_BUILD_DIR": str(self.example / ".build")} | os.environ
        self.steps, self.running, self.port = 0, [], PORT
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True)

    def follow(self):
        """Does what the page says; returns the page with what was printed."""
        try:
            text = STEP.sub(self.step, self.page.read_text())
        finally:
            for process in self.running:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGTERM)
                process.wait()
        if not 0 < self.steps < LIMIT:
            sys.exit(f"{self.name} takes {self.steps} commands and edits.")
        return text

    def step(self, found):
        if found["file"]:
            self.steps += 1
            text = found["text"] if found["file"] != "Package.swift" else self.manifest(found["text"])
            pages.write(self.folder, {found["file"]: text})
            return found[0]
        shown = []
        for block in re.split(r"^(?=\$ )", found["console"], flags=re.M):
            if not block:
                continue
            command, output = block.split("\n", 1)
            self.steps += 1
            shown.append(command + "\n" + self.printed(command.removeprefix("$ "), output))
        return "```console\n" + "".join(shown) + "```"

    def manifest(self, text):
        """The manifest with the package in this folder, as the example has it."""
        if self.has_clone:
            return text
        traits = pages.only(r'typed-responses", from: "[^"]+", traits: (\[[^\]]*\])', "its trait", text, self.name)
        example = (self.example / "Package.swift").read_text()
        known = pages.only(r'"TypedResponses", path: "[^"]+", traits: (\[[^\]]*\])', "its traits", example, self.example)
        if not set(json.loads(traits)) <= set(json.loads(known)):
            sys.exit(f"{self.name} names the traits {traits}, and {self.example} has {known}.")
        by_url = pages.only(r'(\.package\(url: "[^"]*/typed-responses"[^\n]*\)),?\n', "the package", text, self.name)
        text = text.replace(by_url, f'.package(name: "TypedResponses", path: "{ROOT}", traits: {known})')
        return text.replace('package: "typed-responses"', 'package: "TypedResponses"')

    def printed(self, command, expected):
        """Runs a command; returns what it printed, or what the page shows if that stands for it."""
        if command.startswith("swift run"):
            return self.start(command, expected)
        if clone := CLONE.match(command):
            (self.folder / clone[1]).symlink_to(ROOT)
            return expected
        script = command.replace(f"localhost:{PORT}", f"localhost:{self.port}")
        run = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=self.variables,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode != 0:
            sys.exit(f"{self.name}: {command} failed in {self.folder}:\n{run.stdout[-6000:]}")
        if moved := re.search(r"\bcd (\w+)$", command):
            self.folder = self.folder / moved[1]
        return self.compared(command, run.stdout, expected)

    def start(self, command, expected):
        """Starts a server and waits until it has printed what the page shows."""
        if self.port_is_taken():
            with socket.create_server(("127.0.0.1", 0)) as other:
                self.port = str(other.getsockname()[1])
        log = self.root / "server.log"
        with log.open("w") as output:
            server = subprocess.Popen(
                ["bash", "-c", command], cwd=self.folder, stdout=output, stderr=output, start_new_session=True,
                env=self.variables | {"PORT": self.port})
        self.running.append(server)
        last = expected.strip().splitlines()[-1].replace(PORT, self.port)
        while last not in log.read_text():
            if server.poll() is not None:
                sys.exit(f"{self.name}: {command} ended:\n{log.read_text()[-6000:]}")
            time.sleep(0.1)
        return expected

    def port_is_taken(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", int(PORT))) == 0

    def compared(self, command, printed, expected):
        printed = printed.replace("\r\n", "\n").replace(f"localhost:{self.port}", f"localhost:{PORT}")
        if printed and not printed.endswith("\n"):
            printed += "\n"
        for pattern, stands in VARYING:
            printed, expected = pattern.sub(stands, printed), pattern.sub(stands, expected)
        pattern = ".*".join(re.escape(part) for part in re.split(r"^…\n", expected, flags=re.M))
        if re.fullmatch(pattern, printed, re.S):
            return expected
        if not WRITES or "…\n" in expected:
            sys.exit(f"{self.name} shows for {command}\n{expected}\nbut it prints\n{printed}")
        return printed


def check_that_they_agree():
    """The guides build the same service, of which one file knows nothing of the server."""
    shared = "Sources/Notes/Note.swift"
    texts = {pages.files((ROOT / f"Docs/Guides/{name}.md").read_text())[shared] for name in EXAMPLES | NAMED_ONLY}
    if len(texts) > 1:
        sys.exit(f"{shared} is not the same in all guides.")


arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
WRITES = len(arguments) < len(sys.argv) - 1
work = pathlib.Path(arguments[0]).resolve()
check_that_they_agree()
for name in arguments[1:] or EXAMPLES:
    guide = Guide(name, work)
    text = guide.follow()
    if WRITES:
        guide.page.write_text(text)
    print(f"{guide.name}: {guide.steps} commands and edits, from an empty folder to a tested service", flush=True)
