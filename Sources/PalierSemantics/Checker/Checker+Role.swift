import PalierDiagnostics
import PalierDictionary
import PalierSyntax

// Somebody who has a role meets its limits here, before anything is read: what isn't theirs is an
// error that names the role, never a blank.
extension Checker {
  /// Whether a field is out of the role's reach.
  func isWithheld(_ field: Field, of entity: Entity) -> Bool {
    !isTrusted && isWithheld(.field(field.name, of: entity.name, isPath: isPathBase))
  }

  /// Whether the role doesn't have what is needed.
  func isWithheld(_ need: AccessNeed) -> Bool {
    guard let role, let entity = dictionary.entity(named: need.entity) else { return false }
    switch need {
    case .rows: return !role.reads(entity)
    case .name: return !role.namesRows(of: entity, in: dictionary)
    case .field(let name, _, let isPath):
      guard let field = dictionary.field(named: name, of: entity) else { return false }
      // Through a reference goes what its target has, of which each field is judged there; a
      // worker's way leads to the own files alone.
      if isPath, role != .worker, role.reads(entity), !field.attributes.contains(.guarded),
        case .reference = field.type
      {
        return false
      }
      return !role.reads(field, of: entity, in: dictionary)
    }
  }

  /// Checks what stands before a dot, or what is given to a function: a row that is named there isn't
  /// shown.
  mutating func asPath<Result>(
    _ node: Expression,
    _ body: (inout Checker) -> Result
  ) -> Result {
    let outer = isPathBase
    isPathBase = node.isPath
    defer { isPathBase = outer }
    return body(&self)
  }

  /// Whether rows of an entity may be asked for; says so when they may not.
  mutating func admits(_ entity: Entity, at range: SourceRange) -> Bool {
    guard !isTrusted else { return true }
    needs.insert(.rows(of: entity.name))
    guard let role, isWithheld(.rows(of: entity.name)) else { return true }
    report(.notForRole(entity.plural.heading, role), at: range)
    return false
  }

  /// Whether what a row is called may be seen, or given, where a row itself is the value.
  mutating func admitsName(of entity: Entity, at range: SourceRange) -> Bool {
    guard !isTrusted, !isPathBase else { return true }
    needs.insert(.name(of: entity.name))
    guard let role, isWithheld(.name(of: entity.name)) else { return true }
    report(.notForRole(entity.singular.heading, role), at: range)
    return false
  }

  /// Whether something that a word begins may be done; says so when it may not.
  mutating func admits(
    _ word: String,
    at range: SourceRange,
    to allows: (AccessRole) -> Bool
  ) -> Bool {
    guard let role, !allows(role) else { return true }
    let phrase = Message(word, Lexicon.phrase(word, in: .french))
    report(.notForRole(phrase, role), at: range)
    return false
  }

  private mutating func admits(word keyword: Keyword, at range: SourceRange) -> Bool {
    admits(keyword.spelling(in: .english), at: range) { $0.does(keyword) }
  }

  /// Says that a name stands for something out of the role's reach.
  mutating func reportWithheld(_ name: String, at range: SourceRange) {
    guard let role else { return }
    report(.notForRole(Message(name, name), role), at: range)
  }

  /// The fields among those of an entity that the role doesn't see.
  func withheld(_ names: [String], of entity: Entity) -> [Field] {
    names.compactMap { dictionary.field(named: $0, of: entity) }
      .filter { isWithheld($0, of: entity) }
  }

  /// The rows of a function, whose columns were found for somebody else, as the role may see them.
  func withoutWithheld(_ rows: CheckedRows) -> CheckedRows {
    guard role != nil, let entity = dictionary.entity(named: rows.selection.entity) else {
      return rows
    }
    var seen = rows
    seen.withheld = withheld(rows.columns.map(\.name), of: entity)
    seen.columns.removeAll { column in seen.withheld.contains { $0.name == column.name } }
    return seen
  }

  /// Whether a statement is the role's; says so when it isn't.
  mutating func admits(_ kind: Statement.Kind, at range: SourceRange) -> Bool {
    switch kind {
    case .create: admits(word: .create, at: range)
    case .importFile: admits(word: .import, at: range)
    case .undo: admits(word: .undo, at: range)
    case .redo: admits(word: .redo, at: range)
    case .history: admits(word: .history, at: range)
    case .sheet: admits(word: .sheet, at: range)
    case .duplicates: admits(word: .duplicates, at: range)
    case .access: admits(word: .access, at: range)
    default: true
    }
  }

  /// Whether a verb on rows of an entity is the role's, and of use on them; says so when it isn't.
  mutating func admits(_ verb: Verb, on entity: Entity) -> Bool {
    if verb.kind.isExport { return true }
    guard !entity.isLog else {
      report(.keptByItself(entity: entity.name), at: verb.range)
      return false
    }
    if case .anonymise = verb.kind { return admits("anonymise", at: verb.range) { $0.decides } }
    return admits(verb.kind.word, at: verb.range) { $0.acts }
      && admitsWriting(entity, at: verb.range)
  }

  /// Whether rows of an entity may be made and changed; says so when they may not.
  mutating func admitsWriting(_ entity: Entity, at range: SourceRange) -> Bool {
    guard let role, !role.writes(entity, in: dictionary) else { return true }
    report(.notForRole(entity.plural.heading, role), at: range)
    return false
  }
}

extension Expression {
  /// Whether it is a name, or one behind a dot.
  fileprivate var isPath: Bool {
    switch kind {
    case .name: true
    case .member(let owner, _): owner.isPath
    default: false
    }
  }
}
