extension MemberConstraint {
  /// From the one number of elements to the other.
  public static func count<Element>(_ range: ClosedRange<Int>) -> Self where Value == [Element] {
    count(range.lowerBound, range.upperBound)
  }

  /// Not fewer elements, as in `.count(1...)`.
  public static func count<Element>(_ range: PartialRangeFrom<Int>) -> Self where Value == [Element] {
    count(range.lowerBound, nil)
  }

  /// Not more elements, as in `.count(...9)`.
  public static func count<Element>(_ range: PartialRangeThrough<Int>) -> Self where Value == [Element] {
    count(nil, range.upperBound)
  }

  private static func count<Element>(_ minimum: Int?, _ maximum: Int?) -> Self where Value == [Element] {
    let fault = Fault.count(minimum, maximum)
    return Self(.counts(minimum, "minItems", maximum, "maxItems")) {
      (minimum ?? 0) <= $0.count && $0.count <= (maximum ?? $0.count) ? nil : fault
    }
  }

  /// No element comes twice. Texts are compared code point by code point, as a schema does.
  public static func unique<Element: Hashable & Sendable>() -> Self where Value == [Element] {
    Self(["uniqueItems": true]) { elements in
      let different = (elements as? [String]).map { Set($0.map { Array($0.utf8) }).count } ?? Set(elements).count
      return different == elements.count ? nil : .notUnique
    }
  }

  /// Each element is as these constraints say. The client is told of every element that is not, with its place:
  /// `#/tags/2`.
  ///
  /// ```swift
  /// let tags: MemberConstraint<[String]> = .each(.length(1...20), .pattern("[a-z]+"))
  /// ```
  public static func each<Element: Sendable>(
    _ first: MemberConstraint<Element>, _ others: MemberConstraint<Element>...
  ) -> Self where Value == [Element] {
    let constraints = [first] + others
    let keywords = constraints.keywords()
    return Self(
      keywords.members.isEmpty ? [:] : ["items": .object(keywords)],
      parts: { elements in
        elements.enumerated().flatMap { index, element in
          constraints.faults(in: element).map { PlacedFault(place: [index] + $0.place, fault: $0.fault) }
        }
      }
    ) { elements in
      for element in elements {
        if let fault = constraints.fault(in: element) { return fault }
      }
      return nil
    }
  }
}
