package import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSemantics
import PalierStore
import PalierValues

/// A household that was found by what somebody remembers of it.
package struct FoundHousehold: Sendable {
  let household: Int64
  package let reference: String
  /// What tells it from others: its tenant, its commune, its stage.
  package let summary: [Message]
  /// Why it was found: the field and its value, a line each.
  package let reasons: [Message]
}

extension Interpreter {
  /// The households that words lead to, misspelt or not, the likeliest first.
  package func find(_ words: String, limit: Int) throws -> [FoundHousehold] {
    try require(Message(".find", ".trouver")) { $0.seesFiles }
    try findWorker()
    defer { logConsultations() }
    // A store of an earlier version has no words yet.
    if store.access == .readWrite, try !store.isWorkedOut { try prepareToWrite() }
    let found = try store.read { reader in
      // Of those that fit as well, the files that are worked on come first.
      let hits = try reader.search(words, limit: searched(limit)).filter { hit in
        try isInReach("household", hit.household, reader)
      }.map { hit in
        (hit, isOpen: try isOpen(hit.household, reader))
      }
      return try hits.enumerated().sorted { left, right in
        let worth = (Self.step(left.element.0.worth), Self.step(right.element.0.worth))
        if worth.0 != worth.1 { return worth.0 > worth.1 }
        if left.element.isOpen != right.element.isOpen { return left.element.isOpen }
        return left.offset < right.offset
      }.prefix(limit).compactMap { try described($0.element.0, reader) }
    }
    noteSearch(found.map(\.household))
    return found
  }

  /// How many hits are looked through for as many households: others' files fall out of a worker's.
  private func searched(_ limit: Int) -> Int {
    reach == .all ? 4 * limit : 400 * limit
  }

  private static func step(_ worth: Double) -> Int { Int((worth * 50).rounded()) }

  private func isOpen(_ household: Int64, _ reader: StoreReader) throws -> Bool {
    try reader.row("household", household)?.fields["closed_on"] == nil
  }

  private func described(_ hit: SearchHit, _ reader: StoreReader) throws -> FoundHousehold? {
    guard let entity = dictionary.entity(named: "household"),
      let row = try reader.row(entity.name, hit.household),
      case .text(let reference)? = row.fields["reference"]
    else { return nil }
    let summary = try ["tenant", "commune", "stage", "status"].compactMap { name -> Message? in
      guard let field = entity.field(named: name), let value = row.fields[name] else { return nil }
      if let role = settings.role, !role.reads(field, of: entity, in: dictionary) { return nil }
      return try said(value, of: field.type, reader)
    }
    let values = try searched(of: row, reader)
    var reasons: [Message] = []
    for reason in hit.reasons {
      let value = values.first { $0.kind == reason.kind && $0.has(reason.term) }
      guard let value, !reasons.contains(value.message) else { continue }
      reasons.append(value.message)
    }
    return FoundHousehold(
      household: hit.household,
      reference: reference,
      summary: summary,
      reasons: reasons
    )
  }

  private func said(_ value: Value, of type: ValueType, _ reader: StoreReader) throws -> Message {
    var value = value
    if case .reference(let known) = value, case .reference(let name) = type,
      let entity = dictionary.entity(named: name)
    {
      value = .reference(try reference(known.id, of: entity, reader))
    }
    func text(_ tongue: Tongue) -> String {
      ValueFormatter(tongue: tongue, dictionary: dictionary, style: .people)
        .text(value, type: type)
    }
    return Message(text(.english), text(.french))
  }

  /// What a household may have been found by, said with its field.
  private func searched(of row: StoredRow, _ reader: StoreReader) throws -> [SearchedValue] {
    var values: [SearchedValue] = []
    func add(_ row: StoredRow, _ field: String, _ kind: SearchKind, isOld: Bool = false) {
      guard case .text(let text)? = row.fields[field] else { return }
      let name: Message
      switch kind {
      case .phone: name = Message("phone", "téléphone")
      case .address: name = Message("address", "adresse")
      case .email: name = Message("email", "courriel")
      case .landlord: name = Message("landlord", "bailleur")
      case .surname, .birthName, .givenName, .reference:
        let words = dictionary.entity(named: row.entity)?.field(named: field)?.words
        name = words?.heading ?? Message(field, field)
      }
      values.append(SearchedValue(kind: kind, name: name, text: text, isOld: isOld))
    }
    add(row, "reference", .reference)
    for person in try reader.children("person", of: row.id) {
      add(person, "surname", .surname)
      add(person, "birth_name", .birthName)
      add(person, "given_name", .givenName)
    }
    let usable = member("usable", ofField: "state")
    let kinds: [(Value?, SearchKind)] = [
      (member("address", ofField: "kind"), .address), (member("phone", ofField: "kind"), .phone),
      (member("email", ofField: "kind"), .email),
    ]
    for detail in try reader.children("contact_detail", of: row.id) {
      guard let kind = kinds.first(where: { $0.0 == detail.fields["kind"] })?.1 else { continue }
      let isOld =
        detail.fields["valid_until"] != nil
        || (detail.fields["state"].map { $0 != usable } ?? false)
      add(detail, "value", kind, isOld: isOld)
    }
    if case .reference(let landlord)? = row.fields["landlord"],
      let owner = try reader.row("landlord", landlord.id)
    {
      add(owner, "name", .landlord)
    }
    // What holds today is told before what held once.
    return values.filter { !$0.isOld } + values.filter(\.isOld)
  }

  private func member(_ word: String, ofField field: String) -> Value? {
    guard case .enumeration(let name)? = dictionary.field(named: field, of: "contact_detail")?.type
    else { return nil }
    return dictionary.enumeration(named: name)?.value(named: word).map { .member($0.code) }
  }
}

/// A recorded value by which a household can be found.
private struct SearchedValue {
  let kind: SearchKind
  let name: Message
  let text: String
  let isOld: Bool

  func has(_ term: String) -> Bool { kind.terms(of: text).contains(term) }

  var message: Message {
    isOld
      ? Message(
        "\(name.english), no longer valid: \(text)",
        "\(name.french), plus valable : \(text)"
      )
      : Message("\(name.english): \(text)", "\(name.french) : \(text)")
  }
}
