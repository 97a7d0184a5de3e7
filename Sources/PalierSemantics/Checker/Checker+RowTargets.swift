import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// The rows that an argument begins with, and the path after them: `contacts.date where C`.
  func rowsTarget(_ node: Expression) -> (selection: Expression, path: [Name])? {
    switch node.kind {
    case .selection(let selection):
      guard let source = rowsTarget(selection.source) else { return nil }
      let rebuilt = Selection(
        source: source.selection,
        asOf: selection.asOf,
        clauses: selection.clauses,
        range: selection.range
      )
      return (Expression(.selection(rebuilt), at: node.range), source.path)
    case .member(let base, let name):
      if let source = rowsTarget(base) { return (source.selection, source.path + [name]) }
      return childrenOfNamedRow(base, name) || childrenOfVariable(base, name) != nil
        ? (node, []) : nil
    case .call(let name, _):
      return environment.function(name.folded)?.rowsEntity == nil ? nil : (node, [])
    case .name(let name):
      return isRows(name) ? (node, []) : nil
    case .sigil(let name):
      guard case .variable(let variable)? = environment.binding(for: name.folded),
        case .rows = variable.type
      else { return nil }
      return (node, [])
    default: return nil
    }
  }

  /// Says of a function that needs rows what its argument is instead, by the name it begins with.
  mutating func noRows(in arguments: [Argument]) -> Typed? {
    guard case .value(var node)? = arguments.first else { return nil }
    while case .selection(let selection) = node.kind { node = selection.source }
    guard case .name(let name) = node.kind, let entity = rows.last?.entity,
      notYetGiven(name) == nil
    else { return nil }
    if dictionary.field(word: name.folded, of: entity.name) != nil {
      return reported(.rowsRequired, at: name.range)
    }
    let words =
      dictionary.children(of: entity.name).map(\.plural) + dictionary.entities.map(\.plural)
    let near = nearest(to: name.folded, among: words).map { dictionaryWord($0, like: name) }
    return reported(
      .unknownName(name.text, role: .relation(of: entity.name), near: near),
      at: name.range
    )
  }

  /// `household.contacts`: the children of an outer row by its name.
  private func childrenOfNamedRow(_ base: Expression, _ name: Name) -> Bool {
    guard let scope = rowScope(of: base) else { return false }
    return dictionary.relation(word: name.folded, of: rows[scope].entity.name) != nil
  }

  /// `h.contacts`: the children of the row that a loop or a parameter holds.
  func childrenOfVariable(_ base: Expression, _ name: Name) -> (Variable, Entity)? {
    let word: Name
    switch base.kind {
    case .name(let name):
      let field = rows.last.flatMap { dictionary.field(word: name.folded, of: $0.entity.name) }
      guard field == nil else { return nil }
      word = name
    case .sigil(let name): word = name
    default: return nil
    }
    guard case .variable(let variable)? = environment.binding(for: word.folded),
      let entity = variable.type.rowEntity,
      let relation = dictionary.relation(word: name.folded, of: entity)
    else { return nil }
    return (variable, relation)
  }

  /// The row in reach that an expression names.
  func rowScope(of node: Expression) -> Int? {
    guard case .name(let name) = node.kind else { return nil }
    return rows.lastIndex { $0.entity.singularWords.contains(name.folded) }
  }

  /// Whether a bare word stands for rows here: a relation, a name of rows, an entity's plural.
  func isRows(_ name: Name) -> Bool {
    if let entity = rows.last?.entity {
      if dictionary.field(word: name.folded, of: entity.name) != nil { return false }
      if dictionary.relation(word: name.folded, of: entity.name) != nil { return true }
    }
    switch environment.binding(for: name.folded) {
    case .variable(let variable)?:
      if case .rows = variable.type { return true }
      return false
    case .definition(let definition)?: return isRows(definition)
    case .function?, .task?: return false
    case nil: return dictionary.entity(plural: name.folded) != nil
    }
  }

  private func isRows(_ definition: Definition) -> Bool {
    var inner = Checker(dictionary: dictionary, environment: definition.environment, role: role)
    inner.expansions = expansions + 1
    guard inner.expansions < Checker.maximumExpansionDepth else { return false }
    return inner.rowsTarget(definition.expression).map(\.path.isEmpty) ?? false
  }
}
