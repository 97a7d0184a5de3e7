import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Interpreter {
  /// How many labels are looked at: those of all rows that share a beginning, where there are many.
  private static let mostLabels = 5_000

  /// What rows of the entities are called that is near to a text, the nearest first.
  ///
  /// Only labels that begin as the text does are looked at, as an index gives them: all but its last
  /// two letters, else its first half, else its first letter.
  func names(near text: String, of entities: [String], _ run: Run) throws -> [String] {
    let target = TextForm.folded(text)
    var names: [String] = []
    let entities = entities.filter(proposesNames)
    for length in [target.count - 2, target.count / 2, 1] where length > 0 && names.isEmpty {
      names = try entities.flatMap { entity in
        try run.reader.labels(
          of: entity,
          beginning: String(target.prefix(length)),
          limit: Interpreter.mostLabels
        )
      }
    }
    let folded = names.map { TextForm.folded($0) }
    let same = folded.indices.filter { folded[$0] == target }
    // Who says Évry means Évry-Courcouronnes.
    let longer = folded.indices.filter {
      target.count > 2 && folded[$0].count > target.count && folded[$0].hasPrefix(target)
    }
    let near = EditDistance.nearest(to: target, among: folded).compactMap(folded.firstIndex(of:))
    var seen: Set<Int> = []
    return (same + longer + near).filter { seen.insert($0).inserted }.prefix(3).map { names[$0] }
  }
}

extension Entity {
  /// The texts by which people name a row: its key and its label.
  var namingFields: [String] {
    (key + [label].compactMap { $0 }).filter { field(named: $0)?.type == .text }
  }
}
