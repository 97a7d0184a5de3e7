import PalierKit
import PalierTerminal

extension Shell {
  /// Does what was typed, and tells what went wrong.
  func perform(_ text: String) {
    let line = Line(text)
    do {
      if let name = line.command {
        try obey(name, line.rest)
      } else {
        try ask(text)
      }
    } catch let error as PalierError {
      output.discard()
      tell(error)
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

  private func ask(_ text: String) throws {
    let file = nextFile
    nextFile = nil
    try timed {
      try session.run(
        text,
        name: BilingualText("shell", "interprète")[tongue],
        reading: .shell,
        answersTo: file,
        confirm: isConfirming ? { try self.confirms($0) } : nil
      )
    }
    if let file { say("wrote \(file)", "fichier écrit : \(file)") }
  }

  /// Runs something that Ctrl-C stops, and says how long it took.
  private func timed(_ body: () throws -> Void) throws {
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
      let near = Suggestion.nearest(
        to: name.lowercased(),
        among: DotCommand.allCases.map(\.rawValue)
      ).first
      throw PalierError(
        .usage,
        BilingualText(
          "there is no command .\(name)" + (near.map { "; there is .\($0)" } ?? "; see .help"),
          "il n'y a pas de commande .\(name)"
            + (near.map { " ; il y a .\($0)" } ?? " ; voir .help")
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
    case .timing: isTiming = try isOn(rest, otherwise: !isTiming)
    case .confirm: isConfirming = try isOn(rest, otherwise: !isConfirming)
    case .once: nextFile = try path(rest)
    case .read: try read(try path(rest))
    case .definitions: try definitions()
    case .keep: try keep(rest)
    case .drop: try drop(rest)
    case .quit: leave()
    }
  }

  private func help(_ word: String) throws {
    let presentation = output.presentation(of: session)
    guard !word.isEmpty else { return try Pager.present(text: Help.overview(presentation)) }
    guard let page = Help.page(of: word, presentation) else {
      throw unknown(word, Help.names(near: word, in: tongue))
    }
    try Pager.present(text: page)
  }

  private func schema(_ word: String) throws {
    let name = word.isEmpty ? nil : word
    guard let table = LanguageReference.schema(name, output.presentation(of: session)) else {
      throw unknown(word, LanguageReference.names(near: word, in: tongue))
    }
    try Pager.present(text: table)
  }

  private func unknown(_ word: String, _ near: [String]) -> PalierError {
    let hint = near.first.map { BilingualText("; there is '\($0)'", " ; il y a « \($0) »") }
    return PalierError(
      .usage,
      BilingualText(
        "nothing is called '\(word)'\(hint?.english ?? "")",
        "rien ne s'appelle « \(word) »\(hint?.french ?? "")"
      )
    )
  }

  private func again(showsAllRows: Bool) throws {
    let file = nextFile
    nextFile = nil
    var isShown = false
    try timed {
      isShown = try session.repeatAnswer(showsAllRows: showsAllRows, answersTo: file)
    }
    if !isShown { say("no answer was shown yet", "aucune réponse n'a encore été montrée") }
  }

  private func back() throws {
    guard let text = session.goBack() else {
      return say("there is no selection before", "il n'y a pas de sélection avant")
    }
    StandardError.write("‹ \(TerminalText.neutral(text))\n")
    try timed { try session.run(text, name: ".back", reading: .shell) }
  }

  private func sql() throws {
    guard let text = try session.lastSQL() else {
      return say("no answer was shown yet", "aucune réponse n'a encore été montrée")
    }
    try Pager.present(text: TerminalText.neutral(text) + "\n")
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

  private func definitions() throws {
    let kept = session.keptDefinitions
    guard !kept.isEmpty else {
      return say(
        "nothing is kept with the store: .keep NAME keeps a definition",
        "rien n'est gardé avec la base : .garder NOM garde une définition"
      )
    }
    let texts = kept.map { definition in
      let problem = definition.problem.map { "# ! \($0[tongue])\n" } ?? ""
      return problem + definition.text[tongue]
    }
    try Pager.present(text: TerminalText.neutral(texts.joined()))
  }

  private func keep(_ name: String) throws {
    guard !name.isEmpty else { return try definitions() }
    try session.keep(name)
    say("kept with the store: \(name)", "gardé avec la base : \(name)")
  }

  private func drop(_ name: String) throws {
    guard !name.isEmpty else {
      throw PalierError(
        .usage,
        BilingualText("name what is kept", "nommer ce qui est gardé")
      )
    }
    try session.drop(name)
    say("no longer kept: \(name)", "n'est plus gardé : \(name)")
  }

  /// The formats that a terminal shows.
  static let modes = AnswerFormat.allCases.filter { $0 != .xlsx }.map(\.rawValue)

  private func chooseMode(_ word: String) throws {
    guard !word.isEmpty else {
      return say(
        "mode: \(session.options.format.rawValue)",
        "mode : \(session.options.format.rawValue)"
      )
    }
    guard let format = AnswerFormat(rawValue: word.lowercased()) else {
      throw PalierError(
        .usage,
        BilingualText(
          "the formats are \(Self.modes.joined(separator: ", "))",
          "les formats sont \(Self.modes.joined(separator: ", "))"
        )
      )
    }
    guard format != .xlsx else { throw PalierError.workbookOnTerminal }
    session.options.format = format
  }

  private func chooseTongue(_ word: String) throws {
    guard let tongue = Tongue(rawValue: word.lowercased()) else {
      throw PalierError(.usage, BilingualText("the tongues are en, fr", "les langues sont en, fr"))
    }
    session.options.presentation.tongue = tongue
  }

  private func isOn(_ word: String, otherwise: Bool) throws -> Bool {
    switch word.lowercased() {
    case "on", "oui": true
    case "off", "non": false
    case "": otherwise
    default: throw PalierError(.usage, BilingualText("say on or off", "dire on ou off"))
    }
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
