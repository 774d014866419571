extension HeaderFields {
  /// Adds fields that belong to every response. What the response says itself stands, but for `Vary`, which grows.
  package mutating func mergeAmbient(_ ambient: some Sequence<HeaderField>) {
    let own = self
    var hasDates = false
    for field in ambient where field.name == .vary || !own.contains(field.name) {
      append(field.name, field.value)
      hasDates = hasDates || field.name == .sunset || field.name == .deprecation
    }
    if hasDates { deprecateBySunset() }
    joinVary()
  }
}
