#!/usr/bin/env python3
"""Measures what adopting the package costs an application with one route, beside the same on plain Hummingbird.

    python3 Tests/Independent/deep/measure_adoption.py <folder>

Both are built from nothing, for debugging and for release. Builds are compared by the processor seconds that they take, so
that a busy machine says the same; sizes are those of the stripped program; starts are the least of interleaved ones, from
the beginning of the process to the first answer. Docs/Performance.md has the figures, and what was aimed at.
"""
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support.system import free_port  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]
STARTS = 31
# More than this fails: times the processor seconds of a debug build, more octets, more seconds to the first answer.
LIMITS = (2.2, 6_000_000, 0.005)
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "{name}",
  platforms: [.macOS(.v15)],
  dependencies: [
    {dependencies}
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "{name}", dependencies: [{products}.product(name: "Hummingbird", package: "hummingbird")])
  ]
)
"""
PLAIN = """
import Hummingbird

struct User: ResponseEncodable { var id = 1, name = "Ada" }

let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
let router = Router()
router.get("users/:id") { _, context in
  guard try context.parameters.require("id", as: Int.self) == 1 else { throw HTTPError(.notFound) }
  return User()
}
let app = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
try await app.runService()
"""
TYPED = """
import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

struct User: Encodable, Sendable { var id = 1, name = "Ada" }

let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
let router = TypedRouter()
router.get("users/:id", .path("id", in: 1...1_000_000)) { id throws(NotFound) -> OK<User> in
  guard id == 1 else { throw NotFound(detail: "No user has the id \\(id).") }
  return OK(User())
}
let app = Application(
  router: router, server: .http1WithProblems(), configuration: .init(address: .hostname("127.0.0.1", port: port)))
try await app.runService()
"""


class Application:
    def __init__(self, name, work, dependencies, products, source):
        self.name, self.folder = name, work / name
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "Sources" / name).mkdir(parents=True)
        (self.folder / "Package.swift").write_text(
            MANIFEST.format(name=name, dependencies=dependencies, products=products))
        (self.folder / "Sources" / name / "main.swift").write_text(source)
        self.swift("package", "resolve")
        self.debug, self.release = self.build("debug"), self.build("release")
        self.program = self.folder / "stripped"
        subprocess.run(["strip", "-o", self.program, self.folder / ".build/release" / name], check=True)
        self.size = self.program.stat().st_size

    def swift(self, *arguments):
        done = subprocess.run(["swift", *arguments], cwd=self.folder, text=True, capture_output=True)
        if done.returncode:
            sys.exit(done.stdout[-4000:] + done.stderr[-4000:])

    def build(self, configuration):
        """The processor seconds of a build from nothing."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.swift("build", "-c", configuration, "--product", self.name)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def start(self):
        """Seconds from the beginning of the process to the first answer."""
        port = free_port()
        began = time.perf_counter()
        process = subprocess.Popen([self.program, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while True:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/users/1") as answer:
                        if json.load(answer) != {"id": 1, "name": "Ada"}:
                            sys.exit(f"{self.name} answers otherwise.")
                        return time.perf_counter() - began
                except urllib.error.URLError:
                    if process.poll() is not None:
                        sys.exit(f"{self.name} ended.")
                    time.sleep(0.0005)
        finally:
            process.kill()
            process.wait()


def main():
    work = pathlib.Path(sys.argv[1]).resolve()
    plain = Application("Plain", work, "", "", PLAIN)
    typed = Application(
        "Typed", work, f'.package(name: "TypedResponses", path: "{ROOT}", traits: ["Hummingbird"]),',
        '.product(name: "TypedResponses", package: "TypedResponses"), '
        '.product(name: "TypedResponsesHummingbird", package: "TypedResponses"), ', TYPED)
    starts = {plain: [], typed: []}
    for _ in range(STARTS):
        for application, times in starts.items():
            times.append(application.start())
    first = {application: min(times) for application, times in starts.items()}
    print("| | plain Hummingbird | with TypedResponses | |")
    print("| --- | --- | --- | --- |")
    print(f"| debug build from nothing, processor seconds | {plain.debug:.0f} | {typed.debug:.0f}"
          f" | {typed.debug / plain.debug:.2f}× |")
    print(f"| release build from nothing, processor seconds | {plain.release:.0f} | {typed.release:.0f}"
          f" | {typed.release / plain.release:.2f}× |")
    print(f"| stripped release program, MB | {plain.size / 1e6:.1f} | {typed.size / 1e6:.1f}"
          f" | + {(typed.size - plain.size) / 1e6:.1f} |")
    print(f"| to the first answer, ms | {first[plain] * 1e3:.1f} | {first[typed] * 1e3:.1f}"
          f" | + {(first[typed] - first[plain]) * 1e3:.1f} |")
    seen = (typed.debug / plain.debug, typed.size - plain.size, first[typed] - first[plain])
    if any(value > limit for value, limit in zip(seen, LIMITS)):
        sys.exit("That is more than it may cost.")


if __name__ == "__main__":
    main()
