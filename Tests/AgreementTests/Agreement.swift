import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

/// One random store, and both ways to answer a question of it.
final class Agreement {
  let store: RandomStore
  let product: ProductPath

  init(seed: UInt64, derivations: CheckedDerivations) throws {
    let store = try RandomStore(seed: seed)
    self.store = store
    product = ProductPath(derivations: derivations, today: store.today) { entities, text in
      Agreement.rows(named: text, of: entities, store.ledger)
    }
  }

  /// The rows whose key or label is a text.
  private static func rows(
    named text: String,
    of entities: [String],
    _ ledger: Ledger
  ) -> [Reference] {
    entities.flatMap { name in
      let entity = ledger.dictionary.entity(named: name)
      let fields = [entity?.key.first, entity?.label].compactMap { $0 }
      return ledger.rows(name).filter { row in
        fields.contains { row.values[$0] == .text(text) }
      }.map { Reference(id: $0.id, key: text, label: text) }
    }
  }

  /// The smallest question that still has two answers, and both; nil when a text has one.
  func mismatch(_ text: String, inFrench: Bool, _ reader: StoreReader) -> String? {
    let question: Expression
    do {
      question = try product.question(text)
    } catch {
      return "\(text)\n# not read: \(error)"
    }
    guard let told = difference(question, inFrench: inFrench, reader) else { return nil }
    let kind = Agreement.kind(of: told)
    let smallest = Shrinker.shrink(question) { candidate in
      difference(candidate, inFrench: inFrench, reader).map(Agreement.kind) == kind
    }
    let last = difference(smallest, inFrench: inFrench, reader) ?? told
    let lines = last.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
    return "\(Printer.print(smallest, tongue: .english))\n\(lines)"
  }

  /// What a difference is: not read, refused for a reason, or two answers.
  private static func kind(of told: String) -> String {
    guard told.hasPrefix("refused") || told.hasPrefix("unread") else { return "answers" }
    return String(told.prefix { $0 != "\n" })
  }

  /// What the two ways say when they differ; nil when they agree.
  func difference(_ question: Expression, inFrench: Bool, _ reader: StoreReader) -> String? {
    let text = Printer.print(question, tongue: inFrench ? .french : .english)
    let expected: NaiveAnswer
    do {
      expected = try Reading(store.ledger, today: store.today).answer(question)
    } catch {
      return "unread: \(error)"
    }
    do {
      let given = try product.answer(text, reader)
      return expected == given ? nil : Agreement.told(expected, given)
    } catch {
      return "refused: \(error)"
    }
  }

  private static func told(_ expected: NaiveAnswer, _ given: NaiveAnswer) -> String {
    func first(_ one: [[Value]], _ other: [[Value]]) -> String? {
      guard one != other else { return nil }
      let index = zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset
      let place = index ?? min(one.count, other.count)
      func line(_ lines: [[Value]]) -> String {
        lines.indices.contains(place)
          ? lines[place].map { short($0) }.joined(separator: " | ") : "-"
      }
      return """
        \(one.count) and \(other.count) lines; line \(place):
            expected \(line(one))
            given    \(line(other))
        """
    }
    if expected.keys != given.keys {
      return "rows: expected \(expected.keys), given \(given.keys)"
    }
    if let told = first(expected.lines, given.lines) { return told }
    for (index, (one, other)) in zip(expected.totals, given.totals).enumerated() {
      if let told = first(one, other) { return "total \(index): \(told)" }
    }
    if let told = first(expected.others, given.others) { return "others: \(told)" }
    for (index, (one, other)) in zip(expected.cells, given.cells).enumerated() {
      if let told = first(one, other) { return "cells \(index): \(told)" }
    }
    if let told = first(expected.otherCells, given.otherCells) { return "other cells: \(told)" }
    return "totals: expected \(expected.totals.count), given \(given.totals.count)"
  }

  private static func short(_ value: Value) -> String {
    switch value {
    case .unknown: "—"
    case .boolean(let truth): "\(truth)"
    case .text(let text): "\"\(text)\""
    case .number(let number): number.text
    case .money(let money): "\(money.cents)c"
    case .percent(let percent): "\(percent.numerator)/\(percent.denominator)"
    case .date(let date): date.iso
    case .month(let month): month.iso
    case .quarter(let quarter): quarter.iso
    case .year(let year): year.iso
    case .member(let code): "#\(code)"
    case .reference(let reference): "@\(reference.id)"
    case .references(let references): "@\(references.map(\.id))"
    default: "\(value)"
    }
  }
}
