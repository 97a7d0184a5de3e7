import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax

/// Whether a script may be frozen: it only asks, and nothing that it gives tells who people are.
///
/// All of it is known before anything runs. A household's own keys may be shown, each in a column of
/// its own, where pseudonyms take their place; nothing else may read them.
struct FreezeCheck {
  let privacy: FreezePrivacy
  private(set) var problems: [TextProblems] = []

  init(_ privacy: FreezePrivacy) {
    self.privacy = privacy
  }

  mutating func check(_ statements: [CheckedStatement], _ source: SourceText) {
    for statement in statements { check(statement, source) }
  }

  private mutating func check(_ statement: CheckedStatement, _ source: SourceText) {
    switch statement.kind {
    case .define, .param: return
    case .use(let statements, let text): return check(statements, text)
    case .run(let task, _): check(task.body, task.source ?? source)
    case .branch(_, let then, let otherwise): check(then + otherwise, source)
    case .forEach(_, _, let body): check(body, source)
    case .question(let question): return check(question, of: statement, source)
    case .title(let expression), .section(let expression):
      checkSaid(expression, .text, statement, source)
    case .print(let expression, let type), .warn(let expression, let type):
      checkSaid(expression, type, statement, source)
    case .letRows, .letValue, .assert, .fail: break
    default: return report(statement, source, FreezeCheck.acts)
    }
    refuse(statement.uses, keys: [], statement, source)
  }

  private mutating func check(
    _ question: CheckedQuestion,
    of statement: CheckedStatement,
    _ source: SourceText
  ) {
    let caption: CheckedExpression?
    switch question {
    case .rows(let rows): caption = rows.caption
    case .groups(let groups): caption = groups.caption
    case .value(let expression, let type):
      caption = nil
      checkSaid(expression, type, statement, source)
    }
    if let caption { checkSaid(caption, .text, statement, source) }
    // The values of a key laid across are headings, which no pseudonym replaces.
    if case .groups(let groups) = question, let across = groups.across {
      let isKey = privacy.field(of: across).map { privacy.isKey($0.field, of: $0.entity) } ?? false
      if isKey { report(statement, source, FreezeCheck.saysRow) }
      checkSaid(across.expression, across.type, statement, source)
    }
    let columns = question.shown
    let shown = columns.compactMap { privacy.field(of: $0) }
    let keys = shown.filter { privacy.isKey($0.field, of: $0.entity) }
    let named = shown.map { "\($0.entity).\($0.field.name)" }
    refuse(
      statement.uses.union(named),
      keys: Set(keys.map { "\($0.entity).\($0.field.name)" }),
      statement,
      source
    )
  }

  /// Refuses the fields that no freeze may read; of the keys those that aren't shown by themselves.
  private mutating func refuse(
    _ uses: Set<String>,
    keys: Set<String>,
    _ statement: CheckedStatement,
    _ source: SourceText
  ) {
    let refused = uses.sorted().filter { path in
      guard !keys.contains(path), let (entity, field) = privacy.field(path) else { return false }
      return !privacy.mayRead(field, of: entity)
    }
    guard !refused.isEmpty else { return }
    let fields = refused.compactMap { privacy.field($0)?.field }
    let english = fields.map(\.words.english).joined(separator: ", ")
    let french = fields.map(\.words.french).joined(separator: ", ")
    report(
      statement,
      source,
      Message(
        "a freeze tells of nobody, and this reads \(english)",
        "un arrêté ne dit rien de personne, et ceci lit \(french)"
      )
    )
  }

  /// Refuses people's rows in what is said, where no pseudonym takes their place.
  private mutating func checkSaid(
    _ expression: CheckedExpression,
    _ type: ValueType,
    _ statement: CheckedStatement,
    _ source: SourceText
  ) {
    var types = [type]
    if case .interpolation(let pieces) = expression {
      types = pieces.compactMap { if case .value(_, let type) = $0 { type } else { nil } }
    }
    for type in types {
      switch type {
      case .reference(let entity), .references(let entity):
        guard privacy.isPersonal(entity) else { continue }
        report(statement, source, FreezeCheck.saysRow)
      default: continue
      }
    }
  }

  private mutating func report(
    _ statement: CheckedStatement,
    _ source: SourceText,
    _ message: Message
  ) {
    let diagnostic = Diagnostic(
      .notFrozen,
      at: statement.range,
      message,
      notes: [Note(FreezeCheck.remedy)]
    )
    problems.append(TextProblems([diagnostic], in: source))
  }

  private static let acts = Message(
    "a freeze keeps answers: this acts, or tells of one file",
    "un arrêté garde des réponses : ceci agit, ou parle d'un seul dossier"
  )
  private static let saysRow = Message(
    "a freeze tells of nobody, and this says which file or person it is",
    "un arrêté ne dit rien de personne, et ceci dit de quel dossier ou de qui il s'agit"
  )
  private static let remedy = Message(
    "count, or name the columns: show reference, commune, stage; references stand under pseudonyms",
    "compter, ou nommer les colonnes : montrer référence, commune, stade ; les références y portent "
      + "un pseudonyme"
  )
}

extension CheckedQuestion {
  /// The columns that it shows, keys included, in the order of the answer.
  var shown: [CheckedColumn] {
    switch self {
    case .rows(let rows): rows.columns
    case .groups(let groups):
      groups.keys + (groups.across.map { [$0] } ?? []) + groups.columns
    case .value: []
    }
  }
}
