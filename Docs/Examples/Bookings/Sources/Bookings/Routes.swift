import Hummingbird
import TypedResponses
import TypedResponsesHummingbird

/// Connects methods and paths with the operations.
func makeRouter(_ operations: Operations) -> TypedRouter<BasicRequestContext> {
  let router = TypedRouter(pipeline: .bookings, acceptPatch: [.mergePatch])

  router.get("bookings", use: operations.list)
  router.post("bookings", use: operations.create)
  router.get("bookings/:id", use: operations.read)
  router.put("bookings/:id", use: operations.replace)
  router.patch("bookings/:id", use: operations.update)
  router.delete("bookings/:id", use: operations.delete)
  router.put("bookings/:id/agenda", use: operations.upload)
  router.get("bookings/:id/agenda", use: operations.download)
  router.post("cancellations", use: operations.cancel)
  router.post("exports", use: operations.export)
  router.get("exports/:id", use: operations.exportState)
  router.get("exports/:id/table", use: operations.exportTable)
  router.get("events", use: operations.events)
  router.get("rooms/:room", use: operations.room)
  router.get("problems/:name", use: operations.problem)

  return router
}

extension ResponsePipeline {
  /// What holds for every response.
  static var bookings: ResponsePipeline {
    var pipeline = ResponsePipeline()
    // Who may not see a booking does not learn that there is one.
    pipeline.settings.conventions.denial = .notFound
    pipeline.settings.problems.translations = ProblemTranslations(from: "en", .german)
    // A proxy that compresses changes entity tags on their way; see Docs/Guides/BehindProxies.md.
    pipeline.settings.tagMatching = .throughCompression
    pipeline.crossOrigin = CrossOriginPolicy(.only(["https://app.bookings.example"]))
    return pipeline
  }
}
