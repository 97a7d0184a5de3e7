import PalierDemo
import PalierKit
import PalierTerminal

extension Shell {
  /// Begins the tutorial, goes on with it, or turns to one of its lessons.
  func takeLesson(_ word: String) throws {
    if tutorial != nil {
      switch word.lowercased() {
      case "next", "suivant", "suivante": return try nextLesson()
      case "hint", "indice":
        for line in tutorial?.lesson.lines(in: tongue) ?? [] { say("  \(line)", "  \(line)") }
        return
      case "off", "end", "fin", "non": return try endTutorial()
      default: break
      }
    }
    guard let place = TutorialPlace() else {
      throw PalierError(
        .failed,
        BilingualText(
          "there is no home folder in which the tutorial's store could lie",
          "il n'y a pas de dossier personnel où ranger la base du tutoriel"
        )
      )
    }
    let wanted = Int(word).map { $0 - 1 } ?? tutorial?.place ?? place.reached
    guard Lesson.all.indices.contains(wanted) else {
      throw PalierError(
        .usage,
        BilingualText(
          "the lessons are 1 to \(Lesson.all.count)",
          "les leçons vont de 1 à \(Lesson.all.count)"
        )
      )
    }
    if tutorial == nil { try enterTutorial(place) }
    try turn(to: wanted)
  }

  private func enterTutorial(_ place: TutorialPlace) throws {
    guard !session.isInTransaction else {
      throw PalierError(
        .refused,
        BilingualText(
          "a transaction is open: commit or roll it back first",
          "une transaction est ouverte : la valider ou la défaire d'abord"
        )
      )
    }
    var options = session.options
    options.isReadOnly = false
    options.isDryRun = false
    options.format = .table
    options.today = nil
    let lessons = try opened(place, options)
    tutorial = Tutorial(
      home: session,
      check: LessonCheck(path: place.store, options: options),
      place: 0
    )
    use(lessons)
    say(
      "Ten lessons on invented households. .tutorial hint helps, .tutorial next goes on, quit ends.",
      "Dix leçons sur des ménages inventés. .tutoriel indice aide, .tutoriel suivant passe, quitter "
        + "arrête."
    )
  }

  /// The tutorial's own store, made when there is none or when it can't be opened any more.
  private func opened(_ place: TutorialPlace, _ options: SessionOptions) throws -> Session {
    if place.hasStore, place.reached > 0,
      let session = try? Session(opening: place.store, options: options, output: output)
    {
      return session
    }
    place.removeStore()
    do throws(TerminalError) {
      try place.prepare()
    } catch {
      throw PalierError(.failed, error.text)
    }
    let session = try Session(creating: place.store, options: options, output: output)
    do {
      try Interruption.watched(session) { try DemoStore.fill(session) }
    } catch {
      try? session.close()
      place.removeStore()
      throw error
    }
    return session
  }

  private func turn(to place: Int) throws {
    guard var lessons = tutorial else { return }
    lessons.place = place
    lessons.typed = []
    lessons.before = lessons.check.count(for: lessons.lesson)
    tutorial = lessons
    note(place)
    let lesson = lessons.lesson
    let presentation = output.presentation(of: session)
    let number = place + 1
    let heading = BilingualText(
      "Lesson \(number) of \(Lesson.all.count) — \(lesson.title.english)",
      "Leçon \(number) sur \(Lesson.all.count) — \(lesson.title.french)"
    )[tongue]
    let bold = presentation.hasColor ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading
    StandardError.write("\n\(bold)\n")
    for paragraph in [lesson.text, lesson.task] {
      StandardError.write(Help.wrapped(paragraph[tongue], presentation))
    }
  }

  /// Looks whether what was typed reaches the lesson's goal.
  func lookAtLesson(_ text: String) {
    guard var lessons = tutorial else { return }
    let line = Line(text)
    var isReached = false
    if let name = line.command {
      if case .command(let wanted) = lessons.lesson.goal {
        isReached = DotCommand(word: name)?.rawValue == wanted && !found.isEmpty
      }
    } else {
      lessons.typed.append(text)
      tutorial = lessons
      isReached = lessons.check.isReached(
        lessons.lesson,
        by: lessons.typed,
        before: lessons.before
      )
    }
    guard isReached else { return }
    say("✓ That is it.", "✓ C'est cela.")
    do {
      try nextLesson()
    } catch {
      StandardError.write("\(error)\n")
    }
  }

  private func nextLesson() throws {
    guard let lessons = tutorial else { return }
    guard !lessons.isLast else {
      say(
        "That was the last lesson. .examples shows more to try, .help explains every word.",
        "C'était la dernière leçon. .exemples montre quoi essayer, .aide explique chaque mot."
      )
      note(0)
      return try endTutorial()
    }
    try turn(to: lessons.place + 1)
  }

  /// Goes back to the store that was left for the tutorial.
  func endTutorial() throws {
    guard let lessons = tutorial else { return }
    let used = session
    tutorial = nil
    use(lessons.home)
    try used.close()
    say("back to \(session.path)", "retour à \(session.path)")
  }

  private func note(_ place: Int) {
    do throws(TerminalError) {
      try TutorialPlace()?.reach(place)
    } catch {
      StandardError.write(error.text[tongue] + "\n")
    }
  }

  /// What can be typed: the examples of the help, or of one of its pages.
  func examples(_ word: String) throws {
    let topics = word.isEmpty ? Help.topics : Help.topics.filter { $0.isCalled(word) }
    guard !topics.isEmpty else { throw unknown(word, Help.names(near: word, in: tongue)) }
    var lines: [String] = []
    for topic in topics where !topic.examples(in: tongue).isEmpty {
      let title = topic.title[tongue]
      let hasColor = output.presentation(of: session).hasColor
      lines.append(hasColor ? "\u{1B}[1m\(title)\u{1B}[0m" : title)
      lines += topic.examples(in: tongue).prefix(word.isEmpty ? 2 : .max).map { "  \($0)" }
    }
    try output.page(lines.joined(separator: "\n") + "\n")
  }
}
