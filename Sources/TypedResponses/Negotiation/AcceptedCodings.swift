/// The content codings that a client takes.
///
/// ```
/// Accept-Encoding: gzip;q=1.0, identity;q=0.5, *;q=0
/// ```
///
/// [RFC 9110 §12.5.3](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3)
public struct AcceptedCodings: Sendable, Hashable {
  /// `nil` when the field was not sent.
  private let members: [WeightedMember]?

  /// What this request says.
  public init(_ request: some RequestFacts) {
    self.init(lines: request.values(of: .acceptEncoding))
  }

  init(lines: [String]) {
    members = lines.isEmpty ? nil : WeightedMember.list(lines)
  }

  /// How much the client wants a coding such as `gzip`; `identity` stands for content without coding.
  ///
  /// Without the field every coding is welcome. With it, one that is not listed counts as `*` does, and without `*` is
  /// unacceptable. Content without coding is always acceptable unless `identity;q=0` or `*;q=0` forbids it; it comes
  /// after every coding that is listed.
  public func quality(of coding: String) -> Quality {
    guard let members else { return .full }
    let name = AcceptedCodings.canonical(coding)
    let listed = members.filter { AcceptedCodings.canonical($0.name) == name }.map(\.quality).max()
    if let weight = listed ?? members.first(where: { $0.name == "*" })?.quality { return weight }
    return name == "identity" ? .least : .unacceptable
  }

  /// The name in lower case, with the old `x-` of gzip and compress taken off (§8.4.1).
  private static func canonical(_ coding: String) -> String {
    switch coding.lowercased() {
    case "x-gzip": "gzip"
    case "x-compress": "compress"
    case let name: name
    }
  }
}

extension AcceptedCodings: CustomStringConvertible {
  public var description: String { members.map { $0.map(\.description).joined(separator: ", ") } ?? "any" }
}
