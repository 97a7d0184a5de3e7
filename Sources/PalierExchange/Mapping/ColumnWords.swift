import PalierDiagnostics
import PalierDictionary

/// The fields that the headings of a file may name, for one entity.
struct ColumnWords {
  let entity: Entity
  let dictionary: CaseDictionary

  /// The derived fields of a household that a register may give as its starting state: they become
  /// its first persons, contact details, debts and acts.
  static let startingFields: Set<String> = [
    "tenant", "co_tenant", "phone", "email", "address", "stage", "stage_on", "hearing_on",
    "hearing_at", "court", "debt", "debt_on",
  ]

  /// The household's fields that may have several columns.
  static let severalFields: Set<String> = ["phone", "email"]

  /// What a heading names; nil where no field is known by it.
  func target(of heading: Heading) -> (target: ColumnTarget, origin: ImportColumn.Origin)? {
    var texts = [heading.text]
    if let unit = heading.unit { texts.append("\(heading.text) (\(unit))") }
    for text in texts where !text.isEmpty {
      if let target = target(word: text) { return (target, .word) }
      if let field = dictionary.field(heading: text, of: entity) {
        return isImported(field) ? (.field(field.name), .word) : (.ignored, .derived)
      }
      if let target = partTarget(heading: text) ?? parentTarget(heading: text) {
        return (target, .word)
      }
    }
    return nil
  }

  /// What the right side of a mapping's line or a dotted heading says: `debt`, `landlord.kind`.
  func target(word: String) -> ColumnTarget? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1:
      guard let field = dictionary.field(word: word, of: entity), isImported(field) else {
        return nil
      }
      return .field(field.name)
    case 2:
      guard let field = dictionary.field(word: parts[0], of: entity), isImported(field),
        let referenced = referenced(by: field),
        let part = dictionary.field(word: parts[1], of: referenced), isImported(part)
      else { return nil }
      return .part(reference: field.name, field: part.name)
    default: return nil
    }
  }

  /// Whether a file may give the field.
  func isImported(_ field: Field) -> Bool {
    // The day of a dated field comes of itself and may be given with it.
    if entity.field(named: field.name) == nil, field.name.hasSuffix("_on") { return true }
    guard !field.attributes.contains(.kept) else { return false }
    switch field.kind {
    case .plain, .dated: return true
    case .derived: return entity.name == "household" && Self.startingFields.contains(field.name)
    case .defined: return false
    }
  }

  /// The entity that a reference leads to.
  func referenced(by field: Field) -> Entity? {
    switch field.type {
    case .reference(let name), .references(let name): dictionary.entity(named: name)
    default: nil
    }
  }

  /// Rows known by several fields have a column for each: the landlord's name and kind.
  private func partTarget(heading: String) -> ColumnTarget? {
    let folded = Words.folded(heading)
    for field in dictionary.allFields(of: entity) where isImported(field) {
      guard let referenced = referenced(by: field), referenced.key.count > 1,
        let part = dictionary.field(heading: heading, of: referenced)
      else { continue }
      // `Nom` or `Nature` alone may be anybody's.
      let words = [part.words.english, part.words.french].map(Words.folded)
      if !words.contains(folded) { return .part(reference: field.name, field: part.name) }
    }
    return nil
  }

  /// A child's file names the row it belongs to as the parent's own file would.
  private func parentTarget(heading: String) -> ColumnTarget? {
    guard let parent = entity.parent.flatMap({ dictionary.entity(named: $0) }),
      let key = dictionary.field(heading: heading, of: parent), parent.key == [key.name]
    else { return nil }
    return .field(parent.name)
  }
}
