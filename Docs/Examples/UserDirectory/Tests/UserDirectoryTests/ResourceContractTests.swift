import Foundation
import Hummingbird
import Testing
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesHummingbirdChecking
import TypedResponsesTesting

@testable import UserDirectory

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What HTTP and REST ask of the users, all of which the directory supports; it only asks nobody who they are.
let usersContract = CRUDContract(
  of: "/users",
  creating: { .json(#"{"name":"Ada \#($0)","age":36,"email":"ada\#($0)@example.com"}"#) },
  replacing: .with(.json(#"{"name":"Ada L.","age":37}"#)),
  patching: .with(.mergePatch(#"{"age":38}"#)),
  paging: .with("/users?limit=1"),
  credentials: .unsupported(because: "The directory is open to everyone.")
).searching(with: .json(#"{"name":"ada 1"}"#), postingTo: "/users/search")

@Suite("The contract of the users")
struct ResourceContractTests {
  @Test("The directory keeps it in memory")
  func inMemory() async throws {
    let report = try await usersContract.verify(
      using: .responder(makeRouter(Directory(), Export(mebibytes: 1)).buildResponder()))
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.exchanges.count > 30)
    #expect(report.leftOut == ["missing credentials: The directory is open to everyone."])
  }

  @Test("The directory keeps it on the wire, octet by octet")
  func wire() async throws {
    try await withServer { port in
      let report = try await usersContract.verify(using: .wire(port: port))
      #expect(report.findings.isEmpty, "\(report.findings)")
    }
  }

  @Test("The directory keeps it before Foundation's client")
  func foundation() async throws {
    try await withServer { port in
      let address = try #require(URL(string: "http://127.0.0.1:\(port)"))
      try await usersContract.verify(using: .urlSession(address))
    }
  }

  @Test("What the directory sends outside the contract breaks no rule either")
  func others() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      for target in ["/me", "/limited", "/nothing", "/users/abc", "/users?page=0", "/export"] {
        for method in ["GET", "HEAD", "OPTIONS", "DELETE"] {
          let exchange = try await connection.exchange(request(method, target))
          let findings = expectConforms(exchange, from: .convention)
          #expect(findings.isEmpty)
        }
      }
      for token in ["ada-may-read", "bob-may-not", "nonsense"] {
        expectConforms(
          try await connection.exchange(request("GET", "/me", ["Authorization": "Bearer \(token)"])), from: .convention)
      }
      for range in ["bytes=0-9", "bytes=-5", "bytes=99999999-", "bytes=0-1,5-9", "lines=1-2"] {
        expectConforms(
          try await connection.exchange(request("GET", "/export", ["Range": range])), from: .convention)
      }
    }
  }
}
