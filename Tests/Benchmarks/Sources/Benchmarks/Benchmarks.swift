import Foundation

/// Measures how long documents take, how many allocations and how many instructions, beside other encoders; and
/// whole requests beside Hummingbird's own responses, which needs the network for its packages once.
///
/// ```
/// swift run -c release --package-path Tests/Benchmarks Benchmarks [--rounds 15] [--instructions] [--end-to-end] [--write Docs]
/// swift run -c release --package-path Tests/Benchmarks Benchmarks --only-end-to-end [--write Docs]
/// swift run -c release --package-path Tests/Benchmarks Benchmarks --hostile
/// ```
///
/// `--only-end-to-end` renews whole requests and leaves the rest of the page as it is. `--hostile` prints what hostile requests cost, and nothing else. `--counted` runs each workload by itself, for
/// `Tests/Independent/check_speed.py`.
@main struct Benchmarks {
  static func main() throws {
    let options = Options(CommandLine.arguments.dropFirst())
    let workloads = try Workloads.all()
    let fields = FieldSection.workload()
    if let loop = options.loop {
      guard
        let subject = (workloads + [fields]).first(where: { $0.id == loop.workload })?.subjects.first(where: {
          $0.name == loop.subject
        })
      else { return print("There is no \(loop.workload) by \(loop.subject).") }
      return try Measurement.run(subject, times: loop.count)
    }
    if options.isCounted { return try Counted.run(workloads + [fields]) }
    if options.isHostile {
      var report = Report(workloads: [], fields: fields, peers: [])
      report.addHostile()
      return print(report.hostileText)
    }
    if options.measuresOnlyEndToEnd {
      var report = Report(workloads: [], fields: fields, peers: [])
      report.endToEnd = try EndToEnd.run()
      print(report.endToEndText)
      return try options.output.map { try report.writeEndToEnd(to: URL(filePath: $0)) } ?? ()
    }
    try check(workloads)
    let folder = try writeDocuments(of: workloads)
    let peers = Peer.all(documents: folder)
    var report = Report(workloads: workloads, fields: fields, peers: peers.map(\.name))
    for peer in peers where peer.command == nil { print("\(peer.name) is absent: \(peer.absence).") }
    for round in 1...options.rounds {
      for workload in workloads + [fields] {
        for subject in workload.subjects {
          report.add(try Measurement.time(subject), by: subject.name, of: workload.id)
        }
      }
      for peer in peers {
        for (workload, time) in try peer.times() { report.add(time, by: peer.name, of: workload) }
      }
      print("round \(round) of \(options.rounds)")
    }
    for workload in workloads + [fields] {
      for subject in workload.subjects where subject.name != "memcpy" {
        report.allocations[.init(workload.id, subject.name)] = try Measurement.allocations(subject)
        if options.countsInstructions {
          report.instructions[.init(workload.id, subject.name)] = try Instructions.count(workload.id, subject.name)
        }
      }
    }
    report.residentSize = try Endurance.residentSize(afterResponses: report.responses)
    // Last, because a process that has had threads allocates more slowly.
    report.addHostile()
    if options.measuresEndToEnd { report.endToEnd = try EndToEnd.run() }
    print(report.text)
    if let path = options.output { try report.write(to: URL(filePath: path)) }
  }

  /// A document that means something else than JSONEncoder's would make every comparison void.
  private static func check(_ workloads: [Workload]) throws {
    for workload in workloads {
      for subject in workload.others {
        let ours = try JSONSerialization.jsonObject(with: Data(workload.document)) as? NSObject
        let theirs = try JSONSerialization.jsonObject(with: Data(try subject.run())) as? NSObject
        precondition(ours != nil && ours == theirs, "\(workload.id) by \(subject.name) means something else.")
      }
    }
  }

  private static func writeDocuments(of workloads: [Workload]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "typed-responses-documents")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for workload in workloads {
      try Data(workload.document).write(to: folder.appending(path: "\(workload.id).json"))
    }
    return folder
  }
}

/// What the command line asks for.
struct Options {
  var rounds = 15
  var countsInstructions = false
  var measuresEndToEnd = false
  var measuresOnlyEndToEnd = false
  var isHostile = false
  var isCounted = false
  var output: String?
  var loop: (workload: String, subject: String, count: Int)?

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--rounds": rounds = rest.popFirst().flatMap(Int.init) ?? rounds
      case "--instructions": countsInstructions = true
      case "--end-to-end": measuresEndToEnd = true
      case "--only-end-to-end": measuresOnlyEndToEnd = true
      case "--hostile": isHostile = true
      case "--counted": isCounted = true
      case "--write": output = rest.popFirst()
      case "--loop":
        guard let workload = rest.popFirst(), let subject = rest.popFirst(),
          let count = rest.popFirst().flatMap(Int.init)
        else { break }
        loop = (workload, subject, count)
      default: print("'\(argument)' means nothing here.")
      }
    }
  }
}
