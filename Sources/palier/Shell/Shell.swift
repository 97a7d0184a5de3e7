import Glibc
import PalierKit
import PalierTerminal

/// The dialogue at a terminal: a text is typed and its answer looked at.
final class Shell {
  private(set) var session: Session
  let output: ShellOutput
  var editor: LineEditor
  /// Whether verbs ask before they act.
  var isConfirming = true
  var isTiming: Bool
  /// What is kept of what is typed.
  var history = HistoryChoice.usual
  /// The file that takes the next answer.
  var nextFile: String?
  /// The text of the language that was typed last.
  var lastText = ""
  /// The text that went wrong last, as its correction would have it.
  var correction: String?
  /// Which words somebody uses, by the history.
  private(set) lazy var wordUses = uses(in: editor.statements.suffix(1_000))
  /// The line at which Tab was pressed last.
  var lastCompleted = ""
  /// What `.find` found last.
  var found: [FoundCase] = []
  /// The tutorial, while it is taken.
  var tutorial: Tutorial?
  private var hasLeft = false

  /// How many rows of an answer are shown at first, at most.
  private static let rowLimit = 40
  /// The lines that a screen keeps for the heading, the notes and the next prompt.
  private static let otherLines = 6

  /// Opens a store and talks until somebody leaves.
  static func run(on path: String, _ everywhere: Everywhere, isDryRun: Bool) throws {
    let history = HistoryPlace.path.map { HistoryFile(path: $0) }
    let isFirst = HistoryPlace.path.map { access($0, F_OK) != 0 } ?? false
    let editor: LineEditor
    do throws(TerminalError) {
      editor = try LineEditor(name: "palier", history: history)
    } catch {
      throw PalierError(.failed, error.text)
    }
    if let failure = editor.historyFailure {
      StandardError.write(failure.text[CommandTongue.current] + "\n")
    }
    let output = ShellOutput()
    var options = everywhere.session
    options.isDryRun = isDryRun
    // Answers follow each other on a terminal, whatever their form.
    options.holdsOneAnswer = false
    let isMissing = access(path, F_OK) != 0 && !everywhere.create
    if isMissing, !everywhere.readOnly, !asks(editor, toMake: path) {
      throw StatusError(status: .refused)
    }
    let session =
      try isMissing && !everywhere.readOnly
      ? Session(creating: path, options: options, output: output)
      : everywhere.open(path, options, output)
    output.session = session
    let shell = Shell(session, output, editor, isTiming: everywhere.timing)
    shell.greet(isFirst: isFirst, isQuiet: everywhere.quiet)
    shell.talk()
    if shell.tutorial != nil { try shell.endTutorial() }
    let isOpen = session.isInTransaction
    try session.close()
    if isOpen { shell.say("transaction taken back", "transaction défaite") }
  }

  private static func asks(_ editor: borrowing LineEditor, toMake path: String) -> Bool {
    let question = said(
      "There is no store at \(path). Make it? [y/N] ",
      "Il n'y a pas de base à \(path). La créer ? [o/N] "
    )
    return Answer.isYes(editor.readLine(prompt: question))
  }

  private init(
    _ session: Session,
    _ output: ShellOutput,
    _ editor: consuming LineEditor,
    isTiming: Bool
  ) {
    self.session = session
    self.output = output
    self.editor = editor
    self.isTiming = isTiming
  }

  var tongue: Tongue { session.options.presentation.tongue }

  private var hasColor: Bool { output.presentation(of: session).hasColor }

  /// Says something beside the answers.
  func say(_ english: String, _ french: String) {
    let text = BilingualText(english, french)[tongue]
    StandardError.write(Help.wrapped(text, output.presentation(of: session)))
  }

  /// Ends the dialogue; a transaction that is open is only left when that is meant.
  func leave() {
    let question = BilingualText(
      "A transaction is open. Leave, and take it back? [y/N] ",
      "Une transaction est ouverte. Quitter, et la défaire ? [o/N] "
    )[tongue]
    guard session.isInTransaction else {
      leaveSession()
      return
    }
    let answer = editor.readLine(prompt: question)
    // A terminal that is gone can't answer.
    if answer == .endOfFile || Answer.isYes(answer) { leaveSession() }
  }

