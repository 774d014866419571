import Foundation
import TypedResponses

/// The documents that are measured; the same as in the peers' programs.
enum Workloads {
  static func all() throws -> [Workload] {
    let source = try Fixture.problem()
    let entities = try Fixture.entities()
    let detail = source.detail ?? ""
    let instance = URIReference(stringLiteral: source.instance ?? "")
    let entity = entities[0]
    return try [
      problem("W1", "problem document", source: source),
      validation("W2", "problem document with 5 faults", source: source, faults: 5),
      validation("W3", "problem document with 50 faults", source: source, faults: 50),
      problemType("P1", "problem type with 2 members") { OutOfCredit(balance: 30, accounts: $0) },
      problemType("P2", "problem type with a list of 2 members") { ListedOutOfCredit(balance: 30, accounts: $0) },
      writing("W4", "entity", entity),
      writing("W5", "array of 100 entities", entities),
      writing("W7", "entity with a list of members", Fixture.ListedEntity(entity)),
      writing("W8", "array of 100 such entities", entities.map { Fixture.ListedEntity($0) }),
      reading("I4", "entity, read", entity),
      reading("I5", "array of 100 entities, read", entities),
      reading("I7", "entity with a list of members, read", Fixture.ListedEntity(entity)),
      reading("I8", "array of 100 such entities, read", entities.map { Fixture.ListedEntity($0) }),
      checking("M1", "6 members, read and checked", Fixture.Registration.right),
      checking("M2", "6 members, 3 of them wrong, read and checked", Fixture.Registration.wrong),
      response("R1", "404 without detail", NotFound.self) { NotFound() },
      response("R2", "403 with W1", Forbidden.self) { Forbidden(detail: detail).instance(instance) },
      exchange("R3", "200 with W4 and its version, through the pipeline", entity) {
        OK(entity, version: ResourceVersion(etag: .strong("5f2b3c-9a8d7e")))
      },
      exchange("R4", "404 that a handler throws, through the pipeline", Fixture.notFound) {
        () throws(NotFound) -> NoContent in throw NotFound()
      },
    ]
  }

  private static let request = RequestHead()

  /// A whole response, from the values to the fields and the content.
  private static func response<Failure: ErrorResponse>(
    _ id: String, _ title: String, _ type: Failure.Type, _ make: @escaping () -> Failure
  ) throws -> Workload {
    try workload(id, title) {
      guard case .bytes(let octets) = try make().encode(for: request).content else { return [] }
      return octets
    } foundation: {
      let failure = make()
      return Fixture.Problem(
        type: Failure.problemType.description, title: Failure.problemTitle, status: Failure.status.code,
        detail: failure.details.detail, instance: failure.details.instance?.text, errors: nil)
    }
  }

  /// All that a server asks the package for, from the request to the response that it sends.
  private static func exchange(
    _ id: String, _ title: String, _ value: some Encodable,
    _ handler: @escaping @Sendable () async throws -> some EncodableResponse
  ) throws -> Workload {
    let pipeline = ResponsePipeline()
    let ours = Subject(
      name: "TypedResponses",
      asynchronously: {
        let request = RequestHead(.get, "/users/7", fields: [(.accept, "application/json")])
        let response = await pipeline.respond(to: request, handler)
        if case .bytes(let octets) = response.content { return octets }
        return []
      })
    return try workload(id, title, ours: ours) { value }
  }

  private static func problem(_ id: String, _ title: String, source: Fixture.Problem) throws -> Workload {
    let detail = source.detail ?? ""
    let instance = URIReference(stringLiteral: source.instance ?? "")
    return try workload(id, title) {
      try Forbidden(detail: detail).instance(instance).problemDocument()
    } foundation: {
      Fixture.Problem(
        type: "about:blank", title: "Forbidden", status: 403, detail: source.detail, instance: source.instance,
        errors: nil)
    }
  }

  private static func problemType<Problem: ProblemType>(
    _ id: String, _ title: String, _ make: @escaping (_ accounts: [String]) -> Problem
  ) throws -> Workload {
    let accounts = ["/accounts/12345", "/accounts/67890"]
    return try workload(id, title) {
      try make(accounts).problemDocument()
    } foundation: {
      Fixture.OutOfCredit(
        type: Problem.type.description, title: Problem.title, status: 403,
        detail: "Your balance is not enough.", balance: 30, accounts: accounts)
    }
  }

