import Foundation
package import TypedResponses

/// A handler that reads whatever a request may bring, for servers of every kind.
package struct Intake: Sendable {
  /// How much content its routes for JSON take.
  package static let limit = 256
  package var pipeline = ResponsePipeline()
  private let idempotency = Idempotency()
  private let hourly: QuotaMeter
  private let hidden: QuotaMeter

  package init() throws {
    let policy = try RateLimitPolicy("hourly", quota: 3, window: .seconds(3600))
    hourly = QuotaMeter(policy, store: InMemoryQuotaStore(clock: StillClock()))
    hidden = QuotaMeter(policy, store: BrokenStore())
  }

  /// The answer to a request.
  ///
  /// - Parameter order: Reads an ``Order``, where a server has a way of its own.
  package func reply(
    to received: RequestContent, order: (() async throws -> Order)? = nil
  ) async throws -> IntakeReply {
    let request = received.request
    switch request.path.split(separator: "/").first {
    case "orders":
      if let order { return IntakeReply(OK(try await order())) }
      return IntakeReply(OK(try await received.value(Order.self, upTo: Self.limit)))
    case "lenient":
      let decoder = JSONContentDecoder(leniency: [.trailingCommas, .repeatedNames, .byteOrderMark, .halfSurrogates])
      return IntakeReply(OK(try await received.value(Order.self, by: decoder)))
    case "people": return IntakeReply(OK(try await received.value([Person].self, upTo: 1024)))
    case "events":
      var options = JSONOptions.default
      options.keys = .snakeCase
      return IntakeReply(OK(try await received.value(Event.self, by: JSONContentDecoder(options: options))))
    case "images": return IntakeReply(OK(try await received.octets(accept: ["image/*"], upTo: 8).count))
    case "files":
      let octets = try await received.octets(accept: ["text/csv", "text/plain"], upTo: 8, allowsEmpty: true)
      return IntakeReply(OK(octets.count))
    case "search": return IntakeReply(OK(try await received.octets(accept: ["application/json"]).count))
    case "notes": return try await patch(received)
    case "forms": return IntakeReply(OK(try await received.form(SignUp.self, upTo: 512, fields: 6)))
    case "uploads": return try await upload(received)
    case "rooms": return try rooms(request)
    case "bookings": return try await book(received)
    case "items": return IntakeReply(OK(try PageRequest(request).description))
    case "feed":
      let page = try CursorRequest(request, limits: 1...10, usual: 5)
      if page.cursor == "old" { throw page.unknownCursor }
      return IntakeReply(OK(page.description))
    case "bearer": return try bearer(request)
    case "basic":
      let basic = BasicAuthentication(realm: "api")
      let given = try basic.credentials(of: request)
      guard given.password.equals("sesame") else { throw basic.wrong() }
      return IntakeReply(OK(given.user))
    case "dpop":
      let dpop = DPoPAuthentication(algs: "ES256", realm: "api")
      return IntakeReply(OK(try dpop.credentials(of: request).proof))
    case "payments":
      let octets = try await received.octets(accept: ["application/json"])
      return IntakeReply(
        try await idempotency.perform(request, octets, through: pipeline) {
          Created(String(decoding: octets, as: UTF8.self), location: "/payments/\(7)")
        })
    case "unpaid":
      return IntakeReply(
        try await Idempotency(store: BrokenStore()).perform(request, []) { NoContent() })
    case "quota": return IntakeReply(OK("counted").with(try await hourly.take(from: String(request.target))))
    case "uncounted": return IntakeReply(OK("counted").with(try await hidden.take(from: "a")))
    case "digests":
      let octets = try await received.octets(accept: ["text/plain"])
      try RequestDigests(request).verify(octets)
      return IntakeReply(NoContent())
    default: throw NotFound()
    }
  }

  private func patch(_ received: RequestContent) async throws -> IntakeReply {
    let rules = { (note: Note, errors: inout FieldErrors) in
      errors.check((0...5).contains(note.stars), "stars", .outOfRange(0...5))
      errors.check(!note.tags.contains(note.title), "tags", .unexpected)
    }
    switch received.request.path {
    case "/notes/merge":
      return IntakeReply(OK(try await received.mergePatch(upTo: Self.limit).applied(to: Note(), check: rules)))
    case "/notes/operations":
      return IntakeReply(OK(try await received.jsonPatch(operations: 2).applied(to: Note(), check: rules)))
    default: return IntakeReply(OK(try await received.patch().applied(to: Note(), check: rules)))
    }
  }

  private func upload(_ received: RequestContent) async throws -> IntakeReply {
    var limits = MultipartLimits()
    limits.octets = 1024
    limits.parts = 3
    limits.headerOctets = 128
    limits.nameOctets = 16
    limits.fieldOctets = 32
    limits.fileOctets = 64
    var found: [String] = []
    let form = try await received.form(within: limits) { file in
      try file.require(accept: ["image/png"])
      found.append("\(file.name)=\(file.filename ?? "")(\(try await file.octets().count))")
    }
    return IntakeReply(OK(form.all.map { "\($0.name)=\($0.value)" } + found))
  }

  private func rooms(_ request: any RequestFacts) throws -> IntakeReply {
    enum Order: String, CaseIterable { case name, size }
    var parameters = ParameterReader()
    let number = request.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    var read = ["\(parameters.integer(.path("number"), number, in: 1...99) ?? 0)"]
    for parameter in request.query.all {
      let (place, text) = (FieldLocation.query(parameter.name), parameter.value)
      let value: Any? =
        switch parameter.name {
        case "beds": parameters.integer(place, text, in: 1...4)
        case "price": parameters.number(place, text, in: 0...1000)
        case "exact": parameters.decimal(place, text)
        case "sea": parameters.flag(place, text)
        case "sort": parameters.choice(place, text, of: Order.self)
        case "from": parameters.date(place, text).map { $0.timeIntervalSince1970 }
        case "id": parameters.uuid(place, text)
        case "link": parameters.url(place, text)
        case "name": parameters.text(place, text, length: 2...5)
        default: nil
        }
      if let value { read.append("\(parameter.name)=\(value)") }
    }
    _ = parameters.required(.header(.roomKey), request.values(of: .roomKey).first)
    try parameters.refuse()
    return IntakeReply(OK(read))
  }

  private func book(_ received: RequestContent) async throws -> IntakeReply {
    let request = received.request
    var (errors, parameters) = (FieldErrors(), ParameterReader())
    let room = request.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    _ = parameters.integer(.path("room"), room, in: 1...99)
    if let sea = request.query["sea"] { _ = parameters.flag(.query("sea"), sea) }
    errors.note(parameters)
    _ = try errors.collect { try PageRequest(request) }
    let order = try await errors.collect { try await received.value(Order.self) }
    try errors.refuse()
    return IntakeReply(OK(order))
  }

  private func bearer(_ request: any RequestFacts) throws -> IntakeReply {
    let bearer = BearerAuthentication(realm: "api").needing("read write")
    let token = try bearer.credentials(of: request)
    switch token.text {
    case "old": throw bearer.invalidToken("The token expired.")
    case "weak": throw bearer.stepUp(contexts: "urn:example:second", maxAge: .seconds(300))
    case "reader": try bearer.checkScope(["read"])
    default: try bearer.checkScope(["read", "write"])
    }
    return IntakeReply(OK(token.text))
  }
}

/// Any answer of the ``Intake``.
package struct IntakeReply: EncodableResponse {
  private let response: any EncodableResponse

  init(_ response: any EncodableResponse) {
    self.response = response
  }

  package func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try response.encode(for: request, using: settings)
  }
}

extension FieldName {
  static let roomKey: FieldName = "Room-Key"
}

extension Fault {
  fileprivate static var unexpected: Fault { Fault(code: "title_as_tag", detail: "Must not hold the title.") }
}

/// Time that stands still, so that the fields of a quota are always the same.
private struct StillClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Duration
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
  }

  var now: Instant { Instant(offset: .zero) }
  var minimumResolution: Duration { .nanoseconds(1) }
  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

/// A store that cannot be reached.
private struct BrokenStore: QuotaStore, IdempotencyStore {
  struct Unreachable: Error {}

  func take(_ units: Int64, from key: String, by rule: QuotaRule) throws -> QuotaCount { throw Unreachable() }
  func claim(_ key: String, fingerprint: [UInt8], lease: Duration) throws -> IdempotencyClaim { throw Unreachable() }
  func complete(_ key: String, token: String, with response: SavedResponse, for lifetime: Duration) throws {}
  func release(_ key: String, token: String) throws {}
}
