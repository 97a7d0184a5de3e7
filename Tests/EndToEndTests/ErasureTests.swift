import Foundation
import Testing

/// What `anonymise` leaves of the people of a file: nothing in any byte that Palier holds, and every
/// figure of the reports.
struct ErasureTests {
  /// Words of no file of the demonstration store, one for each sort of place that keeps text.
  private static let canaries = [
    "Kuqovari", "Zyxomene", "0699713579", "Wuxifoq", "vuqaxim", "Plizokwag", "Drufoxami",
    "Gwixonel", "CAF7QX9", "Xuvabrek", "Bexugrol",
  ]

  private let store: DemoStore
  private let reference: String
  private var file: String { "households where reference = \"\(reference)\"" }

  init() throws {
    store = try DemoStore()
    let eligible = "households where eligible sort by reference take 1 show reference"
    reference = try #require(store.rows(eligible).first?.first)
  }

  /// Says something to the store and expects that all of it is done.
  private func tell(_ statements: String..., options: [String] = []) throws {
    for statement in statements {
      let outcome = try store.ask(statement, options: options)
      #expect(outcome.status == 0, "\(statement): \(outcome.errors)")
      #expect(!outcome.output.contains("refused"), "\(statement): \(outcome.output)")
    }
  }

  /// Puts a canary in each place, changes one and deletes one, so that the journal holds what no row
  /// holds any more, and sends the file to an operator, whose batch keeps what was sent.
  private func plant() throws {
    try tell(
      "\(file) add person { surname: \"Kuqovari\", given_name: \"Zyxomène\", caf_number: \"CAF7QX9\" }",
      "\(file) add person { role: occupant, surname: \"Bexugrol\" }",
      "persons where surname = \"Bexugrol\" set surname = \"Rameau\"",
      "\(file) set phone = \"0699713579\"",
      "\(file) set address = \"4 quai Wuxifoq\"",
      "\(file) set email = \"vuqaxim@exemple.test\"",
      "\(file) set home_visit_reason = \"Plizokwag\"",
      "\(file) add note { text: \"Drufoxami\" }",
      "\(file) add note { text: \"Xuvabrek\" }",
      "notes where text = \"Xuvabrek\" delete because \"double\"",
      "commissions sort by date desc take 1"
        + " add review { household: \"\(reference)\", origin: reported, opinion: \"Gwixonel\" }",
      "\(file) transfer to \"Tout Azimut\" for 2022-10 as batch 7"
    )
  }

