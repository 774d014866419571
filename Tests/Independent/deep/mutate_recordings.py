#!/usr/bin/env python3
"""Damages 10,000 recordings and raw messages, and has check-responses read each: no trap, no hang.

    swift build
    python3 Tests/Independent/deep/mutate_recordings.py <folder> .build/debug/check-responses

The corpus of the checker is what is damaged, always in the same way. An input is a finding or cannot be read; a signal,
another exit status or a minute without an answer fails, and the input stays in the folder.
"""
import pathlib
import random
import subprocess
import sys

CORPUS = pathlib.Path("Tests/TypedResponsesTestingTests/Corpus")
COUNT, BATCH = 10_000, 250
PIECES = [
    b"\r\n", b"\n", b"\0", b'"', b"\\", b"{", b"}", b"[" * 500, b"]", b":", b",", b"HTTP/1.1 200 OK\r\n", b"HTTP/2 ",
    b"< HTTP/1.1 204 \n", b"> GET / HTTP/1.1\n", b"Content-Length: 99999999999999999999\r\n", b"ffffffffffffffff\r\n",
    b"Content-Range: bytes 0-9223372036854775807/*\r\n", b"\\ud800", b"null", b"-1", b"1e999", b'"encoding":"base64"',
    b"Max-Age=99999999999999999999", b"sha-256=::", b"<status>", b"<![CDATA[", "\u00e9\U0001F600".encode(), b"\xff\xfe",
    b"Retry-After: 9223372036854775807\r\n", b"Age: 9223372036854775808\r\n", b"boundary=", b"%", b"=", b";",
]


def mutate(dice, octets):
    octets = bytearray(octets)
    for _ in range(dice.randint(1, 8)):
        place = dice.randint(0, len(octets))
        end = min(len(octets), place + dice.randint(0, 60))
        match dice.randrange(6):
            case 0: del octets[place:end]
            case 1: octets[place:place] = octets[place:end]
            case 2: octets[place:place] = dice.choice(PIECES)
            case 3: octets[place:end] = dice.randbytes(end - place)
            case 4 if octets: octets[place % len(octets)] ^= 1 << dice.randrange(8)
            case 5: del octets[place:]
    return bytes(octets)


def read(checker, files):
    """Whether the checker ends in order; an empty list of files is none."""
    run = subprocess.run(
        [checker, "--format", "json", *map(str, files)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    return run.returncode in (0, 1, 2)


def main():
    folder, checker = pathlib.Path(sys.argv[1]), sys.argv[2]
    dice = random.Random(17)
    files = sorted(file for kind in ("bad", "right") for file in (CORPUS / kind).iterdir())
    seeds = [(file.suffix, file.read_bytes()) for file in files if ".request." not in file.name]
    done = 0
    while done < COUNT:
        batch = []
        for index in range(done, min(done + BATCH, COUNT)):
            suffix, octets = dice.choice(seeds)
            file = folder / f"{index}{suffix}"
            file.write_bytes(mutate(dice, octets))
            if suffix == ".http" and index % 2:
                request = b"GET /a HTTP/1.1\r\nHost: h\r\nRange: bytes=0-1\r\nIf-None-Match: \"a\"\r\n\r\n"
                (folder / f"{index}.request.http").write_bytes(mutate(dice, request))
            batch.append(file)
        for attempt in [batch] if read(checker, batch) else [[file] for file in batch]:
            if attempt is not batch and not read(checker, attempt):
                sys.exit(f"{attempt[0]} is not read to its end.")
        for file in folder.iterdir():
            file.unlink()
        done += len(batch)
    print(f"{done} damaged recordings and messages were read to their end")


if __name__ == "__main__":
    main()
