import TypedResponsesChecking

/// Finds out which target a reference in a response leads to.
///
/// [RFC 3986 §5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)
enum ContractTarget {
  /// Path and query of what the reference means in a response to a request for the base, without the fragment.
  static func resolve(_ reference: String, against base: String) -> String {
    let reference = String(reference.prefix { $0 != "#" })
    return ObservedRequest.target(ofURL: URIResolution.resolve(reference, against: "http://host" + base))
  }
}
