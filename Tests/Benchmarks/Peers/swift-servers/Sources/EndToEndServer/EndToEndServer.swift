import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import TypedResponses
import TypedResponsesHummingbird

/// Serves the same answers in three ways: `own` is Hummingbird alone, `typed` is this package on Hummingbird, and `nio`
/// is this package on SwiftNIO.
///
/// ```
/// EndToEndServer own|typed|nio PORT ENTITIES
/// ```
///
/// Port 0 lets the system choose. `ENTITIES` is a file with a JSON array. The server ends with its input, so that
/// nothing is left behind by a program that started it and crashed.
@main
struct EndToEndServer {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let port = Int(arguments[2]) else { throw Usage() }
    let entities = try JSONDecoder().decode([Entity].self, from: Data(contentsOf: URL(filePath: arguments[3])))
    guard !entities.isEmpty else { throw Usage() }
    Thread.detachNewThread {
      _ = try? FileHandle.standardInput.readToEnd()
      exit(0)
    }
    switch arguments[1] {
    case "own": try await serve(ownRouter(entities), port, .http1())
    case "typed": try await serve(typedRouter(entities), port, .http1WithProblems(pipeline: ResponsePipeline()))
    case "nio": try await serveNIO(entities, port, .onSharedThreads)
    case "nio-loop": try await serveNIO(entities, port, .onEventLoop)
    default: throw Usage()
    }
  }

  private static func serve<Router: HTTPResponderBuilder>(
    _ router: Router, _ port: Int, _ server: HTTPServerBuilder
  ) async throws where Router.Responder.Context == BasicRequestContext {
    // A typed error is a line in the log at level info, which Hummingbird does not write for its own.
    var logger = Logger(label: "EndToEndServer")
    logger.logLevel = .notice
    let app = Application(
      responder: router.buildResponder(), server: server,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { tell($0.localAddress?.port ?? port) },
      logger: logger)
    try await app.runService()
  }

  /// Tells the program that started the server on which port it listens.
  static func tell(_ port: Int) {
    try? FileHandle.standardOutput.write(contentsOf: Data("\(port)\n".utf8))
  }
}

/// The arguments make no sense.
struct Usage: Error, CustomStringConvertible {
  var description: String { "EndToEndServer own|typed|nio PORT ENTITIES" }
}
