/// Agreement in number and gender, so that a message reads as a sentence in both tongues.
package enum Agreement {
  /// A count with its noun: `no household`, `1 household`, `4,200 households`; `aucune visite`.
  package static func counted(_ count: Int, _ noun: Noun) -> Message {
    guard count != 0 else {
      return Message(
        "no \(noun.singular.english)",
        "\(noun.isFeminine ? "aucune" : "aucun") \(noun.singular.french)"
      )
    }
    let forms = Message(
      isPlural(count, in: .english) ? noun.plural.english : noun.singular.english,
      isPlural(count, in: .french) ? noun.plural.french : noun.singular.french
    )
    return Message(
      "\(grouped(count, in: .english)) \(forms.english)",
      "\(grouped(count, in: .french)) \(forms.french)"
    )
  }

  /// Whether a count takes the plural: in English all but one, in French from two on.
  package static func isPlural(_ count: Int, in tongue: Tongue) -> Bool {
    switch tongue {
    case .english: count != 1
    case .french: count.magnitude >= 2
    }
  }

  /// The end of a French participle or adjective: nothing, `e`, `s` or `es`.
  package static func frenchEnding(_ count: Int, feminine: Bool) -> String {
    (feminine ? "e" : "") + (isPlural(count, in: .french) ? "s" : "")
  }

  /// A whole number with its thousands apart: `4,200`, and a narrow space in French.
  package static func grouped(_ number: Int, in tongue: Tongue) -> String {
    (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude), in: tongue)
  }

  /// Digits with their thousands apart.
  package static func grouped(digits: String, in tongue: Tongue) -> String {
    let separator: Character = tongue == .french ? "\u{202F}" : ","
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(separator) }
      result.append(digit)
    }
    return result
  }
}
