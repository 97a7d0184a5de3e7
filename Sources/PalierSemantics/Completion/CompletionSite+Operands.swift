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
      offers += rowOffers(wanted, scope)
    } else if wanted == .anything {
      offers += entityOffers
    }
    offers += nameOffers { binding in
      // What the last verb did says nothing of rows.
      if case .variable(let variable) = binding, variable.isBuiltIn, !scope.rows.isEmpty {
        return false
      }
      return wanted.accepts(binding, withoutRows: scope.rows.isEmpty)
        || binding.rowEntity.map { leads(to: wanted, from: $0) } ?? false
    }
    return offers + functionOffers(wanted, scope)
  }

  /// What an aggregate works on: fields of the rows, or of their relations.
  func pathOffers(_ scope: CursorScope) -> [Offer] {
    let relations = relationOffers(of: scope.rows.last?.entity) + nameOffers { $0.isSource }
    guard scope.keys != nil, let entity = scope.rows.last?.entity else {
      return relations + entityOffers
    }
    return fieldOffers(of: entity) + relations + rowFunctionOffers
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
      return wanted.accepts(field.type) || keys == nil && leads(field, to: wanted)
    }.map(Offer.init)
  }

  func valueOffers(_ wanted: CursorScope.Wanted) -> [Offer] {
    guard let name = wanted.type?.enumerationName,
      let enumeration = dictionary.enumeration(named: name)
    else { return [] }
    return enumeration.values.map { Offer(.value, $0.words, help: $0.label) }
  }

  /// Whether a field of the row that a reference names may be meant: `hearing.date`.
  ///
  /// Where values or rows are listed, that is too rare to be shown among them.
  private func leads(_ field: Field, to wanted: CursorScope.Wanted) -> Bool {
    guard case .reference(let name) = field.type, !wanted.isListed else { return false }
    return leads(to: wanted, from: name)
  }

  /// Whether a path from a row may lead to what is asked for.
  private func leads(to wanted: CursorScope.Wanted, from entity: String) -> Bool {
    guard wanted.type != nil, let entity = dictionary.entity(named: entity) else { return false }
    return dictionary.allFields(of: entity).contains { wanted.accepts($0.type) }
  }

  /// The rows in reach, by their singulars, where they are meant or a path from them may be.
  private func rowOffers(_ wanted: CursorScope.Wanted, _ scope: CursorScope) -> [Offer] {
    scope.rows.enumerated().filter { place, row in
      let isOwn = place == scope.rows.count - 1
      return wanted.accepts(.reference(row.entity.name))
        || !(isOwn ? wanted.isListed : wanted.listsValues)
          && leads(to: wanted, from: row.entity.name)
    }.map { Offer(.name, $0.element.entity.singular, help: $0.element.entity.help) }
  }

  /// Booleans, days and periods.
  private func literalOffers(_ wanted: CursorScope.Wanted) -> [Offer] {
    var offers: [Offer] = []
    if wanted.type == .boolean {
      offers += [.true, .false].map { Offer(.literal, $0) }
    }
    if case .condition = wanted { return offers }
    // A day isn't what rows are sorted by or grouped by, unless a function is asked of it.
    let isKey =
      wanted == .anything && cursor.opening < 0 && cursor.scope?.rows.isEmpty == false
    if wanted.accepts(.date), wanted != .shown, !isKey {
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
      TimeUnit.named(word) != nil || last.readings.intersects(CompletionSite.phraseWords)
    else { return [] }
    // `il y a` has two words before its last one.
    let typed = tokens.suffix(last.readings.contains(.y) ? 2 : 1)
    let words = typed.compactMap(\.word)
    let start = typed.first?.range.lower ?? last.range.lower
    let before = CompletionSite(source, at: start, dictionary, environment)
    guard case .operand(let wanted)? = before.cursor.scope?.place, before.asks(for: .operand)
    else { return [] }
    let phrases = before.phrases + [(CompletionSite.ago, .date)]
    return phrases.filter { wanted.accepts($0.type) }.compactMap { phrase in
      let english = phrase.offer.english.compactMap { Offer.rest(of: $0, after: words) }
      let french = phrase.offer.french.compactMap { Offer.rest(of: $0, after: words) }
      return english.isEmpty && french.isEmpty
        ? nil : Offer(.literal, english: english, french: french)
    }
  }

  private static let phraseWords = KeywordSet([.this, .last, .next, .il, .y])

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
    case .value(let type), .given(let type), .member(let type): type
    case .anything, .shown, .condition, .term, .label, .party: nil
    }
  }

  /// Whether an operand of a type fits.
  func accepts(_ own: ValueType) -> Bool {
    switch self {
    case .anything, .shown, .condition: true
    case .value(let type), .given(let type): own.fits(type)
    case .member(let type): own.fits(type) || own.holds(type)
    case .term(let operation, let left): Checker.resultType(operation, left, own) != nil
    case .label: own == .text
    case .party(let entities): entities.contains { own == .reference($0) }
    }
  }

  /// Whether a value of any type fits.
  var acceptsAny: Bool {
    switch self {
    case .anything, .shown, .condition: true
    case .value, .given, .member, .term, .label, .party: false
    }
  }

  /// Whether it is one of the values that Tab lists.
  var listsValues: Bool { type == .boolean || type?.enumerationName != nil }

  /// Whether it is one of the values or rows that Tab lists.
  var isListed: Bool {
    switch type {
    case .reference, .references: true
    default: listsValues
    }
  }

  /// Whether a text that a name stands for says which row is meant.
  private var takesText: Bool {
    switch type {
    case .reference, .references: true
    default: false
    }
  }

  func accepts(_ binding: Environment.Binding, withoutRows: Bool) -> Bool {
    switch binding {
    case .definition:
      if case .member(.reference) = self { true } else { acceptsAny }
    // A function is offered with its parenthesis, a task behind `run`.
    case .function, .task: false
    case .variable(let variable):
      switch variable.type {
      case .value(let type): accepts(type) || type == .text && takesText
      case .row(let entity): accepts(.reference(entity))
      case .rows(let entity):
        self == .member(of: .reference(entity)) || withoutRows && self == .anything
      }
    }
  }
}

extension ValueType {
  /// Whether a value of another type may be one of several in it.
  fileprivate func holds(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (.set(let name), .enumeration(let own)), (.references(let name), .reference(let own)):
      name == own
    default: false
    }
  }

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
