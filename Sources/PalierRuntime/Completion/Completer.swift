package import PalierDiagnostics
package import PalierDictionary
package import PalierSemantics
package import PalierSyntax

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

  /// Makes a completer of one state of a session.
  ///
  /// - Parameters:
  ///   - dictionary: The words of the domain.
  ///   - environment: The names in reach.
  ///   - lastQuestion: The question shown last, which a line may continue.
  ///   - tongue: The tongue of the session.
  ///   - named: The labels of an entity's rows that begin with a text, as many as are to be shown.
  package init(
    dictionary: CaseDictionary,
    environment: Environment,
    lastQuestion: Expression?,
    tongue: Tongue,
    named: @escaping (_ entity: String, _ beginning: String) -> [String]
  ) {
    completion = Completion(dictionary: dictionary, tongue: tongue, formats: Completer.formats)
    self.dictionary = dictionary
    self.environment = environment
    self.lastQuestion = lastQuestion
    self.tongue = tongue
    self.named = named
  }

  /// What may stand at a cursor.
  ///
  /// - Parameters:
  ///   - text: The text that is being typed.
  ///   - cursor: Where the cursor stands, in bytes of UTF-8.
  /// - Returns: The candidates, best first, and the bytes that one of them replaces.
  package func completions(
    text: String,
    cursor: Int
  ) -> (candidates: [Candidate], replaced: Range<Int>) {
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
    return (rows + answer.candidates, replaced)
  }

  /// The part of a name that is typed; nil where there is none yet, or where it is worked out.
  private func typedName(_ fragment: String, isText: Bool) -> String? {
    guard isText else { return fragment.isEmpty ? nil : fragment }
    let inside = fragment.dropFirst()
    return inside.contains("{") ? nil : String(inside.drop(while: \.isWhitespace))
  }

  private func names(of entities: [String], beginning: String) -> [Candidate] {
    entities.flatMap { entity in
      let detail = dictionary.entity(named: entity)?.singular[tongue] ?? ""
      return named(entity, beginning).prefix(Completer.maximumNames).map {
        Candidate(text: Printer.quoted($0), detail: detail, kind: .row)
      }
    }
  }
}
