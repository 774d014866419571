"""Prints the one `swift test` command that README.md tells its readers to run."""
import pathlib
import re
import sys

commands = []
for block in re.findall(r"^```(?:sh|bash|console|shell)\n(.*?)^```", pathlib.Path("README.md").read_text(), re.M | re.S):
    commands += [line.removeprefix("$ ") for line in block.splitlines() if re.match(r"(\$ )?swift test\b", line)]
commands = sorted(set(command.split("#")[0].strip() for command in commands))
if len(commands) != 1:
    sys.exit(f"README.md should hold one `swift test` command in a shell block, but it holds {len(commands)}: {commands}")
print(commands[0])
