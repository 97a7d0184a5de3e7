import PalierDictionary
import PalierSyntax
import PalierValues

/// From when to when the conditions on rows let a date or a calendar period be.
extension Reading {
  /// The span of a key: of `quarter(date)` what is said of `date`, of a month what is said of it.
  func span(of key: ReadKey, in conditions: [Expression]) -> Days {
    let terms = conditions.flatMap(Reading.terms)
    var span = Days()
    for term in terms {
      guard let said = try? bounds(said: term, of: date(behind: key.text)) else { continue }
      span.first = [span.first, said.first].compactMap { $0 }.max()
      span.last = [span.last, said.last].compactMap { $0 }.min()
    }
    return span
  }

  private static func terms(_ condition: Expression) -> [Expression] {
    if case .and(let terms) = condition.kind { return terms.flatMap(Reading.terms) }
    return [condition]
  }

  /// `date` of `quarter(date)`; what is no such call, as it stands.
  private func date(behind text: String) -> String {
    for name in ["year(", "quarter(", "month("] where text.hasPrefix(name) {
      return String(text.dropFirst(name.count).dropLast())
    }
    return text
  }

  private func bounds(said term: Expression, of subject: String) throws -> Days? {
    func isSubject(_ node: Expression) -> Bool { date(behind: text(of: node)) == subject }
    func days(_ node: Expression) throws -> Days? {
      if case .range(let first, let last) = node.kind {
        return Days(first: try days(first)?.first, last: try days(last)?.last)
      }
      // Of every row the same: a day of the row's own bounds nothing.
      var outside = self
      outside.scopes = []
      let value = try outside.read(node, expecting: .period).value(Moment())
      return Reading.days(of: value).map {
        Days(first: $0.from, last: $0.before?.adding(days: -1))
      }
    }
    switch term.kind {
    case .between(let node, let first, let last) where isSubject(node):
      return Days(first: try days(first)?.first, last: try days(last)?.last)
    case .comparison(let operation, let node, let place) where isSubject(node):
      guard let days = try days(place) else { return nil }
      switch operation {
      case .within, .equal: return days
      case .since, .greaterOrEqual: return Days(first: days.first)
      case .until, .lessOrEqual: return Days(last: days.last)
      case .before, .less: return Days(last: days.first?.adding(days: -1))
      case .after, .greater: return Days(first: days.last?.adding(days: 1))
      default: return nil
      }
    default: return nil
    }
  }
}
