import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

/// The same answers with this package.
func typedRouter(_ entities: [Entity]) -> TypedRouter<BasicRequestContext> {
  let router = TypedRouter()
  let entity = entities[0]

  router.get("entity") { _, _ in
    OK(entity)
  }

  router.get("versioned") { _, _ in
    OK(entity, version: Entity.version)
  }

  router.get("created") { _, _ in
    Created(entity, location: "/entities/\(entity.id)")
  }

  router.get("entities") { _, _ in
    OK(entities)
  }

  router.get("missing") { _, _ -> OK<Entity> in
    throw NotFound(detail: "No entity has the id \(entity.id).")
  }

  router.get("constant") { _, _ -> OK<Entity> in
    throw NotFound()
  }

  return router
}
