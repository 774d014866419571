"""What the checks need of the machine: programs of Debian's, and ports that nobody uses."""
import os
import shutil
import socket
import subprocess
import sys


def program(name, package):
    """The path of a program, which is installed from this package when it is missing."""
    path = os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin"
    if not shutil.which(name, path=path):
        for command in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", package]):
            subprocess.run(
                ["apt-get", *command], check=True, stdout=sys.stderr,
                env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    return shutil.which(name, path=path)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
