import Foundation
import Testing
import TypedResponses

@Suite struct EveryStatusTests {
  private static let methods: [RequestMethod] = [.get, .head, .post, .put, .patch, .delete]

  @Test("Every status that an application or a gateway may send has a type that sends it")
  func complete() {
    let sendable = StatusRegistration.all.filter { $0.sender == .application || $0.sender == .gateway }
    let interim: [any InterimResponse.Type] = [
      Continue.self, SwitchingProtocols.self, Processing.self, EarlyHints.self,
    ]
    let covered = Set(StatusSample.all.map(\.status) + interim.map { $0.status })
    #expect(sendable.map(\.status).filter { !covered.contains($0) } == [])
    #expect(StatusSample.all.count >= 55)
  }

  @Test("A sample gets the status it is named for", arguments: StatusSample.all)
  func status(_ sample: StatusSample) throws {
    #expect(try sample.encoded().status == sample.status)
  }

  @Test("Fields that MUST or SHOULD be there are, and those that must not are not", arguments: StatusSample.all)
  func fields(_ sample: StatusSample) throws {
    let encoded = try sample.encoded()
    for rule in sample.status.registration.fieldRules where rule.condition == nil {
      for name in rule.names {
        switch rule.level {
        case .must: #expect(encoded.fields.contains(name), "\(sample.status) must have \(name): §\(rule.section)")
        case .should: #expect(encoded.fields.contains(name), "\(sample.status) should have \(name): §\(rule.section)")
        case .mustNot, .shouldNot: #expect(!encoded.fields.contains(name), "\(sample.status) \(name): §\(rule.section)")
        case .may: break
        }
      }
    }
    #expect(!encoded.fields.contains(.date), "Date is the server's")
  }

  @Test("Content is there as the status and the method want it", arguments: StatusSample.all)
  func content(_ sample: StatusSample) throws {
    for method in Self.methods where sample.status.registration.requests.allows(method) {
      // What is created by a POST has a Location.
      if sample.status == .created, method == .post, sample.request.method == .put { continue }
      let head = RequestHead(method, "/users/7", fields: sample.request.allFields)
      let encoded = try sample.response.encode(for: head)
      guard encoded.status == sample.status else { continue }
      let length = encoded.fields[.contentLength].flatMap { Int($0.text) }
      switch sample.status.registration.content {
      case .forbidden:
        #expect(encoded.content.length == 0 && length == nil, "\(method)")
      case .empty:
        #expect(encoded.content.length == 0 && length == 0, "\(method)")
      case .optional, .expected, .explainsError:
        #expect(length != nil, "\(method)")
        #expect(method == .head ? encoded.content.length == 0 : encoded.content.length == length, "\(method)")
      }
      if sample.status.isError {
        #expect(encoded.fields[.contentType] == "application/problem+json")
        #expect(length ?? 0 > 0)
      }
    }
  }

  @Test("What must not be stored says so, and no error makes itself cacheable", arguments: StatusSample.all)
  func caching(_ sample: StatusSample) throws {
    let encoded = try sample.encoded()
    let policy = encoded.fields[.cacheControl]?.text
    // The draft that gives 402 a meaning forbids storing it.
    let mustNotBeStored = sample.status.registration.mustNotBeStored || sample.status == .paymentRequired
    #expect(mustNotBeStored ? policy == "no-store" : policy == nil)
    if sample.status.isError { #expect(!encoded.fields.contains(.expires) && !encoded.fields.contains(.etag)) }
  }

  @Test("A problem's status is the response's", arguments: StatusSample.clientErrors + StatusSample.serverErrors)
  func problemStatus(_ sample: StatusSample) throws {
    guard case .bytes(let octets) = try sample.encoded().content,
      case .object(let problem) = try JSONValue(parsing: octets)
    else {
      Issue.record("no problem document")
      return
    }
    #expect(problem["status"] == .integer(Int64(sample.status.code)))
    #expect(problem["type"] == "about:blank")
    #expect(problem["title"] == .string(sample.status.phrase))
  }

  /// Writes each response as HTTP/1.1 into the folder that `TYPED_RESPONSES_MESSAGES` names, for linters of others.
  @Test("Every response can be written as a message", arguments: StatusSample.all.indices)
  func message(_ index: Int) throws {
    let sample = StatusSample.all[index]
    let encoded = try sample.encoded()
    var text = "HTTP/1.1 \(encoded.status)\r\nDate: \(HTTPDate.current.fieldValue)\r\n"
    for field in encoded.fields { text += "\(field)\r\n" }
    text += "\r\n" + (encoded.text ?? "")
    #expect(text.hasPrefix("HTTP/1.1 \(sample.status.code) "))
    guard let folder = ProcessInfo.processInfo.environment["TYPED_RESPONSES_MESSAGES"] else { return }
    let name = "\(sample.status.code)-\(index)-\(sample.request.method)"
    try Data(text.utf8).write(to: URL(filePath: folder).appending(path: "\(name).http"))
  }
}

extension RequestHead {
  /// The conditions and ranges of a sample's request.
  fileprivate var allFields: [(FieldName, String)] {
    [FieldName.range, .ifMatch, .ifNoneMatch, .accept, .earlyData].flatMap { name in values(of: name).map { (name, $0) }
    }
  }
}
