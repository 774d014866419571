// swift-format-ignore-file: AlwaysUseLowerCamelCase

public struct HTTPHeaders: Sendable, Sequence, ExpressibleByDictionaryLiteral {
  public init(_ headers: [(String, String)] = []) {}
  public init(dictionaryLiteral elements: (String, String)...) {}
  public subscript(name: String) -> [String] { [] }
  public func makeIterator() -> AnyIterator<(name: String, value: String)> { AnyIterator { nil } }
  public func contains(name: String) -> Bool { false }
  public mutating func add(name: String, value: String, indexing: Bool = true) {}
  public mutating func remove(name: String) {}
}

/// Names of fields.
public struct HeaderName: Sendable {
  public static var contentType: HeaderName { HeaderName() }
  public static var contentLength: HeaderName { HeaderName() }
  public static var transferEncoding: HeaderName { HeaderName() }
  public static var connection: HeaderName { HeaderName() }
}
extension HTTPHeaders {
  public func contains(name: HeaderName) -> Bool { false }
  public mutating func replaceOrAdd(name: HeaderName, value: String) {}
}

public struct HTTPResponseStatus: Sendable, Equatable {
  public init(statusCode: Int, reasonPhrase: String = "") {}
  public static func custom(code: UInt, reasonPhrase: String) -> HTTPResponseStatus { .notModified }
  public var code: UInt { 0 }
  public var reasonPhrase: String { "" }
  public var mayHaveResponseBody: Bool { true }
  public static var notModified: HTTPResponseStatus { HTTPResponseStatus(statusCode: 304) }
}

public struct HTTPMethod: Sendable, Equatable {
  public init() {}
  public var rawValue: String { "" }
  public static var HEAD: HTTPMethod { HTTPMethod() }
  public static var OPTIONS: HTTPMethod { HTTPMethod() }
  public static var POST: HTTPMethod { HTTPMethod() }
  public static var PUT: HTTPMethod { HTTPMethod() }
}

public struct HTTPVersion: Sendable, Equatable {
  public init() {}
  public var major: Int { 1 }
  public var minor: Int { 1 }
  public static var http1_0: HTTPVersion { HTTPVersion() }
  public static var http1_1: HTTPVersion { HTTPVersion() }
}

public enum HTTPParserError: Error { case invalidEOFState, unknown }
