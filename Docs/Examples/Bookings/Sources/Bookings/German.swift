import TypedResponses

extension ProblemTexts {
  /// Everything that a client can be told, in German: what this API says itself, and what the package does.
  static var german: ProblemTexts {
    var texts = ProblemTexts(language: "de")
    texts.titles = [SlotTaken.type: "Der Raum ist vergeben.", AlreadyBegun.type: "Die Buchung hat begonnen."]
    texts.details = [
      "slot.taken": "Der Raum {room} ist bis {time} vergeben.",
      "booking.begun": "Was begonnen hat, lässt sich nicht mehr ändern.",
    ]
    texts.faults = [
      "in_the_past": "Muss in der Zukunft liegen.",
      "not_after_start": "Muss nach dem Beginn liegen.",
      "too_long": "Darf höchstens 8 Stunden nach dem Beginn liegen.",
      "too_many": "Mit der Person, die einlädt, passen höchstens {seats} Leute in diesen Raum.",
    ]
    texts.sentences = [
      "Must be an e-mail address.": "Muss eine E-Mail-Adresse sein.",
      "Must have from 1 to 100 ids.": "Muss 1 bis 100 Nummern haben.",
    ]
    texts.statusTitles = germanStatuses
    texts.details.merge(germanDetails) { own, _ in own }
    texts.details.merge(germanJSON) { own, _ in own }
    texts.faults.merge(germanFaults) { own, _ in own }
    return texts
  }

  private static var germanStatuses: [StatusCode: String] {
    [
      .badRequest: "Unverständliche Anfrage", .unauthorized: "Nicht angemeldet", .forbidden: "Nicht erlaubt",
      .notFound: "Nicht gefunden", .methodNotAllowed: "Methode nicht erlaubt", .notAcceptable: "Nichts Annehmbares",
      .conflict: "Widerspruch", .preconditionFailed: "Bedingung nicht erfüllt", .contentTooLarge: "Inhalt zu groß",
      .uriTooLong: "Adresse zu lang", .unsupportedMediaType: "Medientyp nicht unterstützt",
      .rangeNotSatisfiable: "Bereich nicht vorhanden", .unprocessableContent: "Unzulässiger Inhalt",
      .preconditionRequired: "Bedingung nötig", .tooManyRequests: "Zu viele Anfragen",
      .requestHeaderFieldsTooLarge: "Kopffelder zu groß", .internalServerError: "Fehler im Server",
      .notImplemented: "Nicht vorgesehen", .badGateway: "Fehler in einem anderen Server",
      .serviceUnavailable: "Dienst nicht verfügbar", .gatewayTimeout: "Ein anderer Server antwortet nicht",
      .insufficientStorage: "Kein Speicherplatz",
    ]
  }

  private static var germanFaults: [String: ProblemTemplate] {
    [
      "invalid_base64": "Muss Base64 wie {example} sein.",
      "invalid_boolean": "Muss true oder false sein.",
      "invalid_date": "Muss ein Zeitpunkt wie {example} sein.",
      "invalid_decimal": "Muss eine Zahl mit höchstens 38 Ziffern sein.",
      "invalid_encoding": "Muss Text in UTF-8 sein.",
      "invalid_format": "Hat nicht die richtige Form.",
      "invalid_integer": ["Muss eine ganze Zahl von {minimum} bis {maximum} sein.", "Muss eine ganze Zahl sein."],
      "invalid_length": [
        "Muss {minimum} bis {maximum} Zeichen haben.", "Muss mindestens {minimum} Zeichen haben.",
        "Darf höchstens {maximum} Zeichen haben.",
      ],
      "invalid_number": "Muss eine Zahl sein.",
      "invalid_url": "Muss eine Adresse wie {example} sein.",
      "invalid_uuid": "Muss eine UUID wie {example} sein.",
      "invalid_value": "Dieser Wert ist nicht zulässig.",
      "move_into_itself": "Ein Wert kann nicht in sich selbst verschoben werden.",
      "not_allowed": [
        "Muss einer dieser Werte sein: {allowed}, oder einer von {others} anderen.",
        "Muss einer dieser Werte sein: {allowed}.",
      ],
      "out_of_range": [
        "Muss von {minimum} bis {maximum} reichen.", "Muss mindestens {minimum} sein.",
        "Darf höchstens {maximum} sein.",
      ],
      "repeated": "Darf nur einmal angegeben werden.",
      "required": "Dieser Wert ist nötig.",
      "too_deep": "Darf höchstens {maximum} tief geschachtelt sein.",
      "too_many_copies": "Es dürfen höchstens {maximum} Werte kopiert werden.",
      "unexpected_file": "Darf keine Datei sein.",
      "unknown_cursor": "Ist hier nicht bekannt. Beginnen Sie ohne ihn von vorn, oder folgen Sie einem Link.",
      "unknown_member": "Einen solchen Wert gibt es nicht.",
      "whole_removed": "Das Ganze kann nicht entfernt werden.",
      "wrong_type": "Muss von dieser Art sein: {expected}.",
    ]
  }

