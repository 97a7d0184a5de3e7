import PalierDiagnostics
import PalierValues

extension Lexer {
  mutating func readWord() {
    let lower = offset
    skipWordParts()
    var folded = foldedText(from: lower)
    if let (scalar, length) = scalar(), isApostrophe(scalar) {
      if ["aujourd", "jusqu"].contains(folded), wordPartLength(length) != nil {
        offset += length
        skipWordParts()
        folded = foldedText(from: lower)
      } else if ["l", "d"].contains(folded) {
        // An elided article belongs to no name: `l'année dernière`.
        offset += length
      }
    }
    append(.word(folded, Lexicon.readings(of: folded)), from: lower)
  }

  private mutating func skipWordParts() {
    while let length = wordPartLength(0) { offset += length }
  }

  private func foldedText(from lower: Int) -> String {
    TextForm.foldedWord(String(decoding: source.utf8[lower..<offset], as: UTF8.self))
  }

  mutating func readSymbol() {
    let lower = offset
    if let (length, meant, problem) = foreignOperator() {
      offset += length
      report(problem, at: SourceRange(lower: lower, upper: offset), fix: spaced(meant, from: lower))
      append(meant.kind, from: lower)
      return
    }
    // Two characters before one: `..` before `.`.
    for length in [2, 1] where offset + length <= end {
      let bytes = source.utf8[offset..<offset + length]
      guard let symbol = Symbol(rawValue: String(decoding: bytes, as: UTF8.self)) else { continue }
      offset += length
      if symbol == .leftParenthesis { openParentheses += 1 }
      if symbol == .rightParenthesis { openParentheses = max(0, openParentheses - 1) }
      append(.symbol(symbol), from: lower)
      return
    }
    guard let (scalar, length) = scalar() else { return }
    offset += length
    refuseCharacter(scalar, from: lower)
  }

  /// What replaces an operator in the text: a word keeps clear of what stands around it.
  private func spaced(_ foreign: ForeignOperator, from lower: Int) -> String {
    guard case .keyword(let keyword) = foreign.meaning else { return foreign.text }
    let space = UInt8(ascii: " ")
    let before = keyword == .not || lower == 0 || source.utf8[lower - 1] == space ? "" : " "
    return before + foreign.text + (byte(0) == space ? "" : " ")
  }

  /// An operator of other languages at the offset, and what it stands for here.
  private func foreignOperator() -> (Int, ForeignOperator, SyntaxProblem)? {
    for foreign in ForeignOperator.all
    where foreign.found.utf8.enumerated().allSatisfy({ byte($0.offset) == $0.element }) {
      // `!` before `=` is the beginning of `!=`.
      if foreign.found == "!", byte(1) == UInt8(ascii: "=") { continue }
      let problem = SyntaxProblem.foreignOperator(found: foreign.found, meant: foreign.meaning)
      return (foreign.found.utf8.count, foreign, problem)
    }
    return nil
  }
}

/// An operator of SQL, C or a spreadsheet, and the word or symbol of the language for it.
struct ForeignOperator {
  let found: String
  let meaning: Meaning

  enum Meaning: Hashable, Sendable {
    case symbol(Symbol)
    case keyword(Keyword)
  }

  /// Longer ones first: `==` before `=`.
  static let all: [ForeignOperator] = [
    ForeignOperator(found: "==", meaning: .symbol(.equal)),
    ForeignOperator(found: "<>", meaning: .symbol(.notEqual)),
    ForeignOperator(found: "=<", meaning: .symbol(.lessOrEqual)),
    ForeignOperator(found: "=>", meaning: .symbol(.greaterOrEqual)),
    ForeignOperator(found: "=!", meaning: .symbol(.notEqual)),
    ForeignOperator(found: "&&", meaning: .keyword(.and)),
    ForeignOperator(found: "||", meaning: .keyword(.or)),
    ForeignOperator(found: "&", meaning: .keyword(.and)),
    ForeignOperator(found: "|", meaning: .keyword(.or)),
    ForeignOperator(found: "!", meaning: .keyword(.not)),
    ForeignOperator(found: "≠", meaning: .symbol(.notEqual)),
    ForeignOperator(found: "≤", meaning: .symbol(.lessOrEqual)),
    ForeignOperator(found: "≥", meaning: .symbol(.greaterOrEqual)),
    ForeignOperator(found: "×", meaning: .symbol(.star)),
    ForeignOperator(found: "÷", meaning: .symbol(.slash)),
    ForeignOperator(found: "[", meaning: .symbol(.leftParenthesis)),
    ForeignOperator(found: "]", meaning: .symbol(.rightParenthesis)),
  ]

  /// What replaces it in the text.
  var text: String {
    switch meaning {
    case .symbol(let symbol): symbol.rawValue
    case .keyword(let keyword): keyword.spelling(in: .english)
    }
  }

  var kind: Token.Kind {
    switch meaning {
    case .symbol(let symbol): return .symbol(symbol)
    case .keyword(let keyword):
      let word = keyword.spelling(in: .english)
      return .word(word, Lexicon.readings(of: word))
    }
  }
}
