import PalierDictionary
import Testing

struct StructureTests {
  private static let dictionary = CaseDictionary.standard

  private func field(_ name: String, of entity: Entity) -> Field? {
    Self.dictionary.field(named: name, of: entity)
  }

  @Test func `every entity and every list of values is declared once`() {
    let entities = Self.dictionary.entities.map(\.name)
    #expect(Set(entities).count == entities.count)
    let lists = Self.dictionary.enumerations.map(\.name)
    #expect(Set(lists).count == lists.count)
  }

  @Test(arguments: dictionary.entities)
  func `every type names something of the dictionary`(entity: Entity) {
    for field in Self.dictionary.allFields(of: entity) {
      switch field.type {
      case .enumeration(let name), .set(let name):
        #expect(Self.dictionary.enumeration(named: name) != nil, "\(field.name): \(name)")
      case .reference(let name), .references(let name):
        #expect(Self.dictionary.entity(named: name) != nil, "\(field.name): \(name)")
      default: break
      }
    }
    if let parent = entity.parent { #expect(Self.dictionary.entity(named: parent) != nil) }
  }

  @Test func `every list of values is the type of a field`() {
    var used: Set<String> = []
    for field in (Self.dictionary.entities + Self.dictionary.forms).flatMap(\.fields) {
      switch field.type {
      case .enumeration(let name), .set(let name): used.insert(name)
      default: break
      }
    }
    #expect(Self.dictionary.enumerations.map(\.name).filter { !used.contains($0) } == [])
  }

  @Test(arguments: dictionary.entities)
  func `key, label, summary, beginning and indexes are fields`(entity: Entity) {
    let names =
      entity.key + entity.summary + entity.begins + entity.indexes.flatMap { $0 }
      + (entity.label.map { [$0] } ?? [])
    #expect(names.filter { field($0, of: entity) == nil } == [])
    #expect(!entity.summary.isEmpty)
    #expect(entity.begins.allSatisfy { field($0, of: entity)?.type == .date })
    #expect(Set(entity.indexes).count == entity.indexes.count)
  }

  @Test(arguments: dictionary.entities)
  func `no question is kept in a column or indexed`(entity: Entity) {
    let kept = entity.key + entity.begins + entity.indexes.flatMap { $0 }
    let asked = kept.filter { name in
      if case .defined? = field(name, of: entity)?.kind { return true }
      return false
    }
    #expect(asked == [])
  }

  @Test(arguments: dictionary.entities.filter { $0.event != nil })
  func `an event has a day, a plan's states and the days of its recording`(entity: Entity) {
    let event = entity.event
    #expect(event.flatMap { field($0.date, of: entity) }?.type == .date)
    #expect(field("known_on", of: entity)?.attributes.contains(.kept) == true)
    #expect(field("recorded_on", of: entity)?.attributes.contains(.kept) == true)
    guard let plan = event?.plan else { return }
    let state = field(plan.field, of: entity)
    #expect(state?.kind == .dated)
    guard case .enumeration(let name)? = state?.type else {
      Issue.record("\(plan.field) has no values")
      return
    }
    let values = Self.dictionary.enumeration(named: name)
    #expect(plan.values.allSatisfy { values?.value(named: $0) != nil })
  }

  @Test(arguments: dictionary.enumerations)
  func `codes are positive, distinct and rise with rank`(enumeration: Enumeration) {
    let codes = enumeration.values.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0 > 0 })
    if enumeration.isOrdered { #expect(codes == codes.sorted()) }
  }

  @Test func `the values of a set fit the bits of an integer`() {
    for field in Self.dictionary.entities.flatMap(\.fields) {
      guard case .set(let name) = field.type else { continue }
      let codes = Self.dictionary.enumeration(named: name)?.values.map(\.code) ?? []
      #expect(codes.allSatisfy { (1..<63).contains($0) }, "\(field.name)")
    }
  }

  @Test func `every exit has one direction`() {
    let exits = ExitDirections.table.flatMap(\.exits)
    let declared = Self.dictionary.enumeration(named: "exit")?.values.map(\.words.english) ?? []
    #expect(exits.sorted() == declared.sorted())
    let directions = Self.dictionary.enumeration(named: "exit_direction")
    #expect(ExitDirections.table.allSatisfy { directions?.value(named: $0.direction) != nil })
  }

  @Test func `the fields that are told to be dated are`() {
    let dated = Self.dictionary.entities.flatMap { entity in
      entity.fields.filter { $0.kind == .dated }.map { "\(entity.name).\($0.name)" }
    }
    #expect(
      dated.sorted() == [
        "act.state", "commission.state", "contact.outcome", "contact_detail.state",
        "household.co_worker",
        "household.home_visit", "household.operator", "household.partner", "household.watch",
        "household.worker", "referral.state", "step.state", "transfer.state", "visit.state",
      ]
    )
  }
}
