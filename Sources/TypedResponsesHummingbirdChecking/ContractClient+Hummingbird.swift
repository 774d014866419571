#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import Logging
  import NIOCore
  import NIOEmbedded
  import TypedResponses
  public import TypedResponsesChecking

  extension ContractClient {
    /// A client that asks a responder in memory, without a server or a socket.
    ///
    /// ```swift
    /// let client = ContractClient.responder(router.buildResponder())
    /// ```
    ///
    /// What only a server does, such as framing and `Date`, is not judged:
    /// ``/TypedResponsesChecking/ContractClient/wire(host:port:timeout:)`` sees it.
    public static func responder<Responder: HTTPResponder>(_ responder: Responder) -> ContractClient
    where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
      ContractClient { sent in
        var fields = HTTPFields()
        for field in sent.fields {
          if let name = HTTPField.Name(field.name) { fields.append(HTTPField(name: name, value: field.value)) }
        }
        if !sent.content.isEmpty { fields[.contentLength] = String(sent.content.count) }
        let head = HTTPRequest(
          method: HTTPRequest.Method(sent.method.token) ?? .get, scheme: "http", authority: "localhost",
          path: sent.target, headerFields: fields)
        let request = Hummingbird.Request(
          head: head, body: RequestBody(buffer: ByteBuffer(bytes: sent.content)))
        let logger = Logger(label: "contract") { _ in SwiftLogNoOpLogHandler() }
        let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger)
        let response: Hummingbird.Response
        do {
          response = try await responder.respond(to: request, context: Responder.Context(source: source))
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          // What a server sends for an error that nobody took care of.
          response = Hummingbird.Response(status: .internalServerError)
        }
        let content = await response.collected(upTo: .max)
        return Exchange(ObservedResponse(response, content: content), to: ObservedRequest(head))
      }
    }

    /// A client that asks the responder of an application in memory, without running it.
    ///
    /// - Throws: What the application throws while it makes its responder.
    public static func application(_ application: some ApplicationProtocol) async throws -> ContractClient {
      .responder(try await application.responder)
    }
  }
#endif
