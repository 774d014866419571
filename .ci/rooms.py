"""What the folders of the core may know of each other, as the table in Docs/Architecture.md says.

A room knows another when one of its files names a type that the other declares. A row of the table names the rooms that
a room may know, and the files that may know one more. What is not in the table fails, and so does what is in the table
and not in the sources, so that an arrow which was cut stays cut.
"""
import collections
import pathlib
import re
import subprocess
import sys

CORE = pathlib.Path("Sources/TypedResponses")
PAGE = pathlib.Path("Docs/Architecture.md")
DECLARED = re.compile(
    r"^( *)(?:@\w+(?:\([^)]*\))? )*(?:public |package |internal |private |fileprivate |final |indirect )*"
    r"(?:struct|enum|class|protocol|actor|typealias|associatedtype) (\w+)", re.M)


def code(text):
    """The text without comments and literals, which may name anything."""
    text = re.sub(r"//.*", "", text)
    text = re.sub(r'"""[\s\S]*?"""', '""', text)
    return re.sub(r'"(?:\\.|[^"\\\n])*"', '""', text)


def arrows():
    """For each pair of rooms, which file of the one knows which types of the other."""
    listed = subprocess.check_output(["git", "ls-files", "-z", f"{CORE}/*.swift"], text=True).split("\0")[:-1]
    files = {path: code(path.read_text()) for path in map(pathlib.Path, listed)}
    room = {path: path.relative_to(CORE).parts[0] for path in files}
    home, within = {}, collections.defaultdict(set)
    for path, text in files.items():
        for indented, name in DECLARED.findall(text):
            if indented:
                within[room[path]].add(name)
            elif home.setdefault(name, room[path]) != room[path]:
                sys.exit(f"{name} is declared in {home[name]} and in {room[path]}.")
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for path, text in files.items():
        for word in set(re.findall(r"\b[A-Z]\w*", text)):
            if home.get(word, room[path]) != room[path] and word not in within[room[path]]:
                found[room[path], home[word]][path.name].add(word)
    return set(room.values()), found


def allowed():
    """The rows of the table: the rooms that a room may know, and the files that may know one more."""
    rooms, files = {}, {}
    for line in PAGE.read_text().splitlines():
        row = re.fullmatch(r"\| \*\*(\w+)\*\* \| [^|]* \| ([^|]*) \| ([^|]*) \|", line)
        if not row:
            continue
        rooms[row[1]] = set(re.findall(r"[A-Z]\w*", row[2]))
        for names, known in re.findall(r"((?:`[\w+.]+`(?:, )?)+) → (\w+)", row[3]):
            files[row[1], known] = {f"{name}.swift" for name in re.findall(r"`([\w+.]+)`", names)}
    return rooms, files


rooms, found = arrows()
may, named = allowed()
faults = []
if rooms != set(may):
    faults.append(f"{PAGE} has rows for {sorted(may)}, the rooms are {sorted(rooms)}.")
for (room, known), files in sorted(found.items()):
    if known in may.get(room, ()):
        continue
    for name, types in sorted(files.items()):
        if name not in named.get((room, known), ()):
            faults.append(
                f"{name} in {room} knows {known} ({', '.join(sorted(types))}), which {PAGE} does not allow.")
for room, others in sorted(may.items()):
    faults += [f"{PAGE} lets {room} know {known}, which it does not." for known in sorted(others)
               if (room, known) not in found]
for (room, known), files in sorted(named.items()):
    faults += [f"{PAGE} lets {name} in {room} know {known}, which it does not." for name in sorted(files)
               if name not in found.get((room, known), {})]
if faults:
    sys.exit("\n".join(faults))
print(f"{len(rooms)} rooms, {len(found)} arrows")
