import PalierDemo
import PalierDictionary
import PalierValues

/// The demonstration facts, with the rules of the domain said once more in the plainest way.
struct Register {
  let facts: [DemoFact]
  private let rows: [String: [Int64: DemoFact]]
  private let children: [String: [Int64: [DemoFact]]]
  private let words: [String: [String: [Int: String]]]

  init(_ data: DemoData) {
    facts = Array(data)
    var rows: [String: [Int64: DemoFact]] = [:]
    var children: [String: [Int64: [DemoFact]]] = [:]
    for fact in facts {
      rows[fact.entity, default: [:]][fact.id] = fact
      if let parent = fact.parent {
        children[fact.entity, default: [:]][parent, default: []].append(fact)
      }
    }
    self.rows = rows
    self.children = children
    var words: [String: [String: [Int: String]]] = [:]
    let dictionary = CaseDictionary.standard
    for entity in dictionary.entities {
      for field in entity.fields {
        guard case .enumeration(let name) = field.type else { continue }
        for value in dictionary.enumeration(named: name)?.values ?? [] {
          words[entity.name, default: [:]][field.name, default: [:]][value.code] =
            value.words.english
        }
      }
    }
    self.words = words
  }

  var households: [DemoFact] {
    (rows["household"] ?? [:]).values.sorted { $0.id < $1.id }
  }

  func all(_ entity: String) -> [DemoFact] {
    (rows[entity] ?? [:]).values.sorted { $0.id < $1.id }
  }

  func children(_ entity: String, of household: DemoFact) -> [DemoFact] {
    children[entity]?[household.id] ?? []
  }

  func row(_ entity: String, _ value: Value?) -> DemoFact? {
    guard case .reference(let reference) = value else { return nil }
    return rows[entity]?[reference.id]
  }

  /// The value that a field has at the end of a day, as an English word.
  func word(_ fact: DemoFact, _ field: String, asOf day: CivilDate = DemoCalendar.today) -> String?
  {
    var value = fact.values[field]
    if let first = fact.dates[field], first > day { value = nil }
    for change in fact.later where change.field == field && change.day <= day {
      value = change.value
    }
    guard case .member(let code) = value else { return nil }
    return words[fact.entity]?[field]?[code]
  }

  func date(_ fact: DemoFact, _ field: String, asOf day: CivilDate = DemoCalendar.today)
    -> CivilDate?
  {
    guard case .date(let date) = fact.values[field], date <= day else { return nil }
    return date
  }

  func text(_ fact: DemoFact, _ field: String) -> String? {
    guard case .text(let text) = fact.values[field] else { return nil }
    return text
  }

  /// The children dated a day or before, by date.
  func events(_ entity: String, of household: DemoFact, asOf day: CivilDate) -> [DemoFact] {
    children(entity, of: household).filter { date($0, "date", asOf: day) != nil }
      .sorted { (date($0, "date") ?? day, $0.id) < (date($1, "date") ?? day, $1.id) }
  }
}

extension Register {
  func contactResult(_ household: DemoFact, asOf day: CivilDate = DemoCalendar.today) -> String {
    let contacts = events("contact", of: household, asOf: day).filter {
      word($0, "target") == "tenant" && word($0, "author") == "team"
    }
    let answered = contacts.contains { contact in
      word(contact, "direction") == "incoming"
        || ["reply", "refused"].contains(word(contact, "outcome", asOf: day))
    }
    let met = events("visit", of: household, asOf: day).contains {
      ["met", "refused"].contains(word($0, "outcome"))
    }
    if answered || met { return "reached" }
    let letters = contacts.filter {
      word($0, "direction") == "outgoing"
        && ["letter", "registered_letter"].contains(word($0, "channel"))
    }
    guard let last = letters.last else { return "no_contact" }
    return word(last, "outcome", asOf: day) == "npai" ? "npai" : "no_contact"
  }

