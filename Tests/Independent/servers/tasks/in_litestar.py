"""The tasks in Litestar: `uvicorn in_litestar:app`, as its documentation shows them."""
import os
from dataclasses import dataclass
from typing import Annotated

from litestar import Litestar, Request, Response, get, post, put
from litestar.exceptions import ClientException, HTTPException, NotAuthorizedException, NotFoundException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import Parameter
from litestar.plugins.problem_details import ProblemDetailsConfig, ProblemDetailsPlugin
from litestar.response import File
from msgspec import Meta

USERS = {}


@dataclass
class User:
    name: Annotated[str, Meta(min_length=1, max_length=40)]
    age: Annotated[int, Meta(ge=0, le=150)]
    email: str | None = None


def stored(number):
    if number not in USERS:
        raise NotFoundException(f"No user has the id {number}.")
    return USERS[number]


@get("/users")
async def users() -> list[User]:
    return list(USERS.values())


@post("/users")
async def create(data: User) -> Response[User]:
    number = len(USERS) + 1
    USERS[number] = data
    return Response(data, headers={"Location": f"/users/{number}"})


# Tags can be written, and nothing compares them: it is done as text.
@get("/users/{number:int}")
async def show(number: int, tag: Annotated[str | None, Parameter(header="If-None-Match")] = None) -> Response:
    user = stored(number)
    if tag == '"1"':
        return Response(None, status_code=304, headers={"ETag": '"1"'})
    return Response(user, headers={"ETag": '"1"'})


@put("/users/{number:int}")
async def replace(number: int, data: User, tag: Annotated[str, Parameter(header="If-Match")] = '"1"') -> User:
    stored(number)
    if tag != '"1"':
        raise ClientException(status_code=412)
    USERS[number] = data
    return data


def signed_in(connection, handler) -> None:
    if "authorization" not in connection.headers:
        raise NotAuthorizedException()


@get("/me", guards=[signed_in])
async def me() -> dict[str, str]:
    return {"name": "Ada"}


@get("/limited", middleware=[RateLimitConfig(rate_limit=("minute", 1)).middleware])
async def limited() -> str:
    return "The first time."


@get("/export")
async def export() -> File:
    return File(os.environ["EXPORT"])


@get("/broken")
async def broken() -> str:
    return open(os.environ["LOST"]).read()


app = Litestar(
    [users, create, show, replace, me, limited, export, broken],
    plugins=[ProblemDetailsPlugin(ProblemDetailsConfig(enable_for_all_http_exceptions=True))])
