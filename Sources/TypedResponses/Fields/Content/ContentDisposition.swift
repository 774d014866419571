/// Whether the client should show the content or save it, and under which name.
///
/// ```http
/// Content-Disposition: attachment; filename="report.pdf"
/// Content-Disposition: attachment; filename="cafe.txt"; filename*=UTF-8''caf%C3%A9.txt
/// ```
///
/// Not every client reads the second name: `curl -OJ` and wget2 save under the first, ``FileName/fallback``.
///
/// Content that came from users should be an attachment, so that a browser does not run it in the site's name.
///
/// [RFC 6266 §4](https://www.rfc-editor.org/rfc/rfc6266#section-4)
public struct ContentDisposition: OptionalField {
  public static var fieldName: FieldName { .contentDisposition }

  /// The type as it is written: `inline` or `attachment`.
  public let type: String
  /// The name to save the content under, if there is one.
  public let filename: FileName?

  private init(_ type: String, _ filename: FileName?) {
    self.type = type
    self.filename = filename
  }

  /// Save it, under a name that the client chooses.
  public static var attachment: ContentDisposition { ContentDisposition("attachment", nil) }

  /// Save it under this name.
  public static func attachment(filename: FileName) -> ContentDisposition {
    ContentDisposition("attachment", filename)
  }

  /// Show it; this is the name if the user saves it.
  public static func inline(filename: FileName) -> ContentDisposition {
    ContentDisposition("inline", filename)
  }

  public var fieldValue: FieldValue {
    guard let filename else { return FieldValue(checked: type) }
    let plain = "\(type); filename=\(QuotedText.quote(filename.fallback))"
    let isPlain = filename.fallback == filename.text
    return FieldValue(checked: isPlain ? plain : "\(plain); filename*=\(ExtendedValue.encode(filename.text))")
  }

  /// What a received value says, or `nil` when it is malformed or its name is no file name. An unknown type counts as
  /// `attachment`, as the RFC asks; parameters other than the name do not count.
  public init?(parsing text: String) {
    var scanner = OctetScanner(FieldSyntax.trimmed(text))
    guard let type = scanner.takeToken(), let parameters = scanner.takeParameters(), scanner.isAtEnd,
      FieldParameter.repeatedName(in: parameters) == nil
    else { return nil }
    let extended = parameters.first { $0.name == "filename*" }.flatMap { ExtendedValue.decode($0.value) }
    let plain = parameters.first { $0.name == "filename" }?.value
    self.type = FieldSyntax.equalIgnoringCase(type, "inline") ? "inline" : "attachment"
    guard let name = extended ?? plain else {
      filename = nil
      return
    }
    // Given names count as they are; the fallback only when this package could have written it.
    let fallback = extended == nil ? nil : plain
    guard let checked = (try? FileName(hidden: name, fallback: fallback)) ?? (try? FileName(hidden: name)) else {
      return nil
    }
    filename = checked
  }
}
