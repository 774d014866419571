"""What the tables of Docs/Comparison.md cannot show: what was written by hand, and what a line would change."""

BY_HAND = "By hand."

# server -> task -> remark. Statements that a line changes something were tried with the versions of the page.
REMARKS = {
    "this package": {
        "create": "`Created` cannot be made without it.",
        "method": "The example has a QUERY on this path too.",
        "shape": "Each member is read by a line of `MemberReader`, with its check. FastAPI, Litestar and DRF declare limits"
                 " at the member instead.",
        "quota": "The example counts nothing; `QuotaMeter` would.",
        "broken": "The example has no route that breaks: its file may grow to 128 KiB only. The request's id, which"
                  " Hummingbird gives, is in the log too.",
        "large": "The limit is Hummingbird's `maxUploadSize`, or `limit:` where the content is read.",
    },
    "FastAPI": {
        "path": "`@app.exception_handler` for Starlette's `HTTPException` gives these errors another form.",
        "method": "Only the methods of the first route with this path are listed.",
        "unreadable": "422 as for a wrong value, and `loc` holds the position of the character.",
        "shape": "All faults, each with its place and a code, and with the value that was sent.",
        "media-type": "The content is taken for text, which is no user.",
        "stale": BY_HAND, "unchanged": BY_HAND, "quota": BY_HAND,
        "accept": "`Accept` is not looked at.",
        "head": "`@app.api_route(path, methods=[\"GET\", \"HEAD\"])` in place of `@app.get` gives 200.",
        "large": "There is no limit, in uvicorn neither.",
    },
    "Litestar": {
        "path": "Problem documents come from `ProblemDetailsPlugin`, which is one argument of `Litestar`. Without it:"
                " `{\"status_code\", \"detail\"}`.",
        "unreadable": "The plugin swaps the texts: what happened is the title.",
        "shape": "The first fault that is found alone; with a model of Pydantic in place of the dataclass, all.",
        "media-type": "Content of any type is read as JSON.",
        "credentials": "`NotAuthorizedException(headers={\"WWW-Authenticate\": \"Bearer\"})` sends the challenge.",
        "stale": BY_HAND, "unchanged": BY_HAND,
        "quota": "By the middleware that comes with it. `RateLimit-Reset` stands for `Retry-After`.",
        "broken": "The plugin does not cover it, and JSON is labelled with the type of the route."
                  " `LoggingConfig(log_exceptions=\"always\")` writes a stack trace into the log.",
        "accept": "`Accept` is not looked at.",
        "head": "`@route(path, http_method=[\"GET\", \"HEAD\"])` in place of `@get` gives 200.",
        "large": "The limit is 10 MB: `request_max_body_size`.",
        "range": "`File` sends no parts.",
    },
    "Falcon": {
        "path": "`app.set_error_serializer` gives all errors another form.",
        "unreadable": "Tells line and column.",
        "shape": "By the decorator `jsonschema.validate`: the first fault alone.",
        "stale": "Lists of tags are read by the framework, compared by hand.",
        "unchanged": "Lists of tags are read by the framework, compared by hand.",
        "accept": "`Accept` is not looked at.",
        "head": "An `on_head` gives 200.",
        "large": "There is no limit.",
        "range": "By the framework's static route.",
    },
    "Flask": {
        "path": "JSON comes from the handler of the documentation's chapter on API errors; without it errors are HTML.",
        "unreadable": "What is wrong is told in debug mode alone.",
        "shape": "By hand: nothing looks at members.",
        "credentials": "`Unauthorized(www_authenticate=WWWAuthenticate(\"bearer\"))` sends a challenge.",
        "stale": "Lists of tags are read by the framework, compared by hand.",
        "unchanged": "By `make_conditional`.",
        "quota": "`TooManyRequests(retry_after=30)` is offered; counting is not.",
        "accept": "`Accept` is not looked at.",
        "large": "`MAX_CONTENT_LENGTH` gives 413.",
        "range": "By `send_file`.",
    },
    "DRF": {
        "path": "Django's page; a `handler404` replaces it.",
        "shape": "All faults by member, but a number is taken for text; no place within the document.",
        "stale": "Django's `condition` answers before the framework does.",
        "unchanged": "By Django's `condition`. The length is that of no content, not that of the 200 (RFC 9110 §8.6).",
        "quota": "By the framework's throttle, which knows the time that is left.",
        "broken": "`handler500 = \"rest_framework.exceptions.server_error\"` makes it JSON. With `DEBUG = False` nothing is"
                  " printed: `LOGGING` with a `StreamHandler` prints the stack trace.",
        "accept": "Negotiated by the framework.",
        "large": "Django's `DATA_UPLOAD_MAX_MEMORY_SIZE` is 2.5 MiB and answers 400.",
        "range": "`FileResponse` sends no parts.",
    },
    "Go": {
        "method": "By the patterns of `ServeMux`, HEAD included.",
        "unreadable": "By hand, with the decoder's text.",
        "shape": "By hand: the decoder stops at the first fault, tells it in words of Go, and does not notice that a"
                 " member is missing.",
        "media-type": "By hand: the decoder does not look at the type.",
        "credentials": BY_HAND, "stale": BY_HAND,
        "unchanged": "By hand: `ServeContent` compares tags, but needs the octets.",
        "quota": BY_HAND,
        "broken": "`http.Error(w, err.Error(), 500)`, as in the tutorial Writing Web Applications. A panic is printed,"
                  " and closes the connection without an answer.",
        "accept": "`Accept` is not looked at.",
        "head": "A pattern with GET takes HEAD too.",
        "large": "`http.MaxBytesReader` limits it.",
        "range": "By `ServeFile`, which sends no tag.",
    },
    "Hummingbird": {
        "path": "A text given to `HTTPError` is sent as `{\"error\": {\"message\"}}`; without one the answer is empty.",
        "method": "The router knows paths and methods together, and has no 405.",
        "shape": "`Codable` stops at the first fault.",
        "media-type": "Content of any type is read as JSON.",
        "credentials": "`HTTPError(.unauthorized, headers: [.wwwAuthenticate: \"Bearer\"])` sends the challenge.",
        "stale": "By `request.ifMatch`, which compares the field as it is: no lists.",
        "unchanged": "By `request.ifNoneMatch`, which compares the field as it is: no lists.",
        "quota": BY_HAND,
        "broken": "`LOG_LEVEL=debug` in the environment logs it, with an id that the client is not told.",
        "accept": "`Accept` is not looked at.",
        "head": "`Router(options: .autoGenerateHeadEndpoints)` gives 200.",
        "large": "The limit is `maxUploadSize`, 2 MiB.",
        "range": "By `FileMiddleware`.",
    },
    "FlyingFox": {
        "path": "Errors of the server have no content.",
        "method": "A route is a pattern for path and method together, and there is no 405.",
        "unreadable": "`JSONDecoder` throws, and what is thrown is a 500; a `catch` has to be written.",
        "shape": "As above.",
        "media-type": "As above.",
        "credentials": "By hand, by the status alone; a field can be added.",
        "stale": BY_HAND,
        "unchanged": "By hand. The length is that of no content, not that of the 200 (RFC 9110 §8.6).",
        "quota": BY_HAND,
        "accept": "`Accept` is not looked at.",
        "head": "The route has to name it: `GET,HEAD`.",
        "large": "There is no limit.",
        "range": "By `FileHTTPHandler`.",
    },
}

