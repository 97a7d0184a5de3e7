import PalierDiagnostics
import PalierValues

extension Printer {
  /// An expression, between parentheses where it is looser than its place allows; a selection
  /// stands bare only where a question may.
  func text(of expression: Expression, at place: Precedence = .or) -> String {
    let text = text(of: expression.kind)
    return expression.kind.precedence < place ? "(\(text))" : text
  }

  private func text(of kind: Expression.Kind) -> String {
    switch kind {
    case .number(let number): return number.text
    case .money(let money): return literal(money)
    case .percent(let percent): return literal(percent)
    case .date(let date): return date.iso
    case .time(let time): return literal(time)
    case .month(let month): return month.iso
    case .quarter(let quarter): return literal(quarter)
    case .boolean(let value): return word(value ? .true : .false)
    case .unknown: return word(.unknown)
    case .text(let parts): return text(of: parts)
    case .duration(let count, let unit): return "\(count) \(unit.word(for: count, in: tongue))"
    case .today(let offset):
      return word(offset == 0 ? .today : offset < 0 ? .yesterday : .tomorrow)
    case .ago(let length): return ago(length)
    case .ahead(let length): return "\(word(.in)) \(text(of: length, at: .postfix))"
    case .calendar(let direction, let unit): return calendar(direction, unit)
    case .rolling(let direction, let count, let unit): return rolling(direction, count, unit)
    case .name(let name):
      return Lexicon.readings(of: name.folded).contains(.it) ? word(.it) : text(of: name)
    case .sigil(let name): return "$\(text(of: name))"
    case .member(let base, let name):
      return "\(text(of: base, at: .postfix)).\(text(of: name))"
    case .call(let name, let arguments):
      let function = Function.named(name.folded)?.spelling(in: tongue) ?? text(of: name)
      return function + (arguments.map { text(of: $0) } ?? "")
    case .share(let base): return share(base)
    case .choose(let branches, let otherwise): return choose(branches, otherwise)
    case .list(let items): return text(of: items.map(Argument.value))
    case .selection: return pieces(of: Expression(kind, at: .nowhere)).joined(separator: " ")
    case .negate(let operand): return "-\(text(of: operand, at: .unary))"
    case .arithmetic(let operation, let left, let right):
      let (symbol, precedence) = operation.entry
      let first = text(of: left, at: precedence)
      return "\(first) \(symbol.rawValue) \(text(of: right, at: precedence.tighter))"
    case .range(let lower, let upper):
      return "\(text(of: lower, at: .sum)) .. \(text(of: upper, at: .sum))"
    case .fallback(let left, let right):
      return "\(text(of: left, at: .range)) \(words(.or, .else)) \(text(of: right, at: .fallback))"
    case .comparison(let operation, let left, let right):
      let sign = spelling(of: operation)
      return "\(text(of: left, at: .fallback)) \(sign) \(text(of: right, at: .fallback))"
    case .between(let subject, let start, let end):
      return "\(text(of: subject, at: .fallback)) \(bounds(start, end))"
    case .isKnown(let subject, let known):
      return "\(text(of: subject, at: .fallback)) \(words(.is, known ? .known : .unknown))"
    case .was(let subject, let value, let when):
      let head = "\(text(of: subject, at: .fallback)) \(word(.was))"
      return "\(head) \(text(of: value, at: .fallback))\(text(of: when))"
    case .became(let subject, let value, let before, let when):
      let head = "\(text(of: subject, at: .fallback)) \(word(.became))"
      let from = before.map { " \(word(.from)) \(text(of: $0, at: .sum))" } ?? ""
      return "\(head) \(text(of: value, at: .fallback))\(from)\(text(of: when))"
    case .not(let operand): return "\(word(.not)) \(text(of: operand, at: .not))"
    case .and(let terms): return chain(terms, .and)
    case .or(let terms): return chain(terms, .or)
    case .missing: return ""
    }
  }

  private func chain(_ terms: [Expression], _ keyword: Keyword) -> String {
    let place = keyword == .and ? Precedence.not : .and
    return terms.map { text(of: $0, at: place) }.joined(separator: " \(word(keyword)) ")
  }

  private func spelling(of operation: ComparisonOperator) -> String {
    switch operation.spelling {
    case .symbol(let symbol): symbol.rawValue
    case .keywords(let keywords): keywords.map(word).joined(separator: " ")
    }
  }

  private func bounds(_ start: Expression, _ end: Expression) -> String {
    let (start, end) = (text(of: start, at: .sum), text(of: end, at: .sum))
    return "\(word(.from)) \(start) \(word(.to)) \(end)"
  }

  private func text(of when: When?) -> String {
    guard let when else { return "" }
    let keyword: Keyword
    switch when.kind {
    case .within: keyword = .in
    case .on: keyword = .on
    case .before: keyword = .before
    case .after: keyword = .after
    case .since: keyword = .since
    case .until: keyword = .until
    case .between: return when.end.map { " " + bounds(when.start, $0) } ?? ""
    }
    return " \(word(keyword)) \(text(of: when.start, at: .range))"
  }

  // MARK: Calls

  /// Arguments or items; after a list of columns or keys only `;` separates.
  func text(of arguments: [Argument]) -> String {
    let separator = arguments.dropLast().contains(where: \.endsInList) ? "; " : ", "
    let items = arguments.map { argument in
      switch argument {
      case .value(let expression): text(of: expression, at: .question)
      case .condition(let condition, let clauses):
        (["\(word(.where)) \(text(of: condition))"] + clauses.map { text(of: $0) })
          .joined(separator: " ")
      }
    }
    return "(\(items.joined(separator: separator)))"
  }

  private func share(_ base: ShareBase) -> String {
    let share = Function.share.spelling(in: tongue)
    return switch base {
    case .all: share
    case .within(let key): "\(share) \(word(.within)) \(text(of: key, at: .phrase))"
    case .row: "\(share) \(words(.of, .row))"
    case .column: "\(share) \(words(.of, .column))"
    }
  }

  private func choose(_ branches: [ChooseBranch], _ otherwise: Expression?) -> String {
    var items = branches.map {
      "\(text(of: $0.condition)): \(text(of: $0.value))"
    }
    if let otherwise { items.append("\(word(.else)): \(text(of: otherwise))") }
    return "\(word(.choose)) { \(items.joined(separator: ", ")) }"
  }

  private func text(of parts: [TextPart]) -> String {
    if isMasked { return "\"…\"" }
    let pieces = parts.map { part in
      switch part {
      case .text(let text): Printer.escaped(text)
      case .interpolation(let expression): "{\(text(of: expression, at: .question))}"
      }
    }
    return "\"\(pieces.joined())\""
  }
}

extension Argument {
  /// Whether a comma after it would belong to its last clause.
  fileprivate var endsInList: Bool {
    let clauses: [Clause]
    switch self {
    case .condition(_, let following): clauses = following
    case .value(let expression):
      guard case .selection(let selection) = expression.kind else { return false }
      clauses = selection.clauses
    }
    switch clauses.last?.kind {
    case .sort, .show, .showAll, .group: return true
    default: return false
    }
  }
}
