import PalierSQL

/// The facts that a change touched, as they were before: what undoing it needs, and nothing else.
///
/// Kept in the journal as a JSON object: a fact by its name, the past values of a dated field by
/// `NAME@` as a list of `[day, sequence, value]`, the parent by `^`.
struct OldFacts: Hashable {
  var parent: Int64?
  var values: [String: SQLBinding] = [:]
  var past: [String: [PastValue]] = [:]

  var isEmpty: Bool { parent == nil && values.isEmpty && past.isEmpty }

  /// The names of the fields touched, the day of a dated field counting as the field.
  func fields(of layout: EntityLayout) -> Set<String> {
    var names = Set(past.keys)
    if parent != nil, let owner = layout.parent { names.insert(owner) }
    for name in values.keys {
      let dated = layout.facts.first { fact in
        fact.companion.map { layout.facts[$0].name == name } ?? false
      }
      names.insert(dated?.name ?? name)
    }
    return names
  }

  /// The JSON text, its members in the order of their names.
  var json: String {
    var members: [String] = []
    if let parent { members.append("\"^\":\(parent)") }
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      members.append("\(OldFacts.quoted(name)):\(OldFacts.json(of: value))")
    }
    for (name, list) in past.sorted(by: { $0.key < $1.key }) {
      let items = list.map { "[\($0.day),\($0.sequence),\(OldFacts.json(of: $0.value))]" }
      members.append("\(OldFacts.quoted(name + "@")):[\(items.joined(separator: ","))]")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func json(of value: SQLBinding) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .text(let text): quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension StoreReader {
  /// Reads the facts back from their JSON text, with the engine's own reader.
  func oldFacts(_ json: String) throws -> OldFacts {
    var facts = OldFacts()
    var lists: [(String, String)] = []
    try engine("select key, type, atom, value from json_each(?)") { statement in
      try statement.bind(json, at: 1)
      while try statement.step() {
        let key = statement.text(0) ?? ""
        if key == "^" {
          facts.parent = statement.integer(2)
        } else if statement.text(1) == "array" {
          lists.append((String(key.dropLast()), statement.text(3) ?? "[]"))
        } else {
          facts.values[key] = statement.binding(2)
        }
      }
    }
    for (name, list) in lists { facts.past[name] = try pastValues(json: list) }
    return facts
  }

  private func pastValues(json: String) throws -> [PastValue] {
    let sql = """
      select json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')
      from json_each(?) order by key
      """
    return try engine(sql) { statement in
      try statement.bind(json, at: 1)
      var values: [PastValue] = []
      while try statement.step() {
        values.append(
          PastValue(
            day: statement.integer(0) ?? 0,
            sequence: statement.integer(1) ?? 0,
            value: statement.binding(2)
          )
        )
      }
      return values
    }
  }
}
