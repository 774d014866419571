"""The tasks in FastAPI: `uvicorn in_fastapi:app`, as its documentation shows them."""
import os
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import FileResponse
from fastapi.security import HTTPBearer
from pydantic import BaseModel, Field

app = FastAPI()
USERS = {}


class User(BaseModel):
    name: str = Field(min_length=1, max_length=40)
    age: int = Field(ge=0, le=150)
    email: str | None = None


def stored(number):
    if number not in USERS:
        raise HTTPException(404, f"No user has the id {number}.")
    return USERS[number]


@app.get("/users")
def users():
    return list(USERS.values())


@app.post("/users", status_code=201)
def create(user: User, response: Response):
    number = len(USERS) + 1
    USERS[number] = user
    response.headers["Location"] = f"/users/{number}"
    return user


# There is nothing for conditional requests: tags are compared as text.
@app.get("/users/{number}")
def show(number: int, request: Request, response: Response):
    user = stored(number)
    if request.headers.get("if-none-match") == '"1"':
        return Response(status_code=304, headers={"ETag": '"1"'})
    response.headers["ETag"] = '"1"'
    return user


@app.put("/users/{number}")
def replace(number: int, user: User, request: Request):
    stored(number)
    if request.headers.get("if-match", '"1"') != '"1"':
        raise HTTPException(412)
    USERS[number] = user
    return user


@app.get("/me")
def me(token: Annotated[object, Depends(HTTPBearer())]):
    return {"name": "Ada"}


@app.get("/limited")
def limited():
    raise HTTPException(429, headers={"Retry-After": "30"})


@app.get("/export")
def export():
    return FileResponse(os.environ["EXPORT"])


@app.get("/broken")
def broken():
    return open(os.environ["LOST"]).read()
