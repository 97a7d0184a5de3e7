import PalierKit
import PalierTerminal

extension Shell {
  /// Finds households by what somebody remembers of them, and says why each was found.
  func find(_ words: String) throws {
    guard !words.isEmpty else {
      throw PalierError(
        .usage,
        BilingualText(
          "say what is known: a name, an address, a telephone number, a reference",
          "dire ce qu'on sait : un nom, une adresse, un téléphone, une référence"
        )
      )
    }
    try timed {
      found = try session.find(words)
    }
    guard !found.isEmpty else {
      return say(
        "nobody is found by that: try fewer words, or another one",
        "personne ne répond à cela : essayer moins de mots, ou un autre"
      )
    }
    for (index, household) in found.enumerated() {
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      let blank = String(repeating: " ", count: number.count)
      let summary = household.summary.map { $0[tongue] }.joined(separator: " · ")
      let why = household.reasons.map { $0[tongue] }.joined(separator: " · ")
      try show("\(number)  \(household.reference)  \(summary)")
      try show("\(blank)    \(why)", isFaint: true)
    }
    say(".case 1 opens the first file", ".dossier 1 ouvre le premier dossier")
  }

  /// Opens the sheet of a household: by its reference, or by its number in what was found last.
  func openCase(_ word: String) throws {
    guard !word.isEmpty else {
      throw PalierError(
        .usage,
        BilingualText(
          "name a reference, or the number of a row of .find",
          "nommer une référence, ou le numéro d'une ligne de .trouver"
        )
      )
    }
    var reference = word.filter { $0 != "\"" }
    if let number = Int(word), (1...max(1, found.count)).contains(number), !found.isEmpty {
      reference = found[number - 1].reference
    }
    let quoted = reference.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("{", with: "\\{")
    let text = BilingualText("sheet of household \"\(quoted)\"", "fiche de ménage \"\(quoted)\"")
    try timed { try session.run(text[tongue], name: ".case") }
  }

  private func show(_ line: String, isFaint: Bool = false) throws {
    let text = TerminalText.neutral(line, keepingLines: false)
    let presentation = output.presentation(of: session)
    let isColoured = isFaint && presentation.hasColor
    try StandardOutput.write((isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text) + "\n")
  }
}
