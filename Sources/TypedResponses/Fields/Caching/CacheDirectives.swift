/// The directives of a received `Cache-Control` field, contradictions and all.
///
/// [RFC 9111 §5.2](https://www.rfc-editor.org/rfc/rfc9111#section-5.2)
package struct CacheDirectives: Sendable {
  /// Arguments by the name of the directive, in lower case; the first of each name counts.
  private var arguments: [String: String?] = [:]

  /// The directives, or `nil` when the text does not have the form of some.
  package init?(parsing text: String) {
    var scanner = OctetScanner(text)
    while scanner.skipToMember() {
      guard let name = scanner.takeToken()?.lowercased() else { return nil }
      var argument: String?
      if scanner.skip(octet: "=") {
        argument = scanner.next == UInt8(ascii: "\"") ? scanner.takeQuotedString() : scanner.takeToken()
        if argument == nil { return nil }
      }
      guard scanner.skipToEndOfMember() else { return nil }
      if arguments[name] == nil { arguments[name] = .some(argument) }
    }
  }

  /// The names of those that this package knows.
  var known: Set<String> {
    Set(arguments.keys).intersection([
      "public", "private", "no-cache", "no-store", "max-age", "s-maxage", "must-revalidate", "proxy-revalidate",
      "must-understand", "no-transform", "stale-while-revalidate", "stale-if-error", "immutable",
    ])
  }

  /// Whether there is one with this name.
  package func contains(_ name: String) -> Bool { arguments[name] != nil }

  /// The seconds that a directive states, no more than every cache understands. The value is `nil` without the
  /// directive; the result is `nil` when the argument is missing or no number.
  package func seconds(_ name: String) -> (value: Int64?, Void)? {
    guard let argument = arguments[name] else { return (nil, ()) }
    var scanner = OctetScanner(argument ?? "")
    guard let number = scanner.takeNumeral(), scanner.isAtEnd else { return nil }
    return (min(Int64(number.value), CacheRules.greatestSeconds), ())
  }

  /// The field names that a directive lists: none without the directive or its argument, `nil` when the argument is not
  /// a list of names.
  package func names(_ name: String) -> [FieldName]? {
    guard let argument = arguments[name], let argument else { return [] }
    var scanner = OctetScanner(argument)
    var names: [FieldName] = []
    while scanner.skipToMember() {
      guard let name = scanner.takeToken().flatMap(FieldName.init), scanner.skipToEndOfMember() else { return nil }
      names.append(name)
    }
    return names.isEmpty ? nil : CacheRules.distinct(names)
  }
}
