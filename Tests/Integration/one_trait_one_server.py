"""Proves that a user who turns on one trait fetches that server's packages and no others.

    python3 Tests/Integration/one_trait_one_server.py <folder>

For each trait of the manifest it writes a package into the folder that turns on this trait alone, resolves it, and
looks at what the resolution names and at what lies on the disk afterwards. A trait that EXPECTED does not know fails.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What TypedResponses itself depends on while only this trait is on.
EXPECTED = {
    "HTTPTypes": {"swift-http-types"},
    "FlyingFox": {"flyingfox"},
    "Hummingbird": {
        "hummingbird", "swift-distributed-tracing", "swift-http-types", "swift-log", "swift-nio", "swift-nio-extras"
    },
    "NIO": {"swift-http-types", "swift-nio", "swift-nio-extras", "swift-nio-http2"},
    "Observability": {"swift-distributed-tracing", "swift-metrics"},
}
# These bring nothing along.
WITHOUT_DEPENDENCIES = {"HTTPTypes", "FlyingFox"}
# Packages that belong to one server: the others must not fetch them, by whatever way.
OWN = {"hummingbird": "Hummingbird", "flyingfox": "FlyingFox"}

MANIFEST = """// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "TypedResponses", path: "ROOT", traits: [TRAITS])],
  targets: [
    .target(
      name: "Consumer",
      dependencies: [.product(name: "TypedResponsesPRODUCT", package: "TypedResponses")]
    )
  ]
)
"""


def swift_package(*arguments):
    result = subprocess.run(["swift", "package", *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(f"swift package {' '.join(map(str, arguments))} failed with status {result.returncode}.")
    return json.loads(result.stdout[result.stdout.index("{"):])


def names(dependency):
    """The packages below this one, at any depth."""
    found = {below["identity"] for below in dependency["dependencies"]}
    return found.union(*(names(below) for below in dependency["dependencies"]))


def check(trait, work):
    folder = work / f"only-{trait}"
    (folder / "Sources/Consumer").mkdir(parents=True)
    (folder / "Sources/Consumer/Consumer.swift").write_text(f"import TypedResponses{trait}\n")
    manifest = MANIFEST.replace("ROOT", str(ROOT)).replace("TRAITS", json.dumps(trait)).replace("PRODUCT", trait)
    (folder / "Package.swift").write_text(manifest)
    tree = swift_package("--package-path", folder, "show-dependencies", "--format", "json")
    (package,) = tree["dependencies"]
    direct = {dependency["identity"] for dependency in package["dependencies"]}
    named = names(package)
    fetched = {path.name.lower() for path in (folder / ".build/checkouts").iterdir()}
    if direct != EXPECTED[trait]:
        return f"With the trait {trait} alone, TypedResponses depends on {sorted(direct)}."
    if fetched != named:
        return f"The trait {trait} names {sorted(named)}, but fetches {sorted(fetched)}."
    if trait in WITHOUT_DEPENDENCIES and named != direct:
        return f"The trait {trait} brings along {sorted(named - direct)}."
    foreign = {name for name in named if OWN.get(name, trait) != trait}
    if foreign:
        return f"The trait {trait} fetches {sorted(foreign)}, which belong to other servers."
    print(f"{trait}: {len(fetched)} packages: {', '.join(sorted(fetched))}", flush=True)


work = pathlib.Path(sys.argv[1]).resolve()
traits = [trait["name"] for trait in swift_package("--package-path", ROOT, "dump-package")["traits"]]
traits = [trait for trait in traits if trait != "default"]
if unknown := set(traits) - set(EXPECTED):
    sys.exit(f"Say in EXPECTED what {sorted(unknown)} may fetch.")
if faults := [fault for trait in traits if (fault := check(trait, work))]:
    sys.exit("\n".join(faults))
print(f"Each of {len(traits)} traits fetches its own server's packages and no others.")
