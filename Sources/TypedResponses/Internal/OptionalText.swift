/// A text or none, in a value that is too large for registers: what is in memory is dropped at once, while for a
/// `String?` the runtime is asked for the type first.
struct OptionalText: Hashable, Sendable {
  private var text = ""
  private(set) var isThere = false

  var value: String? {
    @inline(__always) get { isThere ? text : nil }
    @inline(__always) set {
      text = newValue ?? ""
      isThere = newValue != nil
    }
  }
}
