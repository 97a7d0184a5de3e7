package import PalierDiagnostics
package import PalierDictionary
package import PalierSemantics
import PalierValues

extension DerivationPlan {
  /// The plan of every kept column of a dictionary, in an order in which each finds what it uses.
  ///
  /// - Throws: a diagnostic when a derivation depends on itself; the dictionary's tests refuse one.
  package static func make(
    dictionary: CaseDictionary,
    derivations: CheckedDerivations
  ) throws(Diagnostic) -> DerivationPlan {
    let context = Lowering.Context(
      dictionary: dictionary,
      today: CivilDate(day: 0),
      held: { _ in nil },
      named: { _, _ in [] },
      derivation: { _, _ in nil }
    )
    var pending = derivations.all
    var known = Set<String>()
    var layers: [[KeptColumn]] = []
    while !pending.isEmpty {
      let ready = pending.filter { derivation in
        derivation.uses.allSatisfy { known.contains($0) || !derivations.keeps($0) }
      }
      guard !ready.isEmpty else {
        throw Diagnostic(
          .derivationCycle,
          at: .nowhere,
          Message(
            "these kept columns depend on one another: \(pending.map(\.name).joined(separator: ", "))",
            "ces colonnes dépendent les unes des autres : \(pending.map(\.name).joined(separator: ", "))"
          )
        )
      }
      var layer: [KeptColumn] = []
      for derivation in ready { layer.append(try column(derivation, context)) }
      layers.append(layer)
      known.formUnion(ready.map(\.name))
      pending.removeAll { known.contains($0.name) }
    }
    return DerivationPlan(layers: layers)
  }

  private static func column(
    _ derivation: CheckedDerivation,
    _ context: Lowering.Context
  ) throws(Diagnostic) -> KeptColumn {
    var lowering = Lowering(context)
    let row = lowering.freshRow()
    lowering.frames = [row]
    let rule: Rule
    switch derivation.rule {
    case .expression(let expression):
      rule = .scalar(row: row, try lowering.value(expression, derivation.type))
    case .wave(let condition, let gap):
      let date = context.dictionary.entity(named: derivation.entity)?.event?.date ?? "date"
      rule = .wave(row: row, date: date, condition: try lowering.condition(condition), gap: gap)
    }
    return KeptColumn(entity: derivation.entity, column: derivation.field, rule: rule)
  }
}
