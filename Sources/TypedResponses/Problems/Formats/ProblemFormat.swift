/// A form that a problem document can have beside JSON, for clients that ask for it.
///
/// A client that accepts none of the forms gets JSON all the same: a document it may not understand is of more use than
/// none ([RFC 9110 §12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)). JSON also wins when the client
/// wants two forms equally.
public struct ProblemFormat: Sendable, Hashable {
  private enum Kind { case xml, html }
  private let kind: Kind

  /// `application/problem+xml`
  ///
  /// A document with a member whose name XML cannot carry, such as `1st`, is sent as JSON.
  ///
  /// Clients that ask for `application/xml` or `text/xml` mean this form, too, unless they want `text/html` as much:
  /// browsers do, and show no `application/problem+xml`.
  ///
  /// [RFC 9457 appendix B](https://www.rfc-editor.org/rfc/rfc9457#appendix-B)
  public static var xml: ProblemFormat { ProblemFormat(kind: .xml) }

  /// `text/html`: a page for people who see an error in their browser. It is complete in itself and runs nothing.
  public static var html: ProblemFormat { ProblemFormat(kind: .html) }

  /// The media type that is sent.
  public var contentType: ContentType {
    switch kind {
    case .xml: "application/problem+xml"
    case .html: .html
    }
  }

  /// The document in this form; `nil` when it has none.
  func render(_ document: JSONObject, _ status: StatusCode, language: String?) -> [UInt8]? {
    switch kind {
    case .xml: ProblemXML.render(document, language: language)
    case .html: ProblemHTML.render(document, status, language: language)
    }
  }

  /// The content's own fields, as far as they are not set.
  func fields(beside others: HeaderFields) -> HeaderFields {
    var fields = HeaderFields()
    if kind == .html, !others.contains(.contentSecurityPolicy) {
      fields.append(.contentSecurityPolicy, HTMLPage.securityPolicy)
    }
    fields.append(.contentType, contentType.fieldValue)
    return fields
  }

  // MARK: - Negotiation

  /// The form the client prefers to JSON, the first of equals; `nil` for JSON.
  static func preferred(among formats: [ProblemFormat], for request: some RequestFacts) -> ProblemFormat? {
    let accepted = AcceptedMediaTypes(request)
    var best: ProblemFormat?
    var weight = accepted.greatest(["application/problem+json", "application/json"])
    for format in formats {
      let quality = format.quality(in: accepted)
      if quality > weight { (best, weight) = (format, quality) }
    }
    return best
  }

  /// How much the client wants this form, by whatever name.
  private func quality(in accepted: AcceptedMediaTypes) -> Quality {
    let page = accepted.quality(of: "text/html")
    switch kind {
    case .html: return page
    case .xml:
      let own = accepted.quality(of: "application/problem+xml")
      let generic = accepted.greatest(["application/xml", "text/xml"])
      return generic > page ? max(own, generic) : own
    }
  }
}

extension AcceptedMediaTypes {
  fileprivate func greatest(_ types: [ContentType]) -> Quality {
    types.map { quality(of: $0) }.max() ?? .unacceptable
  }
}

extension ProblemFormat: CustomStringConvertible {
  public var description: String { contentType.description }
}
