import NIOHTTP1
import TypedResponses
import Vapor

extension ForeignResponse {
  /// The response for a status and the fields that Vapor or its users put beside it. What they wrote besides may hold names
  /// of types, and what others have sent: it stays inside.
  init(_ status: HTTPResponseStatus, _ fields: HTTPHeaders, _ challenge: Challenge) {
    self.init(code: Int(status.code))
    for (name, value) in fields { keep(name, value) }
    complete(challenge: challenge)
  }
}
