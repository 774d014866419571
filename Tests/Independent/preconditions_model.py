#!/usr/bin/env python3
"""An independent model of RFC 9110 section 13.2: it says what every combination of conditions must lead to.

It is written from the RFC's numbered steps and shares nothing with the Swift code. It prints the table that
PreconditionTableTests holds the implementation against:

    python3 Tests/Independent/preconditions_model.py > Tests/TypedResponsesTests/Conditional/PreconditionTable.swift
"""

# The methods whose answer is the selected representation; RFC 10008 section 2.6 makes QUERY one of them.
READS = ("GET", "HEAD", "QUERY")
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE", "QUERY"]

# The resource's validators: None when it does not exist, else (tag, date). A tag is (weak, opaque); dates are numbers.
STATES = {
    "missing": None,
    "bare": (None, None),
    "strong": ((False, "v3"), None),
    "weak": ((True, "v3"), None),
    "date": (None, 100),
    "strong+date": ((False, "v3"), 100),
    "weak+date": ((True, "v3"), 100),
}

# Field values as what they mean: None = not sent, "*" = star, "?" = neither star nor list (section 5.6.1 and 8.8.3
# are not met), a list = the tags in it.
TAGS = {
    "absent": None,
    "star": "*",
    "same": [(False, "v3")],
    "other": [(False, "v2")],
    "weak same": [(True, "v3")],
    "two lines": [(True, "v1"), (False, "v2"), (False, "v3")],
    "empty": [],
    "unquoted": "?",
    "star in list": "?",
}

# None = not sent, "?" = not one valid date, a number = the date.
DATES = {"absent": None, "before": 99, "same": 100, "after": 101, "invalid": "?", "list": "?"}


def strong_equal(a, b):  # 8.8.3.2
    return not a[0] and not b[0] and a[1] == b[1]


def weak_equal(a, b):  # 8.8.3.2
    return a[1] == b[1]


def if_match(value, state):  # 13.1.1
    if value == "*":
        return state is not None
    if value != "?" and state is not None and state[0] is not None:
        return any(strong_equal(tag, state[0]) for tag in value)
    return False


def if_unmodified_since(value, state):  # 13.1.4; None = MUST be ignored
    if value == "?" or state is None or state[1] is None:
        return None
    return state[1] <= value


def if_none_match(value, state, method):  # 13.1.2
    if value == "*":
        return state is None
    if value == "?":
        # Not a value of the grammar, so the RFC leaves the recovery open (2.4). The package's choice: what cannot be
        # read never lets a change of something that exists through, and never keeps content from a reader.
        return method in READS or state is None
    if state is None or state[0] is None:
        return True
    return not any(weak_equal(tag, state[0]) for tag in value)


def if_modified_since(value, state):  # 13.1.3; None = MUST be ignored
    if value == "?" or state is None or state[1] is None:
        return None
    return not state[1] <= value


def evaluate(method, state, im, ius, inm, ims):
    """One letter: what the conditions lead to and which section decides.

    . perform (13.2.2 step 6)       x all conditions ignored (13.2.1)
    m 412 by If-Match (13.1.1)      u 412 by If-Unmodified-Since (13.1.4)
    n 304 by If-None-Match (13.1.2) N 412 by If-None-Match (13.1.2)     s 304 by If-Modified-Since (13.1.3)
    """
    if method in ("CONNECT", "OPTIONS", "TRACE"):
        return "x"
    # 1.
    if im is not None:
        if not if_match(im, state):
            return "m"
    # 2.
    if im is None and ius is not None:
        if if_unmodified_since(ius, state) is False:
            return "u"
    # 3.
    if inm is not None:
        if not if_none_match(inm, state, method):
            return "n" if method in READS else "N"
    # 4.
    if method in READS and inm is None and ims is not None:
        if if_modified_since(ims, state) is False:
            return "s"
    # 5. is about Range; 6.
    return "."


def table(method):
    for state in STATES.values():
        for im in TAGS.values():
            for ius in DATES.values():
                yield "".join(
                    evaluate(method, state, im, ius, inm, ims) for inm in TAGS.values() for ims in DATES.values())


def main():
    groups = {}
    for method in METHODS:
        groups.setdefault(tuple(table(method)), []).append(method)
    cases = len(METHODS) * len(STATES) * len(TAGS) ** 2 * len(DATES) ** 2
    print("// Made by Tests/Independent/preconditions_model.py; do not edit.\n// swift-format-ignore-file\n")
    print(f"/// What {cases:,} combinations of method, resource state and conditions must lead to.")
    print("///")
    print("/// One letter for each `If-None-Match` (slowest) and `If-Modified-Since`; one word for each state (slowest),")
    print("/// `If-Match` and `If-Unmodified-Since`; `word*n` stands for n equal words.")
    print("enum PreconditionTable {")
    for name, keys in (("states", STATES), ("tags", TAGS), ("dates", DATES)):
        names = ", ".join(f'"{key}"' for key in keys)
        print(f"  static var {name}: [String] {{\n    [{names}]\n  }}")
    print("\n  static var expectations: [(methods: [String], words: String)] {\n    [")
    for words, methods in groups.items():
        names = ", ".join(f'"{method}"' for method in methods)
        print(f'      (\n        [{names}],\n        """')
        runs = []
        for word in words:
            if runs and runs[-1][0] == word:
                runs[-1][1] += 1
            else:
                runs.append([word, 1])
        for word, count in runs:
            print(f"        {word}*{count}")
        print('        """\n      ),')
    print("    ]\n  }\n}")


if __name__ == "__main__":
    main()
