import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import PalierValues

extension Lowering {
  /// The row that a text names, by its key or its label.
  mutating func namedRow(
    _ entities: [String],
    _ text: CheckedExpression,
    _ place: Place
  ) throws(Diagnostic) -> Value {
    guard let value = try constant(text) else {
      throw failure(
        .namedRow,
        place,
        "a row is named by a text, not by a field of another row",
        "une ligne se nomme par un texte, pas par un champ d'une autre"
      )
    }
    guard case .text(let name) = value else { return value }
    return .reference(try reference(entities, name, place))
  }

  /// The rows of a set, each once; nil when one is a field of a row, unknown when there is none.
  mutating func rowSet(_ rows: [CheckedExpression]) throws(Diagnostic) -> Value? {
    var references: [Reference] = []
    for row in rows {
      switch try constant(row) {
      case nil: return nil
      case .reference(let reference)? where !references.contains(reference):
        references.append(reference)
      default: continue
      }
    }
    return references.isEmpty ? .unknown : .references(references)
  }

  private func reference(
    _ entities: [String],
    _ name: String,
    _ place: Place
  ) throws(Diagnostic) -> Reference {
    let found = try context.named(entities, name)
    if let only = found.first, found.count == 1 { return only }
    let kinds = entities.compactMap { dictionary.entity(named: $0) }
    let english = kinds.map(\.singular.english).joined(separator: " or ")
    let french = kinds.map(\.singular.french).joined(separator: " ou ")
    guard !found.isEmpty else {
      let names = try context.near(entities, name)
      let near = names.joined(separator: ", ")
      throw Diagnostic(
        .unknownRow,
        at: place.range,
        Message(
          "there is no \(english) called '\(name)'",
          "il n'y a pas de \(french) « \(name) »"
        ),
        notes: near.isEmpty ? [] : [Note(Message("near: \(near)", "proche : \(near)"))],
        fix: names.first.map { FixIt(place.range, replacement: Printer.quoted($0)) }
      )
    }
    let list = found.map { "\($0.key) (\($0.label))" }.joined(separator: ", ")
    throw Diagnostic(
      .ambiguousRow,
      at: place.range,
      Message(
        "several rows of \(english) are called '\(name)'",
        "plusieurs lignes de \(french) s'appellent « \(name) »"
      ),
      notes: [Note(Message("which one: \(list)", "laquelle : \(list)"))]
    )
  }
}
