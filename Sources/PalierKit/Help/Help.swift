import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// What the shell's `.help` answers.
public enum Help {
  /// All pages, in the order of the list.
  public static let topics: [HelpTopic] = [
    .questions, .conditions, .values, .groups, .relations, .past, .explain, .verbs, .anonymise,
    .undo, .duplicates, .disclosure, .scripts, .definitions, .words, .transactions, .files,
    .letters, .roles, .keys, .commands,
  ]

  /// What is answered to `.help` without a word: the list of the pages.
  public static func overview(_ presentation: Presentation) -> String {
    let tongue = presentation.tongue
    let widest = topics.map { $0.name(in: tongue).count }.max() ?? 0
    let list = topics.map { topic in
      let name = topic.name(in: tongue)
      let blank = String(repeating: " ", count: widest - name.count)
      return "  \(name)\(blank)  \(topic.title[tongue])"
    }
    let first = BilingualText(
      "A question is typed and looked at; a verb added to it acts on the rows shown.",
      "Une question se tape et se regarde ; un verbe ajouté agit sur les lignes montrées."
    )
    let last = BilingualText(
      ".help WORD: one of these, a field, a value, an entity, or a command: .help .open",
      ".aide MOT : l'un de ceux-ci, un champ, une valeur, une entité, une commande : .aide .ouvrir"
    )
    return ([first[tongue], ""] + list + ["", last[tongue]]).joined(separator: "\n") + "\n"
  }

  /// What is answered to `.help WORD`; nil when nothing has that name.
  ///
  /// A word with a dot is a command of the shell; one without may be, where it means nothing else.
  public static func page(of word: String, _ presentation: Presentation) -> String? {
    let command = DotCommand(word: word)
    guard !word.hasPrefix(".") else { return command?.page(presentation) }
    let page =
      topic(named: word)?.rendered(presentation)
      ?? LanguageReference.page(of: word, presentation)
      ?? keyword(word)?.rendered(presentation)
    guard let command else { return page }
    guard let page else { return command.page(presentation) }
    let tongue = presentation.tongue
    let name = command.written(in: tongue)
    let help = DotCommand.help.written(in: tongue)
    return page + "\n\(name) — \(command.meaning[tongue]) (\(help) \(name))\n"
  }

  /// A paragraph as lines of a terminal, which break between words.
  public static func wrapped(_ text: String, _ presentation: Presentation) -> String {
    WrappedText.lines(text, width: presentation.width ?? 100, cells: presentation.cells)
      .map { $0 + "\n" }.joined()
  }

  /// The names near one that nothing has.
  public static func names(near word: String, in tongue: Tongue) -> [String] {
    let known = topics.flatMap { $0.names.english + $0.names.french }
    let dictionary = CaseDictionary.standard
    let fields = dictionary.entity(named: "household").map { dictionary.allFields(of: $0) } ?? []
    let words =
      known + dictionary.entities.map { $0.plural[tongue.spoken] }
      + fields.map { $0.words[tongue.spoken] }
    guard !word.hasPrefix(".") else {
      return DotCommand.nearest(to: word).map { [$0.written(in: tongue)] } ?? []
    }
    return EditDistance.nearest(to: word, among: words)
  }

  private static func topic(named word: String) -> HelpTopic? {
    topics.first { $0.isCalled(word) }
  }

  /// The page on which a word of the grammar is explained.
  private static func keyword(_ word: String) -> HelpTopic? {
    let keywords = Lexicon.readings(of: TextForm.foldedWord(word)).keywords
    guard let keyword = keywords.first else { return nil }
    return switch keyword {
    case .where: .conditions
    case .group: .groups
    case .asOf: .past
    case .explain: .explain
    case .undo, .redo, .history: .undo
    case .sheet, .access: .past
    case .anonymise: .anonymise
    case .duplicates, .merge: .duplicates
    case .disclose: .disclosure
    case .import, .export: .files
    case .write: .letters
    case .define, .function, .task, .use, .run: .definitions
    case .begin, .commit, .rollback: .transactions
    default:
      switch keyword.entry.role {
      case .clause: .questions
      case .verb: .verbs
      case .statement: .scripts
      case .operator: .conditions
      case .value: .values
      case .contextual: nil
      }
    }
  }
}
