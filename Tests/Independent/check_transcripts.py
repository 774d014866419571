"""Sends what README.md shows under "What it sends", with curl, and compares the answers with the page.

    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/check_transcripts.py Docs/Examples/UserDirectory/.build/debug/UserDirectory

The dates are another each time.
"""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "support"))
from live_server import server

TRANSCRIPT = re.compile(r"^```console\n\$ (curl -i [^\n]*localhost:8080[^\n]*)\n(.*?)^```", re.M | re.S)


def undated(text):
    return re.sub(r"^Date: .*$", "Date: …", text.replace("\r", ""), flags=re.M).strip()


shown = TRANSCRIPT.findall(pathlib.Path("README.md").read_text())
if len(shown) < 5:
    sys.exit(f"README.md shows {len(shown)} answers; there should be some.")
with server() as (url, _):
    for command, answer in shown:
        asked = command.replace("localhost:8080", url.removeprefix("http://")) + " -sS"
        sent = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True).stdout
        if undated(sent) != undated(answer):
            sys.exit(f"README.md shows for {command}\n{answer}\nbut the answer is\n{sent}")
print(f"{len(shown)} answers of the first page are what the server sends")
