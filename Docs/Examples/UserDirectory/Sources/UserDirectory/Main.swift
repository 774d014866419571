import Hummingbird

@main
struct UserDirectory {
  static func main() async throws {
    let environment = Environment()
    let port = environment.get("PORT", as: Int.self) ?? 8080
    let app = Application(
      router: makeRouter(Directory()),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? port
        print("Listening on http://127.0.0.1:\(port)")
      })
    try await app.runService()
  }
}