  func waves(_ household: DemoFact, asOf day: CivilDate = DemoCalendar.today) -> Int {
    var count = 0
    var first: CivilDate?
    for contact in events("contact", of: household, asOf: day)
    where word(contact, "target") == "tenant" && word(contact, "author") == "team"
      && word(contact, "direction") == "outgoing"
    {
      guard let sent = date(contact, "date") else { continue }
      if let start = first, sent <= start.adding(days: 3) { continue }
      first = sent
      count += 1
    }
    return count
  }

  func supportedOn(_ household: DemoFact, asOf day: CivilDate = DemoCalendar.today) -> CivilDate? {
    let signed = children("contract", of: household).compactMap {
      date($0, "signed_on", asOf: day)
    }
    return (signed + [date(household, "adhered_on", asOf: day)].compactMap { $0 }).min()
  }

  func progress(_ household: DemoFact, asOf day: CivilDate = DemoCalendar.today) -> String {
    if supportedOn(household, asOf: day) != nil { return "supported_now" }
    if contactResult(household, asOf: day) == "reached" { return "in_touch" }
    switch waves(household, asOf: day) {
    case 0: return "to_process"
    case 1: return "first_letter"
    default: return "chased"
    }
  }

  func status(_ household: DemoFact, asOf day: CivilDate = DemoCalendar.today) -> String {
    let isClosed = events("closing", of: household, asOf: day).contains {
      date($0, "reopened_on", asOf: day) == nil
    }
    if isClosed { return "closed" }
    let transfer = events("transfer", of: household, asOf: day)
      .map { word($0, "state", asOf: day) }.last { $0 != "withdrawn" }
    if date(household, "taken_on", asOf: day) != nil { return "open" }
    switch transfer {
    case "refused": return "refused"
    case "sent": return "in_transit"
    case "waiting": return "waiting"
    default: return "to_process"
    }
  }

  func exit(_ household: DemoFact) -> String? {
    children("closing", of: household).last { $0.values["reopened_on"] == nil }
      .flatMap { word($0, "exit") }
  }

  func stage(_ household: DemoFact, asOf day: CivilDate = DemoCalendar.today) -> String? {
    let ranks = [
      "arrears", "cdp", "assignation", "hearing", "judgment", "cql", "rfp", "cfp", "eviction",
    ]
    return events("act", of: household, asOf: day)
      .filter { word($0, "state", asOf: day) == "held" }
      .compactMap { word($0, "kind").flatMap(ranks.firstIndex) }.max().map { ranks[$0] }
  }

  func hearing(_ household: DemoFact) -> CivilDate? {
    children("act", of: household)
      .filter { word($0, "kind") == "hearing" && word($0, "state") != "cancelled" }
      .compactMap { act -> CivilDate? in
        guard case .date(let date) = act.values["date"] else { return nil }
        return date
      }.max()
  }

  /// Whether the last known debt is nothing, of a household that owed something.
  func isCleared(_ household: DemoFact, asOf day: CivilDate) -> Bool {
    let amounts = events("debt", of: household, asOf: day).compactMap { debt -> Int64? in
      guard case .money(let money) = debt.values["amount"] else { return nil }
      return money.cents
    }
    return amounts.last.map { $0 <= 0 } ?? false && amounts.contains { $0 > 0 }
  }

  /// The team's households in the Essonne, duplicates left out.
  var team: [DemoFact] {
    households.filter {
      word($0, "programme") == "mobile_team" && exit($0) != "duplicate"
        && row("territory", $0.values["territory"]).flatMap { text($0, "code") } == "91"
    }
  }

  /// The team's households taken in charge by the end of 2021.
  var firstYear: [DemoFact] {
    team.filter { date($0, "taken_on", asOf: DemoCalendar.firstCount) != nil }
  }
}

extension Sequence {
  /// How many elements have each value.
  func tally<Key: Hashable>(_ key: (Element) -> Key) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for element in self { counts[key(element), default: 0] += 1 }
    return counts
  }
}
