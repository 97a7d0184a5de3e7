import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

// The types that parameters and functions are given by name.
extension Checker {
  mutating func reportUnknownType(_ name: Name) {
    let words = TypeName.allCases.flatMap { $0.english.words + $0.french.words }
    let near = EditDistance.nearest(to: name.folded, among: words)
    if !name.text.isEmpty {
      report(.unknownName(name.text, role: .type, near: near), at: name.range)
    }
  }

  /// The type of a parameter: an entity's plural stands for rows, its singular for one of them.
  mutating func variableType(named name: Name) -> VariableType? {
    if let entity = dictionary.entity(plural: name.folded),
      !entity.singularWords.contains(name.folded)
    {
      recognise(entity, by: name)
      return .rows(entity.name)
    }
    if let type = valueType(named: name) { return .value(type) }
    reportUnknownType(name)
    return nil
  }

  mutating func valueType(named name: Name) -> ValueType? {
    switch TypeName.named(name.folded) {
    case .text: .text
    case .number: .number
    case .money: .money
    case .percent: .percent
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .period: .period
    case .duration: .duration
    case nil: dictionaryType(named: name)
    }
  }

  private mutating func dictionaryType(named name: Name) -> ValueType? {
    let enumeration = dictionary.enumerations.first {
      $0.words.all.map(TextForm.foldedWord).contains(name.folded)
    }
    guard let enumeration else { return entity(word: name).map { .reference($0.name) } }
    recognise(name, as: enumeration.words)
    return .enumeration(enumeration.name)
  }
}
