import PalierKit
import PalierTerminal

extension Shell {
  /// Does what was typed, and tells what went wrong.
  func perform(_ text: String) {
    let line = Line(text)
    fitToTerminal()
    correction = nil
    output.hasAsked = false
    if !line.isCommand { lastText = text }
    do {
      if let name = line.command {
        try obey(name, line.rest)
      } else {
        try ask(text)
      }
    } catch let error as PalierError {
      output.discard()
      tell(error)
      if !line.isCommand { offerCorrection(of: text, error) }
    } catch {
      output.discard()
      StandardError.write("\(error)\n")
    }
  }

  private func tell(_ error: PalierError) {
    let isAnswer = error.status == .interrupted || error.status == .refused
    guard !isAnswer || !error.problems.isEmpty else {
      // Nothing is wrong: somebody stopped it, or said no. The terminal has shown `^C`.
      if error.status == .interrupted { StandardError.write("\n") }
      return StandardError.write(TerminalText.neutral(error.message[tongue]) + "\n")
    }
    StandardError.write(error.rendered(output.presentation(of: session)))
  }

  /// Keeps the text as the corrections of what is wrong in it would have it, for one key.
  private func offerCorrection(of text: String, _ error: PalierError) {
    let corrections = error.problems.filter { $0.isError && $0.source == textName }
      .compactMap(\.correction)
    guard !corrections.isEmpty else { return }
    var bytes = Array(text.utf8)
    var end = bytes.count
    for correction in corrections.sorted(by: { $0.span.start.offset > $1.span.start.offset }) {
      let range = correction.span.start.offset..<correction.span.end.offset
      guard range.lowerBound >= 0, range.upperBound <= end else { continue }
      bytes.replaceSubrange(range, with: correction.replacement.utf8)
      end = range.lowerBound
    }
    let corrected = String(decoding: bytes, as: UTF8.self)
    guard corrected != text else { return }
    correction = corrected
    StandardError.write("  Ctrl-O  \(TerminalText.neutral(corrected))\n")
  }

  /// What messages call a text that was typed.
  private var textName: String { BilingualText("shell", "interprète")[tongue] }

  private func ask(_ text: String) throws {
    let file = nextFile
    nextFile = nil
    try timed {
      try session.run(
        text,
        name: textName,
        reading: .shell,
        answersTo: file,
        confirm: isConfirming ? { try self.confirms($0) } : nil
      )
    }
    if let file { say("wrote \(file)", "fichier écrit : \(file)") }
  }

  /// Runs something that Ctrl-C stops, and says how long it took.
  func timed(_ body: () throws -> Void) throws {
    let clock = ContinuousClock()
    let start = clock.now
    try Interruption.watched(session, body)
    try output.flush()
    if isTiming { StandardError.write(Timing.sentence(clock.now - start, in: tongue) + "\n") }
  }

  /// How many of the sentences of a task or a loop are shown before it is done.
  private static let shownReports = 8

  /// Shows what verbs would change, and asks.
  private func confirms(_ reports: [ChangeReport]) throws -> Bool {
    output.hasAsked = true
    try output.flush()
    for report in reports.prefix(Self.shownReports) {
      try StandardOutput.write(report.rendered(output.presentation(of: session)))
    }
    let more = reports.count - Self.shownReports
    if more > 0 { say("… and \(more) more", "… et \(more) de plus") }
    let question = BilingualText("Do it? [y/N] ", "Le faire ? [o/N] ")[tongue]
    return Answer.isYes(editor.readLine(prompt: question))
  }

  private func obey(_ name: String, _ rest: String) throws {
    guard let command = DotCommand(word: name) else {
      func remedy(_ tongue: Tongue, _ there: String, _ see: String) -> String {
        DotCommand.nearest(to: name).map { "\(there) \($0.written(in: tongue))" }
          ?? "\(see) \(DotCommand.help.written(in: tongue))"
      }
      throw PalierError(
        .usage,
        BilingualText(
          "there is no command .\(name); " + remedy(.english, "there is", "see"),
          "il n'y a pas de commande .\(name) ; " + remedy(.french, "il y a", "voir")
        )
      )
    }
    switch command {
    case .help: try help(rest)
    case .schema: try schema(rest)
    case .all: try again(showsAllRows: true)
    case .last: try again(showsAllRows: false)
    case .back: try back()
    case .sql: try sql()
    case .mode: try chooseMode(rest)
    case .tongue: try chooseTongue(rest)
    case .timing: try chooseTiming(rest)
    case .confirm: try chooseConfirmation(rest)
    case .history: try chooseHistory(rest)
    case .once: try chooseFile(try path(rest))
    case .read: try read(try path(rest))
    case .tutorial: try takeLesson(rest)
    case .examples: try examples(rest)
    case .open: try open(rest)
    case .watch: try watch(rest)
    case .edit: try edit(rest)
    case .find: try find(rest)
    case .case: try openCase(rest)
    case .definitions: try definitions()
    case .keep: try keep(rest)
    case .drop: try drop(rest)
    case .quit: leave()
    }
  }

  private func help(_ word: String) throws {
    let presentation = output.presentation(of: session)
    guard !word.isEmpty else { return try output.page(Help.overview(presentation)) }
    guard let page = Help.page(of: word, presentation) else {
      throw unknown(word, Help.names(near: word, in: tongue))
    }
    try output.page(page)
  }

  private func schema(_ word: String) throws {
    let name = word.isEmpty ? nil : word
    guard let table = LanguageReference.schema(name, output.presentation(of: session)) else {
      throw unknown(word, LanguageReference.names(near: word, in: tongue))
    }
    try output.page(table)
  }

  func unknown(_ word: String, _ near: [String]) -> PalierError {
    let hint = near.first.map { BilingualText("; there is '\($0)'", " ; il y a « \($0) »") }
    return PalierError(
      .usage,
      BilingualText(
        "nothing is called '\(word)'\(hint?.english ?? "")",
        "rien ne s'appelle « \(word) »\(hint?.french ?? "")"
      )
    )
  }

  private func read(_ path: String) throws {
    let file = nextFile
    nextFile = nil
    let script = try Script(path: path)
    try timed { try session.run(script, answersTo: file, asking: ask) }
  }

  /// Asks for a parameter of a script; an end of input is no answer.
  private func ask(_ question: ParameterQuestion) -> String? {
    if let problem = question.problem { StandardError.write(problem[tongue] + "\n") }
    guard case .line(let answer) = editor.readLine(prompt: question.prompt[tongue]) else {
      return nil
    }
    return answer
  }

  /// Opens the person's editor on the last text, and runs what is left there.
  private func edit(_ text: String) throws {
    let edited: String?
    do throws(TerminalError) {
      edited = try TextEditor.edit(text.isEmpty ? lastText + "\n" : text + "\n")
    } catch {
      throw PalierError(.failed, error.text)
    }
    guard let edited, !edited.allSatisfy(\.isWhitespace) else {
      return say("nothing was run", "rien n'a été exécuté")
    }
    var statement = edited
    while statement.last?.isNewline == true { statement.removeLast() }
    StandardError.write("‹ \(TerminalText.neutral(statement))\n")
    remember(statement)
    perform(statement)
  }

  private func path(_ text: String) throws -> String {
    let isQuoted = text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
    let path = isQuoted ? String(text.dropFirst().dropLast()) : text
    guard !path.isEmpty else {
      throw PalierError(.usage, BilingualText("name a file", "nommer un fichier"))
    }
    return path
  }
}
