#!/usr/bin/env python3
"""Makes clients and models from the descriptions of the example servers, and has them create, read and fail.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/check_clients.py <folder> Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings

The client of openapi-python-client has to decode each success and each error into the type that the description names;
the pydantic model that datamodel-code-generator makes of the same name has to take the same octets.
"""
# /// script
# dependencies = ["openapi-python-client==0.29.1", "datamodel-code-generator==0.89.0"]
# ///
import datetime
import importlib
import pathlib
import resource
import socket
import subprocess
import sys
import time
import urllib.request

from support.live_server import check, serving

FOLDER = pathlib.Path(sys.argv[1]).resolve()
sys.path.insert(0, str(FOLDER))


class Generated:
    """A client and models that were made of the description of a server."""

    def __init__(self, url, name):
        self.url, self.name, self.seen = url, name, {}
        document = FOLDER / f"{name}.json"
        document.write_bytes(urllib.request.urlopen(url + "/openapi-3.1.json").read())
        for command in (
            ["openapi-python-client", "generate", "--path", document, "--output-path", FOLDER / name, "--meta", "none"],
            ["datamodel-codegen", "--input", document, "--input-file-type", "openapi", "--output",
             FOLDER / f"{name}_models.py", "--output-model-type", "pydantic_v2.BaseModel"],
        ):
            run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            check(run.returncode == 0, command[0], run.stdout)
        self.client = importlib.import_module(f"{name}.client")
        self.types = importlib.import_module(f"{name}.models")
        self.models = importlib.import_module(f"{name}_models")

    def ask(self, operation, status, expected, *arguments, token=None, headers=None, content_type=None, **parameters):
        """What the answer is decoded into, which has this status and this type."""
        kind = self.client.AuthenticatedClient if token else self.client.Client

        def relabel(request):
            request.headers["Content-Type"] = content_type

        hooks = {"event_hooks": {"request": [relabel]}} if content_type else {}
        client = kind(
            base_url=self.url, headers=headers or {}, httpx_args=hooks, **({"token": token} if token else {}))
        module = importlib.import_module(f"{self.name}.api.default.{operation}")
        response = module.sync_detailed(*arguments, client=client, **parameters)
        check(response.status_code == status, operation, response.status_code, "in place of", status, response.content)
        values = response.parsed if isinstance(response.parsed, list) else [response.parsed]
        check(all(type(value).__name__ == expected for value in values), operation, status, "is decoded into",
              [type(value).__name__ for value in values], "in place of", expected)
        if hasattr(self.models, expected) and not isinstance(response.parsed, list):
            getattr(self.models, expected).model_validate_json(response.content)
        self.seen[operation, status, expected] = True
        return response.parsed


def directory(url):
    made = Generated(url, "directory")
    person = made.types.UserInput(name="Ada", age=36, email="ada@example.com")
    user = made.ask("post_users", 201, "User", body=person)
    check(user == made.ask("get_users_by_id", 200, "User", user.id), "The user that is read is another.")
    check([user] == made.ask("get_users", 200, "User"), "The list does not have the user.")
    check([user] == made.ask("post_users_search", 200, "User", body=made.types.Search(name="ad")), "It is not found.")
    older = made.ask("put_users_by_id", 200, "User", user.id, body=made.types.UserInput(name="Ada", age=37))
    check(older.age == 37, "The user is not changed.")
    made.ask("put_users_by_id", 412, "Problem", user.id, body=person, if_match='"none"')
    made.ask("get_users_by_id", 404, "Problem", 999_999)
    made.ask("get_users_by_id", 422, "ValidationProblem", 0)
    made.ask("get_users_by_id", 406, "Problem", user.id, headers={"Accept": "image/png"})
    made.ask("post_users", 201, "User", body=person)
    made.ask("post_users", 409, "Problem", body=person)
    faults = made.ask("post_users", 422, "ValidationProblem", body=made.types.UserInput(name="", age=200)).errors
    check([fault.pointer for fault in faults] == ["#/name", "#/age"], "The faults are not told:", faults)
    made.ask("post_users", 413, "Problem", body=made.types.UserInput(name="a" * 5_000_000, age=1))
    made.ask("get_me", 200, "Profile", token="ada-may-read")
    made.ask("get_me", 401, "Problem", token="nobody")
    made.ask("get_me", 400, "Problem", token="no token")
    made.ask("get_me", 403, "Problem", token="bob-may-not")
    made.ask("get_limited", 429, "Problem")
    made.ask("post_users", 415, "Problem", body=person, content_type="text/plain")
    # The folder for temporary files is there, and a file may not grow in it.
    made.ask("get_export", 500, "Problem")
    return len(made.seen)


