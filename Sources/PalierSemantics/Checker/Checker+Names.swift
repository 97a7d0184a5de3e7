import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// Settles a bare word: a value where an enumeration is expected; else a field of the innermost
  /// row, a name, or an entity's plural.
  mutating func checkName(_ name: Name, expecting expected: ValueType?) -> Typed {
    if name.text.isEmpty { return .reported(name.range) }
    if let enumeration = expected?.enumerationName,
      let value = value(word: name, in: enumeration)
    {
      return memberConstant(value, of: enumeration, expecting: expected, at: name.range)
    }
    let field = rows.last.flatMap { fieldExpression(name, of: $0.entity, depth: rows.count - 1) }
    let binding = environment.binding(for: name.folded)
    if let field {
      if let enumeration = expected?.enumerationName,
        field.type != .value(.enumeration(enumeration)),
        binding == nil, !field.isReported, field.type.valueType?.enumerationName == nil
      {
        return unknownName(name, expecting: expected)
      }
      if case .variable(let variable)? = binding, !variable.isRow, !variable.isBuiltIn {
        return reported(
          .fieldOrName(name.text, entity: rows.last?.entity.name ?? ""),
          at: name.range
        )
      }
      return field
    }
    if let binding {
      noteUse(of: name)
      if let words = Environment.countWords(of: binding) { recognise(name, as: words) }
      return use(binding, at: name.range)
    }
    if let scope = rows.lastIndex(where: { $0.entity.singularWords.contains(name.folded) }) {
      recognise(name, as: rows[scope].entity.singular)
      guard admitsName(of: rows[scope].entity, at: name.range) else { return .reported(name.range) }
      return Typed(
        .identity(scope, entity: rows[scope].entity.name),
        .reference(rows[scope].entity.name),
        name.range
      )
    }
    if let entity = dictionary.entity(plural: name.folded) {
      recognise(name, as: entity.plural)
      guard admits(entity, at: name.range) else { return .reported(name.range) }
      return Typed(.constant(.unknown), .rows(entity.name), name.range)
    }
    return unknownName(name, expecting: expected)
  }

  /// `$month`: always the name.
  mutating func checkVariable(_ name: Name) -> Typed {
    meet(.name, at: name)
    guard let binding = environment.binding(for: name.folded) else {
      if let error = notYetGiven(name) { return reported(error, at: name.range) }
      return reported(
        .unknownName(
          name.text,
          role: .name,
          near: EditDistance.nearest(to: name.folded, among: environment.names)
        ),
        at: name.range
      )
    }
    return use(binding, at: name.range)
  }

  mutating func use(_ binding: Environment.Binding, at range: SourceRange) -> Typed {
    switch binding {
    case .variable(let variable):
      switch variable.type {
      case .rows(let entity): return Typed(.variable(variable), .rows(entity), range)
      case .value(.reference(let name)), .row(let name):
        if let entity = dictionary.entity(named: name), !admitsName(of: entity, at: range) {
          return .reported(range)
        }
        return Typed(.variable(variable), .reference(name), range)
      case .value(let type): return Typed(.variable(variable), type, range)
      }
    case .definition(let definition):
      return expanding(definition, at: range) { checker in
        checker.check(definition.expression)
      }
    case .function(let function):
      return reported(.argumentsMissing(function.name, signature: function.signature), at: range)
    case .task(let task): return reported(.taskAsValue(task.signature), at: range)
    }
  }

  /// Runs a check in the environment of a definition, then comes back to this one.
  mutating func expanding<Result>(
    _ definition: Definition,
    at range: SourceRange,
    _ body: (inout Checker) -> Result
  ) -> Result where Result: Reportable {
    expansionCount += 1
    guard expansions < Checker.maximumExpansionDepth,
      expansionCount <= Checker.maximumExpansions
    else {
      report(.definitionTooDeep(definition.name), at: range)
      return Result.reportedResult(range)
    }
    let (outer, wasPathBase) = (environment, isPathBase)
    let known = diagnostics.count
    isPathBase = false
    expansions += 1
    if expansions == 1 { expansionRange = range }
    environment = definition.environment
    let result = body(&self)
    (environment, isPathBase) = (outer, wasPathBase)
    expansions -= 1
    if expansions == 0 { expansionRange = nil }
    // What is wrong in a definition was said where it stands; here it would point at another text.
    // That definitions stand too deep in one another is wrong of the outermost use.
    if diagnostics.count > known {
      let isTooDeep = diagnostics[known...].contains { $0.code == .definitionTooDeep }
      let isWithheld = diagnostics[known...].contains { $0.code == .notForRole }
      diagnostics.removeSubrange(known...)
      if isTooDeep { report(.definitionTooDeep(definition.name), at: range) }
      if isWithheld { reportWithheld(definition.name, at: range) }
    }
    return result
  }

  /// The value that a word of an enumeration stands for.
  func memberConstant(
    _ value: EnumerationValue,
    of enumeration: String,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    if case .set = expected {
      return Typed(.constant(.members(1 << UInt64(value.code))), .set(enumeration), range)
    }
    return Typed(.constant(.member(value.code)), .enumeration(enumeration), range)
  }

  /// The field of a row by its word: stored, companion, parent, defined or computed.
  mutating func fieldExpression(_ name: Name, of entity: Entity, depth: Int) -> Typed? {
    if let field = dictionary.field(word: name.folded, of: entity.name) {
      if recordsUses { usedFields.insert("\(entity.name).\(field.name)") }
      recognise(name, as: field.words)
      if !isTrusted {
        needs.insert(.field(field.name, of: entity.name, isPath: isPathBase))
      }
      if isWithheld(field, of: entity) {
        return reported(.notForRole(field.words.heading, role ?? .auditor), at: name.range)
      }
      if case .defined(let text) = field.kind {
        return definedField(field, text, of: entity, depth: depth, at: name.range)
      }
      return Typed(
        .field(depth, entity: entity.name, column: field.name),
        field.type,
        name.range
      )
    }
    if let definition = environment.computedField(name.folded, of: entity.name) {
      noteUse(definition.name)
      return expanding(definition, at: name.range) { checker in
        checker.inRows(Array(checker.rows[...depth])) { $0.check(definition.expression) }
      }
    }
    if let parent = entity.parent, let parentEntity = dictionary.entity(named: parent),
      parentEntity.singularWords.contains(name.folded)
    {
      recognise(name, as: parentEntity.singular)
      guard admitsName(of: parentEntity, at: name.range) else { return .reported(name.range) }
      return Typed(
        .field(depth, entity: entity.name, column: parent),
        .reference(parent),
        name.range
      )
    }
    if let relation = dictionary.relation(word: name.folded, of: entity.name) {
      recognise(name, as: relation.plural)
      guard admits(relation, at: name.range) else { return .reported(name.range) }
      return Typed(.constant(.unknown), .rows(relation.name), name.range)
    }
    return nil
  }

  /// A field whose definition, a line of the language, is worked out in the question: the one that
  /// a text or the store gives, else the dictionary's.
  private mutating func definedField(
    _ field: Field,
    _ text: String,
    of entity: Entity,
    depth: Int,
    at range: SourceRange
  ) -> Typed {
    guard expansions < Checker.maximumExpansionDepth else {
      return reported(.definitionTooDeep(field.name), at: range)
    }
    let given = environment.computedField(field.name, of: entity.name)
    let definition =
      given
      ?? Definition(
        name: field.name,
        expression: Parser.parseExpression(SourceText(name: field.name, text: text)).0,
        environment: environment.ofDefinedWords
      )
    // A rule that somebody gave reads what is theirs, even inside one of the dictionary.
    let outer = isTrusted
    isTrusted = given == nil
    defer { isTrusted = outer }
    return expanding(definition, at: range) { checker in
      checker.inRows(Array(checker.rows[...depth])) { inner in
        inner.coerced(inner.check(definition.expression, expecting: field.type), to: field.type)
      }
    }
  }

  /// Runs a check with these rows in reach.
  mutating func inRows<Result>(_ scopes: [RowScope], _ body: (inout Checker) -> Result) -> Result {
    let outerRows = rows
    let outerGrouping = grouping
    rows = scopes
    grouping = nil
    if let last = scopes.last { usedEntities.insert(last.entity.name) }
    defer {
      rows = outerRows
      grouping = outerGrouping
    }
    return body(&self)
  }

  /// `landlord.kind`, `household.stage`, `latest(contacts).outcome`.
  mutating func checkMember(
    _ base: Expression,
    _ name: Name,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    if case .call(let function, let arguments?) = base.kind,
      let rowCall = checkRowCall(function, arguments, member: name, at: range)
    {
      return rowCall
    }
    let owner = asPath(base) { $0.check(base) }
    switch owner.type {
    case .value(.reference(let entityName)):
      guard let entity = dictionary.entity(named: entityName) else { return .reported(range) }
      return checkField(name, ofReference: owner.expression, entity: entity, at: range)
    case .anything: return .reported(range)
    case .rows(let entity): return reported(.rowsWithoutFunction(entity: entity), at: base.range)
    case .value, .nothing:
      return reported(.notARow(name.text), at: base.range)
    }
  }

  mutating func checkField(
    _ name: Name,
    ofReference owner: CheckedExpression,
    entity: Entity,
    at range: SourceRange
  ) -> Typed {
    meet(.member(of: entity, isRow: owner.isIdentity), at: name)
    if case .identity(let depth, _) = owner {
      guard let typed = fieldExpression(name, of: entity, depth: depth) else {
        return unknownField(name, of: entity)
      }
      return Typed(typed.expression, typed.type, range)
    }
    // The referred row stands alone in reach of what is worked out on it.
    let scope = RowScope(entity: entity)
    let depth = rows.count
    guard
      let typed = inRows(rows + [scope], { $0.fieldExpression(name, of: entity, depth: depth) })
    else { return unknownField(name, of: entity) }
    switch typed.type {
    case .rows(let relation): return reported(.rowsWithoutFunction(entity: relation), at: range)
    case .anything, .nothing: return typed
    case .value(let type):
      if case .field(depth, _, let column) = typed.expression {
        return Typed(.through(owner, entity: entity.name, column: column), type, range)
      }
      return Typed(
        .lookup(owner, entity: entity.name, row: depth, typed.expression),
        type,
        range
      )
    }
  }
}

/// A result of a check that can stand for something already reported.
protocol Reportable {
  static func reportedResult(_ range: SourceRange) -> Self
}

extension Typed: Reportable {
  static func reportedResult(_ range: SourceRange) -> Typed { .reported(range) }
}

extension Variable {
  /// Whether the program gives it, so that a field of that name comes first.
  var isBuiltIn: Bool {
    self == Environment.counts.done || self == Environment.counts.refused || name == "it"
  }

  var isRow: Bool {
    if case .row = type { return true }
    return false
  }
}

extension ValueType {
  /// The enumeration whose words may stand where this type is expected.
  var enumerationName: String? {
    switch self {
    case .enumeration(let name), .set(let name): name
    default: nil
    }
  }
}
