import Foundation
import Testing

/// `palier check` as people and editors call it.
struct CheckTests {
  /// An object of the array, as an editor reads it.
  private struct Told: Decodable {
    let file: String
    let code: String
    let severity: String
    let message: String
    let notes: [Note]
    let start: Place
    let end: Place
    let fix: Fix?

    struct Note: Decodable {
      let message: String
      let start: Place?
    }

    struct Place: Decodable, Equatable {
      let line: Int
      let column: Int
      let utf16Column: Int
      let offset: Int

      enum CodingKeys: String, CodingKey {
        case line, column, offset
        case utf16Column = "utf16_column"
      }
    }

    struct Fix: Decodable {
      let start: Place
      let end: Place
      let replacement: String
    }
  }

  private func check(
    _ text: [UInt8],
    _ options: String...
  ) throws -> (status: Int32, told: [Told], outcome: Command.Outcome) {
    let file = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID()).pal")
    try Data(text).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try Command.run(["check", file.path(), "--format", "json"] + options)
    let told = try JSONDecoder().decode([Told].self, from: Data(outcome.output.utf8))
    #expect(told.allSatisfy { $0.file == file.path() })
    return (outcome.status, told, outcome)
  }

  @Test func `a text without errors is an empty array`() throws {
    let (status, told, outcome) = try check(Array("households where stage = cql\n".utf8))
    #expect(status == 0)
    #expect(told.isEmpty)
    #expect(outcome.output == "[]\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `errors come in the order of the text, with corrections that mend it`() throws {
    let text = "households where debt > 3000\nhouseholds wher stge = cql\n"
    let (status, told, outcome) = try check(Array(text.utf8))
    #expect(status == 2)
    #expect(told.map(\.code) == ["money-needs-unit", "misspelt-keyword", "unknown-field"])
    #expect(told.allSatisfy { $0.severity == "error" })
    #expect(told.map(\.start.line) == [1, 2, 2])
    #expect(outcome.errors.isEmpty)
    var bytes = Array(text.utf8)
    for fix in told.compactMap(\.fix).reversed() {
      bytes.replaceSubrange(fix.start.offset..<fix.end.offset, with: fix.replacement.utf8)
    }
    #expect(try check(bytes).told.isEmpty)
  }

  @Test func `places are counted in characters, in UTF-16 and in bytes`() throws {
    // A tab, an emoji of two scalars, an accent that combines, then the word that is wrong.
    let line = "print \"\t👍🏽 e\u{301}\" + stge"
    let (_, told, _) = try check(Array(line.utf8))
    let start = try #require(told.first { $0.code == "unknown-source" }).start
    #expect(start.line == 1)
    #expect(start.column == 16)
    #expect(start.utf16Column == "print \"\t👍🏽 e\u{301}\" + ".utf16.count + 1)
    #expect(start.offset == "print \"\t👍🏽 e\u{301}\" + ".utf8.count)
  }

  @Test func `an end is behind the last character, on its own line too`() throws {
    let (_, told, _) = try check(Array("households\nménages dont stge = cql".utf8))
    let error = try #require(told.first)
    #expect(error.start == Told.Place(line: 2, column: 14, utf16Column: 14, offset: 25))
    #expect(error.end == Told.Place(line: 2, column: 18, utf16Column: 18, offset: 29))
  }

  @Test func `bytes that are not UTF-8 leave the output UTF-8`() throws {
    let bytes = Array("print \"".utf8) + [0xE9, 0x74] + Array("\" + nobody\n".utf8)
    let (status, told, _) = try check(bytes)
    #expect(status == 2)
    let invalid = try #require(told.first { $0.code == "invalid-utf8" })
    #expect(invalid.start.offset == 7)
    #expect(invalid.end.offset == 8)
  }

  @Test func `controls and directions of a text are escaped`() throws {
    let (_, told, outcome) = try check(Array("create \u{202E}x\u{1B}[2J {}".utf8))
    #expect(!told.isEmpty)
    #expect(outcome.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!outcome.output.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `the members stand in one order, and the tongue is the person's`() throws {
    let (_, told, outcome) = try check(Array("households take".utf8), "--tongue", "fr")
    #expect(told.map(\.message) == ["la fin du texte n'a pas sa place ici"])
    #expect(told.flatMap(\.notes).map(\.message) == ["attendu\u{A0}: une valeur"])
    let members = ["file", "code", "severity", "message", "notes", "start", "end", "fix"]
    let places = members.compactMap { outcome.output.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == members.count)
    #expect(places == places.sorted())
  }

  @Test func `a file that isn't there is no member, and the others are checked`() throws {
    let outcome = try Command.run(["check", "/nowhere.pal", "--format", "json", "-"], input: "x")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("unknown-source"))
    #expect(outcome.errors.contains("/nowhere.pal"))
  }

  @Test func `a format without places is refused`() throws {
    #expect(try Command.run(["check", "-", "--format", "csv"], input: "").status == 1)
  }

  @Test func `a store that is named is only read, and has to be there`() throws {
    let store = try DemoStore()
    let before = try Data(contentsOf: URL(filePath: store.path))
    let outcome = try Command.run(
      ["check", "-", "--store", store.path, "--format", "json"],
      input: "households where stge = cql"
    )
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("unknown-field"))
    #expect(try Data(contentsOf: URL(filePath: store.path)) == before)
    let absent = try Command.run(["check", "-", "--store", store.file("absent")], input: "")
    #expect(absent.status == 3)
  }
}
