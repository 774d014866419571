import Hummingbird
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesOpenAPI

/// Connects methods and paths with the operations.
func makeRouter(_ operations: Operations) -> TypedRouter<BasicRequestContext> {
  let router = TypedRouter(pipeline: .bookings, acceptPatch: [.mergePatch])

  // The problems of this API that join the conventional failures.
  let changing: [RequestPartFact] = [.failure(SlotTaken.self), .failure(AlreadyBegun.self)]

  router.get("bookings", use: operations.list)
  router.post("bookings", use: operations.create).describing { $0.facts = [.failure(SlotTaken.self)] }
  router.get("bookings/:id", use: operations.read)
  router.put("bookings/:id", use: operations.replace).describing { $0.facts = changing }
  router.patch("bookings/:id", use: operations.update).describing { $0.facts = changing }
  router.delete("bookings/:id", use: operations.delete).describing { $0.facts = [.failure(AlreadyBegun.self)] }
  router.put("bookings/:id/agenda", use: operations.upload)
  router.get("bookings/:id/agenda", use: operations.download)
  router.post("cancellations", use: operations.cancel)
  router.post("exports", use: operations.export)
  router.get("exports/:id", use: operations.exportState)
  router.get("exports/:id/table", use: operations.exportTable)
  router.get("events", use: operations.events)
  router.get("rooms/:room", use: operations.room)
  router.get("problems/:name", use: operations.problem)

  let info = APIInfo("Bookings", version: "1")
  let description = OpenAPIDocument(info, router.signatures, pipeline: .bookings)
  let earlier = OpenAPIDocument(info, router.signatures, version: .v31, pipeline: .bookings)
  router.get("openapi.json") { _, _ in description }
  router.get("openapi-3.1.json") { _, _ in earlier }

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
