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
      ".help WORD: one of these, or a field, a value, an entity",
      ".help MOT : l'un de ceux-ci, ou un champ, une valeur, une entité"
    )
    return ([first[tongue], ""] + list + ["", last[tongue]]).joined(separator: "\n") + "\n"
  }

  /// What is answered to `.help WORD`; nil when nothing has that name.
  public static func page(of word: String, _ presentation: Presentation) -> String? {
    if let topic = topic(named: word) { return topic.rendered(presentation) }
    return LanguageReference.page(of: word, presentation)
      ?? keyword(word)?.rendered(presentation)
  }

  /// A paragraph as lines of a terminal, which break between words.
  public static func wrapped(_ text: String, _ presentation: Presentation) -> String {
    HelpTopic.wrapped(text, width: presentation.width ?? 100, presentation.cells)
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