def full(url):
    """A server that has no folder for temporary files."""
    made = Generated(url, "full")
    made.ask("get_export", 507, "Problem")
    return len(made.seen)


def roomy(url):
    """A server that can write its export."""
    made = Generated(url, "roomy")
    made.ask("get_export", 200, "str")
    made.ask("get_export", 206, "str", headers={"Range": "bytes=0-9"})
    made.ask("get_export", 416, "Problem", headers={"Range": "bytes=99999999999-"})
    return len(made.seen)


def bookings(url):
    made = Generated(url, "bookings")
    types, token = made.types, "ada-may-book"
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)

    def details(start, minutes=60, **others):
        return types.BookingDetails(**{
            "title": "Talk", "room": types.Room.AURORA, "start": start, "end": start + datetime.timedelta(minutes=minutes),
            "organizer": types.Person(name="Ada", email="ada@example.com"), **others})

    tomorrow = details(now + datetime.timedelta(days=1))
    booking = made.ask("post_bookings", 201, "Booking", body=tomorrow, token=token)
    check(booking.start == tomorrow.start, "The start is another:", booking.start)
    check(booking == made.ask("get_bookings_by_id", 200, "Booking", booking.id, token=token), "It is read as another.")
    check([booking] == made.ask("get_bookings", 200, "Booking", token=token), "The list does not have the booking.")
    taken = made.ask("post_bookings", 409, "SlotTaken", body=tomorrow, token=token)
    check(taken.free_from == tomorrow.end and taken.room == types.Room.AURORA, "It is not told when the room is free.")
    later = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(seconds=5)
    soon = made.ask("post_bookings", 201, "Booking", body=details(later, room=types.Room.BOREALIS), token=token)
    made.ask("post_bookings", 422, "ValidationProblem", body=details(now, minutes=-1), token=token)
    made.ask("post_bookings", 401, "Problem", body=tomorrow, token="nobody")
    made.ask("post_bookings", 404, "Problem", body=tomorrow, token="bob-may-look")
    made.ask("put_bookings_by_id", 428, "Problem", booking.id, body=tomorrow, token=token)
    made.ask("put_bookings_by_id", 412, "Problem", booking.id, body=tomorrow, token=token, if_match='"none"')
    other = types.BookingDetailsPatch(title="Other")
    patched = made.ask("patch_bookings_by_id", 200, "Booking", booking.id, body=other, token=token)
    check(patched.title == "Other" and patched.room == types.Room.AURORA, "The patch did more, or less.")
    # Sensors that are not there, and after five failures are not asked any more.
    for _ in range(5):
        made.ask("get_rooms_by_room", 502, "Problem", types.Room.AURORA, token=token)
    made.ask("get_rooms_by_room", 503, "Problem", types.Room.AURORA, token=token)
    job = made.ask("post_exports", 202, "PostExportsResponse202", token=token)
    check(job.state, "It is not told how far the export is:", job)
    made.ask("get_exports_by_id", 404, "Problem", 9, token=token)
    while datetime.datetime.now(datetime.timezone.utc) <= soon.start:
        time.sleep(0.2)
    made.ask("delete_bookings_by_id", 409, "AlreadyBegun", soon.id, token=token)
    quota = made.ask("post_bookings", 429, "QuotaExceeded", body=tomorrow, token=token)
    check(quota.violated_policies == ["hourly"], "It is not told which quota is used up:", quota)
    return len(made.seen)


def unanswered(url):
    """A server whose sensors take a request and say nothing."""
    made = Generated(url, "unanswered")
    made.ask("get_rooms_by_room", 504, "Problem", made.types.Room.AURORA, token="ada-may-book")
    return len(made.seen)


def no_larger_than(size):
    """What limits the files of a program that Python starts; the signal of a larger one stays ignored."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


no_larger_than(65_536)
with serving(sys.argv[2], restore_signals=False) as (url, _):
    no_larger_than(resource.RLIM_INFINITY)
    outcomes = directory(url)
with serving(sys.argv[2], TMPDIR=str(FOLDER / "missing")) as (url, _):
    outcomes += full(url)
with serving(sys.argv[2], EXPORT_MIB="1") as (url, _):
    outcomes += roomy(url)
with serving(sys.argv[3], QUOTA="4") as (url, _):
    outcomes += bookings(url)
with socket.create_server(("127.0.0.1", 0)) as sensors:
    with serving(sys.argv[3], SENSORS=f"http://127.0.0.1:{sensors.getsockname()[1]}") as (url, _):
        outcomes += unanswered(url)
print(f"{outcomes} outcomes are decoded into their types by clients and models that were made of the descriptions")
