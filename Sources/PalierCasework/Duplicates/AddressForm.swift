import PalierValues

/// A postal address in the one form in which addresses compare.
enum AddressForm {
  private static let written: [String: String] = [
    "all": "allee", "av": "avenue", "ave": "avenue", "bat": "batiment", "bd": "boulevard",
    "bld": "boulevard", "boul": "boulevard", "bvd": "boulevard", "ch": "chemin", "che": "chemin",
    "crs": "cours", "esc": "escalier", "fg": "faubourg", "imp": "impasse", "lot": "lotissement",
    "pl": "place", "r": "rue", "res": "residence", "rte": "route", "sq": "square", "st": "saint",
    "ste": "sainte", "appt": "appartement", "apt": "appartement", "app": "appartement",
  ]
  private static let left: Set<String> = ["d", "de", "des", "du", "l", "la", "le", "les"]

  /// The address folded, its abbreviations written out, without articles; nil where nothing is left
  /// to compare.
  static func make(_ text: String) -> String? {
    let words = TextForm.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .map { written[$0] ?? $0 }.filter { !left.contains($0) }
    // A town alone, or a number alone, is no address.
    guard words.count > 1, words.contains(where: { $0.contains(where: \.isNumber) }) else {
      return nil
    }
    return words.joined(separator: " ")
  }
}
