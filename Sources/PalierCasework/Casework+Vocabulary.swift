import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

// The rows hold codes; the rules speak of values by their English words.
extension Casework {
  func enumeration(_ entity: String, _ field: String) -> Enumeration? {
    switch context.dictionary.entity(named: entity)?.field(named: field)?.type {
    case .enumeration(let name), .set(let name): context.dictionary.enumeration(named: name)
    default: nil
    }
  }

  /// The stored value of an enumeration's word.
  func member(_ entity: String, _ field: String, _ word: String) throws -> Value {
    guard let value = enumeration(entity, field)?.value(named: word) else {
      throw CaseworkError.undeclaredValue(entity: entity, field: field, value: word)
    }
    return .member(value.code)
  }

  /// The English word of a row's value.
  func word(_ row: StoredRow, _ field: String) -> String? {
    word(row.entity, field, row[field])
  }

  func word(_ entity: String, _ field: String, _ value: Value) -> String? {
    guard case .member(let code) = value else { return nil }
    return enumeration(entity, field)?.value(code: code)?.words.english
  }

  /// The English words of a row's set of values.
  func words(_ row: StoredRow, _ field: String) -> Set<String> {
    guard case .members(let bits) = row[field], let values = enumeration(row.entity, field)?.values
    else { return [] }
    return Set(values.filter { bits & (1 << UInt64($0.code)) != 0 }.map(\.words.english))
  }

  /// What people call a value of an enumeration, in both tongues.
  func name(_ entity: String, _ field: String, _ value: Value) -> Message {
    guard case .member(let code) = value,
      let words = enumeration(entity, field)?.value(code: code)?.words
    else { return Message("unknown", "inconnu") }
    return Message(words.english, words.french)
  }

  /// A field's word in both tongues.
  func name(_ field: Field) -> Message { Message(field.words.english, field.words.french) }

  func declares(_ entity: String, _ field: String) -> Bool {
    context.dictionary.entity(named: entity)?.field(named: field) != nil
  }

  /// What people call a row: its label, else its key, else its household's reference.
  func label(_ row: StoredRow) throws -> String {
    let entity = context.dictionary.entity(named: row.entity)
    for field in ([entity?.label].compactMap { $0 } + (entity?.key ?? [])) {
      if let text = plainText(row[field]) { return text }
    }
    if let parent = row.parent, let owner = entity?.parent,
      let found = try writer.row(owner, parent)
    {
      return try label(found)
    }
    return "\(row.id)"
  }

  private func plainText(_ value: Value) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): number.text
    case .reference(let reference) where !reference.label.isEmpty: reference.label
    default: nil
    }
  }

  /// The label of a row of an entity, or an empty text when it is gone.
  package func label(_ entity: String, _ id: Int64?) throws -> String {
    guard let id, let row = try writer.row(entity, id) else { return "" }
    return try label(row)
  }
}