  private static var germanDetails: [String: ProblemTemplate] {
    [
      "circuit.open": "Ein Dienst, der hierfür nötig ist, arbeitet nicht.",
      "content.beyond_server": "Der Inhalt ist größer, als dieser Server annimmt.",
      "content.coded": "Der Inhalt darf nicht kodiert sein; er ist {coding}.",
      "content.incomplete": "Der Inhalt endete, bevor alles angekommen war.",
      "content.malformed": "Der Inhalt ist nicht wohlgeformt.",
      "content.missing": "Die Anfrage hat keinen Inhalt.",
      "content.too_large": "Der Inhalt darf höchstens {maximum} Oktette haben.",
      "content.type": "Der Inhalt muss {accept} sein.",
      "content.untyped": "Die Anfrage muss in Content-Type sagen, was ihr Inhalt ist.",
      "http.coding": "Dieser Server kennt keine Übertragungskodierung außer chunked.",
      "http.content": "Der Inhalt der Anfrage ist kein wohlgeformtes HTTP.",
      "http.fragment": "Das Ziel der Anfrage hat ein Fragment.",
      "http.insecure": "Senden Sie die Anfrage über HTTPS. Was sie enthielt, kann unterwegs gelesen worden sein.",
      "http.late": "Die Anfrage kam nicht in der Zeit an, die dieser Server auf sie wartet.",
      "http.malformed": "Die Anfrage ist kein wohlgeformtes HTTP.",
      "http.method": "Dieser Server kennt die Methode nicht.",
      "http.target": "Das Ziel der Anfrage ist zu lang.",
      "http.version": "Dieser Server spricht HTTP/1.1.",
      "incident": "Der Server ist unerwartet gescheitert. Nennen Sie, wenn Sie es melden, den Vorfall {incident}.",
      "precondition.creation":
        "Die Anfrage braucht eine Bedingung. Senden Sie sie noch einmal mit If-None-Match: *, um die Ressource anzulegen.",
      "precondition.failed": "Die Bedingung in {field} ist nicht erfüllt. Nichts wurde getan.",
      "precondition.race": "Eine andere Anfrage hat die Ressource zugleich geändert. Diese hat nichts getan.",
      "precondition.required":
        "Die Anfrage braucht eine Bedingung. Lesen Sie die Ressource, und senden Sie die Anfrage noch einmal mit {field}.",
      "server.full": "Der Server hat keinen Platz mehr. Nennen Sie, wenn Sie es melden, den Vorfall {incident}.",
      "server.overloaded": "Der Server hat zu viel zu tun. Nennen Sie, wenn Sie es melden, den Vorfall {incident}.",
      "server.stopped": "Der Server hat die Arbeit an der Anfrage beendet.",
      "upstream.timeout":
        "Ein anderer Server hat nicht rechtzeitig geantwortet. Nennen Sie, wenn Sie es melden, den Vorfall {incident}.",
      "upstream.unreachable":
        "Ein anderer Server hat nicht geantwortet, wie er soll. Nennen Sie, wenn Sie es melden, den Vorfall {incident}.",
      "validation.first":
        "Einige Werte in der Anfrage sind nicht zulässig. Die ersten {count} Fehler sind genannt.",
      "validation.many": "Einige Werte in der Anfrage sind nicht zulässig.",
      "validation.one": "Ein Wert in der Anfrage ist nicht zulässig.",
    ]
  }
}
