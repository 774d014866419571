#!/usr/bin/env python3
"""An independent model of RFC 9110 sections 14.1 and 14.2: it says what each Range field must select.

It marks octets one by one instead of computing with intervals, and shares nothing with the Swift code. It prints the
table that RangeTableTests holds the implementation against:

    python3 Tests/Independent/ranges_model.py > Tests/TypedResponsesTests/Conditional/RangeTable.swift
"""
import re

HUGE = "9" * 40


def select(text, length):
    """(what is sent, the section that decides)"""
    parsed = re.fullmatch(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(.*)", text.strip(" \t"), re.S)
    if not parsed:
        return "full", "14.1.1"
    if parsed[1].lower() != "bytes":
        return "full", "14.2"  # MUST ignore a unit it does not understand
    wanted = []  # the octets of each satisfiable range-spec, in order
    specs = 0
    for spec in parsed[2].split(","):
        spec = spec.strip(" \t")
        if not spec:
            continue  # 5.6.1.2
        specs += 1
        if re.fullmatch(r"-[0-9]+", spec):
            count = int(spec[1:])
            wanted.append([octet for octet in range(length) if octet >= length - count])
        elif re.fullmatch(r"[0-9]+-[0-9]*", spec):
            first, last = spec.split("-")
            if last and int(last) < int(first):
                return "full", "14.1.1"  # invalid: MAY be ignored
            wanted.append([octet for octet in range(length) if int(first) <= octet and (not last or octet <= int(last))])
        else:
            return "full", "14.1.1"  # not a byte range: invalid
    if specs == 0:
        return "full", "14.1.1"
    if length == 0:
        return "full", "14.2"  # MAY ignore Range when there is no content
    wanted = [octets for octets in wanted if octets]
    if not wanted:
        return f"unsatisfiable */{length}", "14.1.2"
    # 17.15: more than two ranges that overlap others
    overlapping = [a for i, a in enumerate(wanted)
                   if any(i != j and max(a[0], b[0]) <= min(a[-1], b[-1]) for j, b in enumerate(wanted))]
    if len(overlapping) > 2:
        return "full", "17.15"
    # 15.3.7.2: coalesce what overlaps or adjoins; parts stand where the first range of theirs stood
    marks = [None] * length
    for order, octets in enumerate(wanted):
        for octet in octets:
            if marks[octet] is None:
                marks[octet] = order
    runs, octet = [], 0
    while octet < length:
        if marks[octet] is None:
            octet += 1
            continue
        end, order = octet, marks[octet]
        while end < length and marks[end] is not None:
            order = min(order, marks[end])
            end += 1
        runs.append((order, octet, end - 1))
        octet = end
    ascending = all(a[0] <= b[0] for a, b in zip(wanted, wanted[1:]))
    small = sum(1 for _, first, last in runs if last - first + 1 < 80)
    if len(runs) > 64 or (not ascending and small > 8):
        return "full", "17.15"
    runs.sort()
    section = "14.1.2" if len(wanted) == 1 else "15.3.7.2"
    return " ".join(f"{first}-{last}" for _, first, last in runs), section


SETS = [
    # Examples of 14.1.2
    "bytes=0-499", "bytes=500-999", "bytes=-500", "bytes=9500-", "bytes=0-0,-1", "bytes= 0-999, 4500-5499, -1000",
    "bytes=500-600,601-999", "bytes=500-700,601-999",
    # Clamping, suffixes, edges
    "bytes=0-", "bytes=0-0", "bytes=9999-", "bytes=9999-9999", "bytes=10000-", "bytes=10000-10001", "bytes=9998-10005",
    "bytes=0-9999", "bytes=0-10000", "bytes=0-999999", "bytes=-1", "bytes=-9999", "bytes=-10000", "bytes=-10001",
    "bytes=-0", "bytes=-00", "bytes=00000-0000000499", "bytes=5-5", "bytes=0-0,0-0",
    # Huge numerals
    f"bytes=0-{HUGE}", f"bytes={HUGE}-", f"bytes=-{HUGE}", f"bytes={HUGE}-{HUGE}", f"bytes={HUGE}-{HUGE}0",
    f"bytes={HUGE}0-{HUGE}", f"bytes={HUGE}-1", "bytes=0-9223372036854775807", "bytes=0-9223372036854775808",
    "bytes=9223372036854775807-", "bytes=9223372036854775808-9223372036854775807", "bytes=-18446744073709551616",
    "bytes=18446744073709551616-18446744073709551620",
    # Several
    "bytes=0-9,20-29", "bytes=20-29,0-9", "bytes=0-9,10-19", "bytes=10-19,0-9", "bytes=0-9,5-19", "bytes=5-19,0-9",
    "bytes=0-99,10-19", "bytes=10-19,0-99", "bytes=0-9,20-29,5-24", "bytes=0-9,20-29,10-19", "bytes=-1,0-0",
    "bytes=20-29,100-109,10-19", "bytes=15-29,100-109,10-19", "bytes=100-109,20-29,90-99,10-19",
    "bytes=0-0,20000-", "bytes=20000-,0-0", "bytes=20000-,30000-", "bytes=-0,0-1", "bytes=-0,-0", "bytes=0-1,-0",
    "bytes=0-,-1", "bytes=0-1,0-1,0-1", "bytes=0-5,3-8,20-25,23-28", "bytes=0-9,,20-29", "bytes=,0-9", "bytes=0-9,",
    "bytes=0-9 , 20-29", "bytes=\t0-9\t,\t20-29", "bytes=200-209,100-109,0-9", "bytes=0-1,100-101,200-201,300-301",
    "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 18, 2)), "bytes=" + ",".join(f"{n}-{n}" for n in range(16, -1, -2)),
    "bytes=" + ",".join(f"{n}-{n}" for n in range(14, -1, -2)), "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 128, 2)),
    "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 130, 2)), "bytes=" + ",".join(f"{n}-" for n in range(0, 9)),
    "bytes=" + ",".join(f"{n}-{n + 99}" for n in range(2000, -1, -200)),
    # Units
    "BYTES=0-9", "Bytes=0-9", "items=0-9", "byte=0-9", "bytes2=0-9", "none=0-9", "exampleunit=1.2-4.3", "seconds=5-",
    # Invalid
    "", "bytes", "bytes=", "bytes= ", "bytes=,", "bytes=-", "bytes=--1", "bytes=1", "bytes=a-b", "bytes=1-b", "bytes=a-1",
    "bytes=0x0-0x9", "bytes=+0-9", "bytes=0-+9", "bytes=0 -9", "bytes=0- 9", "bytes =0-9", "bytes:0-9", "bytes 0-9",
    "bytes=9-0", "bytes=0-9,9-0", "bytes=0-9;20-29", "bytes=0-9 20-29", "bytes=0-9,x", "bytes=*", "bytes=0-9/10000",
    "bytes=1-2-3", "bytes=-1-", "bytes=0-9,bytes=20-29", "=0-9", "bytes==0-9", "0-9", "bytes=0.5-9", "bytes=1e3-",
    " bytes=0-9 ", "bytes=\u0660-\u0669", "bytes=0\u20139", "bytes=0-9\u0000",
]


def main():
    cases = [(text, length) for text in SETS for length in (10000, 10, 1, 0)]
    print("// Made by Tests/Independent/ranges_model.py; do not edit.\n// swift-format-ignore-file\n")
    print("/// What each `Range` field selects from content of a length, and the section that decides.")
    print("enum RangeTable {")
    print("  static var cases: [(range: String, length: Int, selected: String, section: String)] {\n    [")
    for text, length in cases:
        selected, section = select(text, length)
        escaped = "".join(c if " " <= c <= "~" else "\\u{%X}" % ord(c) for c in text)
        line = f'      ("{escaped}", {length}, "{selected}", "{section}"),'
        if len(line) > 120:
            for part in ("      (", f'        "{escaped}", {length}, "{selected}", "{section}"', "      ),"):
                print(part)
        else:
            print(line)
    print("    ]\n  }\n}")


if __name__ == "__main__":
    main()
