/// A text or none, in a value that is too large for registers: what is in memory is dropped at once, while for a
/// `String?` the runtime is asked for the type first.
struct OptionalText: Hashable, Sendable {
  /// Empty where there is none.
  let text: String
  let isThere: Bool

  init(_ value: String?) {
    text = value ?? ""
    isThere = value != nil
  }

  var value: String? {
    @inline(__always) get { isThere ? text : nil }
  }
}
