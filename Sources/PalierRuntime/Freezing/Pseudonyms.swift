import PalierDictionary
import PalierPlan
import PalierStore
import PalierValues

/// The names under which people's rows stand in one freeze, and in no other.
///
/// They are made by a key that is thrown away with this: within the freeze a row keeps one name, and
/// nobody, with the store or without it, gets from the name to the row.
struct Pseudonyms {
  private let authenticator: MessageAuthenticator
  private let privacy: FreezePrivacy
  /// The numbers of rows that are nobody's, in the order in which they were met.
  private var numbers: [String: Int64] = [:]

  init(_ privacy: FreezePrivacy) throws {
    authenticator = MessageAuthenticator(key: try StoreDigest.randomKey())
    self.privacy = privacy
  }

  /// A table whose rows can't be led back to people's; `keys` are the columns that hold people's
  /// keys, with the entity whose keys they are.
  mutating func table(_ table: ResultTable, keys: [Int: String]) -> ResultTable {
    let lines = table.lines.map { line in
      ResultLine(
        line.cells.enumerated().map { index, value in
          let type = table.columns.indices.contains(index) ? table.columns[index].type : .text
          return self.value(value, type, key: keys[index])
        },
        kind: line.kind,
        masked: line.masked
      )
    }
    return ResultTable(
      columns: table.columns,
      lines: lines,
      entity: table.entity,
      notes: table.notes,
      caption: table.caption,
      chart: table.chart
    )
  }

  private mutating func value(_ value: Value, _ type: ValueType, key entity: String?) -> Value {
    switch (value, type) {
    case (.text(let text), _):
      return entity.map { .text(pseudonym(of: text, $0)) } ?? value
    case (.reference(let reference), .reference(let entity)):
      return .reference(self.reference(reference, entity))
    case (.references(let references), .references(let entity)):
      return .references(references.map { self.reference($0, entity) })
    default: return value
    }
  }

  private mutating func reference(_ reference: Reference, _ entity: String) -> Reference {
    if privacy.isPersonal(entity) {
      let name = pseudonym(of: reference.key.isEmpty ? "\(reference.id)" : reference.key, entity)
      return Reference(id: 0, key: name, label: name)
    }
    let place = "\(entity) \(reference.id)"
    let number = numbers[place] ?? Int64(numbers.count + 1)
    numbers[place] = number
    return Reference(id: number, key: reference.key, label: reference.label)
  }

  private func pseudonym(of key: String, _ entity: String) -> String {
    let code = authenticator.code(of: Array("\(entity) \(key)".utf8))
    // Of 48 bits two rows in a hundred thousand hardly ever share theirs.
    return "p-" + StoreDigest.hex(of: Array(code.prefix(6)))
  }
}
