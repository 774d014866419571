import TypedResponses
import TypedResponsesTesting

/// A collection of notes in memory that answers as HTTP asks, and by a profile, for whoever has the key.
actor NoteStore {
  private struct Note {
    var members: JSONObject
    var revision = 1

    var version: ResourceVersion { ResourceVersion(etag: EntityTag(version: revision)) }
  }

  private var notes: [Int: Note] = [:]
  private var lastID = 0
  private let settings: ResponseSettings

  init(following profile: ConventionProfile = ConventionProfile()) {
    var settings = ResponseSettings()
    settings.conventions = profile
    self.settings = settings
  }

  /// A client that asks this store.
  nonisolated var client: ContractClient {
    ContractClient { Exchange(try await self.answer($0), to: $0.observed) }
  }

  /// The contract that the store keeps.
  static let contract = CRUDContract(
    of: "/notes", creating: { .json(#"{"text":"Note \#($0)"}"#) }, replacing: .with(.json(#"{"text":"Other"}"#)),
    patching: .with(.mergePatch(#"{"text":"Patched"}"#)), paging: .with("/notes?limit=1"),
    credentials: .with("Bearer key")
  ).searching(with: .json(#"{"text":"Note 1"}"#), postingTo: "/notes/search")

  /// The contract with all that proves a profile.
  static func contract(following profile: ConventionProfile) -> CRUDContract {
    contract.following(
      profile, unacceptable: [.json(#"{"text":""}"#), .mergePatch(#"{"text":""}"#)], insufficient: "Bearer reader")
  }

  func answer(_ request: ContractRequest) throws -> ObservedResponse {
    try Exchange(outcome(of: request), to: request.observed, using: settings).response
  }

  private func outcome(of request: ContractRequest) -> any EncodableResponse {
    let known: [RequestMethod] = [.get, .head, .query, .post, .put, .patch, .delete, .options]
    guard known.contains(request.method) else { return NotImplemented() }
    let credentials = request.fields[.authorization]
    guard credentials == "Bearer key" || credentials == "Bearer reader" else {
      return Unauthorized(challenge: .bearer(realm: "notes"), detail: "Send the key.")
    }
    if credentials == "Bearer reader", !request.method.isSafe {
      let challenge = Challenge.bearer(realm: "notes")
      return UpdateFailure(Forbidden(challenge: challenge, detail: "You may only read."))
    }
    let segments = request.target.prefix { $0 != "?" }.split(separator: "/").dropFirst()
    if segments.first == "search", request.method == .post { return search(request) }
    guard let id = segments.first else { return collection(request) }
    return item(Int(id) ?? 0, request)
  }

  private func collection(_ request: ContractRequest) -> any EncodableResponse {
    let allow: Allow = [.get, .head, .query, .post, .options]
    switch request.method {
    case .query: return search(request)
    case .get, .head:
      if let text = request.observed.query["text"] { return OK(found(text), version: .ofContent) }
      let ids = notes.keys.sorted()
      guard let query = request.target.split(separator: "?").dropFirst().first else { return OK(list(ids)) }
      let page = query.split(separator: "=").last.flatMap { query.hasPrefix("page") ? Int($0) : nil } ?? 1
      let next = ids.indices.contains(page) ? try? URIReference("/notes?page=\(page + 1)") : nil
      return OK(list(ids.dropFirst(page - 1).prefix(1))).with(next.map { [Link($0, rel: .next)] } ?? [])
    case .post:
      let members: JSONObject
      do { members = try object(in: request, type: "application/json") } catch { return error }
      lastID += 1
      let note = Note(members: members)
      notes[lastID] = note
      return Created(json(lastID, note), location: "/notes/\(lastID)", version: note.version)
    case .options: return OptionsAnswer(allow: allow, acceptQuery: ["application/json"])
    default: return MethodNotAllowed(allow: allow)
    }
  }

  /// The notes with a text, by QUERY or by POST.
  private func search(_ request: ContractRequest) -> any EncodableResponse {
    guard request.fields[.contentType] != nil else { return BadRequest(detail: "Say what the question is written in.") }
    let question: JSONObject
    do { question = try object(in: request, type: "application/json") } catch { return error }
    let text = question["text"]?.text ?? ""
    return SearchResult.ok(found(text), version: .ofContent, repeatAt: "/notes?text=\(text)")
  }

  private func found(_ text: String) -> [JSONValue] {
    notes.keys.sorted().compactMap { id in notes[id].flatMap { $0.members["text"]?.text == text ? json(id, $0) : nil } }
  }

  private func item(_ id: Int, _ request: ContractRequest) -> any EncodableResponse {
    let allow: Allow = [.get, .head, .put, .patch, .delete, .options]
    guard allow.methods.contains(request.method) else { return MethodNotAllowed(allow: allow) }
    if request.method == .options {
      return OptionsAnswer(allow: allow, acceptPatch: ["application/merge-patch+json"])
    }
    guard var note = notes[id] else {
      return id <= lastID ? ReadFailure.gone() : ReadFailure.notFound(detail: "There is no such note.")
    }
    if request.method == .get || request.method == .head { return OK(json(id, note), version: note.version) }
    do {
      try Preconditions(request.observed).check(against: .exists(note.version))
    } catch {
      return error
    }
    if request.method == .delete {
      notes[id] = nil
      return DeleteResult<JSONValue>.noContent
    }
    let type: ContentType = request.method == .put ? "application/json" : "application/merge-patch+json"
    do { note.members = try object(in: request, type: type) } catch { return error }
    note.revision += 1
    notes[id] = note
    let changed = json(id, note)
    return request.method == .put
      ? ReplaceResult.ok(changed, version: note.version) : UpdateResult.ok(changed, version: note.version)
  }

  private func object(
    in request: ContractRequest, type: ContentType
  ) throws(OneOf<BadRequest, UnsupportedMediaType, ValidationFailed>) -> JSONObject {
    guard request.fields[.contentType] == type.description else {
      throw .of(UnsupportedMediaType(accept: ["application/json"]))
    }
    guard case .object(let object)? = try? JSONValue(parsing: request.content) else {
      throw .of(BadRequest(detail: "The content is no JSON object."))
    }
    guard let text = object["text"]?.text, !text.isEmpty else {
      throw .of(ValidationFailed(fields: FieldError(at: .body("/text"), .required)))
    }
    return object
  }

  private func list(_ ids: some Sequence<Int>) -> JSONValue {
    .array(ids.compactMap { id in notes[id].map { json(id, $0) } })
  }

  private func json(_ id: Int, _ note: Note) -> JSONValue {
    var members: JSONObject = ["id": .integer(Int64(id))]
    for member in note.members.members { members[member.name] = member.value }
    return .object(members)
  }
}
