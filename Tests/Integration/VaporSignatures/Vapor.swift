// The signatures of Vapor 4 that Docs/Adapters/Vapor calls, in the words of this project and without any of Vapor's code: so
// that a compiler can hold the adapter against them where Vapor cannot be had. Nothing here does anything.

@_exported public import Foundation
@_exported public import Logging
@_exported public import NIOCore
@_exported public import NIOHTTP1
@_exported public import RoutingKit

public protocol StorageKey { associatedtype Value: Sendable }
public struct Storage: Sendable {
  public subscript<Key: StorageKey>(_ key: Key.Type) -> Key.Value? {
    get { nil }
    set {}
  }
}

public struct URI: Sendable {
  public init(path: String) {}
  public var string: String { "" }
  public var path: String { "" }
}

public protocol URLQueryContainer { func decode<Value: Decodable>(_ type: Value.Type) throws -> Value }

public final class Request: Sendable {
  public struct Body: AsyncSequence, Sendable {
    public struct AsyncIterator: AsyncIteratorProtocol {
      public mutating func next() async throws -> ByteBuffer? { nil }
    }
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
    public var data: ByteBuffer? { nil }
  }
  public let application: Application
  public let id = ""
  init(_ application: Application) { self.application = application }
  public var method: HTTPMethod { HTTPMethod() }
  public var url: URI {
    get { URI(path: "") }
    set {}
  }
  public var version: HTTPVersion { HTTPVersion() }
  public var headers: HTTPHeaders { HTTPHeaders() }
  public var route: Route? { nil }
  public var storage: Storage {
    get { Storage() }
    set {}
  }
  public var logger: Logger { Logger() }
  public var parameters: Parameters { Parameters() }
  public var body: Body { Body() }
  public var query: any URLQueryContainer { preconditionFailure("Only signatures.") }
}

public enum BodyStreamResult: Sendable { case buffer(ByteBuffer), error(any Error), end }
public protocol AsyncBodyStreamWriter: Sendable {
  func write(_ result: BodyStreamResult) async throws
  func writeBuffer(_ buffer: ByteBuffer) async throws
}

public final class Response: Sendable, AsyncResponseEncodable {
  public struct Upgrader: Sendable {}
  public struct Body: Sendable {
    public static let empty = Body(buffer: ByteBuffer(bytes: []))
    public init(buffer: ByteBuffer) {}
    public init(asyncStream: @escaping @Sendable (any AsyncBodyStreamWriter) async throws -> Void, count: Int) {}
    public var count: Int { 0 }
  }
  public init(status: HTTPResponseStatus, version: HTTPVersion, headersNoUpdate: HTTPHeaders, body: Body) {}
  public var status: HTTPResponseStatus {
    get { HTTPResponseStatus(statusCode: 200) }
    set {}
  }
  public var headers: HTTPHeaders {
    get { HTTPHeaders() }
    set {}
  }
  public var version: HTTPVersion {
    get { .http1_1 }
    set {}
  }
  public var body: Body {
    get { .empty }
    set {}
  }
  public var storage: Storage {
    get { Storage() }
    set {}
  }
  public var upgrader: Upgrader? { nil }
  public func encodeResponse(for request: Request) async throws -> Response { self }
}
public protocol AsyncResponseEncodable: SendableMetatype {
  func encodeResponse(for request: Request) async throws -> Response
}

public protocol AbortError: Error {
  var reason: String { get }
  var status: HTTPResponseStatus { get }
  var headers: HTTPHeaders { get }
}
extension AbortError {
  public var headers: HTTPHeaders { HTTPHeaders() }
  public var reason: String { "" }
}
extension DecodingError: AbortError { public var status: HTTPResponseStatus { HTTPResponseStatus(statusCode: 400) } }
public struct Abort: AbortError {
  public let status: HTTPResponseStatus
  public init(_ status: HTTPResponseStatus, headers: HTTPHeaders = [:]) { self.status = status }
}
public struct RouteNotFound: AbortError {
  public var status: HTTPResponseStatus { HTTPResponseStatus(statusCode: 404) }
}

