import CAllocationCounter

/// Runs what this package does in each workload between two marks, so that callgrind can count it by itself.
enum Counted {
  /// Prints a line for each workload: its name, how many documents are made between the marks, and how many
  /// allocations each takes.
  static func run(_ workloads: [Workload]) throws {
    for workload in workloads {
      let subject = workload.ours
      let times = workload.document.count > 10_000 ? 10 : 100
      // What the runtime and the package find out once is known then.
      try Measurement.run(subject, times: 3)
      let before = allocation_count()
      counting_begins()
      try Measurement.run(subject, times: times)
      counting_ends()
      let allocations = Double(allocation_count() - before) / Double(times)
      print(workload.id, times, allocations)
    }
  }
}
