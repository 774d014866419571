#!/usr/bin/env python3
"""Lets the client of the Model Context Protocol find out by itself how to get a token for the example server.

    swift build --package-path Docs/Examples/UserDirectory
    python3 Tests/Independent/check_agents.py Docs/Examples/UserDirectory/.build/debug/UserDirectory

The client is that of the package `mcp`, with its own discovery: it has nothing but the URL. From the 401 it has to learn
where the metadata is and which scope it needs, from the metadata where tokens come from; from the 403 to a call that
needs more, that it has to ask for all scopes at once. The authorization server is a few lines of this script.
"""
# /// script
# dependencies = ["mcp==2.3.0"]
# ///
import asyncio
import http.server
import json
import pathlib
import sys
import threading
from urllib.parse import parse_qs, urlsplit

import httpx2
from mcp.client.auth import OAuthClientProvider
from mcp.client.auth.oauth2 import AuthorizationCodeResult
from mcp.shared.auth import OAuthClientMetadata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Behind"))
from programs import free_port
from support import live_server
from support.live_server import check, server

TOKENS = {"users:read": "agent-may-read", "users:read users:write": "agent-may-write"}


class Issuer(http.server.BaseHTTPRequestHandler):
    """Gives a token for the scope that was asked for, to everybody."""

    def log_message(self, *_):
        pass

    def answer(self, code, document):
        content = json.dumps(document).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self):
        base = self.server.base
        if urlsplit(self.path).path != "/.well-known/oauth-authorization-server":
            return self.answer(404, {})
        self.answer(200, {
            "issuer": base, "authorization_endpoint": base + "/authorize", "token_endpoint": base + "/token",
            "registration_endpoint": base + "/register", "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"], "grant_types_supported": ["authorization_code"],
            "token_endpoint_auth_methods_supported": ["none"]})

    def do_POST(self):
        content = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/register":
            return self.answer(201, json.loads(content) | {"client_id": "agent"})
        form = {name: values[0] for name, values in parse_qs(content).items()}
        self.server.asked.append(form)
        scope = form["code"]
        self.answer(200, {"access_token": TOKENS[scope], "token_type": "Bearer", "scope": scope})


class Memory:
    tokens = client = None

    async def get_tokens(self):
        return self.tokens

    async def set_tokens(self, tokens):
        self.tokens = tokens

    async def get_client_info(self):
        return self.client

    async def set_client_info(self, client):
        self.client = client


async def converse(resource, issuer):
    pages, seen = [], []

    async def show(url):
        pages.append({name: values[0] for name, values in parse_qs(urlsplit(url).query).items()})

    async def come_back():
        # The user says yes; the code carries the scope to the issuer.
        return AuthorizationCodeResult(code=pages[-1]["scope"], state=pages[-1]["state"])

    provider = OAuthClientProvider(
        server_url=resource,
        client_metadata=OAuthClientMetadata(
            client_name="check", redirect_uris=["http://127.0.0.1:9/back"], grant_types=["authorization_code"],
            response_types=["code"], token_endpoint_auth_method="none"),
        storage=Memory(), redirect_handler=show, callback_handler=come_back)

    async def note(response):
        seen.append((response.request.url.path, response.status_code))

    async with httpx2.AsyncClient(auth=provider, event_hooks={"response": [note]}) as client:
        listed = await client.post(resource, json={"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
        check(listed.status_code == 200 and listed.json()["id"] == 1, "the first call", listed, listed.text)
        check(pages[0]["scope"] == "users:read", "the scope of the 401 was not found", pages)
        check(pages[0]["resource"] == resource, "the resource is not the one that was asked", pages)
        found = [("/mcp", 401), ("/.well-known/oauth-protected-resource/mcp", 200)]
        check(seen[:2] == found, "the metadata was not found at once", seen)
        context = provider.context
        check(str(context.protected_resource_metadata.resource) == resource, context.protected_resource_metadata)
        check(context.protected_resource_metadata.scopes_supported == ["users:read", "users:write"], "the scopes")
        check(issuer.asked[0]["resource"] == resource, "the token is for another resource", issuer.asked)

        called = await client.post(resource, json={"jsonrpc": "2.0", "id": 2, "method": "tools/call"})
        check(called.status_code == 200 and called.json()["id"] == 2, "the second call", called, called.text)
        check(len(pages) == 2 and pages[1]["scope"] == "users:read users:write", "the scopes of the 403", pages)
        check(("/mcp", 403) in seen, "the first token did more than it may", seen)

    async with httpx2.AsyncClient() as plain:
        wrong = await plain.post(resource, json={}, headers={"Authorization": "Bearer other"})
        challenge = wrong.headers["www-authenticate"]
        check(wrong.status_code == 401 and 'error="invalid_token"' in challenge, wrong.status_code, challenge)


issuer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Issuer)
issuer.base, issuer.asked = f"http://127.0.0.1:{issuer.server_port}", []
threading.Thread(target=issuer.serve_forever, daemon=True).start()
port = free_port()
resource = f"http://127.0.0.1:{port}/mcp"
with server(PORT=str(port), RESOURCE=resource, ISSUER=issuer.base):
    asyncio.run(converse(resource, issuer))
issuer.shutdown()
print(f"The client found metadata, scope and issuer: {live_server.checks} checks")
