import Hummingbird
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesOpenAPI

/// Connects methods and paths with the operations.
func makeRouter(_ operations: Operations) -> TypedRouter<BasicRequestContext> {
  let router = TypedRouter(pipeline: .bookings, acceptPatch: [.mergePatch])

  let reader = operations.access.needing("bookings:read")
  let writer = operations.access.needing("bookings:write")
  let id = ParameterPart<Int>.path("id", in: Booking.ids)
  let exportID = ParameterPart<Int>.path("id", in: Exports.ids)

  router.get(
    "bookings", reader, .cursor(), .query("room", .choice(Room.self), default: nil),
    .query("from", .date, default: nil), .facts, use: operations.list)
  router.post(
    "bookings", CountedAccess(access: writer, meter: operations.quota), .content(BookingDetails.self),
    use: operations.create)
  router.get("bookings/:id", reader, id, use: operations.read)
  router.put(
    "bookings/:id", writer, id, .content(BookingDetails.self), .preconditions(required: true), use: operations.replace)
  router.patch(
    "bookings/:id", writer, id, .mergePatch(of: BookingDetails.self), .preconditions, use: operations.update)
  router.delete("bookings/:id", writer, id, .preconditions, use: operations.delete)
  router.put(
    "bookings/:id/agenda", writer, id, .received(accept: Agendas.types, upTo: Agendas.limit), .preconditions,
    use: operations.upload)
  router.get("bookings/:id/agenda", reader, id, use: operations.download)
    .describing { $0.contentTypes = Agendas.types }
  router.post("cancellations", writer, .content(Cancellation.self), use: operations.cancel)
  router.post("exports", reader, use: operations.export)
  router.get("exports/:id", reader, exportID, use: operations.exportState)
  router.get("exports/:id/table", reader, exportID, use: operations.exportTable)
    .describing { $0.contentTypes = ["text/csv"] }
  router.get("events", reader, .header("Last-Event-ID", .text(), default: nil), use: operations.events)
  router.get("rooms/:room", reader, .path("room", .choice(Room.self)), use: operations.room)
  router.get("problems/:name", .path("name", .text()), use: operations.problem)

  let info = APIInfo("Bookings", version: "1")
  let description = OpenAPIDocument(info, router.signatures, pipeline: .bookings)
  let earlier = OpenAPIDocument(info, router.signatures, version: .v31, pipeline: .bookings)
  router.get("openapi.json") { _, _ in description }
  router.get("openapi-3.1.json") { _, _ in earlier }
  let page = APIPage(description, at: "/openapi.json")
  router.get("docs") { _, _ in page }

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
