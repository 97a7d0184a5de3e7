import PalierValues

/// The registers of a secretariat as files, with the damage that such files have: days written in two
/// ways, INSEE codes of communes that are no more, and the same people twice.
///
/// One seed gives the same bytes everywhere. Of each hundred rows four have the number at the family
/// benefits office of an earlier row, four its name and day of birth, four its address and surname, and
/// four its telephone number, each with all else its own.
package struct DemoRegisters {
  /// How many rows each file has.
  package static let rows = 400
  /// The names of the files.
  package static let names = ["registre-1.csv", "registre-2.csv"]

  private let seed: UInt64

  package init(seed: UInt64 = DemoData.standardSeed) {
    self.seed = seed
  }

  /// The files, by their names.
  package var files: [(name: String, text: String)] {
    Self.names.enumerated().map { index, name in (name, text(of: index)) }
  }

  private static let headings = [
    "N° dossier", "Locataire", "Né(e) le", "N° CAF", "Adresse", "Code INSEE", "Commune", "Parc",
    "Stade", "Date de l'acte", "Dette", "Loyer", "Téléphone",
  ]

  private func text(of file: Int) -> String {
    var random = DemoRandom(seed: seed, subject: UInt64(0x5245_4749) + UInt64(file))
    var entries: [DemoRegisterEntry] = []
    for number in 0..<Self.rows {
      var entry = DemoRegisterEntry(number: number, file: file, &random)
      // Every twenty-fifth row repeats one key of a row further up, in turn with the next keys.
      if let key = DemoRegisterEntry.Key(of: number),
        let earlier = random.pick(
          entries.filter { !$0.isRepeat }
        )
      {
        entry.take(key, of: earlier)
      }
      entries.append(entry)
    }
    // The first file is one of a French spreadsheet, the second one of another program.
    let separator = file == 0 ? ";" : ","
    let lineEnd = file == 0 ? "\r\n" : "\n"
    let lines = [Self.headings] + entries.map { $0.cells(isFrench: file == 0) }
    return (file == 0 ? "\u{FEFF}" : "")
      + lines.map { $0.joined(separator: separator) + lineEnd }.joined()
  }
}
