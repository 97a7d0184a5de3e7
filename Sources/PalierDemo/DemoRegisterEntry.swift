import PalierValues

/// A row of a register.
struct DemoRegisterEntry {
  /// By what two rows are found to be of the same people.
  enum Key: Int, CaseIterable {
    case benefitsNumber
    case nameAndBirth
    case addressAndSurname
    case telephone

    /// The key that a row repeats: each of the four on every twenty-fifth row.
    init?(of number: Int) {
      guard number >= 25 else { return nil }
      self.init(rawValue: number % 25 - 20)
    }
  }

  let reference: String
  var person: DemoNames.Person
  var benefitsNumber: String
  var address: String
  let code: String
  let commune: String
  let isPrivate: Bool
  let stage: String
  let day: CivilDate
  let debt: Int
  let rent: Int
  var telephone: String
  var isRepeat = false

  init(number: Int, file: Int, _ random: inout DemoRandom) {
    let padded = String(repeating: "0", count: 5 - "\(number + 1)".count) + "\(number + 1)"
    reference = "91-R\(file + 1)-\(padded)"
    person = DemoNames.person(&random)
    // Numbers that nobody else has: the row is in them.
    let own = (file + 1) * 10_000 + number
    benefitsNumber = "9\(100_000 + own)"
    address = "\(own % 997 + 1) \(random.pick(DemoNames.streets) ?? ""), \(own)"
    telephone = "0600\(String(100_000_0 + own).suffix(6))"
    if number % 25 == 7, let old = random.pick(FormerCommune.all) {
      (code, commune) = (old.code, old.name)
    } else {
      let place = random.pick(EssonneCommune.all) ?? EssonneCommune.all[0]
      (code, commune) = (place.code, place.name)
    }
    isPrivate = random.chance(70)
    stage = random.pick(["Commandement de payer", "Assignation", "Jugement"]) ?? ""
    day = DemoCalendar.day(2022, 1, 3).adding(days: random.below(250))
    debt = random.number(400...9_000)
    rent = random.number(380...1_100)
  }

  /// Takes a key of an earlier row, and nothing else of it.
  mutating func take(_ key: Key, of earlier: DemoRegisterEntry) {
    isRepeat = true
    switch key {
    case .benefitsNumber: benefitsNumber = earlier.benefitsNumber
    case .nameAndBirth: person = earlier.person
    case .addressAndSurname:
      address = earlier.address
      person = DemoNames.Person(
        title: person.title,
        surname: earlier.person.surname,
        givenName: person.givenName,
        bornOn: person.bornOn
      )
    case .telephone: telephone = earlier.telephone
    }
  }

  func cells(isFrench: Bool) -> [String] {
    let money = { (euros: Int) in isFrench ? "\(euros),00 €" : "\(euros).00" }
    return [
      reference, "\(person.title) \(person.surname) \(person.givenName)",
      written(person.bornOn, isFrench), benefitsNumber, isFrench ? address : "\"\(address)\"", code,
      commune, isPrivate ? "Privé" : "Social", stage, written(day, isFrench), money(debt),
      money(rent),
      telephone,
    ]
  }

  /// A day as one of the two programs writes it.
  private func written(_ day: CivilDate, _ isFrench: Bool) -> String {
    guard isFrench else { return day.iso }
    return day.iso.split(separator: "-").reversed().joined(separator: "/")
  }
}
