import PalierCasework
import PalierValues
import Testing

/// Which files are proposed as one household's, case by case; file 1 against file 2.
@Suite struct DuplicateFinderTests {
  /// Somebody of a file: surname, given name, birth, and what else is known.
  struct Somebody: Sendable {
    var surname: String?
    var given: String? = "Claire"
    var birthName: String?
    var born: String?
    var caf: String?
    var address: String?
    var phone: String?
    var commune: Int64?
  }

  private func keys(
    _ people: [(file: Int64, Somebody)],
    previous: [Int64: Int64] = [:]
  ) throws -> [DuplicateKey] {
    let finder = try finder(people, previous: previous)
    #expect(finder.pairs.count <= 1)
    return finder.pairs.first?.keys ?? []
  }

  private func finder(
    _ people: [(file: Int64, Somebody)],
    previous: [Int64: Int64] = [:]
  ) throws -> DuplicateFinder {
    let persons = try people.map { file, person in
      KnownPerson(
        household: file,
        names: NameForms(
          surname: person.surname,
          birthName: person.birthName,
          givenName: person.given
        ),
        bornOn: try person.born.map(day),
        cafNumber: person.caf
      )
    }
    let details = people.flatMap { file, person -> [KnownDetail] in
      [
        person.address.map { KnownDetail(household: file, kind: .address, value: $0) },
        person.phone.map { KnownDetail(household: file, kind: .phone, value: $0) },
      ].compactMap(\.self)
    }
    var files: [Int64: Int64?] = [:]
    for (file, person) in people where files[file] == nil { files[file] = .some(person.commune) }
    return DuplicateFinder(files: files, previous: previous, persons: persons, details: details)
  }

  private func keys(_ first: Somebody, _ second: Somebody) throws -> [DuplicateKey] {
    try keys([(1, first), (2, second)])
  }

  @Test(arguments: [
    ("Jean-Pierre", "jean pierre"), ("Jérôme", "JEROME"), ("Zoé", "Zoe"), ("Anne-Lise", "Annelise"),
  ])
  func `accents, case and hyphens of a given name don't tell two people apart`(
    one: String,
    other: String
  ) throws {
    let first = Somebody(surname: "BOULEAU", given: one, born: "1980-02-01")
    let second = Somebody(surname: "Bouleau", given: other, born: "1980-02-01")
    #expect(try keys(first, second) == [.person])
  }

  @Test(arguments: [
    ("de la Fontaine", "LA FONTAINE"), ("De La Fontaine", "Delafontaine"), ("d’Orme", "Orme"),
    ("Œillet", "Oeillet"), ("Le Goff", "Legoff"),
  ])
  func `particles may be left out, written apart or joined`(one: String, other: String) throws {
    let first = Somebody(surname: one, born: "1980-02-01")
    #expect(try keys(first, Somebody(surname: other, born: "1980-02-01")) == [.person])
  }

  @Test func `surname and given name inverted are one name`() throws {
    let first = Somebody(surname: "BOULEAU", given: "Claire", born: "1980-02-01")
    let second = Somebody(surname: "Claire", given: "Bouleau", born: "1980-02-01")
    #expect(try keys(first, second) == [.person])
  }

  @Test func `birth name and married name lead to the same person`() throws {
    let first = Somebody(surname: "ORME", birthName: "BOULEAU", born: "1980-02-01")
    let second = Somebody(surname: "BOULEAU", born: "1980-02-01")
    #expect(try keys(first, second) == [.person])
  }

  @Test func `a missing birth date leaves the name without weight`() throws {
    let first = Somebody(surname: "BOULEAU", born: "1980-02-01")
    #expect(try keys(first, Somebody(surname: "BOULEAU")) == [])
    #expect(try keys(Somebody(surname: "BOULEAU"), Somebody(surname: "BOULEAU")) == [])
  }

  @Test func `homonyms in one building are proposed by address and surname alone`() throws {
    let first = Somebody(
      surname: "FRÊNE",
      given: "Paul",
      born: "1970-01-01",
      address: "2 rue du Lac"
    )
    let second = Somebody(
      surname: "Frêne",
      given: "Luc",
      born: "1990-01-01",
      address: "2, r. du lac"
    )
    #expect(try keys(first, second) == [.address])
  }

  @Test func `parent and child of the same name differ by their birth`() throws {
    let first = Somebody(
      surname: "FRÊNE",
      given: "Paul",
      born: "1950-01-01",
      address: "2 rue du Lac"
    )
    let second = Somebody(
      surname: "FRÊNE",
      given: "Paul",
      born: "1980-01-01",
      address: "2 rue du Lac"
    )
    #expect(try keys(first, second) == [.address])
    #expect(
      try keys(
        Somebody(surname: "FRÊNE", given: "Paul", born: "1950-01-01"),
        Somebody(surname: "FRÊNE", given: "Paul", born: "1980-01-01")
      ) == []
    )
  }

  @Test func `co-tenants of two names at one address aren't proposed, a shared phone is`() throws {
    let first = Somebody(surname: "FRÊNE", address: "2 rue du Lac", phone: "06 11 22 33 44")
    var second = Somebody(surname: "ORME", given: "Luc", address: "2 rue du Lac")
    #expect(try keys(first, second) == [])
    second.phone = "+33 6 11 22 33 44"
    #expect(try keys(first, second) == [.phone])
  }

  @Test func `the co-tenant of one file may be the tenant of the other`() throws {
    let pair = try keys([
      (1, Somebody(surname: "FRÊNE", given: "Paul", born: "1970-01-01")),
      (1, Somebody(surname: "ORME", given: "Lise", born: "1975-01-01")),
      (2, Somebody(surname: "ORME", given: "Lise", born: "1975-01-01")),
    ])
    #expect(pair == [.person])
  }

  @Test func `one address of two communes is two addresses`() throws {
    let first = Somebody(surname: "FRÊNE", address: "2 rue de la Mairie", commune: 1)
    var second = Somebody(surname: "FRÊNE", address: "2 rue de la Mairie", commune: 2)
    #expect(try keys(first, second) == [])
    second.commune = nil
    #expect(try keys(first, second) == [.address])
  }

  @Test func `a CAF number is the same with spaces and in small letters`() throws {
    let first = Somebody(surname: "FRÊNE", caf: "123 4567 A")
    #expect(try keys(first, Somebody(surname: "ORME", caf: "1234567a")) == [.caf])
    #expect(try keys(first, Somebody(surname: "ORME", caf: "-")) == [])
  }

  @Test func `all keys that fire are told`() throws {
    let one = Somebody(
      surname: "FRÊNE",
      born: "1970-01-01",
      caf: "1234567",
      address: "2 rue du Lac",
      phone: "0611223344"
    )
    #expect(try keys(one, one) == DuplicateKey.allCases)
  }

  @Test func `files that are known to follow each other aren't proposed`() throws {
    let one = Somebody(surname: "FRÊNE", caf: "1234567")
    let finder = try finder([(1, one), (2, one), (3, one)], previous: [3: 2, 2: 1])
    #expect(finder.pairs.isEmpty)
    #expect(finder.known == 3)
  }

  @Test func `a number that very many files share says nothing of households`() throws {
    let people = (1...21).map { (Int64($0), Somebody(surname: "ORME \($0)", phone: "0169000000")) }
    let finder = try finder(people)
    #expect(finder.pairs.isEmpty)
    #expect(finder.overshared == 1)
    #expect(try self.finder(Array(people.prefix(20))).pairs.count == 190)
  }
}
