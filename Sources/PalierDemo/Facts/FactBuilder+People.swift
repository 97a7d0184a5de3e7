import PalierValues

extension FactBuilder {
  /// Adds a person of a household, with the number that the family benefits office knows it by.
  @discardableResult
  mutating func add(
    _ person: DemoNames.Person,
    as role: String,
    of household: Int64,
    number: Int? = nil
  ) -> Int64 {
    var values: [String: Value] = [
      "role": word("person_role", role), "title": .text(person.title),
      "surname": .text(person.surname), "given_name": .text(person.givenName),
      "born_on": .date(person.bornOn),
    ]
    if let number { values["caf_number"] = .text(String(number)) }
    return add("person", of: household, values)
  }
}
