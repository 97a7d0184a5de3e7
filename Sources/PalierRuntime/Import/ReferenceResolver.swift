import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

/// Finds the rows that a file refers to by key or label, each text once.
final class ReferenceResolver {
  /// What a text leads to.
  enum Answer: Hashable {
    case row(Int64)
    case none
    case several
  }

  private struct Question: Hashable {
    let entity: String
    let text: String
    let department: String?
  }

  private let writer: StoreWriter
  private let dictionary: CaseDictionary
  private var answers: [Question: Answer] = [:]
  private var communes: [Int64: (name: String, department: String?)] = [:]
  private var districts: [Int64: Int64?]?
  /// The names of communes of former days, by the communes in which they lie today.
  private var former: [Int64: Set<String>] = [:]

  init(writer: StoreWriter, dictionary: CaseDictionary) {
    self.writer = writer
    self.dictionary = dictionary
  }

  /// The row of an entity that a text names; the department tells two communes of one name apart.
  func resolve(_ text: String, _ entity: String, department: String? = nil) throws -> Answer {
    let question = Question(entity: entity, text: text, department: department)
    if let known = answers[question] { return known }
    let answer = try look(question)
    answers[question] = answer
    return answer
  }

  private func look(_ question: Question) throws -> Answer {
    switch question.entity {
    case "commune":
      if let code = try? PlaceCell.commune(question.text) {
        return answer(try writer.find("commune", "code", .text(code)).map { try today(of: $0) })
      }
      return try commune(named: question.text, department: question.department)
    case "territory" where question.text.utf8.count == 1:
      return answer(try writer.find("territory", "code", .text("0" + question.text)))
    default: return try row(question.text, question.entity)
    }
  }

  private func row(_ text: String, _ name: String) throws -> Answer {
    guard let entity = dictionary.entity(named: name) else { return .none }
    for field in [entity.key.first, entity.label].compactMap({ $0 }) {
      let found = try rows(entity, field, text)
      if !found.isEmpty { return answer(found) }
    }
    return .none
  }

  private func rows(_ entity: Entity, _ name: String, _ text: String) throws -> [Int64] {
    guard let field = entity.field(named: name) else { return [] }
    if field.type == .date {
      guard let day = try? DateCell.day(text) else { return [] }
      return try writer.find(entity.name, name, .date(CivilDate(day: day)))
    }
    guard field.type == .text else { return [] }
    let exact = try writer.find(entity.name, name, .text(text))
    guard exact.isEmpty, field.attributes.contains(.searched) else { return exact }
    return try writer.find(entity.name, name, folded: text)
  }

  /// The commune of today in which one lies that is no more, or is part of another.
  private func today(of id: Int64) throws -> Int64 {
    guard let row = try writer.row("commune", id), let parent = row.text(of: "parent_code"),
      !parent.isEmpty,
      let found = try writer.find("commune", "code", .text(parent)).first, found != id
    else { return id }
    former[found, default: []].insert(row.text(of: "name") ?? "")
    return found
  }

  /// Whether a name is that of a commune which lies in another today.
  func isFormerName(_ name: String, of id: Int64) -> Bool {
    former[id, default: []].contains { TextForm.folded($0) == TextForm.folded(name) }
  }

  /// A commune by its name: one that exists today before one that is part of another.
  private func commune(named text: String, department: String?) throws -> Answer {
    let found = try writer.find("commune", "name", folded: text)
      .compactMap { try writer.row("commune", $0) }
    let own = found.filter { $0["parent_code"] == .unknown }
    let near = (own.isEmpty ? found : own).filter { row in
      department.map { row["department"] == .text($0) || isPart(row, of: $0) } ?? true
    }
    return answer(Set(try near.map { try today(of: $0.id) }).sorted())
  }

  /// Whether a commune that is part of another, of which no department is told, lies in one.
  private func isPart(_ row: StoredRow, of department: String) -> Bool {
    row["department"] == .unknown && row["parent_code"] != .unknown
      && row.text(of: "parent_code")?.hasPrefix(department) == true
  }

  private func answer(_ found: [Int64]) -> Answer {
    guard let first = found.first else { return .none }
    return found.count == 1 ? .row(first) : .several
  }

  /// A commune's name and department, which a commune that is part of another has in its code.
  func commune(_ id: Int64) throws -> (name: String, department: String?) {
    if let known = communes[id] { return known }
    let row = try writer.row("commune", id)
    let code = row?.text(of: "code") ?? ""
    let isOverseas = code.hasPrefix("97") || code.hasPrefix("98")
    let fromCode = code.isEmpty ? nil : String(code.prefix(isOverseas ? 3 : 2))
    let found = (row?.text(of: "name") ?? "", row?.text(of: "department") ?? fromCode)
    communes[id] = found
    return found
  }

  /// The territory of a commune's department.
  func territory(ofCommune id: Int64) throws -> Int64? {
    guard let department = try commune(id).department,
      case .row(let territory) = try resolve(department, "territory")
    else { return nil }
    return territory
  }

  /// The one district that covers a commune.
  func district(ofCommune id: Int64) throws -> Int64? {
    if let known = districts { return known[id] ?? nil }
    var covering: [Int64: Int64?] = [:]
    for district in try writer.identities(of: "district") {
      guard let row = try writer.row("district", district) else { continue }
      for commune in row.references(of: "communes") {
        // Two districts that claim it decide nothing.
        covering[commune] = covering.keys.contains(commune) ? .some(nil) : .some(district)
      }
    }
    districts = covering
    return covering[id] ?? nil
  }
}
