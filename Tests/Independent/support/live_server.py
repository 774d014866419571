"""A server that runs while a script asks it with curl, and the memory that it takes."""
import contextlib
import os
import re
import subprocess
import sys
import threading
import time

MIB = 1 << 20
checks = 0


def check(holds, *what):
    global checks
    checks += 1
    if not holds:
        sys.exit(" ".join(map(str, ("failed:", *what))))


@contextlib.contextmanager
def serving(binary, restore_signals=True, **variables):
    """The URL and the process id of a server, on a port that the system chooses."""
    process = subprocess.Popen(
        [binary], env=os.environ | {"PORT": "0"} | variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        restore_signals=restore_signals)
    try:
        for line in process.stdout:
            if found := re.search(rb"http://127\.0\.0\.1:\d+", line):
                yield found[0].decode(), process.pid
                break
        else:
            sys.exit("The server did not start.")
    finally:
        process.terminate()
        process.wait()


def server(**variables):
    """The same of the server that the script was given."""
    return serving(sys.argv[1], **variables)


def curl(*arguments, expect=0):
    run = subprocess.run(["curl", "-sS", *map(str, arguments)], capture_output=True)
    check(run.returncode == expect, "curl", arguments, "ended with", run.returncode, run.stderr.decode())
    return run.stdout


def resident(pid):
    return int(subprocess.check_output(["ps", "-o", "rss=", "-p", str(pid)])) * 1024


def peak_memory(pid, work):
    """The greatest resident size in octets while the work is done, by sampling."""
    peak, done = 0, threading.Event()

    def watch():
        nonlocal peak
        while not done.is_set():
            peak = max(peak, resident(pid))
            time.sleep(0.05)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        work()
    finally:
        done.set()
        thread.join()
    return peak
