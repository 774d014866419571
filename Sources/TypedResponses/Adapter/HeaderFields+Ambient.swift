extension HeaderFields {
  /// Adds fields that belong to every response. What the response says itself stands, but for `Vary` and `Link`,
  /// which grow.
  mutating func mergeAmbient(_ ambient: some Sequence<HeaderField>) {
    let own = self
    var hasDates = false
    for field in ambient where own.takesBeside(field) {
      append(field.name, field.value)
      hasDates = hasDates || field.name == .sunset || field.name == .deprecation
    }
    if hasDates { deprecateBySunset() }
    joinVary()
  }

  /// Whether a field that belongs to every response is added to these.
  func takesBeside(_ field: HeaderField) -> Bool {
    switch field.name {
    case .vary: true
    case .link: !values(of: .link).contains(field.value)
    default: !contains(field.name)
    }
  }
}
