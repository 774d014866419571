#!/usr/bin/env python3
"""Counts with valgrind's callgrind what a typed response takes with the trait Observability, beside the same without it.

    python3 Tests/Independent/deep/count_observing.py <folder>

One program answers the same request again and again: with a 200 and its entity, with a 201, with a thrown 404. It is built
for release without the trait and with it. What it takes for 1,000 responses more is counted. The trait by itself may add a
twentieth; that metrics and traces are kept costs more, and is printed. What a response takes without the trait is held
against the last change by check_speed.py.
"""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from support import callgrind  # noqa: E402

LIMIT = 1.05
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Counted",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "TypedResponses", path: "{path}", traits: [{traits}])],
  targets: [
    .executableTarget(
      name: "Counted",
      dependencies: [{products}]
    )
  ]
)
"""

PROGRAM = """
import Dispatch
import TypedResponses
{imports}

struct User: Codable, Sendable {{
  var id = 7
  var name = "Ada Lovelace"
  var mail = "ada@example.com"
  var isActive = true
}}

enum Plain: ServerAdapter {{
  static func facts(of request: RequestHead) -> RequestHead {{ request }}
  static func response(from encoded: EncodedResponse) -> EncodedResponse {{ encoded }}
}}

@main struct Counted {{
  // valgrind cannot run a main function that is asynchronous.
  static func main() {{
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {{
      await answer()
      isDone.signal()
    }}
    isDone.wait()
  }}

  nonisolated static func answer() async {{
    let (kind, count) = (CommandLine.arguments[1], Int(CommandLine.arguments[2]) ?? 0)
    var pipeline = ResponsePipeline()
    if CommandLine.arguments.count > 3 {{ {observe} }}
    let user = User()
    var octets = 0
    for _ in 0..<count {{
      let request = RequestHead(.get, "/users/7", fields: [(.accept, "application/json")])
      let response: EncodedResponse
      switch kind {{
      case "200": response = await Plain.respond(to: request, through: pipeline) {{ OK(user) }}
      case "201": response = await Plain.respond(to: request, through: pipeline) {{ Created(user, location: "/users/7") }}
      default: response = await Plain.respond(to: request, through: pipeline) {{ () throws -> NoContent in throw NotFound() }}
      }}
      if case .bytes(let content) = response.content {{ octets += content.count }}
    }}
    print(octets)
  }}
}}
"""


def built(folder, name, is_on):
    """The program, with the trait or without."""
    package = folder / name
    (package / "Sources/Counted").mkdir(parents=True, exist_ok=True)
    names = ["TypedResponses"] + (["TypedResponsesObservability"] if is_on else [])
    products = ", ".join(f'.product(name: "{product}", package: "TypedResponses")' for product in names)
    (package / "Package.swift").write_text(
        MANIFEST.format(path=pathlib.Path.cwd(), traits='"Observability"' if is_on else "", products=products))
    observe = "pipeline.observe(with: ExchangeTraces()); pipeline.observe(with: ExchangeMetrics())" if is_on else "pipeline.caching = CacheDefaults()"
    imports = "import TypedResponsesObservability" if is_on else ""
    (package / "Sources/Counted/Counted.swift").write_text(PROGRAM.format(imports=imports, observe=observe))
    subprocess.run(["swift", "build", "-c", "release", "--package-path", package], check=True, stdout=sys.stderr)
    return callgrind.stripped(package / ".build/release/Counted", folder / f"{name}-program")


def instructions(folder, executable, kind, *observed):
    """What one response takes."""
    def run(count):
        callgrind.run(folder / "dump", executable, kind, str(count), *observed).check_returncode()
        return callgrind.instructions(folder / "dump")

    return (run(1500) - run(500)) / 1000


def main(folder):
    folder = pathlib.Path(folder).resolve()
    off, on = built(folder, "off", False), built(folder, "on", True)
    faults = []
    print("| response | trait off | trait on | with metrics and traces |\n| --- | --- | --- | --- |")
    for kind in ("200", "201", "404"):
        base = instructions(folder, off, kind)
        counts = [instructions(folder, on, kind), instructions(folder, on, kind, "observed")]
        cells = " | ".join(f"{count:.0f} · {count / base:.2f}×" for count in counts)
        print(f"| {kind} | {base:.0f} | {cells} |", flush=True)
        if counts[0] > LIMIT * base:
            faults.append(f"{kind} takes {counts[0] / base:.3f} times what it takes without the trait")
    if faults:
        sys.exit("failed: " + ", ".join(faults))
    print(f"With the trait on, a typed response takes at most {LIMIT} times what it takes without.")


main(sys.argv[1])
