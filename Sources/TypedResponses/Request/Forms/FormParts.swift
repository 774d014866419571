/// The parts of a form with files, one after the other as they arrive.
///
/// [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)
public struct FormParts: AsyncSequence {
  private let content: RequestContent
  private let boundary: String
  private let limits: MultipartLimits

  init(_ content: RequestContent, boundary: String, limits: MultipartLimits) {
    self.content = content
    self.boundary = boundary
    self.limits = limits
  }

  /// Reads the parts.
  public struct Iterator: AsyncIteratorProtocol {
    private let reader: MultipartReader

    fileprivate init(_ reader: MultipartReader) {
      self.reader = reader
    }

    public mutating func next() async throws -> FormPart? { try await reader.nextPart() }
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(MultipartReader(content.makeAsyncIterator(), boundary: boundary, limits: limits))
  }
}

extension RequestContent {
  /// The parts of a form (`multipart/form-data`), read one after the other while they arrive.
  ///
  /// ```swift
  /// for try await part in try received.parts() where part.name == "photo" {
  ///   try part.require(accept: ["image/png", "image/jpeg"])
  ///   try await part.save(to: "/srv/photos/1")
  /// }
  /// ```
  ///
  /// Reading them throws ``ContentTooLarge`` for what exceeds a limit, and ``BadRequest`` for a form that cannot be read;
  /// both name the part. Choose ``form(upTo:fields:)`` for forms without files, and
  /// ``form(within:eachFile:)`` to have the fields together.
  ///
  /// - Parameter limits: How much is taken.
  /// - Throws: ``UnsupportedMediaType`` for content of another type; ``BadRequest`` when there is none, or its boundary
  ///   is missing or is none.
  public func parts(within limits: MultipartLimits = MultipartLimits()) throws -> FormParts {
    let content = try require(accept: ["multipart/form-data"], upTo: limits.octets)
    guard let boundary = contentType?[parameter: "boundary"], Self.isBoundary(boundary) else {
      throw BadRequest().saying("form.boundary")
    }
    return FormParts(content, boundary: boundary, limits: limits)
  }

  /// [RFC 2046 §5.1.1](https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1)
  private static func isBoundary(_ text: String) -> Bool {
    (1...70).contains(text.utf8.count) && text.utf8.last != 0x20
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
