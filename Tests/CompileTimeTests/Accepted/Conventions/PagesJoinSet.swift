import TypedResponses

func list(_ request: some RequestFacts) throws(ListFailure) {
  _ = try PageRequest(request, or: ListFailure.self)
  _ = try OffsetRequest(request, limits: 1...50, usual: 10, or: ListFailure.self)
  let page = try CursorRequest(request, or: ListFailure.self)
  if page.cursor == "old" { throw .init(page.unknownCursor) }
}
