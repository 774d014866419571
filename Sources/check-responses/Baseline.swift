import TypedResponses
import TypedResponsesChecking

/// Findings that are known and do not count: what an earlier run printed as JSON.
///
/// A finding is known when its rule and its exchange are, wherever the exchange stands in its recording.
struct Baseline {
  private struct Key: Hashable {
    let exchange: String
    let rule: String
  }

  private var keys: Set<Key> = []
  private var seen: Set<Key> = []

  init(_ path: String) throws(ArgumentError) {
    let octets: [UInt8]
    do throws(InputError) {
      octets = try Input.read(path)
    } catch {
      throw ArgumentError(error.description)
    }
    guard let rows = (try? JSONValue(parsing: octets))?.elements else {
      throw ArgumentError("'\(path)' is no baseline: it is not the array that --format json prints.")
    }
    for row in rows {
      guard let exchange = row["exchange"]?.text, let rule = row["rule"]?.text else {
        throw ArgumentError("'\(path)' is no baseline: an element has no exchange or no rule.")
      }
      keys.insert(Key(exchange: Baseline.withoutNumber(exchange), rule: rule))
    }
  }

  /// Whether the finding is known.
  mutating func knows(_ finding: Finding) -> Bool {
    let key = Key(exchange: Baseline.withoutNumber(finding.exchange), rule: finding.rule.name)
    guard keys.contains(key) else { return false }
    seen.insert(key)
    return true
  }

  /// How many of the known findings have not come up again.
  var outdated: Int { keys.count - seen.count }

  /// The exchange's name without its number in the recording, which changes from one to the next.
  private static func withoutNumber(_ name: String) -> String {
    guard let start = name.lastIndex(of: "["), let end = name[start...].firstIndex(of: "]"),
      name[start..<end].dropFirst().allSatisfy(\.isNumber)
    else { return name }
    return String(name[..<start] + name[name.index(after: end)...])
  }
}
