#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension ResourceVersion {
  /// A version known by its tag and by the date of its last change, of which whole seconds count.
  public init(etag: EntityTag, lastModified: Date, lastModifiedIsStrong: Bool = false) {
    self.init(
      etag: etag, lastModified: HTTPDate(clamping: lastModified), lastModifiedIsStrong: lastModifiedIsStrong)
  }

  /// A version known by the date of its last change only, of which whole seconds count.
  public init(lastModified: Date, lastModifiedIsStrong: Bool = false) {
    self.init(lastModified: HTTPDate(clamping: lastModified), lastModifiedIsStrong: lastModifiedIsStrong)
  }
}
