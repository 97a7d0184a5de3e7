import PalierValues

/// A person's name as a register writes it, taken apart: `Mme BOULEAU Claire`.
struct PersonName: Hashable {
  let title: String?
  let surname: String?
  let givenName: String?

  /// Takes a name apart without inventing: the surname is what stands in capitals; without
  /// capitals, what follows the first name.
  init(_ text: String) {
    var words = TextForm.typographic(text).split(whereSeparator: \.isWhitespace).map(String.init)
    title = PersonName.takeTitle(&words)
    let capitals = words.filter(PersonName.isCapitals)
    if !capitals.isEmpty {
      surname = capitals.joined(separator: " ")
      let rest = words.filter { !PersonName.isCapitals($0) }
      givenName = rest.isEmpty ? nil : rest.joined(separator: " ")
    } else if words.count > 1, let first = words.first {
      surname = words.dropFirst().joined(separator: " ")
      givenName = first
    } else {
      surname = words.first
      givenName = nil
    }
  }

  /// The person's fields.
  var values: [String: Value] {
    var values: [String: Value] = [:]
    if let title { values["title"] = .text(title) }
    if let surname { values["surname"] = .text(surname) }
    if let givenName { values["given_name"] = .text(givenName) }
    return values
  }

  private static func isCapitals(_ word: String) -> Bool {
    word.count > 1 && word.contains(where: \.isLetter) && word == word.uppercased()
  }

  private static func takeTitle(_ words: inout [String]) -> String? {
    var titles: [String] = []
    while let word = words.first, words.count > 1 {
      let title: String? =
        switch TextForm.foldedWord(word).filter({ $0 != "." }) {
        case "m", "mr", "monsieur": "M."
        case "mme", "madame": "Mme"
        case "mlle", "mademoiselle": "Mlle"
        case "et" where !titles.isEmpty: "et"
        default: nil
        }
      guard let title else { break }
      titles.append(title)
      words.removeFirst()
    }
    return titles.isEmpty ? nil : titles.joined(separator: " ")
  }
}
