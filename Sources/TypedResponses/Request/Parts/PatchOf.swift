/// Stands for patches to values of this type, in what a part says of its content.
package enum PatchOf<Value>: ContentOfPatches {
  package static var patched: Any.Type { Value.self }
}

/// Content that changes a value of another type.
package protocol ContentOfPatches {
  /// The type of what is changed.
  static var patched: Any.Type { get }
}
