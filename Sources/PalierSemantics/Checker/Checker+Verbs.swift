import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// A question alone, or with the verbs that act on its rows.
  mutating func checkSentence(_ sentence: Sentence) -> CheckedStatement.Kind? {
    guard let first = sentence.verbs.first else {
      return checkQuestion(sentence.question).map { .question($0) }
    }
    guard let question = checkActedOn(sentence.question) else { return nil }
    guard case .rows(let rows) = question else {
      guard sentence.verbs.count == 1, case .export(let file, let format) = first.kind else {
        report(.verbNeedsRows(first.kind.word), at: first.range)
        return nil
      }
      return .export(question, to: check(file, as: .text), format: format?.folded)
    }
    if rows.selection.asOf != nil,
      let other = sentence.verbs.first(where: { !$0.kind.isExport })
    {
      report(.verbNeedsRows(other.kind.word), at: other.range)
      return nil
    }
    guard let entity = dictionary.entity(named: rows.selection.entity) else { return nil }
    var verbs: [CheckedVerb] = []
    for verb in sentence.verbs {
      let kind = inRows(self.rows + [RowScope(entity: entity)]) {
        $0.checkVerb(verb, on: entity, of: rows)
      }
      if let kind { verbs.append(CheckedVerb(kind: kind, range: verb.range)) }
      passVerb(verb, on: entity)
    }
    guard verbs.count == sentence.verbs.count else { return nil }
    return .act(rows, verbs)
  }

  private mutating func checkVerb(
    _ verb: Verb,
    on entity: Entity,
    of rows: CheckedRows
  ) -> CheckedVerb.Kind? {
    guard !verb.kind.isForHouseholds || entity.name == "household" else {
      report(.otherRows(expected: "household", found: entity.name), at: verb.range)
      return nil
    }
    guard admits(verb, on: entity) else { return nil }
    switch verb.kind {
    case .set(let assignments, let day):
      return .set(
        checkAssignments(assignments, of: entity),
        on: day.map { check($0, as: .date) }
      )
    case .add(let name, let assignments):
      guard let child = relation(named: name, of: entity) else { return nil }
      return .add(child: child.name, checkAssignments(assignments, of: child))
    case .advance(let name, let day):
      guard let code = code(of: name, in: "stage") else { return nil }
      return .advance(to: code, on: day.map { check($0, as: .date) })
    case .assign(let node):
      return .assign(inRows([]) { $0.checkParty(node, of: ["worker", "organisation"]) })
    case .transfer(let node, let month, let batch):
      return .transfer(
        inRows([]) { $0.checkParty(node, of: ["organisation"]) },
        month: month.map { check($0, as: .month) },
        batch: batch?.whole.map { Int($0) }
      )
    case .close(let name, let day):
      guard let code = code(of: name, in: "exit") else { return nil }
      return .close(exit: code, on: day.map { check($0, as: .date) })
    case .reopen: return .reopen
    case .correct(let assignments, let reason):
      return .correct(
        checkAssignments(assignments, of: entity),
        because: check(reason, as: .text)
      )
    case .merge(let name, let node, let reason):
      guard checkHousehold(name) else { return nil }
      return .merge(
        into: check(node, as: .reference("household")),
        because: check(reason, as: .text)
      )
    case .move(let name, let node, let reason):
      meet(.entity(.parent(of: entity)), at: name)
      guard let parent = entity.parent, let owner = dictionary.entity(named: parent),
        owner.singularWords.contains(name.folded)
      else {
        _ = unknownEntity(name)
        return nil
      }
      recognise(name, as: owner.singular)
      return .move(
        to: check(node, as: .reference(parent)),
        because: check(reason, as: .text)
      )
    case .delete(let reason): return .delete(because: reason.map { check($0, as: .text) })
    case .export(let file, let format):
      // One file for all rows: its name is worked out without any of them.
      return .export(to: inRows([]) { $0.check(file, as: .text) }, format: format?.folded)
    case .write(let letter, let file): return checkWrite(letter, to: file, on: entity)
    case .anonymise: return .anonymise
    case .disclose(let recipient, let purpose):
      return checkDisclosure(to: recipient, for: purpose, of: rows, at: verb.range)
    }
  }

  mutating func checkAssignments(
    _ assignments: [Assignment],
    of entity: Entity
  ) -> [CheckedAssignment] {
    var seen = Set<String>()
    return assignments.compactMap { assignment in
      meet(.assignment(to: entity, given: seen), at: assignment.field)
      guard let field = assignable(assignment.field, of: entity) else { return nil }
      guard seen.insert(field.name).inserted else {
        report(.fieldRepeated(assignment.field.text), at: assignment.field.range)
        return nil
      }
      meet(.operand(.given(field.type)), at: assignment.value)
      let typed = check(assignment.value, expecting: field.type)
      return CheckedAssignment(
        field: field.name,
        type: field.type,
        value: coerced(typed, to: field.type).expression,
        place: place(assignment.field.range.union(assignment.value.range))
      )
    }
  }

  /// A field that a statement may name in a record: stored, companion, or the parent of a child.
  private mutating func assignable(_ name: Name, of entity: Entity) -> Field? {
    if let field = dictionary.field(word: name.folded, of: entity.name) {
      if isWithheld(field, of: entity) {
        report(.notForRole(field.words.heading, role ?? .auditor), at: name.range)
        return nil
      }
      if case .defined = field.kind {
        report(.fieldNotGiven(name.text, entity: entity.name), at: name.range)
        return nil
      }
      if field.attributes.contains(.kept) {
        report(.fieldNotGiven(name.text, entity: entity.name), at: name.range)
        return nil
      }
      recognise(name, as: field.words)
      return field
    }
    if let parent = entity.parent, let owner = dictionary.entity(named: parent),
      owner.singularWords.contains(name.folded)
    {
      recognise(name, as: owner.singular)
      return Field(owner.singular, .reference(parent), help: owner.help)
    }
    if environment.computedField(name.folded, of: entity.name) != nil {
      report(.fieldNotGiven(name.text, entity: entity.name), at: name.range)
      return nil
    }
    _ = unknownField(name, of: entity)
    return nil
  }

  private mutating func relation(named name: Name, of entity: Entity) -> Entity? {
    meet(.child(of: entity), at: name)
    let children = dictionary.children(of: entity.name)
    if let child = children.first(where: {
      ($0.singular.all + $0.plural.all).map(TextForm.foldedWord).contains(name.folded)
    }) {
      recognise(child, by: name)
      return admits(child, at: name.range) ? child : nil
    }
    let near = nearest(to: name.folded, among: children.map(\.singular))
      .map { dictionaryWord($0, like: name) }
    report(
      .unknownName(name.text, role: .relation(of: entity.name), near: near),
      at: name.range
    )
    return nil
  }

  private mutating func code(of name: Name, in enumeration: String) -> Int? {
    meet(.operand(.value(.enumeration(enumeration))), at: name)
    if let value = value(word: name, in: enumeration) { return value.code }
    _ = unknownName(name, expecting: .enumeration(enumeration))
    return nil
  }

  /// A worker or an organisation: a reference, or a text that names one.
  mutating func checkParty(_ node: Expression, of entities: [String]) -> CheckedParty {
    meet(.operand(.party(of: entities)), at: node)
    let typed = check(node)
    switch typed.type {
    case .value(.text): return .named(entities, typed.expression, place(node.range))
    case .value(.reference(let entity)) where entities.contains(entity):
      return .row(entity, typed.expression)
    default: return .row(entities[0], coerced(typed, to: .reference(entities[0])).expression)
    }
  }
}

extension Verb.Kind {
  var isExport: Bool {
    if case .export = self { return true }
    return false
  }

  /// Whether it does something to case files, and to no other rows.
  var isForHouseholds: Bool {
    switch self {
    case .advance, .assign, .transfer, .close, .reopen, .merge, .disclose, .write, .anonymise: true
    case .set, .add, .correct, .move, .delete, .export: false
    }
  }

  /// The word that begins it, for messages.
  var word: String {
    switch self {
    case .set: "set"
    case .add: "add"
    case .advance: "advance"
    case .assign: "assign"
    case .transfer: "transfer"
    case .close: "close"
    case .reopen: "reopen"
    case .correct: "correct"
    case .move: "move"
    case .merge: "merge"
    case .delete: "delete"
    case .anonymise: "anonymise"
    case .export: "export"
    case .write: "write"
    case .disclose: "disclose"
    }
  }
}
