/// What a response needs to know of the request it answers.
///
/// A server adapter wraps its own request in a type that conforms; nothing is copied until it is asked for.
public protocol RequestFacts: Sendable {
  /// The request's method.
  var method: RequestMethod { get }

  /// The request target as received: path and query, such as `/users?page=2`.
  var target: String { get }

  /// The values of every field line with this name, in the order received. A server that joins repeated lines with
  /// commas returns one value.
  func values(of name: FieldName) -> [String]

  /// The field's value with repeated lines joined by a comma, as
  /// [RFC 9110 §5.3](https://www.rfc-editor.org/rfc/rfc9110#section-5.3) allows for list fields; `nil` when the
  /// field was not sent.
  ///
  /// By default the values of the lines are joined; a type that keeps its lines in a list can answer for a single line
  /// without an array.
  func combinedValue(of name: FieldName) -> String?

  /// Whether the request has a condition: a field line of which ``Preconditions/areIn(_:)`` says so.
  ///
  /// Every read is asked this before anything else is done for its conditions. By default each of their fields is looked
  /// up; a type that keeps its lines in a list answers in one pass over it.
  var isConditional: Bool { get }

  /// What the code that answers the request shares.
  ///
  /// By default those of the task, ``RequestNotes/current``; outside of any exchange nothing can be noted.
  var notes: RequestNotes { get }
}

extension RequestFacts {
  public var isConditional: Bool {
    Preconditions.names.contains { !values(of: $0).isEmpty }
  }

  public var notes: RequestNotes { RequestNotes.current ?? .nowhere }

  public func combinedValue(of name: FieldName) -> String? {
    let lines = values(of: name)
    switch lines.count {
    case 0: return nil
    case 1: return lines[0]
    default: return lines.joined(separator: ", ")
    }
  }

  /// The target without its query.
  public var path: Substring { target.withoutQuery }
}

extension String {
  /// Whether a request target has a fragment.
  var hasFragment: Bool {
    let isFound = unsafe utf8.withContiguousStorageIfAvailable { octets in
      unsafe OctetWords.contains(UInt8(ascii: "#"), in: octets)
    }
    return isFound ?? utf8.contains(UInt8(ascii: "#"))
  }

  /// A request target without its query.
  var withoutQuery: Substring {
    self[..<(utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? endIndex)]
  }
}
