package import PalierDiagnostics
package import PalierDictionary
package import PalierSemantics
package import PalierSyntax
import PalierValues

/// Finds what Tab offers in the shell: the words of the language that fit at the cursor, and the
/// names of the store's rows where a text refers to one.
package struct Completer {
  /// How many names of rows are offered at most.
  package static let maximumNames = 50
  /// The names of the forms in which answers are written.
  static let formats = [
    "csv", "excel_fr", "tsv", "json", "ndjson", "md", "html", "xlsx", "ics", "txt",
  ]

  private let completion: Completion
  private let dictionary: CaseDictionary
  private let environment: Environment
  private let lastQuestion: Expression?
  private let tongue: Tongue
  private let named: (_ entity: String, _ beginning: String) -> [String]
  private let counted: (_ question: Expression) -> [String: Int]?

  /// Makes a completer of one state of a session.
  ///
  /// - Parameters:
  ///   - dictionary: The words of the domain.
  ///   - environment: The names in reach.
  ///   - lastQuestion: The question shown last, which a line may continue.
  ///   - tongue: The tongue of the session.
  ///   - role: In which role somebody asks; nil for one without limits.
  ///   - uses: How often each word was used before, by its folded form.
  ///   - library: Reads the texts that a text runs, for the names of their parameters; nil reads none.
  ///   - named: The labels of an entity's rows that begin with a text, as many as are to be shown.
  ///   - counted: The counts of a question by groups, by the folded words of the groups' values; nil
  ///     where that takes too long or fails.
  package init(
    dictionary: CaseDictionary,
    environment: Environment,
    lastQuestion: Expression?,
    tongue: Tongue,
    role: AccessRole? = nil,
    uses: [String: Int] = [:],
    library: TextLibrary? = nil,
    named: @escaping (_ entity: String, _ beginning: String) -> [String],
    counted: @escaping (_ question: Expression) -> [String: Int]? = { _ in nil }
  ) {
    completion = Completion(
      dictionary: dictionary,
      tongue: tongue,
      formats: Completer.formats,
      role: role,
      uses: uses,
      library: library
    )
    self.dictionary = dictionary
    self.environment = environment
    self.lastQuestion = lastQuestion
    self.tongue = tongue
    self.named = named
    self.counted = counted
  }

  /// What may stand at a cursor.
  ///
  /// - Parameters:
  ///   - text: The text that is being typed.
  ///   - cursor: Where the cursor stands, in bytes of UTF-8.
  /// - Returns: The candidates, best first, the bytes that one of them replaces, and whether a file
  ///   is named there, which isn't ours to look for.
  package func completions(
    text: String,
    cursor: Int
  ) -> (candidates: [Candidate], replaced: Range<Int>, isFile: Bool) {
    let source = SourceText(name: "shell", text: text)
    let answer = completion.answer(
      to: source,
      at: cursor,
      in: environment,
      after: lastQuestion
    )
    let replaced = answer.range.lower..<answer.range.upper
    let beginning = typedName(source.text(in: answer.range), isText: answer.isText)
    let rows = beginning.map { names(of: answer.named, beginning: $0) } ?? []
    return (
      counting(rows + answer.candidates, by: answer.counting), replaced, answer.isFile
    )
  }

  /// The candidates with the number of rows of each value; those that no row has come last of
  /// theirs.
  private func counting(_ candidates: [Candidate], by question: Expression?) -> [Candidate] {
    func isCounted(_ candidate: Candidate) -> Bool {
      switch candidate.kind {
      case .value, .row: true
      // Of the literals only truths are values that rows have.
      case .literal: Completer.truths.contains(TextForm.foldedWord(candidate.text))
      default: false
      }
    }
    guard let question, candidates.contains(where: isCounted), let counts = counted(question)
    else { return candidates }
    let told = candidates.map { candidate in
      guard isCounted(candidate) else { return candidate }
      var told = candidate
      told.count = counts[TextForm.foldedWord(candidate.text.filter { $0 != "\"" })] ?? 0
      return told
    }
    guard let first = told.firstIndex(where: { $0.count == 0 }) else { return told }
    let last = told.lastIndex { $0.count != nil } ?? first
    let values = told[first...last]
    return Array(told[..<first]) + values.filter { $0.count != 0 }
      + values.filter { $0.count == 0 } + Array(told[(last + 1)...])
  }

  private static let truths = Set(
    ([Keyword.true, .false] as [Keyword]).flatMap {
      $0.entry.english.folded + $0.entry.french.folded
    }
  )

  /// The part of a name that is typed; nil where it is worked out.
  private func typedName(_ fragment: String, isText: Bool) -> String? {
    guard isText else { return fragment }
    let inside = fragment.dropFirst()
    return inside.contains("{") ? nil : String(inside.drop(while: \.isWhitespace))
  }

  private func names(of entities: [String], beginning: String) -> [Candidate] {
    entities.flatMap { entity in
      let detail = dictionary.entity(named: entity)?.singular[tongue] ?? ""
      let names = named(entity, beginning)
      // Before anything is typed, more than a few are no choice.
      if beginning.isEmpty, names.count >= Completer.maximumNames { return [Candidate]() }
      return names.prefix(Completer.maximumNames).map {
        Candidate(text: Printer.quoted($0), detail: detail, kind: .row)
      }
    }
  }
}
