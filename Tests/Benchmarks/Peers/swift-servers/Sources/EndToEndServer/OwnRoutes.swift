import Hummingbird

/// Answers as Hummingbird's documentation shows, without anything of this package.
func ownRouter(_ entities: [Entity]) -> Router<BasicRequestContext> {
  let router = Router()
  let entity = entities[0]

  router.get("entity") { _, _ in
    entity
  }

  router.get("created") { _, _ in
    EditedResponse(status: .created, headers: [.location: entity.location], response: entity)
  }

  router.get("entities") { _, _ in
    entities
  }

  router.get("missing") { _, _ -> Entity in
    throw HTTPError(.notFound, message: "No entity has the id \(entity.id).")
  }

  router.get("constant") { _, _ -> Entity in
    throw HTTPError(.notFound)
  }

  return router
}
