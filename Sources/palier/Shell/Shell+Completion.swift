import PalierKit
import PalierTerminal

extension Shell {
  /// What Tab offers, from the lines typed before and from both sides of the cursor.
  func complete(_ lines: String, _ before: String, _ after: String) -> Completions {
    let text = lines.isEmpty ? before : lines + "\n" + before
    if let command = commandCompletions(text) { return command }
    let isAskedAgain = lastCompleted == text + "\u{0}" + after
    lastCompleted = text + "\u{0}" + after
    let found = session.completions(
      before: text,
      after: after,
      uses: wordUses,
      isAskedAgain: isAskedAgain
    )
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
      return Completions(
        replacing: text.count,
        candidates: DotCommand.completions(of: text, in: tongue).map {
          Completions.Candidate(
            insertion: $0.word + " ",
            display: $0.word,
            detail: $0.meaning[tongue]
          )
        }
      )
    }
    switch DotCommand(word: String(words[0].dropFirst())) {
    case .mode: return candidates(Self.modes, for: last)
    case .tongue: return candidates(Tongue.allCases.map(\.rawValue), for: last)
    case .timing, .confirm:
      return candidates(tongue == .french ? ["oui", "non"] : ["on", "off"], for: last)
    case .history: return candidates(HistoryChoice.allCases.map { $0.word[tongue] }, for: last)
    case .tutorial:
      let words = tongue == .french ? ["indice", "suivant", "fin"] : ["hint", "next", "off"]
      return candidates(words, for: last)
    case .help where last.hasPrefix("."): return complete("", last, "")
    case .help, .examples: return candidates(Help.topics.map { $0.name(in: tongue) }, for: last)
    case .find: return foundSoFar(words.dropFirst().joined(separator: " "))
    case .case: return references(last)
    case .schema:
      return candidates(LanguageReference.entities(in: tongue), for: last)
    case .drop: return candidates(session.keptDefinitions.map(\.name), for: last)
    case .once, .read:
      let path = String(text.drop { $0 != " " }.drop { $0 == " " })
      return FileCompletion.completions(of: path)
    case .all, .back, .definitions, .edit, .keep, .last, .open, .quit, .sql, .watch, nil:
      return Completions.none
    }
  }

  private func candidates(_ words: [String], for typed: String) -> Completions {
    Completions(
      replacing: typed.count,
      candidates: Suggestion.beginning(as: typed, among: words).map {
        Completions.Candidate(insertion: $0 + " ", display: $0)
      }
    )
  }

  /// Who is found by what is typed so far: to be read, and nothing to be put in.
  private func foundSoFar(_ words: String) -> Completions {
    guard !words.allSatisfy(\.isWhitespace) else { return .none }
    // What goes wrong is told when the line is entered.
    let households = (try? session.find(words)) ?? []
    return Completions(
      listing: households.map { household in
        Completions.Candidate(
          insertion: "",
          display: household.reference,
          detail: household.summary.prefix(2).map { $0[tongue] }.joined(separator: " · ")
        )
      }
    )
  }

  /// The references of files that begin as what is typed.
  private func references(_ typed: String) -> Completions {
    let beginning = typed.filter { $0 != "\"" }
    guard !beginning.isEmpty else { return .none }
    let found = (try? session.references(beginning: beginning)) ?? []
    return Completions(
      replacing: typed.count,
      candidates: found.map { Completions.Candidate(insertion: $0) }
    )
  }
}
