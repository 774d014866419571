import Testing
import TypedResponses

extension FieldType {
  /// Expects that the value is written like this, and that its parser reads the same value back.
  func expectWritten(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(fieldValue.text == text, sourceLocation: sourceLocation)
    #expect(Self(parsing: text) == self, sourceLocation: sourceLocation)
  }

  /// Expects that the parser takes nothing that it would not read alike when it is written again, and that nothing
  /// that it takes breaks a message.
  static func expectSteady(
    around seeds: [String], atLeast count: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var read = 0
    for text in HostileText.fuzz(around: seeds) {
      guard let value = Self(parsing: text) else { continue }
      read += 1
      let written = value.fieldValue.text
      #expect(FieldValueFault.of(written) == nil, sourceLocation: sourceLocation)
      #expect(Self(parsing: written) == value, "read \(text.debugDescription)", sourceLocation: sourceLocation)
    }
    #expect(read >= count, "The texts should hold values of the field.", sourceLocation: sourceLocation)
  }
}

/// Why a text cannot be a field value.
enum FieldValueFault {
  static func of(_ text: String) -> FieldValueError? {
    do throws(FieldValueError) {
      _ = try FieldValue(text)
      return nil
    } catch {
      return error
    }
  }
}

/// What a thrown error says, or `nil` when none is thrown.
func message(_ make: () throws -> Void) -> String? {
  do {
    try make()
    return nil
  } catch {
    return "\(error)"
  }
}
