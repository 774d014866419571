import TypedResponses

extension ConventionChecker {
  /// What is wrong with each of these exchanges, and with those that do not fit to each other: HEAD with its GET, 304
  /// and 206 with the 200 of the same target, and 200s of one target that are told apart by nothing.
  ///
  /// Two exchanges are compared when they are of one origin and target and no PUT, POST, PATCH, DELETE or other method
  /// that changes things lies between them. The time grows with the number of exchanges, not with its square.
  ///
  /// - Parameters:
  ///   - conversation: The exchanges, in the order in which they took place.
  ///   - operations: What the requests were meant to do; adds the conventions of the operations.
  public func check(_ conversation: [Exchange], operations: OperationTable = OperationTable()) -> [Finding] {
    let subjects = conversation.map { Subject($0) }
    let reads = FullReads(subjects)
    return subjects.indices.flatMap { index in
      let pairs = reads.partner(of: index).map { compare(subjects[index], subjects[$0]) } ?? []
      let operation = subjects[index].request.flatMap { operations.operation(of: $0) }
      return (check(subjects[index], as: operation) + pairs).inOrderOfSeverity
    }
  }

  /// What does not fit between a response to HEAD, a 304, a 206 or another 200 and the 200 to GET that it goes with.
  public func check(_ exchange: Exchange, against full: Exchange) -> [Finding] {
    compare(Subject(exchange), Subject(full))
  }

  private func compare(_ subject: Subject, _ full: Subject) -> [Finding] {
    PairRule.all.compactMap { pairRule in
      guard isApplied(pairRule.rule), let seen = pairRule.compare(subject, full) else { return nil }
      return Finding(pairRule.rule, seen: seen, in: subject.exchange)
    }
  }
}

/// The complete answers to GET of a conversation, by what they are answers to.
private struct FullReads {
  /// A resource between two changes.
  private struct Place: Hashable {
    let origin: String
    let target: String
    /// How many changes came before.
    let age: Int
  }

  /// A request for a resource, as far as it can decide about the representation.
  private struct Asked: Hashable {
    let place: Place
    let selection: [String?]
  }

  private let subjects: [Subject]
  private var places: [Place?] = []
  private var firsts: [Asked: Int] = [:]
  private var previous: [Int: Int] = [:]

  init(_ subjects: [Subject]) {
    self.subjects = subjects
    var age = 0
    var lasts: [Place: Int] = [:]
    for (index, subject) in subjects.enumerated() {
      guard let request = subject.request else {
        places.append(nil)
        continue
      }
      if !request.method.isSafe { age += 1 }
      let origin = request.origin ?? request.fields[.host]?.lowercased() ?? ""
      let place = Place(origin: origin, target: request.target, age: age)
      places.append(place)
      guard request.method == .get, subject.code == 200 else { continue }
      previous[index] = lasts[place]
      lasts[place] = index
      let asked = Asked(place: place, selection: FullReads.selection(request))
      if firsts[asked] == nil { firsts[asked] = index }
    }
  }

  private static func selection(_ request: ObservedRequest) -> [String?] {
    let names: [FieldName] = [
      .accept, .acceptEncoding, .acceptLanguage, .authorization, .cookie, .origin, .prefer, .userAgent,
    ]
    return names.map { request.fields.combined($0) }
  }

  /// The answer with which another one is to be compared.
  func partner(of index: Int) -> Int? {
    let subject = subjects[index]
    guard let place = places[index], let request = subject.request else { return nil }
    if request.method == .get, subject.code == 200 { return previous[index] }
    guard request.method == .head || request.method == .get && (subject.code == 304 || subject.code == 206) else {
      return nil
    }
    return firsts[Asked(place: place, selection: FullReads.selection(request))]
  }
}
