"""What schemathesis is told beyond a description: how to make a file, and a booking that lies ahead where none is yet."""
import datetime
import itertools

import schemathesis
from hypothesis import strategies

hours = itertools.count()


@schemathesis.serializer("application/pdf")
def file(context, value):
    return value if isinstance(value, bytes) else str(value).encode()


schemathesis.openapi.media_type("application/pdf", strategies.binary(min_size=1, max_size=100))


@schemathesis.hook
def before_call(context, case, kwargs):
    """That the end is behind the start, which is no sooner than now, is beyond what a schema can say."""
    valid = case.meta is None or case.meta.generation.mode.is_positive
    if valid and case.method in ("POST", "PUT") and isinstance(case.body, dict) and {"start", "end"} <= case.body.keys():
        start = datetime.datetime(2100, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(hours=next(hours))
        case.body["start"] = start.isoformat()
        case.body["end"] = (start + datetime.timedelta(minutes=59)).isoformat()
        case.body["guests"] = (case.body.get("guests") or [])[:2]