  /// The canaries, or four letters in a row of them, that stand in the store's files or in others.
  private func found(in others: [String] = []) throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: store.folder.path())
    let own = names.filter { $0.hasPrefix("demo.palier") }.map(store.file)
    let bytes = try (own + others).map { try Data(contentsOf: URL(filePath: $0)) }
    return Self.canaries.reduce(into: []) { found, canary in
      // Four digits in a row are in any store.
      let length = canary.first?.isNumber == true ? canary.count : 4
      for start in canary.indices.dropLast(length - 1) {
        let part = canary[start...].prefix(length)
        for spelling in [String(part), part.lowercased(), part.uppercased()]
        where bytes.contains(where: { $0.range(of: Data(spelling.utf8)) != nil }) {
          found.insert(canary)
        }
      }
    }
  }

  /// Takes the file back from the operator, which makes it one that nobody works on.
  private func takeBack() throws {
    try tell("transfers where household.reference = \"\(reference)\" set state = refused")
  }

  @Test func `nothing of a name is left in any file`() throws {
    try #require(found().isEmpty)
    try plant()
    #expect(try found() == Set(Self.canaries))
    #expect(try Command.run(["backup", store.path, store.file("before.palier")]).status == 0)
    #expect(try found(in: [store.file("before.palier")]) == Set(Self.canaries))
    try takeBack()
    try tell("\(file) anonymise", options: ["--confirm-anonymise", "1"])
    #expect(try found().isEmpty)
    #expect(try Command.run(["backup", store.path, store.file("after.palier")]).status == 0)
    #expect(try found(in: [store.file("after.palier")]).isEmpty)
    let verified = try Command.run(["verify", store.path])
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains("1 household anonymised — nothing differs"))
    #expect(try store.rows("\(file) show count") == [["0"]])
    let left = "households where anonymised_on is known"
    #expect(
      try store.rows("\(left) show reference ~ \"\(reference)\", tenant, phone, person_key")
        == [["false", "", "anonymised", ""]]
    )
  }

  @Test func `what was erased can't be taken back, nor what was done before it`() throws {
    try plant()
    try takeBack()
    try tell("\(file) anonymise", options: ["--confirm-anonymise", "1"])
    for _ in 1...2 {
      let undo = try store.ask("undo")
      #expect(undo.status == 5)
      #expect(undo.errors.contains("can't be taken back"))
    }
    let french = try store.ask("annuler", options: ["--tongue", "fr"])
    #expect(french.errors.contains("il ne s'annule pas"))
    // Somebody else's earlier act on the file is refused too: its values are gone.
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a file that somebody works on is refused with the rule and the remedy`() throws {
    try tell("\(file) transfer to \"Tout Azimut\" for 2022-10 as batch 7")
    let both =
      "households where reference in (\"\(reference)\", \"91-2021-000003\") anonymise"
    let outcome = try store.ask(both, options: ["--confirm-anonymise", "1"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let said = outcome.output + outcome.errors
    #expect(said.contains("1 household anonymised, 1 refused"))
    #expect(said.contains("file-still-open"))
    #expect(said.contains("its status is in_transit"))
    #expect(said.contains("close as …"))
    #expect(try store.rows("\(file) show anonymised_on is known") == [["false"]])
  }

  @Test func `where nobody is asked the number of files has to be said, and right`() throws {
    let closed = "households where status = closed sort by reference take 3 anonymise"
    for options in [[], ["--confirm-anonymise", "2"], ["--confirm-anonymise", "4"]] {
      let outcome = try store.ask(closed, options: options)
      #expect(outcome.status == 5)
      #expect(outcome.errors.contains("3 households would be anonymised for good"))
      #expect(try store.rows("households where anonymised_on is known show count") == [["0"]])
    }
    let dry = try store.ask(closed, options: ["--dry-run"])
    #expect(dry.status == 0)
    #expect(try store.rows("households where anonymised_on is known show count") == [["0"]])
    try tell(closed, options: ["--confirm-anonymise", "3"])
    #expect(try store.rows("households where anonymised_on is known show count") == [["3"]])
  }

  @Test func `the report of what was done doesn't tell once more what was erased`() throws {
    try plant()
    try takeBack()
    let outcome = try store.ask("\(file) anonymise", options: ["--confirm-anonymise", "1"])
    let said = outcome.output + outcome.errors
    #expect(Self.canaries.filter(said.contains) == [])
    #expect(!said.contains(reference) || said.contains("reference = \"\(reference)\""))
  }

  @Test func `the twenty tables of the report are the same before and after`() throws {
    func tables() throws -> [String] {
      try BilanTests.scripts.map { script in
        let outcome = try store.run("bilan/\(script)")
        #expect(outcome.status == 0, "\(script): \(outcome.errors)")
        return outcome.output
      }
    }
    let before = try tables()
    let unworked = "households where status in (closed, refused, to_process)"
    let count = try #require(store.rows("\(unworked) show count").first?.first)
    try #require(Int(count) ?? 0 > 300)
    try tell("\(unworked) anonymise", options: ["--confirm-anonymise", count])
    let after = try tables()
    for (script, (left, right)) in zip(BilanTests.scripts, zip(before, after)) {
      #expect(left == right, "\(script)")
    }
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `the script of retention lists, counts and erases`() throws {
    let later = ["--today", "2024-11-01"]
    let listed = try store.run("week/retention.pal", options: later)
    #expect(listed.status == 0, "\(listed.errors)")
    let due = "households where past_retention"
    let count = try #require(store.rows("\(due) show count", options: later).first?.first)
    let undecided = try #require(
      store.rows("households where retention_to_decide show count", options: later).first?.first
    )
    #expect(listed.output.contains("\(count) households"))
    #expect(listed.output.contains("\(undecided) households"))
    let refused = try store.run("week/retention.pal", ["erase": "true"], options: later)
    #expect(refused.status == 5)
    let erased = try store.run(
      "week/retention.pal",
      ["erase": "true"],
      options: later + ["--confirm-anonymise", count]
    )
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(erased.output.contains("\(count) files say of nobody any more"))
    #expect(try store.rows("\(due) show count", options: later) == [["0"]])
    #expect(
      try store.rows("households where retention_to_decide show count", options: later)
        == [[undecided]]
    )
  }
}
