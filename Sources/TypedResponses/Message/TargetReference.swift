/// The target of a request as a reference that leads back to it: its path and its query, and nothing that names a host.
///
/// Browsers leave octets in a target that no URI may have, and anybody can send others. They are percent-encoded here, and
/// what is encoded already stays as it is. A target that begins with `//` would name a host as a reference, so its path
/// begins with `/.//`, which does not; of a target with scheme and host, as proxies send it, the path is left.
struct TargetReference {
  /// The path, which begins with a single `/`.
  let path: String
  /// The parts of the query between `&`, as they were sent.
  private let parameters: [String.UTF8View.SubSequence]
  private let hasQuery: Bool

  init(_ target: String) {
    let whole = TargetReference.withoutOrigin(target.utf8.prefix { $0 != UInt8(ascii: "#") })
    let path = whole.prefix { $0 != UInt8(ascii: "?") }
    let query = whole[path.endIndex...].dropFirst()
    hasQuery = path.endIndex != whole.endIndex
    parameters = query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var text = path.first == UInt8(ascii: "/") ? "" : "/"
    if path.starts(with: "//".utf8) { text = "/." }
    PercentEncoding.append(encoded: path, to: &text)
    self.path = text
  }

  /// What follows `http://example.com` when the target begins so.
  private static func withoutOrigin(_ target: String.UTF8View.SubSequence) -> String.UTF8View.SubSequence {
    let scheme = target.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") }
    let rest = target[scheme.endIndex...]
    guard !scheme.isEmpty, rest.starts(with: "://".utf8) else { return target }
    return rest.dropFirst(3).drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
  }

  /// Path and query.
  var reference: URIReference {
    guard hasQuery else { return URIReference(checked: path) }
    return reference(query: parameters.map(TargetReference.encoded))
  }

  /// Path and query with these parameters set, or removed where they are `nil`, after the others.
  func reference(setting changes: [(name: String, value: String?)]) -> URIReference {
    let kept = parameters.filter { parameter in
      let name = PercentEncoding.decodedForm(parameter.prefix { $0 != UInt8(ascii: "=") })
      return !parameter.isEmpty && !changes.contains { $0.name == name }
    }
    var query = kept.map(TargetReference.encoded)
    for case (let name, let value?) in changes {
      var encoded = "\(name)="
      PercentEncoding.append(value, keeping: PercentEncoding.isUnreserved, to: &encoded)
      query.append(encoded)
    }
    return query.isEmpty ? URIReference(checked: path) : reference(query: query)
  }

  private func reference(query: [String]) -> URIReference {
    URIReference(checked: "\(path)?\(query.joined(separator: "&"))")
  }

  private static func encoded(_ parameter: String.UTF8View.SubSequence) -> String {
    var text = ""
    PercentEncoding.append(encoded: parameter, to: &text)
    return text
  }
}

extension RequestFacts {
  /// The target as a reference that leads back to it: for a link to the response itself (`rel="self"`), for
  /// `Content-Location`, or for the `instance` of a problem.
  ///
  /// Path and query are those of the target. The text of ``target`` itself is no such reference: anybody can send one that
  /// begins with `//example.com`, which as a reference leads to that host.
  public var targetReference: URIReference { TargetReference(target).reference }
}
