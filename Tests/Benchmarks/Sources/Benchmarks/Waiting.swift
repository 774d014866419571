import Dispatch
import Synchronization

/// Runs asynchronous code to its end: valgrind cannot run a main function that is asynchronous.
enum Waiting {
  static func value<Value: Sendable>(of work: @escaping @Sendable () async -> Value) -> Value {
    let (result, isDone) = (Kept<Value>(), DispatchSemaphore(value: 0))
    Task.detached {
      let value = await work()
      result.value.withLock { $0 = value }
      isDone.signal()
    }
    isDone.wait()
    guard let value = result.value.withLock({ $0 }) else { preconditionFailure("A task has ended without a value.") }
    return value
  }

  private final class Kept<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