public protocol ValidatorResult: Sendable {
  var isFailure: Bool { get }
  var failureDescription: String? { get }
}
extension ValidatorResult {
  public var isFailure: Bool { true }
  public var failureDescription: String? { nil }
}
public struct ValidationResult: ValidatorResult {
  public struct Key: CodingKey {
    public var stringValue: String { "" }
    public var intValue: Int? { nil }
    public init?(stringValue: String) {}
    public init?(intValue: Int) {}
  }
  public let key: Key
  public let result: any ValidatorResult
  public let customFailureDescription: String?
}
public struct ValidationsError: Error { public let failures: [ValidationResult] }
extension ValidationsError: AbortError { public var status: HTTPResponseStatus { HTTPResponseStatus(statusCode: 400) } }
public enum ValidatorResults {
  public struct Nested: ValidatorResult { public let results: [any ValidatorResult] }
  public struct NestedEach: ValidatorResult { public let results: [[any ValidatorResult]] }
  public struct Missing: ValidatorResult {}
  public struct NotFound: ValidatorResult {}
  public struct TypeMismatch: ValidatorResult {}
  public struct Invalid: ValidatorResult {}
  public struct Codable: ValidatorResult {}
}

public protocol Responder: Sendable { func respond(to request: Request) -> EventLoopFuture<Response> }
public protocol AsyncResponder: Sendable { func respond(to request: Request) async throws -> Response }
public protocol Middleware: Sendable {}
public protocol AsyncMiddleware: Middleware {
  func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response
}
public struct Middlewares: Sendable {
  public init() {}
  public mutating func use(_ middleware: any Middleware) {}
}
public struct RouteLoggingMiddleware: Middleware { public init(logLevel: Logger.Level) {} }

public final class Route: Sendable {
  public var method: HTTPMethod { HTTPMethod() }
  public var path: [PathComponent] { [] }
}
public struct Routes: Sendable {
  public var all: [Route] { [] }
  public var caseInsensitive: Bool { false }
}
public enum HTTPBodyStreamStrategy: Sendable { case stream }

public final class Application: Sendable {
  public struct Responder {
    public var `default`: any Vapor.Responder { preconditionFailure("Only signatures.") }
    public func use(_ factory: @escaping @Sendable (Application) -> any Vapor.Responder) {}
  }
  public static func make() async throws -> Application { Application() }
  public var routes: Routes { Routes() }
  public var middleware: Middlewares {
    get { Middlewares() }
    set {}
  }
  public var responder: Responder { Responder() }
  public var http: HTTP { HTTP() }
  public var storage: Storage {
    get { Storage() }
    set {}
  }
  public func get<Reply: AsyncResponseEncodable>(
    _ path: PathComponent..., use closure: @escaping @Sendable (Request) async throws -> Reply
  ) {}
  public func post<Reply: AsyncResponseEncodable>(
    _ path: PathComponent..., use closure: @escaping @Sendable (Request) async throws -> Reply
  ) {}
  public func delete<Reply: AsyncResponseEncodable>(
    _ path: PathComponent..., use closure: @escaping @Sendable (Request) async throws -> Reply
  ) {}
  public func on<Reply: AsyncResponseEncodable>(
    _ method: HTTPMethod, _ path: PathComponent..., body: HTTPBodyStreamStrategy,
    use closure: @escaping @Sendable (Request) async throws -> Reply
  ) {}
  public func execute() async throws {}
  public func asyncShutdown() async throws {}
}

public struct Environment: Sendable { public static func get(_ name: String) -> String? { nil } }

extension Application {
  public struct HTTP: Sendable { public var server: Server { Server() } }
  public struct Server: Sendable {
    public var configuration: HTTPServer.Configuration {
      get { HTTPServer.Configuration() }
      nonmutating set {}
    }
  }
}
public final class HTTPServer: Sendable {
  public struct Configuration: Sendable {
    public var port: Int {
      get { 0 }
      set {}
    }
  }
}
