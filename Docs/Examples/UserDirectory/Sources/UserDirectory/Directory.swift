import TypedResponses

/// The users, in memory. Each method is one operation of the API, with the outcomes it can have in its signature.
actor Directory {
  private var users: [User.ID: VersionedUser] = [:]
  private var lastID = 0
  private var searches: [Search.ID: Search] = [:]
  private var lastSearchID = 0

  func list(_ page: PageRequest, _ request: any RequestFacts) async -> OK<[User]> {
    let ids = users.keys.sorted()
    let found = ids[page.range(of: ids.count)].compactMap { users[$0]?.user }
    return OK(found).with(PageLinks(page, total: ids.count, of: request).links)
  }

  /// The users that a question finds, and where a GET asks it again.
  func search(_ search: Search) async -> SearchResult<User> {
    .ok(found(by: search), version: .ofContent, repeatAt: "/searches/\(remember(search))")
  }

  func repeatSearch(_ id: Search.ID) async throws(NotFound) -> OK<[User]> {
    guard let search = searches[id] else { throw NotFound(detail: "No search has the id \(id), or no longer.") }
    return OK(found(by: search), version: .ofContent)
  }

  /// The users that a question finds as lines, of which a client may ask for a part.
  func export(_ search: Search) async -> Representation<BytesSource> {
    let lines = ["id,name,age"] + found(by: search).map { "\($0.id),\"\($0.name)\",\($0.age)" }
    let octets = Array(lines.map { "\($0)\r\n" }.joined().utf8)
    return Representation(
      BytesSource(octets), contentType: .csv, version: ResourceVersion(etag: EntityTag(of: octets)))
  }

  func create(_ input: UserInput) async throws(OneOf<Conflict, InsufficientStorage>) -> Created<User> {
    if let taken = conflict(over: input.email, except: nil) { throw .of(taken) }
    guard lastID < User.ids.upperBound else { throw .of(InsufficientStorage(detail: "All ids have been given.")) }
    lastID += 1
    let stored = store(User(id: lastID, name: input.name, age: input.age, email: input.email))
    return Created(stored.user, location: "/users/\(stored.user.id)", version: stored.version)
  }

  func show(_ id: User.ID) async throws(NotFound) -> OK<User> {
    guard let found = users[id] else { throw missing(id) }
    return OK(found.user, version: found.version)
  }

  func replace(
    _ id: User.ID, with input: UserInput, if preconditions: Preconditions
  ) async throws(OneOf<NotFound, PreconditionFailed, Conflict>) -> OK<User> {
    try change(id, if: preconditions) { user in
      user.name = input.name
      user.age = input.age
      user.email = input.email
    }
  }

  func update(
    _ id: User.ID, with patch: UserPatch, if preconditions: Preconditions
  ) async throws(OneOf<NotFound, PreconditionFailed, Conflict>) -> OK<User> {
    try change(id, if: preconditions) { user in
      user.name = patch.name ?? user.name
      user.age = patch.age ?? user.age
      user.email = patch.removesEmail ? nil : patch.email ?? user.email
    }
  }

  func remove(
    _ id: User.ID, if preconditions: Preconditions
  ) async throws(OneOf<NotFound, PreconditionFailed>) -> NoContent {
    guard let found = users[id] else { throw .of(missing(id)) }
    do { try preconditions.check(against: .exists(found.version)) } catch { throw .of(error) }
    users[id] = nil
    return NoContent()
  }
}

extension Directory {
  private func found(by search: Search) -> [User] {
    users.keys.sorted().compactMap { users[$0]?.user }.filter(search.finds)
  }

  /// The id of a search; the same one has the same id while it is kept. The last thousand are.
  private func remember(_ search: Search) -> Search.ID {
    if let known = searches.first(where: { $0.value == search }) { return known.key }
    lastSearchID += 1
    searches[lastSearchID] = search
    searches[lastSearchID - 1000] = nil
    return lastSearchID
  }

  private func change(
    _ id: User.ID, if preconditions: Preconditions, _ edit: (inout User) -> Void
  ) throws(OneOf<NotFound, PreconditionFailed, Conflict>) -> OK<User> {
    guard let found = users[id] else { throw .of(missing(id)) }
    do { try preconditions.check(against: .exists(found.version)) } catch { throw .of(error) }
    var user = found.user
    edit(&user)
    if let taken = conflict(over: user.email, except: id) { throw .of(taken) }
    let stored = store(user)
    return OK(stored.user, version: stored.version)
  }

  private func store(_ user: User) -> VersionedUser {
    let revision = (users[user.id]?.revision ?? 0) + 1
    let stored = VersionedUser(user: user, revision: revision)
    users[user.id] = stored
    return stored
  }

  private func missing(_ id: User.ID) -> NotFound {
    NotFound(detail: "No user has the id \(id).")
  }

  private func conflict(over email: String?, except id: User.ID?) -> Conflict? {
    guard let email, users.values.contains(where: { $0.user.email == email && $0.user.id != id }) else { return nil }
    return Conflict(detail: "This e-mail address is taken.")
  }
}
