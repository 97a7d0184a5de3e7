import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// How long Tab waits for the counts of values, past which they are offered without; and how long
  /// for those who ask a second time.
  private static let (patience, longPatience) = (Duration.milliseconds(20), Duration.seconds(1))

  /// What Tab offers in the session's present state.
  ///
  /// - Parameters:
  ///   - uses: How often each word was used before, by its folded form.
  ///   - isAskedAgain: Whether somebody asks a second time, and waits for counts.
  /// - Returns: What finds the candidates at a cursor.
  package func completer(uses: [String: Int] = [:], isAskedAgain: Bool = false) -> Completer {
    Completer(
      dictionary: dictionary,
      environment: environment,
      lastQuestion: lastQuestion,
      tongue: settings.tongue,
      role: settings.role,
      uses: uses,
      library: settings.isSafe ? nil : .files,
      // A store that is busy or broken has no names to offer; the statement itself will say so.
      named: { entity, beginning in (try? self.names(of: entity, beginning: beginning)) ?? [] },
      counted: { question in
        try? self.valueCounts(question, within: isAskedAgain ? Self.longPatience : Self.patience)
      }
    )
  }

  /// What rows in the role's reach are called that begin with a text, as many as are to be shown.
  private func names(of entity: String, beginning: String) throws -> [String] {
    guard offersNames(of: entity) else { return [] }
    try findWorker()
    return try store.read { reader in
      guard reach != .all,
        dictionary.entity(named: entity)?.speaksOfHouseholds(in: dictionary) == true
      else {
        return try reader.labels(of: entity, beginning: beginning, limit: Completer.maximumNames)
      }
      return try ownNames(of: entity, reader).filter {
        TextForm.folded($0).hasPrefix(TextForm.folded(beginning))
      }
    }
  }

  /// The references of files in the role's reach that begin with a text, as many as are to be shown.
  package func references(beginning text: String) throws -> [String] {
    guard offersNames(of: "household") else { return [] }
    try findWorker()
    return try store.read { reader in
      guard reach == .all else {
        return try ownNames(of: "household", reader).filter { $0.hasPrefix(text) }
      }
      return try reader.keys(of: "household", beginning: text, limit: Completer.maximumNames)
    }
  }

  /// What the rows of a worker's own files are called.
  private func ownNames(of entity: String, _ reader: StoreReader) throws -> [String] {
    guard let kind = dictionary.entity(named: entity) else { return [] }
    let run = Run(
      source: SourceText(name: "", text: ""),
      today: try today(),
      reader: reader,
      transaction: nil,
      isPreview: false
    )
    return try keys(of: CheckedSelection(entity: entity, row: 0, source: .all), run)
      .map { try reference($0, of: kind, reader).label }.sorted()
  }

  /// How many rows each value of a question has, by the words for it: the value is the key of a group,
  /// or the heading of a column.
  ///
  /// - Throws: What the store throws, and that it took too long.
  private func valueCounts(
    _ question: Expression,
    within patience: Duration
  ) throws -> [String: Int]? {
    try findWorker()
    let today = try today()
    return try store.read { reader in
      try reader.within(patience) { () -> [String: Int]? in
        let run = Run(
          source: SourceText(name: "", text: ""),
          today: today,
          reader: reader,
          transaction: nil,
          isPreview: false
        )
        guard let lowered = try lowered(question, run), let first = lowered.columns.first else {
          return nil
        }
        var counts: [String: Int] = [:]
        let found = try lines(of: try generator.statement(for: lowered.plan), run)
        if !first.isKey, let line = found.first {
          for (column, value) in zip(lowered.columns, line) {
            guard case .number(let number) = value, let count = number.whole else { continue }
            for word in words(for: column.title.english) { counts[word] = Int(count) }
          }
          return counts
        }
        for line in found {
          guard line.count == 2, case .number(let number) = line[1], let count = number.whole
          else { return nil }
          for word in words(for: line[0], first.type) { counts[word] = Int(count) }
        }
        return counts
      }
    }
  }

  /// The folded words of either tongue for a value of an enumeration.
  private func words(for member: String) -> Set<String> {
    let folded = TextForm.foldedWord(member)
    let values = dictionary.enumerations.compactMap { dictionary.value(word: folded, in: $0) }
    return Set(values.flatMap { $0.words.all.map(TextForm.foldedWord) } + [folded])
  }

  /// The folded words by which a value may be written in a condition.
  private func words(for value: Value, _ type: PalierDictionary.ValueType) -> Set<String> {
    if case .boolean(let flag) = value {
      let entry = (flag ? Keyword.true : .false).entry
      return Set(entry.english.folded + entry.french.folded)
    }
    return Set(
      Tongue.allCases.map { tongue in
        let formatter = ValueFormatter(
          tongue: tongue,
          dictionary: dictionary,
          style: .people,
          saysWords: true
        )
        return TextForm.foldedWord(formatter.text(value, type: type))
      }
    )
  }
}
