import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues
import SeededRandom

/// A law that answers keep, whatever the facts are: questions made at random, and how their answers
/// stand to one another.
struct LogicLaw: Sendable {
  /// A question, and the tongue of its keywords.
  struct Asked: Sendable {
    let text: String
    let tongue: Tongue
  }

  let name: String
  /// Questions to put to the law; none where the entity gives nothing to ask.
  let questions: @Sendable (inout QuestionGenerator, Entity) -> [String]?
  /// What is wrong with the answers; nil when the law is kept.
  let breach: @Sendable ([NaiveAnswer]) -> String?

  static let all: [LogicLaw] = conditions + periods + histories + figures

  /// The rows that a law is tried on: all of an entity, those of a day, or some of them.
  static func rows(_ generator: inout QuestionGenerator, _ entity: Entity) -> String {
    var text = generator.word(entity.plural)
    if generator.random.chance(30) { text += " as of \(generator.asOfDay())" }
    if generator.random.chance(25) {
      text += " where (\(generator.condition([entity], depth: 1)))"
    }
    return text
  }

  /// Whether the parts have no row in common and are the whole together, each in its order.
  static func parts(_ answers: [NaiveAnswer]) -> String? {
    guard let whole = answers.first?.keys else { return "no answer" }
    let parts = answers.dropFirst().map(\.keys)
    let places = Dictionary(uniqueKeysWithValues: whole.enumerated().map { ($1, $0) })
    for part in parts {
      let found = part.compactMap { places[$0] }
      guard found.count == part.count else { return "rows that the whole hasn't" }
      guard found == found.sorted() else { return "another order" }
    }
    let all = parts.flatMap { $0 }
    guard Set(all).count == all.count else { return "rows in several parts" }
    return all.count == whole.count ? nil : "\(whole.count) rows, \(all.count) in the parts"
  }

  /// Whether all answers are the same.
  static func same(_ answers: [NaiveAnswer]) -> String? {
    answers.allSatisfy { $0 == answers[0] } ? nil : "the answers differ"
  }

  /// Whether all answers have the same rows.
  static func sameRows(_ answers: [NaiveAnswer]) -> String? {
    let sizes = answers.map { "\($0.keys.count)" }.joined(separator: ", ")
    return answers.allSatisfy { $0.keys == answers[0].keys } ? nil : "other rows: \(sizes)"
  }

  /// Whether the rows of each answer are among those of the one before.
  static func nested(_ answers: [NaiveAnswer]) -> String? {
    for (outer, inner) in zip(answers, answers.dropFirst())
    where !Set(inner.keys).isSubset(of: outer.keys) {
      return "\(Set(inner.keys).subtracting(outer.keys).sorted()) aren't among the others"
    }
    return nil
  }

  /// A number or an amount in its smallest unit.
  static func units(_ value: Value?) -> Int64? {
    switch value {
    case .number(let number)?: number.scaled
    case .money(let money)?: money.cents
    default: nil
    }
  }

  /// The sum of a column.
  static func sum(_ answer: NaiveAnswer, column: Int) -> Int64? {
    answer.lines.reduce(Int64(0)) { total, line in
      guard let total, let part = units(line[column]) else { return nil }
      return total + part
    }
  }
}
