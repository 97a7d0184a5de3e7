import PalierDictionary
import PalierValues

/// Gathers facts, numbering the rows of each entity from 1.
struct FactBuilder: Sendable {
  private let codes: [String: [String: Int]]
  private var numbers: [String: Int64] = [:]
  private(set) var facts: [DemoFact] = []

  init() {
    var codes: [String: [String: Int]] = [:]
    for enumeration in CaseDictionary.standard.enumerations {
      for value in enumeration.values {
        codes[enumeration.name, default: [:]][value.words.english] = value.code
      }
    }
    self.codes = codes
  }

  /// A value of an enumeration by its English word; unknown when it has none of that name.
  func word(_ enumeration: String, _ word: String) -> Value {
    codes[enumeration]?[word].map(Value.member) ?? .unknown
  }

  /// A set of values of an enumeration.
  func set(_ enumeration: String, _ words: [String]) -> Value {
    var mask: UInt64 = 0
    for word in words {
      guard let code = codes[enumeration]?[word] else { return .unknown }
      mask |= 1 << UInt64(code)
    }
    return .members(mask)
  }

  @discardableResult
  mutating func add(
    _ entity: String,
    of parent: Int64? = nil,
    _ values: [String: Value],
    on dates: [String: CivilDate] = [:],
    later: [DemoFact.Change] = []
  ) -> Int64 {
    let id = (numbers[entity] ?? 0) + 1
    numbers[entity] = id
    facts.append(
      DemoFact(entity, id: id, parent: parent, values: values, dates: dates, later: later)
    )
    return id
  }

  /// How many rows of an entity there are so far.
  func count(of entity: String) -> Int {
    Int(numbers[entity] ?? 0)
  }

  /// Hands over what was gathered and goes on numbering.
  mutating func take() -> [DemoFact] {
    defer { facts.removeAll(keepingCapacity: true) }
    return facts
  }
}

extension Value {
  static func whole(_ number: Int) -> Value {
    Number(whole: Int64(number)).map(Value.number) ?? .unknown
  }

  static func euros(_ euros: Int) -> Value {
    .money(Money(cents: Int64(euros) * 100))
  }

  static func row(_ id: Int64) -> Value {
    .reference(Reference(id: id))
  }
}
