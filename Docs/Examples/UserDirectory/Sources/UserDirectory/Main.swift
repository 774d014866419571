import Foundation
import Hummingbird
import HummingbirdCore
import TypedResponsesHummingbird

@main
struct UserDirectory {
  static func main() async throws {
    let port = Environment().get("PORT", as: Int.self) ?? 8080
    let app = Application(
      router: makeRouter(Directory()),
      server: .http1WithProblems(),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in
        print("Listening on http://127.0.0.1:\(channel.localAddress?.port ?? port)")
        fflush(nil)
      })
    try await app.runService()
  }
}
