import Foundation
import PalierDiagnostics
import PalierDictionary
import PalierKit
import PalierStore
import PalierValues
import Testing

/// All that is held on one household, in one document.
struct AccessExportTests {
  private struct Line: Decodable, Hashable {
    let part: String
    let row: String
    let date: String?
    let field: String
    let value: String
    let review: String?
  }

  private let store: SmallStore
  private static let asked = "access of household \"91-2021-0001\""

  init() throws {
    store = try SmallStore()
  }

  private func lines(_ statement: String = asked) throws -> [Line] {
    let session = try store.session { $0.format = .json }
    try session.run(statement, name: "test")
    try session.close()
    return try JSONDecoder().decode([Line].self, from: Data(store.output.bytes))
  }

  /// A value of a field's type, as far as one can be made up.
  private func value(of field: Field, _ row: Int64) -> Value? {
    switch field.type {
    case .text: .text("essai \(field.name) \(row)")
    case .number: .number(Number(scaled: 3_000_000))
    case .money: .money(Money(cents: 12_300))
    case .boolean: .boolean(true)
    case .date: .date(CivilDate(day: 18_800))
    case .time: TimeOfDay(minutes: 600).map { .time($0) }
    case .month: .month(CalendarMonth(index: 24_260))
    case .year: .year(CalendarYear(2022))
    case .enumeration(let name):
      CaseDictionary.standard.enumeration(named: name)?.values.last.map { .member($0.code) }
    case .set(let name):
      CaseDictionary.standard.enumeration(named: name)?.values.first.map {
        .members(1 << UInt64($0.code))
      }
    case .reference("household"), .reference("person"): nil
    case .reference: .reference(Reference(id: 1))
    case .references: .references([Reference(id: 1)])
    default: nil
    }
  }

  @Test func `every field of every kind of row that belongs to a household is told`() throws {
    let session = try store.session()
    try session.workOut()
    let dictionary = CaseDictionary.standard
    var planted: [(entity: Entity, field: Field, row: Int64)] = []
    try session.store.write(entry: JournalHeader(actor: "tester", statement: "plant")) { writer in
      // One row of each entity that others refer to.
      for name in ["organisation", "worker", "landlord", "territory", "commune", "district"] {
        guard let entity = dictionary.entity(named: name) else { continue }
        var values: [String: Value] = [:]
        for field in entity.fields where field.attributes.contains(.required) {
          values[field.name] = value(of: field, 1)
        }
        if try writer.row(name, 1) == nil { try writer.insert(name, values: values) }
      }
      func plant(_ entity: Entity, under parent: Int64) throws {
        for child in dictionary.children(of: entity.name) {
          var values: [String: Value] = [:]
          var dates: [String: CivilDate] = [:]
          for field in child.fields where field.kind == .plain || field.kind == .dated {
            guard let value = value(of: field, parent) else { continue }
            values[field.name] = value
            if field.kind == .dated { dates[field.name] = CivilDate(day: 18_800) }
          }
          let row = try writer.insert(child.name, parent: parent, values: values, dates: dates)
          for field in child.fields where values[field.name] != nil {
            planted.append((child, field, row))
          }
          try plant(child, under: row)
        }
      }
      let household = try #require(dictionary.entity(named: "household"))
      try plant(household, under: 1)
    }
    try session.close()
    let told = Set(try lines().map { "\($0.part) \($0.row) \($0.field)" })
    try #require(planted.count > 150)
    for (entity, field, row) in planted {
      let line = "\(entity.singular.heading.english) \(row) \(field.words.heading.english)"
      #expect(told.contains(line))
    }
  }

  @Test func `what may be of others is marked, and the household's own isn't`() throws {
    let session = try store.session()
    try session.run(
      """
      create worker { name: "Garance Sorbier" }
      create landlord { name: "Érable" }
      households where reference = "91-2021-0001" set landlord = "Érable"
      households where reference = "91-2021-0001" add person { role: guarantor, surname: "Saule" }
      households where reference = "91-2021-0001" add note { text: "Le voisin s'inquiète." }
      notes correct { author: "Garance Sorbier" } because "oublié"
      """,
      name: "test"
    )
    try session.close()
    let lines = try lines()
    func reviews(_ value: String) -> Set<String?> {
      Set(lines.filter { $0.value == value }.map(\.review))
    }
    #expect(reviews("Saule") == ["another person"])
    #expect(reviews("Garance Sorbier") == ["somebody else's name"])
    #expect(reviews("Érable") == ["somebody else's name"])
    #expect(reviews("Le voisin s'inquiète.") == ["free text"])
    #expect(reviews("Bouleau") == [nil])
  }

  @Test func `the journal's lines on it stand in it, with who, when and what`() throws {
    let session = try store.session()
    try session.run(
      "debts where household.reference = \"91-2021-0001\" correct { amount: 4 300 € } because \"lu\"",
      name: "test"
    )
    try session.close()
    let line = try #require(
      try lines().first { $0.value.contains("4,200.00") && $0.value.contains("4,300.00") }
    )
    #expect(line.part == "journal, debt")
    #expect(line.value.contains("tester"))
    #expect(line.value.contains("correct {"))
    #expect(line.review == "who acted")
  }

  @Test func `nothing of another household stands in it`() throws {
    let values = try lines().map(\.value).joined(separator: "\n")
    #expect(values.contains("Bouleau"))
    #expect(!values.contains("Frêne"))
    #expect(!values.contains("91-2021-0002"))
  }

  @Test func `it is told in French, as a page and as a document`() throws {
    for format in [AnswerFormat.html, .markdown] {
      let session = try store.session {
        $0.format = format
        $0.presentation = Presentation(tongue: .french)
      }
      try session.run("accès de ménage \"91-2021-0001\"", name: "test")
      try session.close()
    }
    #expect(store.output.text.contains("Tout ce qui est détenu sur 91-2021-0001"))
    #expect(store.output.text.contains("nom"))
  }

  @Test func `it is of households alone`() throws {
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run("access of landlord \"Érable\"", name: "test")
    }
    #expect(error?.message[.english].contains("an access export of a household") == true)
    #expect(error?.message[.french].contains("un accès d'un ménage") == true)
  }
}
