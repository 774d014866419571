extension String {
  /// As much of a text that a client made up as a sentence repeats.
  var excerpt: String {
    let start = unicodeScalars.prefix(60)
    return start.endIndex == unicodeScalars.endIndex ? self : String(start) + "…"
  }
}
