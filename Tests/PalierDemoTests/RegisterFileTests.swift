import PalierDemo
import Testing

/// The damaged registers: each damage by its number.
struct RegisterFileTests {
  private let files = DemoRegisters().files

  /// The rows of a file, a cell by its heading.
  private func rows(_ file: Int) -> [[String: String]] {
    let separator: Character = file == 0 ? ";" : ","
    let lines = files[file].text.split(whereSeparator: \.isNewline).map(String.init)
    let headings = cells(lines[0], separator)
    return lines.dropFirst().map { line in
      Dictionary(zip(headings, cells(line, separator)), uniquingKeysWith: { first, _ in first })
    }
  }

  private func cells(_ line: String, _ separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\u{FEFF}" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test func `one seed gives the same bytes, another gives others`() {
    #expect(files.map(\.text) == DemoRegisters().files.map(\.text))
    #expect(files[0].text != DemoRegisters(seed: 7).files[0].text)
    #expect(files.map(\.name) == DemoRegisters.names)
  }

  @Test(arguments: [0, 1])
  func `every row has a number of its own and all its cells`(_ file: Int) {
    let rows = rows(file)
    #expect(rows.count == DemoRegisters.rows)
    #expect(Set(rows.compactMap { $0["N° dossier"] }).count == rows.count)
    #expect(rows.allSatisfy { $0.count == 13 && $0.values.allSatisfy { !$0.isEmpty } })
  }

  @Test func `the two files write days in two ways`() throws {
    let slashed = try Regex("[0-9]{2}/[0-9]{2}/[0-9]{4}")
    let iso = try Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")
    for heading in ["Né(e) le", "Date de l'acte"] {
      #expect(rows(0).allSatisfy { $0[heading]?.wholeMatch(of: slashed) != nil })
      #expect(rows(1).allSatisfy { $0[heading]?.wholeMatch(of: iso) != nil })
    }
  }

  @Test(arguments: [0, 1])
  func `four rows in a hundred have the code of a commune that is no more`(_ file: Int) {
    let old = rows(file).count { $0["Code INSEE"] == "91182" }
    #expect(old == 16)
  }

  @Test(
    arguments: [0, 1],
    [["N° CAF"], ["Locataire", "Né(e) le"], ["Adresse", "surname"], ["Téléphone"]]
  )
  func `three to five rows in a hundred repeat a key of an earlier row, and that key alone`(
    _ file: Int,
    _ key: [String]
  ) {
    let keys = [["N° CAF"], ["Locataire", "Né(e) le"], ["Adresse", "surname"], ["Téléphone"]]
    let rows = rows(file).map { row in
      row.merging(
        [
          "surname": row["Locataire"]?.split(separator: " ").dropFirst().first.map(String.init)
            ?? ""
        ]
      ) { own, _ in own }
    }
    func value(_ row: [String: String], _ key: [String]) -> [String] {
      key.map { row[$0] ?? "" }
    }
    var repeated: [(earlier: [String: String], later: [String: String])] = []
    for (place, row) in rows.enumerated() {
      guard let earlier = rows[..<place].first(where: { value($0, key) == value(row, key) }) else {
        continue
      }
      repeated.append((earlier, row))
    }
    let percent = Double(repeated.count) * 100 / Double(rows.count)
    #expect(percent >= 3 && percent <= 5, "\(percent)")
    for other in keys where other != key {
      for (earlier, later) in repeated {
        #expect(value(earlier, other) != value(later, other), "\(key) and \(other)")
      }
    }
  }
}
