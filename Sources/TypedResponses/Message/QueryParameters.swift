/// The parameters in the query of a request's target, decoded.
///
/// ```
/// /users?role=admin&role=guest&q=M%C3%BCller+Meier
/// ```
///
/// A `+` stands for a space, as in what forms and `URLSearchParams` write. Octets that are no UTF-8 are replaced by
/// U+FFFD, so that a check of the value finds them.
///
/// [RFC 3986 §3.4](https://www.rfc-editor.org/rfc/rfc3986#section-3.4)
public struct QueryParameters: Sendable, Hashable {
  /// The parameters in their order, repeated names included.
  public let all: [Parameter]

  /// A name with its value.
  public struct Parameter: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value; empty when there is none.
    public let value: String
  }

  /// The parameters of a target.
  init(target: String) {
    let query = target.utf8.prefix { $0 != UInt8(ascii: "#") }.drop { $0 != UInt8(ascii: "?") }.dropFirst()
    all = query.split(separator: UInt8(ascii: "&")).map { parameter in
      let name = parameter.prefix { $0 != UInt8(ascii: "=") }
      return Parameter(
        name: PercentEncoding.decodedForm(name),
        value: PercentEncoding.decodedForm(parameter.dropFirst(name.count + 1)))
    }
  }

  /// The value of the first parameter with this name, or `nil` when there is none.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// The values of all parameters with this name.
  public func values(of name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }
}

extension RequestFacts {
  /// The parameters in the query of the target.
  public var query: QueryParameters { QueryParameters(target: target) }
}

extension PercentEncoding {
  /// The text that a form encoded. A `%` without two hexadecimal digits stands for itself.
  static func decodedForm(_ text: some Sequence<UInt8>) -> String {
    String(decoding: decoded(text, isForm: true), as: UTF8.self)
  }
}

extension QueryParameters: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "&") }
}

extension QueryParameters.Parameter: CustomStringConvertible {
  public var description: String { "\(name)=\(value)" }
}
