import TypedResponses

extension ProblemTexts {
  /// What can be wrong with a text that should be JSON, in German.
  static var germanJSON: [String: ProblemTemplate] {
    [
      "json.after_value": json("hinter dem Ende steht {found}"), "json.colon": expected("':'"),
      "json.control": json("{found} braucht eine Escape-Folge"),
      "json.depth": json("Arrays und Objekte sind tiefer als {maximum} geschachtelt"),
      "json.digit": expected("eine Ziffer"), "json.encoding": json("{found} ist hier kein UTF-8"),
      "json.escape": ["\(place): {found} folgt keinem Backslash.", "\(place): Hinter dem Backslash endet der Text."],
      "json.hexadecimal": expected("vier hexadezimale Ziffern"), "json.in_array": expected("',' oder ']'"),
      "json.in_object": expected("',' oder '}'"), "json.literal": expected("'{literal}'"),
      "json.name": expected("ein Name in Anführungszeichen"),
      "json.repeated_name": json("der Name {name} steht zweimal in einem Objekt"),
      "json.size": json("der Text hat mehr als 4 GiB"),
      "json.string_end": json("erwartet '\"', aber der Text endet"),
      "json.surrogate": json("die Escape-Folge ist ein halbes Surrogatpaar"), "json.value": expected("ein Wert"),
      "json.zero": json("eine Zahl beginnt nicht mit 0 und einer weiteren Ziffer"),
    ]
  }

  private static var place: String { "Kein JSON: Zeile {line}, Spalte {column}" }

  private static func json(_ fault: String) -> ProblemTemplate { ProblemTemplate("\(place): \(fault).") }

  private static func expected(_ what: String) -> ProblemTemplate {
    ["\(place): erwartet \(what), gefunden {found}.", "\(place): erwartet \(what), aber der Text endet."]
  }
}
