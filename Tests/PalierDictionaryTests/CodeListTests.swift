import Foundation
import PalierDictionary
import Testing

struct CodeListTests {
  private static let list = Bundle.module.url(forResource: "codes", withExtension: "txt")

  private static var declared: [String] {
    CaseDictionary.standard.enumerations.flatMap { enumeration in
      enumeration.values.map { "\(enumeration.name) \($0.code) \($0.words.english)" }
    }
    .sorted()
  }

  // Stores hold codes: a line of the list may be added, never changed or taken away.
  @Test func `every code that was ever given still means the same`() throws {
    let url = try #require(Self.list)
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    let declared = Set(Self.declared)
    #expect(lines.filter { !declared.contains($0) } == [])
  }

  @Test func `every code is in the committed list`() throws {
    let url = try #require(Self.list)
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    let listed = Set(lines)
    #expect(Self.declared.filter { !listed.contains($0) } == [])
    #expect(listed.count == lines.count)
  }
}
