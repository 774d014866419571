// What the examples in the documentation take for granted.

import TypedResponses
import TypedResponsesChecking
import TypedResponsesTesting

struct User: Codable, Sendable {
  var id = 1
  var name = "Ada"
  var revision = 3
  var version: ResourceVersion { ResourceVersion(etag: EntityTag(version: revision)) }
}

struct NewUser: Codable, Sendable {
  var name = "Ada"
  var email = "ada@example.com"
}

struct Users: Encodable, Sendable {
  var all: [User] { [User()] }
  var count: Int { all.count }
  subscript(id: Int) -> User? { id == 1 ? User() : nil }

  func show(_ id: Int) throws(NotFound) -> OK<User> {
    guard let user = self[id] else { throw NotFound() }
    return OK(user)
  }
}

actor Store {
  let isReady = true
  func hasUser(email: String) -> Bool { false }
  func add(_ input: NewUser) -> User { User() }
  nonisolated func changes(after id: String?) -> AsyncStream<ServerSentEvent> { AsyncStream { nil } }
}

struct Job: Codable, Sendable {
  var id = 1
}

struct OutOfCredit: ProblemType, Decodable {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  var balance = 30
  var base: Conflict { Conflict() }
}

struct InvalidOrder: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/invalid-order"
  static let title = "The order cannot be placed."
  var base: UnprocessableContent { UnprocessableContent() }
}

struct DeadlineExceeded: Error {}

struct TeapotError: Error {
  var status = 418
  var lines: [(name: String, value: String)] = []
}

/// A response that another framework has made.
struct ForeignPage: Sendable {
  var lines: [(name: String, value: String)] = []
  var chunks: [[UInt8]] = []
}

struct Framework {
  func decodeQuery() throws -> Order { Order() }
  func write(_ octets: [UInt8]) async throws {}
}

let framework = Framework()

struct BreakerOpen: Error {
  var remaining = Duration.seconds(30)
}

struct Order {
  struct Address {
    var city = "London"
  }
  struct Item {
    var count = 1
  }
  var email = "ada@example.com"
  var address = Address()
  var items = [Item()]
  var start = 1
  var end = 2
}

struct CSVEncoder: ContentEncoder {
  var contentType: ContentType { "text/csv" }
  func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8] { [] }
}

struct Account: Sendable {
  var id = "7"
  var scopes = ["orders:read"]
  func verify(_ user: String, _ password: String) -> Bool { true }
}

actor Payments {
  func add(_ content: [UInt8]) -> User { User() }
}

let account = Account()
let sessions = ["mF_9": account]
let payments = Payments()
let octets: [UInt8] = []

func isProofOfThisRequest(_ proof: String) -> Bool { true }

let user = User()
let users = Users()
let store = Store()
let job = Job()
let order = Order()
let report = ["users": 1]
let id = 1
let port = 8080
let reason = "The token has expired."
let request = RequestHead(.get, "/users/1")
let received = RequestContent([], of: request)
let query = ["page": "2"]
let preconditions = Preconditions(request)
let version = User().version
let source = BytesSource([])
let errors = [FieldError("/email", code: "required", detail: "Say where to write to.")]
let archive = AsyncStream<[UInt8]> { nil }
let measurements = AsyncStream<[String: Int]> { nil }
let catalogue = ProblemCatalogue(OutOfCredit.self)
let options = JSONOptions()

func askShop() async throws -> Int { 1 }

func answer(_ request: ContractRequest) async throws -> ObservedResponse { ObservedResponse(code: 200) }

func place(of cursor: String?) -> Int? { 0 }

func delete(_ id: Int) throws(DeleteFailure) -> NoContent { NoContent() }

func isFree(_ email: String) -> Bool { true }

func create(_ input: NewUser) async throws -> Created<User> { Created(user, location: "/users/1") }

let input = NewUser()

let exchange = Exchange(ObservedResponse(code: 200))
let recorder = ExchangeRecorder()

let content = RequestContent(octets, of: RequestHead(.post, "/users"))

let path = "upload"

let profile = ConventionProfile()

let contract = CRUDContract(
  of: "/users", creating: { .json("{\"name\":\"Ada \($0)\"}") }, replacing: .with(.json("{\"name\":\"Ada L.\"}")),
  patching: .with(.mergePatch("{\"name\":\"Ada L.\"}")), paging: .unsupported(because: "There are few."),
  credentials: .with("Bearer ada-may-write"))
