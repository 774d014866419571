#if NIO || Hummingbird
  internal import TypedResponses

  /// What is legible of a request that HTTP's parser cannot read, for the fields of its answer and for the log.
  struct UnreadableHead {
    /// How much of a target is kept, in octets.
    private static let targetLimit = 256

    private(set) var method: RequestMethod?
    private(set) var target = ""
    private(set) var fields: [(FieldName, String)] = []

    /// Reads the octets from the start of the request up to the line that makes no sense, or that is not whole.
    init(_ octets: [UInt8]) {
      // The parser passes over empty lines before a request.
      let octets = octets.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
      var lines = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      // What stands behind the last end of a line may go on.
      let rest = lines.popLast()
      guard let first = lines.first ?? rest else { return }
      readStart(first)
      for line in lines.dropFirst() {
        guard let field = Self.field(line) else { return }
        fields.append(field)
      }
    }

    private mutating func readStart(_ line: ArraySlice<UInt8>) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count > 1, let method = RequestMethod(String(decoding: parts[0], as: UTF8.self)) else { return }
      self.method = method
      target = String(decoding: parts[1].prefix(Self.targetLimit).prefix { 0x21...0x7E ~= $0 }, as: UTF8.self)
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (FieldName, String)? {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = FieldName(String(decoding: parts[0], as: UTF8.self)) else { return nil }
      let text = parts[1].last == UInt8(ascii: "\r") ? parts[1].dropLast() : parts[1]
      let value = FieldSyntax.trimmed(String(decoding: text, as: UTF8.self))
      return (try? FieldValue(value)).map { _ in (name, value) }
    }
  }
#endif
