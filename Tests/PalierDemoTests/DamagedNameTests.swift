import Foundation
import PalierDemo
import PalierDictionary
import PalierPlan
import PalierStore
import PalierValues
import SeededRandom
import Testing

/// People are found although their names are written down wrong.
@Suite struct DamagedNameTests {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  /// A text with so many of its letters lost, doubled by another, replaced, or swapped.
  private func damaged(_ text: String, edits: Int, _ random: inout SeededGenerator) -> String {
    var letters = Array(text.lowercased())
    for _ in 0..<edits {
      let place = random.upTo(letters.count)
      let letter = Self.letters[random.upTo(Self.letters.count)]
      switch random.upTo(4) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letter, at: place)
      case 2: letters[place] = letter
      default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
      }
    }
    return String(letters)
  }

  @Test func `of 200 damaged names 95 in 100 are among the first three found`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CaseStore.create(
      at: folder.appending(path: "demo.palier").path,
      dictionary: .standard,
      createdOn: DemoCalendar.today
    )
    let data = try DemoData.make()
    _ = try DemoStore.write(data, to: store)
    try store.setDerivations(DerivationPlan(layers: []), digest: "none")

    var households: [String: Set<Int64>] = [:]
    for fact in data where fact.entity == "person" {
      guard case .text(let surname)? = fact.values["surname"],
        case .text(let given)? = fact.values["given_name"], let household = fact.parent
      else { continue }
      households["\(surname) \(given)", default: []].insert(household)
    }
    // A name that several files have tells none of them.
    let names = households.filter { $0.value.count == 1 }.keys.sorted()
    var random = SeededGenerator(seed: 200)
    var missed: [String] = []
    for _ in 0..<200 {
      let name = names[random.upTo(names.count)]
      let words = name.split(separator: " ").map(String.init)
      let order = random.chance(50) ? words : words.reversed()
      let typed = damaged(order.joined(separator: " "), edits: 1 + random.upTo(2), &random)
      let found = try store.read { try $0.search(typed, limit: 3).map(\.household) }
      if households[name]?.isDisjoint(with: found) == true { missed.append("\(typed) ← \(name)") }
    }
    #expect(missed.count <= 10, "\(missed)")
    try store.close()
  }
}
