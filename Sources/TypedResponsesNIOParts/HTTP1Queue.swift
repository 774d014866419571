#if NIO || Hummingbird
  internal import NIOCore

  /// The requests of a connection that are not answered to the end, in the order in which they came.
  ///
  /// The first stands apart from the others, since most have none behind them, and a buffer takes longer.
  struct HTTP1Queue {
    /// The request that is answered now, or next.
    var first: HTTP1Exchange?
    private var later = CircularBuffer<HTTP1Exchange>()

    /// Whether no request waits for the first to be answered.
    var hasNoneBehind: Bool { later.isEmpty }

    /// The request that came last.
    var last: HTTP1Exchange? { later.last ?? first }

    mutating func append(_ exchange: HTTP1Exchange) {
      if first == nil { first = exchange } else { later.append(exchange) }
    }

    /// The first is answered.
    mutating func removeFirst() { first = later.popFirst() }

    mutating func removeAll() { self = HTTP1Queue() }

    mutating func changeLast(_ change: (inout HTTP1Exchange) -> Void) {
      guard var exchange = last else { return }
      change(&exchange)
      if later.isEmpty { first = exchange } else { later[later.index(before: later.endIndex)] = exchange }
    }
  }
#endif
