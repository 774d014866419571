#if NIO || Hummingbird
  internal import NIOCore
  internal import TypedResponses

  /// How long a connection has waited for what its client is sending, and how long it still may.
  ///
  /// Time counts while the server is ready to read: what it does not take, the client cannot send.
  struct WaitingTime {
    /// What the connection waits for.
    enum Subject {
      /// A request that has not begun.
      case request
      case headerSection
      case content
      /// Nothing that the client owes.
      case nothing
    }

    private let deadlines: RequestDeadlines
    private let idle: TimeAmount?
    private let header: TimeAmount?
    private(set) var subject = Subject.request
    private var spent = TimeAmount.nanoseconds(0)
    private var octets = 0
    private var isReading = false
    private var start = NIODeadline.uptimeNanoseconds(0)

    init(_ deadlines: RequestDeadlines) {
      self.deadlines = deadlines
      idle = deadlines.idle.map(Self.amount)
      header = deadlines.header.map(Self.amount)
    }

    /// Notes what is waited for now. The same as before goes on.
    mutating func wait(for subject: Subject, at now: NIODeadline) {
      if subject != self.subject { begin(subject, at: now) }
    }

    /// Notes that a request has begun whose content is to come.
    mutating func beginContent(at now: NIODeadline) { begin(.content, at: now) }

    private mutating func begin(_ subject: Subject, at now: NIODeadline) {
      self.subject = subject
      spent = .nanoseconds(0)
      octets = 0
      start = now
    }

    /// Notes that content came.
    mutating func receive(_ count: Int) { octets += count }

    /// Notes that the server wants to read.
    mutating func resume(at now: NIODeadline) {
      guard !isReading else { return }
      isReading = true
      start = now
    }

    /// Notes that it has read something.
    mutating func pause(at now: NIODeadline) {
      guard isReading else { return }
      spent = spent + (now - start)
      isReading = false
    }

    /// When the client has used up its time; `nil` when it is not waited for, or has all the time in the world.
    var end: NIODeadline? {
      guard isReading, let limit else { return nil }
      return start + (limit - spent)
    }

    private var limit: TimeAmount? {
      switch subject {
      case .request: idle
      case .headerSection: header
      case .content: deadlines.content(after: octets).map(Self.amount)
      case .nothing: nil
      }
    }

    private static func amount(_ duration: Duration) -> TimeAmount { min(TimeAmount(duration), .hours(24 * 365)) }
  }
#endif
