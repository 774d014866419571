"""Reads `swift package show-dependencies --format json` and fails when TypedResponses brings anything along."""
import json
import pathlib
import sys

root = json.loads(pathlib.Path(sys.argv[1]).read_text())
names = [dependency["name"] for dependency in root["dependencies"]]
if names != ["TypedResponses"]:
    sys.exit(f"{root['name']} should depend on TypedResponses and nothing else, but it depends on {names}.")
brought = [dependency["identity"] for dependency in root["dependencies"][0]["dependencies"]]
if brought:
    sys.exit(f"TypedResponses without traits should bring nothing along, but it brings {brought}.")
print(f"{root['name']} depends on TypedResponses, which depends on nothing.")
