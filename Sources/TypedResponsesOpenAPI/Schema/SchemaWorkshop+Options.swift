import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SchemaWorkshop {
  /// What the program's own ways of reading dates and data expect.
  func formOfOptions(_ type: Any.Type) -> JSONSchema? {
    if type == Date.self, case .custom(_, let read) = options.dates.form {
      return Prober(self, Date.self) { _ = try read($0) }.schema()
    }
    if type == Data.self, case .custom(_, let read) = options.data.form {
      return Prober(self, Data.self) { _ = try read($0) }.schema()
    }
    return nil
  }
}
