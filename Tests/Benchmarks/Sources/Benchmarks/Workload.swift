/// One document, and the ways to make its octets that are compared.
struct Workload {
  /// A short name such as `W1`, the same in every peer.
  let id: String
  /// What the document is.
  let title: String
  /// The octets that this package writes, and peers compare theirs with.
  let document: [UInt8]
  /// This package, through its public interface, from the values a handler has.
  let ours: Subject
  /// The same document by other code of this process.
  let others: [Subject]

  var subjects: [Subject] { [ours] + others }
}

/// One way to make a document.
struct Subject {
  let name: String
  /// Makes the document once.
  let run: () throws -> [UInt8]
  /// Makes it this many times, and says how many octets that were.
  let runMany: (_ times: Int) throws -> Int

  init(name: String, run: @escaping () throws -> [UInt8]) {
    self.name = name
    self.run = run
    runMany = { times in
      var octets = 0
      for _ in 0..<times { octets &+= try run().count }
      return octets
    }
  }

  /// A document that a task makes, one task for all of them.
  init(name: String, asynchronously run: @escaping @Sendable () async -> [UInt8]) {
    self.name = name
    self.run = { Waiting.value { await run() } }
    runMany = { times in
      Waiting.value {
        var octets = 0
        for _ in 0..<times { octets &+= await run().count }
        return octets
      }
    }
  }
}
