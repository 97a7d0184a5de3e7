import PalierKit
import PalierTerminal

extension Shell {
  /// What Tab offers, from the lines typed before and from both sides of the cursor.
  func complete(_ lines: String, _ before: String, _ after: String) -> Completions {
    let text = lines.isEmpty ? before : lines + "\n" + before
    if let command = commandCompletions(text) { return command }
    let found = session.completions(before: text, after: after)
    if found.isFile {
      let typed = String(text.suffix(found.replacing))
      let isOpen = typed.hasPrefix("\"") || typed.hasPrefix("«")
      let path = isOpen ? String(typed.dropFirst().drop(while: \.isWhitespace)) : typed
      let closing = typed.hasPrefix("«") ? " »" : "\""
      return FileCompletion.completions(of: path, opening: isOpen ? "" : "\"", closing: closing)
    }
    return Completions(
      replacing: found.replacing,
      candidates: found.candidates.map { candidate in
        let word = String(candidate.text.reversed().drop { $0 == " " }.reversed())
        return Completions.Candidate(
          insertion: candidate.text,
          display: candidate.count.map { "\(word) (\($0))" } ?? word,
          detail: candidate.detail
        )
      }
    )
  }

  /// The commands of the shell, and what some of them take.
  private func commandCompletions(_ text: String) -> Completions? {
    guard text.hasPrefix(".") else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1, let last = words.last else {
      return candidates(DotCommand.allCases.map { ".\($0.rawValue)" }, for: text)
    }
    switch DotCommand(word: String(words[0].dropFirst())) {
    case .mode: return candidates(Self.modes, for: last)
    case .tongue: return candidates(Tongue.allCases.map(\.rawValue), for: last)
    case .timing, .confirm: return candidates(["on", "off"], for: last)
    case .history: return candidates(HistoryChoice.allCases.map(\.rawValue), for: last)
    case .tutorial: return candidates(["hint", "next", "off"], for: last)
    case .help, .examples: return candidates(Help.topics.map { $0.name(in: tongue) }, for: last)
    case .schema:
      return candidates(LanguageReference.entities(in: tongue), for: last)
    case .drop: return candidates(session.keptDefinitions.map(\.name), for: last)
    case .once, .read:
      let path = String(text.drop { $0 != " " }.drop { $0 == " " })
      return FileCompletion.completions(of: path)
    case .all, .back, .case, .definitions, .edit, .find, .keep, .last, .open,
      .quit, .sql, .watch, nil:
      return Completions.none
    }
  }

  private func candidates(_ words: [String], for typed: String) -> Completions {
    Completions(
      replacing: typed.count,
      candidates: words.filter { $0.hasPrefix(typed.lowercased()) }.map {
        Completions.Candidate(insertion: $0 + " ", display: $0)
      }
    )
  }
}
