import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// What may stand at the cursor, with all the words by which it can be said.
struct Offer {
  let kind: Candidate.Kind
  /// The spellings of each tongue, the one to write first.
  let english: [String]
  let french: [String]
  /// Other words, of either tongue.
  var others: [String] = []
  /// What it is; the word of the other tongue says it where this is nil.
  var help: Message?

  init(_ kind: Candidate.Kind, english: [String], french: [String], help: Message? = nil) {
    self.kind = kind
    self.english = english
    self.french = french
    self.help = help
  }

  init(_ kind: Candidate.Kind, _ words: Words, help: Message? = nil) {
    self.init(kind, english: [words.english], french: [words.french], help: help)
    others = Array(words.spoken.dropFirst(2))
  }

  init(_ kind: Candidate.Kind, _ english: Spellings, _ french: Spellings) {
    self.init(kind, english: english.words, french: french.words)
  }

  func spellings(in tongue: Tongue) -> [String] { tongue == .english ? english : french }
}

/// An offer that fits the fragment, and how well.
struct Match {
  let candidate: Candidate
  /// From the beginning of the written word, down to the middle of another.
  let rank: Int
  /// Whether the word is one of the tongue in which the text is written; and whether it begins so.
  let isOfTongue: Bool
  /// Whether only the label of a value holds what was typed.
  let isByLabel: Bool
  let isOwn: Bool

  /// Finds the spelling of an offer that a folded fragment begins, or else is part of.
  ///
  /// Where nothing is typed yet, only the word of the tongue in which the text is written is shown.
  init?(
    _ offer: Offer,
    fragment: String,
    accented: String?,
    written: Tongue,
    told tongue: Tongue
  ) {
    let other: Tongue = written == .english ? .french : .english
    let groups =
      fragment.isEmpty
      ? [Array(offer.spellings(in: written).prefix(1))]
      : [offer.spellings(in: written), offer.spellings(in: other), offer.others]
    var found: (text: String, rank: Int)?
    for (index, group) in groups.enumerated() {
      for text in group {
        let folded = TextForm.foldedWord(text)
        let rank: Int
        if folded.hasPrefix(fragment) {
          // Who types an accent means it.
          rank = accented.map { text.hasPrefix($0) } ?? true ? index : index + groups.count
        } else if fragment.utf8.count > 1, folded.contains(fragment) {
          rank = index + groups.count
        } else {
          continue
        }
        if rank < found?.rank ?? .max { found = (text, rank) }
      }
    }
    // People know a value by its label: `tél` finds *appel*, whose label is *Appel téléphonique*.
    isByLabel = found == nil
    if found == nil, offer.kind == .value, fragment.utf8.count > 1, let label = offer.help,
      Tongue.allCases.contains(where: { TextForm.folded(label[$0]).contains(fragment) })
    {
      found = offer.spellings(in: written).first.map { ($0, groups.count * 2) }
    }
    guard let found else { return nil }
    rank = found.rank
    isOwn = found.rank == 0
    isOfTongue = found.rank % groups.count == 0
    let inOther = (offer.english.contains(found.text) ? offer.french : offer.english).first
    let detail = offer.help?[tongue] ?? (inOther == found.text ? nil : inOther) ?? ""
    candidate = Candidate(text: found.text, detail: detail, kind: offer.kind)
  }

  /// How often it was used before; values keep their own order, and keywords that of a sentence.
  private func uses(_ uses: [String: Int]) -> Int {
    switch candidate.kind {
    case .field, .relation, .name, .entity, .function:
      return uses[TextForm.foldedWord(candidate.text.filter { !"({ ".contains($0) })] ?? 0
    case .value, .literal, .type, .row, .unit, .sign, .keyword: return 0
    }
  }

  /// The word of an offer that a misspelt one is likely to stand for.
  private static func near(_ fragment: String, among offers: [Offer], written: Tongue) -> String? {
    guard fragment.count > 2 else { return nil }
    let words = [written, written == .english ? .french : .english].flatMap { tongue in
      offers.flatMap { $0.spellings(in: tongue).map(TextForm.foldedWord) }
    }
    return EditDistance.nearest(to: fragment, among: words, limit: 1).first
  }

  /// The candidates of all offers that fit, best first, each text once; where none does, those that
  /// the nearest word begins.
  static func candidates(
    of offers: [Offer],
    fragment: String,
    written: Tongue,
    told tongue: Tongue,
    uses: [String: Int]
  ) -> [Candidate] {
    let folded = TextForm.foldedWord(fragment)
    let isPlain = fragment.utf8.allSatisfy { $0 < 0x80 }
    let accented = isPlain ? nil : TextForm.typographic(fragment.lowercased())
    let matches = offers.compactMap {
      Match($0, fragment: folded, accented: accented, written: written, told: tongue)
    }
    if matches.isEmpty, let near = near(folded, among: offers, written: written) {
      return candidates(of: offers, fragment: near, written: written, told: tongue, uses: uses)
    }
    // Where the text's own tongue has words that begin so, those of the other are only in the way,
    // unless an accent was typed that tells of it.
    var shown = matches
    if accented == nil, !folded.isEmpty, matches.contains(where: \.isOwn) {
      shown.removeAll { !$0.isOfTongue }
    }
    if shown.contains(where: { !$0.isByLabel }) { shown.removeAll(where: \.isByLabel) }
    let sorted = shown.enumerated().sorted { left, right in
      (
        left.element.rank, left.element.candidate.kind.rawValue, -left.element.uses(uses),
        left.offset
      )
        < (
          right.element.rank, right.element.candidate.kind.rawValue, -right.element.uses(uses),
          right.offset
        )
    }
    var seen: Set<String> = []
    return sorted.map(\.element.candidate).filter { seen.insert($0.text).inserted }
  }
}
