/// One value or member name of a JSON text: where it stands, and where the next one does.
struct JSONToken {
  enum Kind: UInt8 {
    case null, bool, integer, number, string, array, object
    /// A member's name. Its value is the next token.
    case name
    /// The name of a member that a later one of the same name replaces.
    case replacedName
  }

  /// The first octet; of a text the first behind the quote.
  let offset: UInt32
  /// The octets of a text or number, 1 for `true`, the elements of an array; of an object the name to look at first.
  var count: UInt32
  /// The token behind the value; of a name what tells it from most others.
  var next: UInt32
  var kind: Kind
}
