import TypedResponsesChecking

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command `check-responses`.
@main
enum CheckResponses {
  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) -> ExitStatus {
    do throws(ArgumentError) {
      switch try Command.parse(words) {
      case .help:
        print(Command.usage)
        return .clean
      case .explain(let subject):
        guard let text = Explanation.text(of: subject) else {
          throw ArgumentError("'\(subject)' is neither a status code nor the name of a rule.")
        }
        print(text)
        return .clean
      case .reference:
        print(ReferencePage.html)
        return .clean
      case .rules:
        print(Explanation.allRules)
        return .clean
      case .alerts(let options):
        print(AlertRules(options).written, terminator: "")
        return .clean
      case .compare(let options):
        let (text, breaks) = try options.compare()
        print(text)
        return breaks ? .findings : .clean
      case .check(let options):
        return check(options)
      }
    } catch {
      Console.complain("\(error)\n\n\(Command.usage)")
      return .unreadable
    }
  }

  private static func check(_ options: CheckOptions) -> ExitStatus {
    var report = Report(options)
    for input in options.inputs {
      do throws(InputError) {
        for conversation in try Input(input).conversations() {
          for note in conversation.notes { Console.complain(note) }
          report.add(conversation)
        }
      } catch {
        Console.complain(error.description)
        report.add(unreadable: input, error.description)
      }
    }
    print(report.formatted)
    if options.format != .text { Console.complain(report.summary) }
    guard report.unreadable.isEmpty else { return .unreadable }
    return report.findings.contains(where: report.fails) ? .findings : .clean
  }
}

/// What the command tells the shell.
enum ExitStatus: Int32 {
  /// No finding weighs enough to fail, and no change breaks clients.
  case clean = 0
  /// At least one does.
  case findings = 1
  /// An input could not be read, or the arguments are wrong.
  case unreadable = 2
}

/// The standard streams.
enum Console {
  /// Writes to standard error.
  static func complain(_ text: String) {
    let octets = Array("check-responses: \(text)\n".utf8)
    _ = unsafe octets.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  /// All octets of standard input.
  static func readInput() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe read(0, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }
}
