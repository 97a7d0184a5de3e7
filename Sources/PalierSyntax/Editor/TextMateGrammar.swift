import PalierValues

/// The grammar that editors colour by, made from the lexicon: `Grammar/palier.tmLanguage.json`.
///
/// It looks at words, not at sentences. A reserved word is always a keyword. A word of position
/// (`by`, `to`, `le`) is one where a neighbour tells so; where none does it is taken for a name.
package enum TextMateGrammar {
  /// The grammar as JSON, ending in a line break.
  package static var json: String {
    """
    {
      "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
      "name": "Palier",
      "scopeName": "source.palier",
      "fileTypes": ["pal"],
      "firstLineMatch": "^#!.*\\\\bpalier\\\\b",
      "patterns": \(TextMateRule.list(comments + texts + literals + words, indent: "  "))
    }

    """
  }

  private static let comments: [TextMateRule] = [.match("comment.line.number-sign", "#.*$")]

  // MARK: Texts and literals

  private static let texts: [TextMateRule] = [("\"", "\""), ("“", "”"), ("«", "»")].map { marks in
    .span(
      "string.quoted.double",
      from: marks.0,
      to: "\(marks.1)|$",
      [
        .match("constant.character.escape", #"\\[nt"\\{]"#),
        .match("invalid.illegal.escape", #"\\."#),
        .span("meta.interpolation", from: #"\{"#, to: #"\}|$"#, [.include("$self")]),
      ]
    )
  }

  private static let literals: [TextMateRule] = {
    let space = #"[\x{20}\x{A0}\x{2009}\x{202F}]"#
    let whole = #"[0-9](?:[0-9_]*)"#
    let amount = "(?:[0-9]{1,3}(?:\(space)[0-9]{3})+(?![0-9])|\(whole))(?:[.,][0-9]+)?"
    return [
      .match(
        "constant.numeric.date",
        #"\b(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\b"#
      ),
      .match("constant.numeric.quarter", #"\b[0-9]{4}-[QqTt][0-9]\b"#),
      .match("constant.numeric.month", #"\b[0-9]{4}-[0-9]{2}\b"#),
      .match("constant.numeric.time", #"\b[0-9]{1,2}[:hH][0-9]{2}\b"#),
      .match("constant.numeric.money", "\(amount)\(space)*(?:€|(?i:EUR|euros)\\b)"),
      .match("constant.numeric.percent", "\(amount)\(space)*%"),
      .match("constant.numeric", "\(whole)(?:[.,][0-9]+)?"),
    ]
  }()

  // MARK: Words

  private static let letter = #"[\p{L}\p{M}\p{Nd}_]"#
  private static let name = #"[\p{L}_][\p{L}\p{M}\p{Nd}_]*"#

  private static let words: [TextMateRule] = {
    let values = pattern { $0.entry.role == .value }
    let operators = pattern { $0.entry.role == .operator }
    let heads = pattern { [.clause, .verb, .statement].contains($0.entry.role) }
    let fields = pattern {
      [.clause, .verb, .statement].contains($0.entry.role) && $0 != .else
    }
    let functions = spellings(Function.allCases.map { $0.english.words + $0.french.words })
    let bare = spellings(
      Function.allCases.filter(\.standsBare).map { $0.english.words + $0.french.words }
    )
    let before: [TextMateRule] = [
      .match("variable.other", "\\$\(name)"),
      .match("variable.other.member", "(?<=\(letter)\\.|\\)\\.)\(name)"),
      .match("variable.other", "\\b\(name)(?=\\s*\\.(?!\\.))"),
      .match("variable.other", "\\b\(fields)(?=\\s*:)"),
      .match("support.function", "\\b\(functions)(?=\\s*\\()"),
    ]
    let after: [TextMateRule] = [
      .match("keyword.control", "\\b\(heads)(?!\(letter))"),
      .match("keyword.operator.word", "\\b\(operators)(?!\(letter))"),
      .match("constant.language", "\\b\(values)(?!\(letter))"),
      .match("support.function", "\\b\(bare)(?!\(letter))"),
      .match("entity.name.function", "\\b\(name)(?=\\()"),
      .match("keyword.operator", #"\.\.|!=|<=|>=|[=<>~+*/-]"#),
      .match("variable.other", "\\b\(name)"),
    ]
    return before + positions + after
  }()

  /// The words of position, each with the neighbours that tell it from a name.
  private static let positions: [TextMateRule] = {
    func word(_ keywords: Keyword...) -> String { pattern(keywords.contains) }
    let units = spellings(TimeUnit.allCases.map { $0.english.words + $0.french.words })
    let text = #"(?=\s+["“«])"#
    let operand = #"(?=\s+["“«$(0-9\p{L}])"#
    let behind = #"(?<=[\p{L}\p{M}\p{Nd}_)]\s)"#
    let phrases = [
      "\(word(.sort, .group, .across))\\s+\(word(.by))",
      "\(word(.with))\\s+\(word(.ties, .totals, .zeros))",
      "\(word(.without))\\s+\(word(.unknowns))", "\(word(.mask))\\s+\(word(.below))",
      "\(word(.show))\\s+\(word(.all))(?!\\s*\\()(?:\\s+\(word(.except)))?",
      "\(word(.as))\\s+\(word(.of, .batch))\(operand)", "\(word(.as))\(operand)",
      "\(word(.is))\\s+(?:\(word(.not))\\s+)?\(word(.known))",
      "\(word(.history, .sheet, .access, .duplicates))\\s+\(word(.of))\(operand)",
      "\(word(.of))\\s+\(word(.row, .column))",
      "\(word(.for))\\s+\(word(.each))", "\(word(.to, .toward, .for, .into))\(operand)",
      "\(word(.because, .import, .title, .section))\(text)", "\(word(.explain, .fail))\(operand)",
      "(?:^|[{;])\\s*\(word(.begin, .commit, .rollback, .undo, .redo, .duplicates))(?=\\s*(?:[#;}]|$))",
      "\(word(.asOf))\(operand)", "\(word(.il))\\s+\(word(.y))\\s+[aà]\(operand)",
      "\(word(.on))(?=\\s+(?:[$0-9]|\(word(.today, .yesterday, .tomorrow))))",
      "\(word(.article))(?=\\s+[0-9])", "\(word(.this, .last, .next))\\s+\(units)",
      "\(word(.last, .next))(?=\\s+[0-9]+\\s+\(units))",
      "(?:l['’]|\(word(.article))\\s+)?\(units)\\s+\(word(.last, .next))(?!\\s*\\()",
      "(?<=[0-9]\\s)(?:\(word(.last, .next))\\s+)?\(units)",
      "\(behind)\(word(.ascending, .descending, .ago))", "\(behind)\(word(.within))\(operand)",
      "\(word(.choose))(?=\\s*\\{)",
    ]
    return phrases.map { phrase in
      let start = phrase.hasPrefix("(?:^") || phrase.hasPrefix("(?<") ? "" : "\\b"
      return .match("keyword.control.position", "\(start)\(phrase)(?!\(letter))")
    }
  }()

  /// A pattern of the words of keywords, in both tongues.
  private static func pattern(_ isIncluded: (Keyword) -> Bool) -> String {
    spellings(
      Keyword.allCases.filter(isIncluded).map { $0.entry.english.words + $0.entry.french.words }
    )
  }

  /// A pattern of words, with and without their accents, the longest first; `à` needs its own,
  /// without which it is a name.
  private static func spellings(_ words: [[String]]) -> String {
    let all = Set(words.joined().flatMap { $0.count > 1 ? [$0, withoutAccents($0)] : [$0] })
    let sorted = all.sorted { ($1.count, $0) < ($0.count, $1) }
    return "(?i:\(sorted.map { $0.replacing("'", with: "['’]") }.joined(separator: "|")))"
  }

  private static func withoutAccents(_ word: String) -> String {
    word.split(separator: "'", omittingEmptySubsequences: false)
      .map { TextForm.foldedWord(String($0)) }.joined(separator: "'")
  }
}
