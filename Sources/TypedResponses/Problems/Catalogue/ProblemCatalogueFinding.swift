/// Something that is wrong with a type in a ``ProblemCatalogue``, or missing.
public struct ProblemCatalogueFinding: Sendable, Hashable {
  /// What is wrong.
  public struct Kind: Sendable, Hashable {
    private enum Code { case duplicateURI, blankURI, missingDocumentation, missingExample, badExample, reservedMember }
    private let code: Code

    /// Two types have one URI, so clients cannot tell them apart.
    public static var duplicateURI: Kind { Kind(code: .duplicateURI) }
    /// The URI is `about:blank`, which says that there is no type.
    public static var blankURI: Kind { Kind(code: .blankURI) }
    /// Nothing explains the type.
    public static var missingDocumentation: Kind { Kind(code: .missingDocumentation) }
    /// No example shows the type's members, so they cannot be checked.
    public static var missingExample: Kind { Kind(code: .missingExample) }
    /// An example cannot be encoded: a member is named like a standard one, or its value has no form in JSON.
    public static var badExample: Kind { Kind(code: .badExample) }
    /// A stored property is named like a standard member, so no occurrence can be sent. It is found without an example
    /// too, but not on Apple platforms.
    public static var reservedMember: Kind { Kind(code: .reservedMember) }
  }

  /// What is wrong.
  public let kind: Kind
  /// The URI of the type.
  public let uri: ProblemTypeURI
  /// What is wrong and how to put it right, as full sentences.
  public let description: String
}

extension ProblemCatalogueFinding: CustomStringConvertible {}

extension ProblemCatalogueFinding.Kind: CustomStringConvertible {
  /// A phrase such as: "no documentation".
  public var description: String {
    switch code {
    case .duplicateURI: "the URI of another type"
    case .blankURI: "no URI of its own"
    case .missingDocumentation: "no documentation"
    case .missingExample: "no example"
    case .badExample: "an example that cannot be encoded"
    case .reservedMember: "a member that is named like a standard one"
    }
  }
}

extension ProblemCatalogue {
  /// What is wrong with the types, in their order. Empty when all is well.
  public var findings: [ProblemCatalogueFinding] {
    var names: [ProblemTypeURI: String] = [:]
    return types.flatMap { type in
      var findings = Self.findings(in: type)
      if let other = names.updateValue("\(type)", forKey: type.type) {
        findings.insert(
          .init(
            kind: .duplicateURI, uri: type.type, description: "\(other) and \(type) have the same URI, \(type.type)."),
          at: 0)
      }
      return findings
    }
  }

  private static func findings<Problem: ProblemType>(in type: Problem.Type) -> [ProblemCatalogueFinding] {
    var findings: [ProblemCatalogueFinding] = []
    func note(_ kind: ProblemCatalogueFinding.Kind, _ text: String) {
      findings.append(.init(kind: kind, uri: Problem.type, description: "\(Problem.self) " + text))
    }
    if Problem.type.isBlank {
      note(.blankURI, "has the URI about:blank, which stands for a problem without a type. Give it a URI of its own.")
    }
    if Problem.documentation.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
      note(.missingDocumentation, "has no documentation. Say what the problem means and how a client puts it right.")
    }
    let examples = Problem.examples
    let reserved = StoredMembers.names(of: Problem.self).filter(ProblemMemberName.standard.contains)
    if !reserved.isEmpty, examples.isEmpty {
      let names = reserved.map { "'\($0)'" }.joined(separator: ", ")
      note(
        .reservedMember,
        """
        stores \(names), which every problem document has by itself: unless 'CodingKeys' give it another name, \
        no occurrence can be sent. Rename it, or add an example that proves it.
        """)
    }
    if examples.isEmpty {
      note(.missingExample, "has no example, so its members can neither be shown nor checked.")
    }
    for example in examples {
      do throws(ContentEncodingError) {
        _ = try example.encode(for: RequestHead())
      } catch {
        note(.badExample, "has an example that cannot be sent. \(error)")
      }
    }
    return findings
  }
}