  private static func validation(
    _ id: String, _ title: String, source: Fixture.Problem, faults: Int
  ) throws -> Workload {
    let errors = Array((source.errors ?? []).prefix(faults))
    return try workload(id, title) {
      let fields = errors.map { FieldError($0.location, code: $0.code, detail: $0.detail) }
      return try ValidationFailed(fields: fields)?.problemDocument() ?? []
    } foundation: {
      Fixture.Problem(
        type: "about:blank", title: "Unprocessable Content", status: 422,
        detail: "Some values in the request are not acceptable.", instance: nil,
        errors: errors.map { Fixture.Fault(detail: $0.detail, pointer: "#" + $0.pointer, code: $0.code) })
    }
  }

  private static func writing(_ id: String, _ title: String, _ value: some Encodable & Sendable) throws -> Workload {
    let encoder = JSONContentEncoder()
    return try workload(id, title) {
      try encoder.encode(value)
    } foundation: {
      value
    }
  }

  /// Content that is read into a value; the document is what was sent.
  private static func reading<Value: Codable & Sendable>(
    _ id: String, _ title: String, _ value: Value
  ) throws -> Workload {
    let document = try JSONContentEncoder().encode(value)
    let data = Data(document)
    let decoder = JSONContentDecoder()
    let foundation = JSONDecoder()
    return Workload(
      id: id, title: title, document: document,
      ours: Subject(name: "TypedResponses") {
        try withExtendedLifetime(decoder.decode(Value.self, from: document)) { document }
      },
      others: [
        Subject(name: "Foundation") {
          try withExtendedLifetime(foundation.decode(Value.self, from: data)) { document }
        }
      ])
  }

  /// Content that is read member by member, with every fault noted; by Foundation into a value that checks nothing.
  private static func checking(_ id: String, _ title: String, _ value: Fixture.Registration) throws -> Workload {
    let document = try JSONContentEncoder().encode(value)
    let data = Data(document)
    let decoder = JSONContentDecoder()
    let foundation = JSONDecoder()
    return Workload(
      id: id, title: title, document: document,
      ours: Subject(name: "TypedResponses") {
        do {
          return try withExtendedLifetime(decoder.decode(Fixture.CheckedRegistration.self, from: document)) { document }
        } catch let error as ValidationFailed {
          precondition(error.fields.count == 3, "Other faults were found: \(error)")
          return document
        }
      },
      others: [
        Subject(name: "Foundation") {
          try withExtendedLifetime(foundation.decode(Fixture.Registration.self, from: data)) { document }
        }
      ])
  }

  private static func workload(
    _ id: String, _ title: String, ours: @escaping () throws -> [UInt8],
    foundation: @escaping () throws -> some Encodable
  ) throws -> Workload {
    try workload(id, title, ours: Subject(name: "TypedResponses", run: ours), foundation: foundation)
  }

  private static func workload(
    _ id: String, _ title: String, ours: Subject, foundation: @escaping () throws -> some Encodable
  ) throws -> Workload {
    let document = try ours.run()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return Workload(
      id: id, title: title, document: document, ours: ours,
      others: [
        Subject(name: "Foundation") { [UInt8](try encoder.encode(foundation())) },
        Subject(name: "memcpy") {
          [UInt8](unsafeUninitializedCapacity: document.count) { copy, count in
            count = document.count
            document.withUnsafeBufferPointer { _ = copy.update(from: $0) }
          }
        },
      ])
  }
}

/// A problem type with two extension members, as in RFC 9457.
private struct OutOfCredit: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  let balance: Int
  let accounts: [String]
  var base: Forbidden { Forbidden(detail: "Your balance is not enough.") }
}

/// The same by the list of its members.
private struct ListedOutOfCredit: ProblemType, Described {
  static let type = OutOfCredit.type
  static let title = OutOfCredit.title
  static let members = Members<ListedOutOfCredit>(
    .init("balance", \.balance), .init("accounts", \.accounts), make: ListedOutOfCredit.init)
  let balance: Int
  let accounts: [String]
  var base: Forbidden { Forbidden(detail: "Your balance is not enough.") }
}
