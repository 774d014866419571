// What a server does, for the programs in Docs/Recipes: a request goes in, and the message that goes out is printed.

import TypedResponses

func send(
  _ request: RequestHead, through pipeline: ResponsePipeline = ResponsePipeline(),
  to handler: () async throws -> some EncodableResponse
) async {
  print("> \(request)")
  if let answer = pipeline.preflight(for: request) {
    print(answer, terminator: "\n\n")
    return
  }
  let answer: EncodedResponse
  do {
    answer = pipeline.encode(try await handler(), for: request)
  } catch {
    answer = pipeline.encode(failure: error, for: request)
  }
  guard case .stream(let stream) = answer.content else {
    print(answer, terminator: "\n\n")
    return
  }
  print(([answer.status.description] + answer.fields.map(\.description)).joined(separator: "\n"), terminator: "\n\n")
  do {
    for try await chunk in stream { print(String(decoding: chunk, as: UTF8.self), terminator: "") }
  } catch {
    print("broke off: \(error)")
  }
  print()
}
