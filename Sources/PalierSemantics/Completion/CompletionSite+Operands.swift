import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension CompletionSite {
  /// What may stand for a value of some kind.
  func operandOffers(_ wanted: CursorScope.Wanted, _ scope: CursorScope) -> [Offer] {
    var offers = valueOffers(wanted) + literalOffers(wanted)
    if let entity = scope.rows.last?.entity {
      offers += fieldOffers(of: entity, wanted, keys: scope.keys)
      offers += outerOffers(wanted, scope)
    } else if wanted == .anything {
      offers += entityOffers
    }
    offers += nameOffers { wanted.accepts($0, withoutRows: scope.rows.isEmpty) }
    return offers + functionOffers(wanted, scope)
  }

  /// What an aggregate works on: fields of the rows, or of their relations.
  func pathOffers(_ scope: CursorScope) -> [Offer] {
    let relations = relationOffers(of: scope.rows.last?.entity)
    guard scope.keys != nil, let entity = scope.rows.last?.entity else {
      return relations + entityOffers
    }
    return fieldOffers(of: entity) + relations
  }

  /// The fields that fit, of the row or among the keys of groups.
  private func fieldOffers(
    of entity: Entity,
    _ wanted: CursorScope.Wanted,
    keys: [CheckedColumn]?
  ) -> [Offer] {
    if keys == nil, wanted.acceptsAny { return fieldOffers(of: entity) }
    // What a definition computes has a type only where it is used, so it isn't among these.
    return dictionary.allFields(of: entity).filter { field in
      guard sees(field, of: entity) else { return false }
      if let keys, !keys.contains(where: { $0.name == field.name }) { return false }
      return wanted.accepts(field.type)
    }.map(Offer.init)
  }

  func valueOffers(_ wanted: CursorScope.Wanted) -> [Offer] {
    guard let name = wanted.type?.enumerationName,
      let enumeration = dictionary.enumeration(named: name)
    else { return [] }
    return enumeration.values.map { Offer(.value, $0.words, help: $0.label) }
  }

  /// The rows around the innermost one, by their singulars.
  private func outerOffers(_ wanted: CursorScope.Wanted, _ scope: CursorScope) -> [Offer] {
    scope.rows.dropLast().map(\.entity).filter { wanted.accepts(.reference($0.name)) }
      .map { Offer(.name, $0.singular, help: $0.help) }
  }

  /// Booleans, days and periods.
  private func literalOffers(_ wanted: CursorScope.Wanted) -> [Offer] {
    var offers: [Offer] = []
    if wanted.type == .boolean {
      offers += [.true, .false].map { Offer(.literal, $0) }
    }
    if case .condition = wanted { return offers }
    if wanted.accepts(.date), wanted != .shown {
      offers += [.today, .yesterday, .tomorrow].map { Offer(.literal, $0) }
      if wanted.type == .date { offers += [Offer(.literal, .in), CompletionSite.ago] }
    }
    return offers + phrases.filter { !wanted.acceptsAny && wanted.accepts($0.type) }.map(\.offer)
  }

  /// `il y a 15 jours`; in English the word comes behind.
  private static let ago = Offer(.literal, english: [], french: ["il y a"])

  /// `last month`, `cette année`.
  var phrases: [(offer: Offer, type: ValueType)] {
    [TimeUnit.week, .month, .quarter, .year].flatMap { unit in
      [Direction.this, .last, .next].map { direction in
        let phrase = Expression(.calendar(direction, unit), at: .nowhere)
        let offer = Offer(
          .literal,
          english: [Printer.print(phrase, tongue: .english)],
          french: [Printer.print(phrase, tongue: .french)]
        )
        return (offer, unit.periodType)
      }
    }
  }

  /// The rest of a phrase of time whose first word is typed: `last`, `mois`.
  var phraseEnds: [Offer] {
    guard let last = tokens.last, let word = last.word,
      TimeUnit.named(word) != nil || last.readings.intersects(CompletionSite.directions)
    else { return [] }
    let before = CompletionSite(source, at: last.range.lower, dictionary, environment)
    guard case .operand(let wanted)? = before.cursor.scope?.place, before.asks(for: .operand)
    else { return [] }
    return before.phrases.filter { wanted.accepts($0.type) }.compactMap { phrase in
      let english = phrase.offer.english.compactMap { Offer.rest(of: $0, after: word) }
      let french = phrase.offer.french.compactMap { Offer.rest(of: $0, after: word) }
      return english.isEmpty && french.isEmpty
        ? nil : Offer(.literal, english: english, french: french)
    }
  }

  private static let directions = KeywordSet([.this, .last, .next])

  /// Units of time, after a number or the like.
  var unitOffers: [Offer] {
    if tokens.last?.word != nil { return [] }
    var count = 2
    if case .number(let number)? = tokens.last?.kind { count = Int(number.whole ?? 2) }
    return TimeUnit.allCases.map { unit in
      Offer(
        .unit,
        english: [unit.word(for: count, in: .english)],
        french: [unit.word(for: count, in: .french)]
      )
    }
  }

  /// What may be explained: `explain` before nothing is read as a name.
  var explained: [Offer] {
    guard let last = tokens.last, last.readings.contains(.explain),
      CompletionSite(source, at: last.range.lower, dictionary, environment).beginsStatement
    else { return [] }
    return nameOffers { $0.isSource } + entityOffers
  }
}

extension CursorScope.Wanted {
  /// The type of the value, when it is settled.
  var type: ValueType? {
    switch self {
    case .value(let type), .given(let type): type
    case .anything, .shown, .condition, .term, .label, .party: nil
    }
  }

  /// Whether an operand of a type fits.
  func accepts(_ own: ValueType) -> Bool {
    switch self {
    case .anything, .shown, .condition: true
    case .value(let type), .given(let type): own.fits(type)
    case .term(let operation, let left): Checker.resultType(operation, left, own) != nil
    case .label: own == .text
    case .party(let entities): entities.contains { own == .reference($0) }
    }
  }

  /// Whether a value of any type fits.
  var acceptsAny: Bool {
    switch self {
    case .anything, .shown, .condition: true
    case .value, .given, .term, .label, .party: false
    }
  }

  func accepts(_ binding: Environment.Binding, withoutRows: Bool) -> Bool {
    switch binding {
    case .definition: acceptsAny
    // A function is offered with its parenthesis, a task behind `run`.
    case .function, .task: false
    case .variable(let variable):
      switch variable.type {
      case .value(let type): accepts(type)
      case .row(let entity): accepts(.reference(entity))
      case .rows: withoutRows && self == .anything
      }
    }
  }
}

extension ValueType {
  /// Whether a value of it stands where another type is wanted.
  fileprivate func fits(_ type: ValueType) -> Bool {
    if self == type { return true }
    switch (self, type) {
    case (.date, .period): return true
    case (_, .period): return isPeriod
    case (.enumeration(let own), .set(let name)): return own == name
    case (.reference(let own), .references(let name)): return own == name
    default: return false
    }
  }
}
