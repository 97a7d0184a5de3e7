import PalierKit
import PalierTerminal

extension Shell {
  /// What Tab offers, from the lines typed before and from both sides of the cursor.
  func complete(_ lines: String, _ before: String, _ after: String) -> Completions {
    let text = lines.isEmpty ? before : lines + "\n" + before
    if let command = commandCompletions(text) { return command }
    let found = session.completions(before: text, after: after)
    return Completions(
      replacing: found.replacing,
      candidates: found.candidates.map { candidate in
        Completions.Candidate(
          insertion: candidate.text,
          display: String(candidate.text.reversed().drop { $0 == " " }.reversed()),
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
    case .help: return candidates(Help.topics.map { $0.name(in: tongue) }, for: last)
    case .schema:
      return candidates(LanguageReference.entities(in: tongue), for: last)
    case .drop: return candidates(session.keptDefinitions.map(\.name), for: last)
    case .all, .back, .definitions, .keep, .last, .once, .quit, .read, .sql, nil:
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
