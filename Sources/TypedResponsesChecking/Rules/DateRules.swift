import TypedResponses

extension ConventionRule {
  /// Dates, validators and the fields that hold one value of a simple kind.
  static let dates: [ConventionRule] =
    [FieldName.date, .lastModified, .expires, .sunset].map { name in
      ConventionRule(
        RuleID("field.\(name.name.lowercased())"), .must, .http("5.6.7"),
        "Write \(name) as IMF-fixdate, with two digits for the day, the right weekday and GMT: Sun, 06 Nov 1994 08:49:37 GMT."
      ) { subject in
        subject[name].flatMap(faultOfDate).map { "\(name) \($0)" }
      }
    } + [
      ConventionRule(
        "field.retry-after", .must, .http("10.2.3"), "Write Retry-After as whole seconds or as IMF-fixdate."
      ) { subject in
        guard let value = subject[.retryAfter], !FieldText.isNumeral(value), let fault = faultOfDate(value) else {
          return nil
        }
        return "Retry-After \(fault)"
      },
      ConventionRule(
        "field.retry-after.past", .convention, .http("10.2.3"), "Name a moment that lies ahead, or seconds."
      ) { subject in
        guard let value = subject[.retryAfter], let hint = RetryAfter(parsing: value)?.date,
          let now = subject[.date].flatMap({ Subject.date($0) }), hint < now
        else { return nil }
        return "Retry-After is \(value), which is before Date"
      },
      ConventionRule(
        "field.retry-after.meaningless", .convention, .http("10.2.3"),
        "Send Retry-After with 3xx, 413, 429 and 503; elsewhere clients ignore it unless the API says otherwise."
      ) { subject in
        guard subject[.retryAfter] != nil, ![202, 413, 429, 503].contains(subject.code),
          !(200...399).contains(subject.code)
        else { return nil }
        return "a \(subject.code) has Retry-After"
      },
      ConventionRule(
        "field.last-modified.future", .must, .http("8.8.2.1"),
        "Send no Last-Modified later than Date: use the time of the message instead."
      ) { subject in
        guard let modified = subject[.lastModified].flatMap({ Subject.date($0) }),
          let now = subject[.date].flatMap({ Subject.date($0) }), modified > now
        else { return nil }
        return "Last-Modified is \(modified), and Date is \(now)"
      },
      ConventionRule(
        "field.sunset.past", .convention, .rfc(8594, "3"),
        "Name a date that lies ahead, or answer 410 now that it is gone."
      ) { subject in
        guard let sunset = subject[.sunset].flatMap({ Subject.date($0) }), subject.isSuccess,
          let now = subject[.date].flatMap({ Subject.date($0) }), sunset < now
        else { return nil }
        return "Sunset is \(sunset), which is before Date"
      },
      ConventionRule(
        "field.etag", .must, .http("8.8.3"),
        "Write ETag as \"text\" or W/\"text\": in double quotes, with a capital W, without spaces or quotes inside."
      ) { subject in
        guard let value = subject[.etag], EntityTag(parsing: value) == nil else { return nil }
        return "\(FieldText.quote(value)) is no entity tag"
      },
      ConventionRule(
        "field.age", .must, .rfc(9111, "5.1"), "Write Age as whole seconds."
      ) { subject in
        guard let value = subject[.age], !FieldText.isNumeral(value) else { return nil }
        return "\(FieldText.quote(value)) is no number of seconds"
      },
    ]

  /// What is wrong with a date that a sender wrote.
  private static func faultOfDate(_ text: String) -> String? {
    guard let date = Subject.date(text) else { return "is \(FieldText.quote(text)), which is no HTTP date" }
    if date.description == text { return nil }
    if text.hasSuffix(" GMT"), text.dropFirst(3) == date.description.dropFirst(3) {
      return "is \(FieldText.quote(text)), and that day was a \(date.description.prefix(3))"
    }
    return "has an obsolete form: \(FieldText.quote(text))"
  }
}
