import PalierValues

/// The forms in which what is searched is compared: those of the tables and those of a query.
enum SearchTerms {
  /// What begins the terms that aren't words, so that no near word is looked for among them.
  static let phoneMark: Character = "#"
  static let referenceMark: Character = "%"
  static let endMark: Character = "&"
  static let marks: Set<Character> = [phoneMark, referenceMark, endMark]

  /// So many last digits of a telephone number are a term of their own.
  static let endDigits = 4

  /// The folded words of a text: runs of letters and digits.
  static func words(_ text: String) -> [String] {
    TextForm.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The terms of a value.
  static func terms(of value: String, as kind: SearchKind) -> Set<String> {
    switch kind {
    case .surname, .birthName, .givenName:
      let words = words(value)
      // Who types a name of several words as one finds it too.
      return words.count > 1 ? Set(words + [words.joined()]) : Set(words)
    case .address, .landlord: return Set(words(value))
    case .email: return Set(words(String(value.prefix { $0 != "@" })))
    case .phone: return phone(value).map { [$0, end(of: $0)] } ?? []
    case .reference:
      let parts = words(value)
      guard let last = parts.last, !parts.isEmpty else { return [] }
      return [reference(parts.joined()), reference(withoutZeros(last))]
    }
  }

  /// A telephone number by what every way of writing it has in common; nil for too few digits.
  static func phone(_ text: String) -> String? {
    var digits = text.filter(\.isASCII).filter(\.isNumber)
    if digits.hasPrefix("00") { digits.removeFirst(2) }
    // The number of France, with or without the zero that stands for it inside.
    if digits.count > 10, digits.hasPrefix("33") { digits.removeFirst(2) }
    digits = withoutZeros(digits)
    return digits.count < 3 ? nil : "\(phoneMark)\(digits)"
  }

  /// The last digits of a number, by which people tell it from others.
  static func end(of number: String) -> String { "\(endMark)\(number.suffix(endDigits))" }

  static func reference(_ text: String) -> String { "\(referenceMark)\(text)" }

  static func withoutZeros(_ digits: String) -> String {
    let rest = String(digits.drop { $0 == "0" })
    return rest.isEmpty ? digits : rest
  }
}
