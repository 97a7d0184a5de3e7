import PalierDiagnostics
import PalierDictionary
import PalierRuntime
import PalierSemantics
import PalierSyntax

extension Script {
  /// The text in the canonical layout of its own tongue; of another where it has words of neither
  /// more than of the other.
  ///
  /// - Throws: What is wrong with the text: what can't be read is never rewritten.
  public func formatted(otherwiseIn tongue: Tongue) throws(PalierError) -> String {
    Printer.print(try read(), tongue: Lexer.tongue(of: source) ?? tongue.spoken)
  }

  /// The text in the canonical layout of a tongue: its keywords, and its names of the dictionary;
  /// the names that it gives, its texts and its comments stay.
  ///
  /// - Throws: What is wrong with the text, its names and types included; a name that it gives and
  ///   that would be read as another thing in that tongue.
  public func translated(into tongue: Tongue) throws(PalierError) -> String {
    let program = try read()
    let words = try recognised(in: program)
    let text = Printer.print(program, tongue: tongue.spoken) { name in
      words[name.range]?[tongue.spoken] ?? name.text
    }
    try compare(words, with: Script(name: source.name, text: text), tongue)
    return text
  }

  private func read() throws(PalierError) -> Program {
    let (program, problems) = Parser.parse(source)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw PalierError(.wrongText, problems, in: source)
    }
    return program
  }

  /// The words of the dictionary that the names of the text are, by their places.
  private func recognised(in program: Program) throws(PalierError) -> [SourceRange: Words] {
    var checker = checker
    checker.keepsRecognised = true
    _ = checker.check(program)
    guard !checker.diagnostics.contains(where: { $0.severity == .error }) else {
      throw PalierError(
        .wrongText,
        checker.problemsOfUsedTexts + [TextProblems(checker.diagnostics, in: source)]
      )
    }
    return checker.recognised
  }

  /// Makes sure that the translation is read as the text is, word for word.
  private func compare(
    _ words: [SourceRange: Words],
    with translation: Script,
    _ tongue: Tongue
  ) throws(PalierError) {
    let mine = words.sorted { $0.key.lower < $1.key.lower }
    let theirs: [Words]
    do throws(PalierError) {
      let read = try translation.recognised(in: try translation.read())
      theirs = read.sorted { $0.key.lower < $1.key.lower }.map(\.value)
    } catch {
      theirs = []
    }
    guard theirs != mine.map(\.value) else { return }
    // Some word of the translation is that of a name that the text gives.
    let given = Set(Lexer(source).tokens.filter { words[$0.range] == nil }.compactMap(\.word))
    let other = mine.first { given.contains(Words.folded($0.value[tongue.spoken])) }
    let word = other.map { $0.value[tongue.spoken] } ?? ""
    throw PalierError(
      .wrongText,
      [
        Diagnostic(
          .nameInTheWay,
          at: other?.key ?? SourceRange(lower: 0, upper: 0),
          Message(
            "in the other tongue this is \"\(word)\", a name that the text gives",
            "dans l'autre langue c'est « \(word) », un nom que donne le texte"
          ),
          notes: [
            Note(
              Message(
                "give \"\(word)\" another name, then translate",
                "donner un autre nom à « \(word) », puis traduire"
              )
            )
          ]
        )
      ],
      in: source
    )
  }
}
