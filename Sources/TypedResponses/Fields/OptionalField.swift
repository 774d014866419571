/// A field that an application may add to any response, since no status, content or connection decides it.
public protocol OptionalField: FieldType {
  /// Whether a response may have several lines of it. Otherwise a second one takes the place of the first.
  static var mayRepeat: Bool { get }
}

extension OptionalField {
  public static var mayRepeat: Bool { false }
}
