#if Hummingbird
  public import Hummingbird
  import TypedResponses

  extension Parameters {
    /// The text of a path parameter, free of percent-encoding: `a b` of `/notes/a%20b`, `a/b` of `/notes/a%2Fb`.
    ///
    /// Hummingbird's own `get` and `require` give what stands in the path. A ``/TypedResponses/Location`` made with
    /// that encodes it once more, as `a%2520b`.
    ///
    /// ```swift
    /// router.post("notes/:id") { request, context in
    ///   let id = try context.parameters.decoded("id")
    ///   return Created(location: "/notes/\(id)")
    /// }
    /// ```
    ///
    /// - Throws: ``/TypedResponses/BadRequest`` when it stands for no text in UTF-8; Hummingbird's `HTTPError` when the
    ///   route has no such parameter.
    public func decoded(_ name: String) throws -> String {
      let text = try require(name)
      guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
      guard let octets = Self.octets(text.utf8), let decoded = String(validating: octets, as: UTF8.self) else {
        throw BadRequest().saying("path.encoding", ["name": .string(name)])
      }
      return decoded
    }

    /// The octets that the text stands for; `nil` when a `%` is not followed by two hexadecimal digits.
    private static func octets(_ text: String.UTF8View) -> [UInt8]? {
      var octets: [UInt8] = []
      var rest = text[...]
      while let octet = rest.popFirst() {
        guard octet == UInt8(ascii: "%") else {
          octets.append(octet)
          continue
        }
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
        octets.append(high << 4 | low)
      }
      return octets
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
      Character(Unicode.Scalar(octet)).hexDigitValue.map { UInt8($0) }
    }
  }
#endif
