import TypedResponses

/// The media types that a document declares for a response.
struct DeclaredContent {
  private let types: [(name: String, place: SchemaPlace)]

  /// - Parameter place: The object whose members are media types and ranges of them.
  init(_ place: SchemaPlace?) {
    types = place?.members ?? []
  }

  var isEmpty: Bool { types.isEmpty }

  var names: String { types.map(\.name).joined(separator: ", ") }

  /// What is declared for a media type; the most specific one, where several fit.
  func declaration(of type: ContentType) -> SchemaPlace? {
    let fitting = types.compactMap { name, place in DeclaredContent.fit(name, type).map { ($0, place) } }
    return fitting.max { $0.0 < $1.0 }?.1
  }

  /// How closely a type or range of the document fits; `nil` when it does not.
  private static func fit(_ name: String, _ type: ContentType) -> Int? {
    guard let declared = ContentType(name) else { return nil }
    let (range, sent) = (parts(declared.essence), parts(type.essence))
    let parameters = declared.parameters.filter { $0.name != "charset" && $0.name != "q" }
    let isSame = parameters.allSatisfy { parameter in
      type[parameter: parameter.name].map { FieldSyntax.equalIgnoringCase($0, parameter.value) } ?? false
    }
    guard isSame else { return nil }
    let ownTerms = parameters.count
    if range == sent { return 1000 + ownTerms }
    if range.type == "*", range.subtype == "*" { return ownTerms }
    guard range.type == sent.type, range.subtype.hasPrefix("*") else { return nil }
    let suffix = range.subtype.dropFirst()
    return sent.subtype.hasSuffix(suffix) ? 100 + suffix.utf8.count + ownTerms : nil
  }

  private static func parts(_ essence: String) -> (type: String, subtype: String) {
    let parts = essence.lowercased().split(separator: "/", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}
