import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension CompletionSite {
  /// All that may stand at the cursor.
  func offers(_ formats: [String]) -> [Offer] {
    var offers: [Offer] = []
    if beginsStatement {
      offers += nameOffers { $0.isSource } + rowsFunctionOffers + entityOffers
    } else if let scope = cursor.scope {
      offers += placeOffers(scope)
    }
    if asks(for: .task) { offers += taskOffers }
    if asks(for: .type) { offers += typeOffers }
    if asks(for: .unit) { offers += unitOffers }
    if asks(for: .chart) {
      offers += ChartKind.allCases.map { Offer(.type, $0.english, $0.french) }
    }
    if asks(for: .format) {
      offers += formats.map { Offer(.type, english: [$0], french: [$0]) }
    }
    offers += signOffers
    return offers + keywords.keywords.flatMap { keywordOffers($0) } + explained + phraseEnds
  }

  /// The clauses and verbs that go on with the selection before the cursor.
  var continuations: [Offer] {
    (Lexicon.clauses.keywords + Lexicon.verbs.keywords)
      .filter(keywords.contains).flatMap { keywordOffers($0) }
  }

  private func placeOffers(_ scope: CursorScope) -> [Offer] {
    switch scope.place {
    case .operand(let wanted):
      // A stage or a way out is one of its values, never worked out.
      if asks(for: .stage) || asks(for: .exit) { return valueOffers(wanted) }
      return asks(for: .operand) ? operandOffers(wanted, scope) : []
    case .path:
      guard asks(for: .operand) else { return [] }
      return pathOffers(scope)
    case .rows:
      guard asks(for: .operand) || asks(for: .source) else { return [] }
      return relationOffers(of: scope.rows.last?.entity) + nameOffers { $0.isSource }
        + rowsFunctionOffers + entityOffers
    case .member(let entity, let isRow):
      guard asks(for: .member) else { return [] }
      return fieldOffers(of: entity) + (isRow ? relationOffers(of: entity) : [])
    case .parameter(let parameters):
      return asks(for: .field)
        ? parameters.map { Offer(.name, english: [$0.name], french: [$0.name]) } : []
    case .assignment(let entity, let given):
      guard asks(for: .field) else { return [] }
      return assignableOffers(of: entity, given: given)
    case .column(let entity):
      guard asks(for: .field) else { return [] }
      return entity.fields.filter { !$0.kind.isDefined && sees($0, of: entity) }.map(Offer.init)
    case .child(let entity):
      guard asks(for: .child) else { return [] }
      return dictionary.children(of: entity.name).filter(sees).map(Offer.init(recordOf:))
    case .entity(let use):
      guard asks(for: .entity) else { return [] }
      return entities(for: use)
    case .name:
      guard asks(for: .sigil) else { return [] }
      return nameOffers {
        switch $0 {
        case .variable, .definition: true
        case .function, .task: false
        }
      }
    }
  }

  private func entities(for use: CursorScope.EntityUse) -> [Offer] {
    switch use {
    case .any:
      // An entity may share its word with a verb, which is read as the verb there.
      dictionary.entities
        .filter { sees($0) && !$0.singularWords.contains(where: Lexicon.isReserved) }
        .map { Offer(.entity, $0.singular, help: $0.help) }
    case .imported:
      entityOffers + dictionary.forms.map { Offer(.entity, $0.singular, help: $0.help) }
    case .household:
      dictionary.entity(named: "household").map { [Offer(.entity, $0.singular, help: $0.help)] }
        ?? []
    case .created:
      dictionary.entities.filter { $0.parent == nil && !$0.isLog && sees($0) }.map(
        Offer.init(recordOf:)
      )
    case .parent(let child):
      child.parent.flatMap { dictionary.entity(named: $0) }
        .map { [Offer(.entity, $0.singular, help: $0.help)] } ?? []
    }
  }

  /// The fields that a statement may give a value; those that a row can't be without first.
  private func assignableOffers(of entity: Entity, given: Set<String>) -> [Offer] {
    let fields = dictionary.allFields(of: entity).filter { field in
      guard sees(field, of: entity) else { return false }
      if field.attributes.contains(.kept) || given.contains(field.name) { return false }
      switch field.kind {
      case .plain, .dated: return field.name != entity.parent
      // What is derived of a household is recorded as the fact that it comes from.
      case .derived: return entity.name == "household"
      case .defined: return false
      }
    }
    let isRequired = { (field: Field) in field.attributes.contains(.required) }
    return (fields.filter(isRequired) + fields.filter { !isRequired($0) }).map(Offer.init)
  }

  private var typeOffers: [Offer] {
    TypeName.allCases.map { Offer(.type, $0.english, $0.french) }
      + dictionary.enumerations.map { Offer(.type, $0.words) }
      + dictionary.entities.map { Offer(.type, $0.singular, help: $0.help) }
  }

  /// The plurals of entities.
  var entityOffers: [Offer] {
    dictionary.entities.filter(sees).map { Offer(.entity, $0.plural, help: $0.help) }
  }

  func relationOffers(of entity: Entity?) -> [Offer] {
    guard let entity else { return [] }
    return dictionary.children(of: entity.name).filter(sees).map {
      Offer(.relation, $0.plural, help: $0.help)
    }
  }

  /// The fields of a row, with those that a definition computes.
  func fieldOffers(of entity: Entity) -> [Offer] {
    let names = cursor.scope?.environment ?? environment
    return dictionary.allFields(of: entity).filter { sees($0, of: entity) }.map(Offer.init)
      + names.computedNames(of: entity.name).map {
        Offer(.field, english: [$0], french: [$0])
      }
  }

  /// The names of the environment whose binding fits.
  func nameOffers(_ fits: (Environment.Binding) -> Bool) -> [Offer] {
    let names = cursor.scope?.environment ?? environment
    return names.entries.filter { fits($0.binding) }.map { Offer(.name, $0.words) }
  }
}

extension Offer {
  init(_ field: Field) {
    self.init(.field, field.words, help: field.help)
  }

  /// An entity before its record: the brace tells it from a verb of the same word.
  init(recordOf entity: Entity) {
    self.init(
      .entity,
      english: [entity.singular.english + " {"],
      french: [entity.singular.french + " {"],
      help: entity.help
    )
    others = entity.singular.spoken.dropFirst(2).map { $0 + " {" }
  }
}

extension FieldKind {
  /// Whether it is worked out in the question.
  var isDefined: Bool {
    if case .defined = self { return true }
    return false
  }
}

extension Environment.Binding {
  /// The entity of the row that it stands for, if it is one.
  var rowEntity: String? {
    guard case .variable(let variable) = self else { return nil }
    switch variable.type {
    case .row(let entity), .value(.reference(let entity)): return entity
    case .value, .rows: return nil
    }
  }

  /// Whether clauses may follow its name.
  var isSource: Bool {
    switch self {
    case .variable(let variable): if case .value = variable.type { false } else { true }
    case .definition: true
    case .function, .task: false
    }
  }
}
