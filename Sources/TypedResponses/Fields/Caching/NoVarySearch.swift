/// Which parameters of the query make no difference to the response, so that caches answer more requests with it.
///
/// ```http
/// No-Vary-Search: params=("utm_source" "utm_medium")
/// No-Vary-Search: key-order, except=("page")
/// ```
///
/// ```swift
/// return OK(users).with(NoVarySearch.ignoring("utm_source", "utm_medium"))
/// return OK(users).with(NoVarySearch.ignoringAll(except: "page").inAnyOrder())
/// ```
///
/// A parameter that does make a difference must not be ignored: clients would get each other's pages. Browsers that
/// follow an earlier draft, in which `except` stood beside `params`, ignore `except` as it is sent here, and caches that
/// do not know the field keep every query apart.
///
/// [draft-ietf-httpbis-no-vary-search, July 2026, §2](https://datatracker.ietf.org/doc/draft-ietf-httpbis-no-vary-search/)
public struct NoVarySearch: OptionalField {
  public static var fieldName: FieldName { .noVarySearch }

  private enum Kept: Sendable, Hashable {
    case allBut([String])
    case only([String])
  }

  private let kept: Kept
  /// Whether the order of the parameters makes no difference either.
  public let isInAnyOrder: Bool

  private init(_ kept: Kept, isInAnyOrder: Bool) {
    self.kept = kept
    self.isInAnyOrder = isInAnyOrder
  }

  /// The parameters with these names make no difference.
  public static func ignoring(_ first: String, _ others: String...) -> NoVarySearch {
    NoVarySearch(.allBut([first] + others), isInAnyOrder: false)
  }

  /// No parameter makes a difference but those with these names.
  public static func ignoringAll(except names: String...) -> NoVarySearch {
    NoVarySearch(.only(names), isInAnyOrder: false)
  }

  /// Every parameter makes a difference, and their order does not.
  public static var inAnyOrder: NoVarySearch { NoVarySearch(.allBut([]), isInAnyOrder: true) }

  /// The same for parameters in any order.
  public func inAnyOrder() -> NoVarySearch { NoVarySearch(kept, isInAnyOrder: true) }

  /// The parameters that make no difference; `nil` when that are all but ``distinguished``.
  public var ignored: [String]? { if case .allBut(let names) = kept { names } else { nil } }

  /// The parameters that alone make a difference; `nil` when that are all but ``ignored``.
  public var distinguished: [String]? { if case .only(let names) = kept { names } else { nil } }
}

// MARK: - As a field

extension NoVarySearch {
  public var fieldValue: FieldValue {
    var dictionary = StructuredDictionary()
    if isInAnyOrder { dictionary.set("key-order", .item(StructuredItem(.boolean(true)))) }
    // The draft's own parser takes neither of the two for no statement at all, whatever stands beside them.
    switch kept {
    case .allBut(let names): dictionary.set("params", NoVarySearch.list(names))
    case .only(let names): dictionary.set("except", NoVarySearch.list(names))
    }
    return FieldValue(checked: dictionary.serialized)
  }

  /// What a received value says, or `nil` when it has another form or says nothing, so that every query counts as it is.
  /// Members that are not known do not count.
  public init?(parsing text: String) {
    guard let dictionary = StructuredParser.dictionary(text) else { return nil }
    var isInAnyOrder = false
    if let order = dictionary["key-order"] {
      guard case .boolean(let value)? = order.item?.value.kind else { return nil }
      isInAnyOrder = value
    }
    switch (dictionary["params"], dictionary["except"]) {
    case (let list?, nil):
      guard let names = NoVarySearch.names(list), isInAnyOrder || !names.isEmpty else { return nil }
      self.init(.allBut(names), isInAnyOrder: isInAnyOrder)
    case (nil, let list?):
      guard let names = NoVarySearch.names(list) else { return nil }
      self.init(.only(names), isInAnyOrder: isInAnyOrder)
    case (nil, nil):
      guard isInAnyOrder else { return nil }
      self.init(.allBut([]), isInAnyOrder: true)
    case (_?, _?): return nil
    }
  }

  /// Names as a form writes them, since a list of strings holds no others.
  private static func list(_ names: [String]) -> StructuredMember {
    let items = names.map { name in
      var text = ""
      PercentEncoding.append(name, keeping: PercentEncoding.isUnreserved, to: &text)
      return StructuredItem(BareItem(checked: .string(text)))
    }
    return .innerList(items, StructuredParameters())
  }

  private static func names(_ member: StructuredMember) -> [String]? {
    guard case .innerList(let items, _) = member else { return nil }
    var names: [String] = []
    for item in items {
      guard let text = item.value.string else { return nil }
      names.append(PercentEncoding.decodedForm(text.utf8))
    }
    return names
  }
}