  /// Leaves the tutorial for the store that it was begun from, and that one for good.
  private func leaveSession() {
    guard tutorial != nil else {
      hasLeft = true
      return
    }
    do {
      try endTutorial()
    } catch {
      StandardError.write("\(error)\n")
      hasLeft = true
    }
  }

  /// Goes on with another session.
  func use(_ other: Session) {
    session = other
    output.session = other
    found = []
    correction = nil
  }

  private func greet(isFirst: Bool, isQuiet: Bool) {
    guard !isQuiet else { return }
    // A path is to be copied: it isn't broken.
    StandardError.write("Palier — \(session.path)\n")
    guard isFirst else { return }
    say(
      "Ask (households), look, then go on with where … or a verb, line by line.",
      "Demander (ménages), regarder, puis continuer par dont … ou par un verbe."
    )
    say(
      "Tab completes, .help explains, .tutorial teaches in ten lessons, Ctrl-D leaves.",
      "Tab complète, .aide explique, .tutoriel enseigne en dix leçons, Ctrl-D quitte."
    )
  }

  private func talk() {
    while !hasLeft {
      guard let text = readText() else { continue }
      remember(text)
      perform(text)
      lookAtLesson(text)
    }
  }

  /// The terminal may have another size since the last answer.
  func fitToTerminal() {
    let size = TerminalSize.current()
    session.options.presentation.width = max(20, size.columns)
    session.options.presentation.rowLimit = min(
      Self.rowLimit,
      max(10, size.rows - Self.otherLines)
    )
  }

  /// A whole text: a line, and those that it wants after it.
  private func readText() -> String? {
    var text = ""
    while true {
      let isFirst = text.isEmpty
      let input = editor.readLine(
        prompt: isFirst ? prompt : continuationPrompt,
        style: hasColor ? (isFirst ? .statement : .continuation) : .plain,
        correction: isFirst ? correction : nil,
        painter: hasColor ? { before, after in self.paint(text, before, after) } : nil,
        completer: { before, after in self.complete(text, before, after) }
      )
      switch input {
      case .interrupted: return nil
      case .endOfFile:
        StandardError.write("\n")
        leave()
        return nil
      case .line(let line):
        // An empty line ends a text that wants more, which is then told what it wants.
        let isEnded = !isFirst && line.allSatisfy(\.isWhitespace)
        text += isFirst ? line : "\n" + line
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        if isEnded || Line(text).isCommand || Script(name: "", text: text).isComplete {
          return text
        }
      }
    }
  }

  private func uses(in statements: ArraySlice<String>) -> WordUses {
    var uses = WordUses()
    for statement in statements { uses.add(statement) }
    return uses
  }

  func remember(_ text: String) {
    wordUses.add(text)
    guard let kept = history.kept(of: text) else { return }
    do throws(TerminalError) {
      try editor.remember(kept)
    } catch {
      StandardError.write(error.text[tongue] + "\n")
    }
  }

  private var prompt: String {
    let file = session.path.split(separator: "/").last.map(String.init) ?? session.path
    var name = file.hasSuffix(".palier") ? String(file.dropLast(7)) : file
    if let day = session.ownToday { name += " \(day)" }
    if let role = session.options.role { name += " " + role.word(in: tongue) }
    if session.options.isReadOnly {
      name += BilingualText(" read-only", " lecture")[tongue]
    }
    if let tutorial {
      name = BilingualText("lesson", "leçon")[tongue] + " \(tutorial.place + 1)"
    }
    if session.isInTransaction { name += " (transaction)" }
    if !isConfirming { name += BilingualText(" (unconfirmed)", " (sans confirmation)")[tongue] }
    return name + "> "
  }

  private var continuationPrompt: String {
    String(repeating: " ", count: max(0, CellWidth.of(prompt) - 5)) + "...> "
  }
}
