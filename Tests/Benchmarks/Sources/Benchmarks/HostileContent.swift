import Dispatch
import Foundation
import Synchronization
import TypedResponses

/// How long the readers of content take for what an attacker might send.
enum HostileContent {
  /// The time for one kind of content.
  struct Finding {
    let kind: String
    let octets: Int
    /// Milliseconds for all of it.
    let time: Double
    /// How many times as long as for a quarter of it.
    let growth: Double
  }

  static func findings() -> [Finding] {
    let result = Result()
    let done = DispatchSemaphore(value: 0)
    Task {
      let findings = await measure()
      result.findings.withLock { $0 = findings }
      done.signal()
    }
    done.wait()
    return result.findings.withLock { $0 }
  }

  private final class Result: Sendable {
    let findings = Mutex<[Finding]>([])
  }

  private static func measure() async -> [Finding] {
    var findings: [Finding] = []
    for kind in kinds {
      let whole = kind.make(4), quarter = kind.make(1)
      let time = await time(of: kind, whole)
      findings.append(
        Finding(kind: kind.name, octets: whole.count, time: time, growth: time / (await Self.time(of: kind, quarter))))
    }
    return findings
  }

  private struct Kind: Sendable {
    let name: String
    let type: String
    /// The content, as large as the number says.
    let make: @Sendable (Int) -> [UInt8]
    let read: @Sendable (RequestContent) async throws -> Void
  }

  private static var kinds: [Kind] {
    let part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n"
    return [
      Kind(name: "multipart, 10,000 parts in 1 MiB", type: "multipart/form-data; boundary=b") { size in
        let padding = String(repeating: "x", count: (1 << 20) / 10_000 - part.utf8.count - 2)
        return Array((String(repeating: "\(part)\(padding)\r\n", count: 2_500 * size) + "--b--\r\n").utf8)
      } read: {
        var limits = MultipartLimits()
        limits.parts = 20_000
        for try await part in try $0.parts(within: limits) { keep(try await part.octets()) }
      },
      Kind(name: "multipart, one part of 10,000 boundaries that are none", type: "multipart/form-data; boundary=b") {
        let line = "\r\n--b" + String(repeating: " ", count: 31) + "x" + String(repeating: "-", count: 67)
        return Array((part + String(repeating: line, count: 2_500 * $0) + "\r\n--b--").utf8)
      } read: {
        var limits = MultipartLimits()
        limits.fieldOctets = 2 << 20
        for try await part in try $0.parts(within: limits) { keep(try await part.octets()) }
      },
      Kind(name: "form, 1 MiB of escapes", type: "application/x-www-form-urlencoded") {
        Array((String(repeating: "%41", count: (1 << 18) * $0 / 3)).utf8)
      } read: {
        keep(try await $0.form(upTo: 2 << 20))
      },
      Kind(name: "JSON, 1 MiB of escapes", type: "application/json") {
        Array(("\"" + String(repeating: "\\u00e9", count: (1 << 18) * $0 / 6) + "\"").utf8)
      } read: {
        keep(try await $0.value(String.self, upTo: 2 << 20))
      },
      Kind(name: "JSON, 1 MiB of member names", type: "application/json") {
        Array(("{" + (0..<20_000 * $0).map { "\"name\($0)\":0" }.joined(separator: ",") + "}").utf8)
      } read: {
        keep(try await $0.value([String: Int].self, upTo: 2 << 20))
      },
      Kind(name: "merge patch, 1 MiB of members", type: "application/merge-patch+json") {
        Array(("{" + (0..<20_000 * $0).map { "\"name\($0)\":0" }.joined(separator: ",") + "}").utf8)
      } read: {
        keep(try await $0.mergePatch(upTo: 2 << 20))
      },
      Kind(name: "JSON patch, 1 MiB of operations", type: "application/json-patch+json") {
        let operations = (0..<6_000 * $0).map { "{\"op\":\"add\",\"path\":\"/a\($0)\",\"value\":0}" }
        return Array(("[" + operations.joined(separator: ",") + "]").utf8)
      } read: {
        keep(try await $0.jsonPatch(upTo: 2 << 20, operations: 100_000))
      },
    ]
  }

  /// The least of several runs, in milliseconds of a processor. What is refused after all would be no measurement.
  private static func time(of kind: Kind, _ octets: [UInt8]) async -> Double {
    let request = RequestHead(.post, "/", fields: [(.contentType, kind.type)])
    var least = Duration.seconds(3600)
    for _ in 0..<9 {
      let start = processorTime()
      do {
        try await kind.read(RequestContent(octets, of: request))
      } catch {
        preconditionFailure("\(kind.name): \(error)")
      }
      least = min(least, processorTime() - start)
    }
    return Double(least.components.seconds) * 1e3 + Double(least.components.attoseconds) / 1e15
  }

  /// What this process has computed so far, however long it had to wait for a processor.
  private static func processorTime() -> Duration {
    var time = timespec()
    _ = clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @inline(never)
  private static func keep(_ result: some Any) {}
}
