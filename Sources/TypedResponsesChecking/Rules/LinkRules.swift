import TypedResponses

extension ConventionRule {
  /// Web links in `Link`.
  static let links: [ConventionRule] = [
    ConventionRule(
      "field.link", .must, .rfc(8288, "3"),
      "Write each link as <address>; rel=\"next\", with values as tokens or in double quotes."
    ) { subject in
      for link in subject.links {
        guard let target = link.target else {
          return "\(FieldText.quote(link.text)) does not begin with an address in < >"
        }
        do throws(URIReferenceError) {
          _ = try URIReference(target)
        } catch {
          return "the link to \(FieldText.quote(target)) has no valid address. \(error.description)"
        }
        if let odd = link.unreadable { return "\(FieldText.quote(odd)) is no link parameter" }
      }
      return nil
    },
    ConventionRule(
      "field.link.rel", .must, .rfc(8288, "3.3"), "Give every link a rel parameter, and only one."
    ) { subject in
      for link in subject.links where link.target != nil && link.unreadable == nil {
        let relations = link.parameters.filter { $0.name == "rel" }
        if relations.isEmpty { return "the link to \(FieldText.quote(link.target ?? "")) has no rel" }
        if relations.count > 1 {
          return "the link to \(FieldText.quote(link.target ?? "")) has rel \(relations.count) times"
        }
        if relations.first?.value?.isEmpty ?? true {
          return "the link to \(FieldText.quote(link.target ?? "")) has an empty rel"
        }
      }
      return nil
    },
    ConventionRule(
      "field.link.repeated", .must, .rfc(8288, "3.4.1"), "Send media, title, title* and type at most once in a link."
    ) { subject in
      for link in subject.links {
        let name = ["media", "title", "title*", "type"].first { name in link.parameters.count { $0.name == name } > 1 }
        if let name { return "the link to \(FieldText.quote(link.target ?? "")) has \(name) twice" }
      }
      return nil
    },
    ConventionRule(
      "field.link.rel-type", .should, .rfc(8288, "3.3"),
      "Name registered relations in lower case, and others by a URI: rel=\"next\", rel=\"https://example.com/rels/x\"."
    ) { subject in
      for link in subject.links {
        let value = link.parameters.first { $0.name == "rel" }?.value ?? ""
        if let odd = value.split(separator: " ").first(where: { !isRelation($0) }) {
          return "\(FieldText.quote(String(odd))) is no name of a relation"
        }
      }
      return nil
    },
    ConventionRule(
      "field.link.extended", .must, .rfc(8288, "3.4.1"),
      "Write parameters whose names end with '*' as charset, language and percent-encoded text: title*=UTF-8''%c3%a9."
    ) { subject in
      for link in subject.links {
        let odd = link.parameters.first { parameter in
          parameter.name.hasSuffix("*")
            && !FieldText.isExtendedValue(parameter.value ?? "", isQuoted: parameter.isQuoted)
        }
        if let odd { return "\(odd.name) is \(FieldText.quote(odd.value ?? ""))" }
      }
      return nil
    },
    ConventionRule(
      "status.451.blocked-by", .must, .rfc(7725, "4"), "Give the link to the one who blocks the relation 'blocked-by'."
    ) { subject in
      guard subject.code == 451, !subject.links.isEmpty else { return nil }
      let relations = subject.links.flatMap(\.parameters).filter { $0.name == "rel" }.compactMap(\.value)
      let isThere = relations.contains { $0.lowercased().split(separator: " ").contains("blocked-by") }
      return isThere ? nil : "no link of the 451 has the relation 'blocked-by'"
    },
  ]
}

extension ConventionRule {
  /// Whether the text is a registered relation's name by its form, or an absolute URI.
  private static func isRelation(_ text: Substring) -> Bool {
    if text.contains(":") { return (try? URIReference(String(text))) != nil }
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { octet in
      (0x61...0x7A).contains(octet) || FieldSyntax.digit(octet) != nil || octet == 0x2E || octet == 0x2D
    }
  }
}

/// One link of a `Link` field.
private struct ObservedLink {
  let text: String
  /// The address between `<` and `>`.
  let target: String?
  private(set) var parameters: [FieldText.Parameter] = []
  /// The first parameter that cannot be read.
  private(set) var unreadable: String?

  init(_ text: String) {
    self.text = text
    guard text.hasPrefix("<"), let end = text.firstIndex(of: ">") else {
      target = nil
      return
    }
    target = String(text[text.index(after: text.startIndex)..<end])
    let parts = FieldText.split(String(text[text.index(after: end)...]), on: ";")
    if let first = parts.first, !first.isEmpty { unreadable = first }
    for part in parts.dropFirst() where !part.isEmpty {
      if let parameter = FieldText.parameter(part) {
        parameters.append(parameter)
      } else {
        unreadable = unreadable ?? part
      }
    }
  }
}

extension Subject {
  fileprivate var links: [ObservedLink] { (list(.link) ?? []).map { ObservedLink($0) } }
}