# What was not run here: framework -> (version, [(what its documentation says, link)]).
DOCUMENTED = {
    "ASP.NET Core": ("minimal APIs, documentation for .NET 10", [
        ("Results are typed: `TypedResults` and unions of up to six of them; `Created()` needs no location, and"
         " `Unauthorized()` carries no challenge.",
         "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/minimal-apis/responses"),
        ("`AddProblemDetails()` with `UseStatusCodePages()` and `UseExceptionHandler()` gives problem documents to every"
         " error without content, unknown paths and uncaught errors included; without them such errors are empty.",
         "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/error-handling-api"),
        ("A document is not written for an `Accept` that its writer does not support; code of one's own has to answer"
         " then.", "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/error-handling-api"),
        ("`AddValidation()` answers 400 with all faults: `errors` is an object that lists texts by the member's name.",
         "https://learn.microsoft.com/en-us/dotnet/api/microsoft.aspnetcore.http.results.validationproblem"),
        ("In development a page with the exception's stack trace is sent.",
         "https://learn.microsoft.com/en-us/aspnet/core/fundamentals/error-handling"),
    ]),
    "Spring MVC": ("Spring Framework 7.0 reference", [
        ("Every exception of the framework has a `ProblemDetail`; it is sent when a `ResponseEntityExceptionHandler` is"
         " declared, or with `spring.mvc.problemdetails.enabled` of Spring Boot.",
         "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-ann-rest-exceptions.html"),
        ("`instance` is the path of the request. Titles and details are translated by message codes.",
         "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-ann-rest-exceptions.html"),
        ("When nothing in `Accept` fits, the document is `application/problem+json` all the same.",
         "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-ann-rest-exceptions.html"),
        ("The faults of a value are known to the exception and not sent unless a handler puts them in.",
         "https://github.com/spring-projects/spring-framework/issues/29849"),
        ("A `ResponseEntity` with an ETag is turned into a 304 by itself; `checkNotModified` answers 412 for changes.",
         "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-caching.html"),
    ]),
    "Vapor": ("4, its documentation, and what was seen of it", [
        ("Errors are `{\"error\": true, \"reason\": …}`; `AbortError` gives status, reason and fields.",
         "https://docs.vapor.codes/basics/errors/"),
        ("Any other error is a 500 and logged. Its description is sent by debug builds, and not by release builds.",
         "https://docs.vapor.codes/basics/errors/"),
        ("Validation collects its failures in one 400, as a text.", "https://docs.vapor.codes/basics/validation/"),
        ("Seen with 4.122.0: a method that a path does not have is a 404, `OPTIONS` too, and `HEAD` is answered by the"
         " handler for `GET`.",
         "Adapters/Vapor4/README.md"),
        ("Seen with 4.122.0: content that is no JSON and content of wrong types are the same 400, without a place.",
         "Adapters/Vapor4/README.md"),
        ("Seen with 4.122.0: `asyncStreamFile` answers a range behind the end of the file with 400, without"
         " `Content-Range`.",
         "Adapters/Vapor4/README.md"),
    ]),
    "dropshot": ("its source in 2024", [
        ("Errors are `{\"request_id\", \"error_code\", \"message\"}`: the id of the request is in every one.",
         "https://github.com/oxidecomputer/dropshot/blob/11a8838c647a8810dd782983c26c0798b18dd574/dropshot/src/error.rs"),
        ("`HttpError` has an internal message for the log and an external one for the client, which for a 500 is the"
         " phrase of the status.",
         "https://github.com/oxidecomputer/dropshot/blob/11a8838c647a8810dd782983c26c0798b18dd574/dropshot/src/error.rs"),
        ("An error's status is a type that takes 4xx and 5xx alone, and error types of one's own have to be able to hold"
         " the framework's errors.",
         "https://github.com/oxidecomputer/dropshot/blob/11a8838c647a8810dd782983c26c0798b18dd574/dropshot/src/error.rs"),
    ]),
    "huma": ("v2, its documentation", [
        ("Errors are problem documents. Faults of parameters and content are collected: `errors` lists `location`,"
         " `message` and the `value` that was sent, with 422.",
         "https://github.com/danielgtaylor/huma/blob/main/docs/docs/features/response-errors.md"),
        ("413 for content that is too large, 408 for content that is too slow, 400 for what cannot be parsed.",
         "https://github.com/danielgtaylor/huma/blob/main/docs/docs/features/response-errors.md"),
        ("An error without a status is a 500.",
         "https://github.com/danielgtaylor/huma/blob/main/docs/docs/features/response-errors.md"),
        ("`conditional.Params` reads the conditions of a request and answers 304 or 412.",
         "https://github.com/danielgtaylor/huma/blob/main/docs/docs/features/conditional-requests.md"),
    ]),
    "servant": ("servant-server, its source and issues", [
        ("The statuses and types of a route's answers are in its type; errors are `ServerError`, thrown beside it, unless"
         " the route lists them with `UVerb` or `MultiVerb`.",
         "https://docs.servant.dev/en/stable/cookbook/uverb/UVerb.html"),
        ("Content that cannot be read is a 400 with the decoder's text, and `ErrorFormatters` changes its form; a 404"
         " is empty.",
         "https://github.com/haskell-servant/servant/blob/master/servant-server/src/Servant/Server/Internal/ErrorFormatter.hs"),
        ("405 does not go through a formatter; it was seen empty and without `Allow`.",
         "https://github.com/haskell-servant/servant/issues/1341"),
    ]),
}
