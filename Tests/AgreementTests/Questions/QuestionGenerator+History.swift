import PalierDictionary
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// A field with a past, as it is written, and values that it may have had.
  struct PastField {
    let text: String
    let type: ValueType
    let values: [String]
  }

  /// The fields that the past is asked of: dated ones, and those that a rule works out from day to
  /// day.
  func pastFields(of entity: Entity) -> [Field] {
    let worked = ["stage", "status", "contact_result", "contacted", "phase"]
    return entity.fields.filter { field in
      field.kind == .dated || entity.name == "household" && worked.contains(field.name)
    }
  }

  /// A field with a past of the innermost row, of one behind a reference, or of the latest child.
  mutating func pastField(_ scopes: [Entity]) -> PastField? {
    guard let entity = scopes.last else { return nil }
    var prefix = ""
    var owner = entity
    let own = pastFields(of: entity)
    if own.isEmpty || random.chance(20) {
      let far = fields(of: entity).filter { pastOwner(behind: $0) != nil }
      if random.chance(40), let (text, child) = children(scopes), !pastFields(of: child).isEmpty {
        prefix = "\(random.pick("first", "latest"))(\(text))."
        owner = child
      } else if let field = random.pick(far), let entity = pastOwner(behind: field) {
        prefix = "\(word(field.words))."
        owner = entity
      }
    }
    // The stage has the richest past.
    let stage = owner.field(named: "stage")
    let isStage = owner.name == "household" && random.chance(35)
    let wanted = pastFields(of: owner)
    guard let field = (isStage ? stage : nil) ?? random.pick(wanted) else { return nil }
    var values: [String] = []
    for _ in 0..<2 { values += [literal(field.type)].compactMap { $0 } }
    guard values.count == 2 else { return nil }
    return PastField(text: prefix + word(field.words), type: field.type, values: values)
  }

  private func pastOwner(behind field: Field) -> Entity? {
    guard case .reference(let name) = field.type, let entity = dictionary.entity(named: name),
      !pastFields(of: entity).isEmpty
    else { return nil }
    return entity
  }

  /// `F was V in P`, `F became V from W since D`.
  mutating func pastCondition(_ scopes: [Entity], depth: Int) -> String? {
    guard let field = pastField(scopes) else { return nil }
    let place = random.chance(75) ? " \(when(scopes))" : ""
    if random.chance(50) { return "\(field.text) was \(field.values[0])\(place)" }
    let former = random.chance(35) ? " from \(field.values[1])" : ""
    return "\(field.text) became \(field.values[0])\(former)\(place)"
  }

  /// `became(f, V)` or `days_in(f)`.
  mutating func pastValue(_ type: ValueType, _ scopes: [Entity]) -> String? {
    guard let field = pastField(scopes) else { return nil }
    switch type {
    case .number: return "days_in(\(field.text))"
    case .date: return "became(\(field.text), \(field.values[0]))"
    default: return nil
    }
  }

  /// The period in which a value was there or came.
  mutating func when(_ scopes: [Entity]) -> String {
    switch random.upTo(10) {
    case 8, 9:
      // At the edges of what happened.
      guard let day = recordedDay() else { return "in \(period())" }
      let edge = day.adding(days: random.upTo(3) - 1).iso
      return "\(random.pick("on", "before", "after", "since", "until")) \(edge)"
    case 0, 1: return "in \(period())"
    case 2: return "on \(day())"
    case 3:
      // A day of the row's own.
      guard let date = field(.date, scopes) else { return "on \(day())" }
      return "\(random.pick("on", "before", "after", "since", "until")) \(date)"
    case 4:
      let ends = [someDay(), someDay()].sorted()
      return "from \(ends[0].iso) to \(ends[1].iso)"
    case 5:
      let month = CalendarMonth(containing: someDay()).iso
      return "\(random.pick("before", "after", "since", "until")) \(month)"
    case 6:
      let year = CalendarYear(containing: someDay()).iso
      return "\(random.pick("in", "before", "after", "since", "until")) \(year)"
    default: return "\(random.pick("before", "after", "since", "until")) \(day())"
    }
  }
}
