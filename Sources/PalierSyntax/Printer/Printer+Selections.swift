import PalierDiagnostics
import PalierValues

extension Printer {
  /// A sentence, cut before its clauses and verbs.
  func pieces(of sentence: Sentence) -> [String] {
    pieces(of: sentence.question) + sentence.verbs.map { text(of: $0) }
  }

  /// A question, cut before its clauses.
  func pieces(of question: Expression) -> [String] {
    guard case .selection(let selection) = question.kind else { return [text(of: question)] }
    var head = source(selection.source)
    if let asOf = selection.asOf {
      let words = tongue == .english ? words(.as, .of) : word(.asOf)
      head += " \(words) \(text(of: asOf, at: .sum))"
    }
    return [head] + selection.clauses.map { text(of: $0) }
  }

  private func source(_ expression: Expression) -> String {
    // In a call, any expression may be followed by clauses.
    expression.isSource ? text(of: expression, at: .postfix) : text(of: expression)
  }

  func text(of clause: Clause) -> String {
    switch clause.kind {
    case .filter(let condition): return "\(word(.where)) \(text(of: condition))"
    case .sort(let keys):
      let keys = keys.map { key in
        text(of: key.expression) + (key.descending ? " \(word(.descending))" : "")
      }
      return "\(words(.sort, .by)) \(keys.joined(separator: ", "))"
    case .take(let quantity, let withTies):
      let ties = withTies ? " \(words(.with, .ties))" : ""
      return "\(word(.take)) \(self.quantity(quantity))\(ties)"
    case .skip(let quantity): return "\(word(.skip)) \(self.quantity(quantity))"
    case .show(let columns): return "\(word(.show)) \(text(of: columns))"
    case .showAll(let except):
      guard !except.isEmpty else { return words(.show, .all) }
      let names = except.map { text(of: $0) }.joined(separator: ", ")
      return "\(words(.show, .all, .except)) \(names)"
    case .group(let columns): return "\(words(.group, .by)) \(text(of: columns))"
    case .across(let column):
      // English has a word of its own, French says *croiser par*.
      let across = tongue == .english ? word(.across) : words(.across, .by)
      return "\(across) \(text(of: [column]))"
    case .withTotals: return words(.with, .totals)
    case .withZeros: return words(.with, .zeros)
    case .withoutUnknown: return words(.without, .unknowns)
    case .mask(let quantity): return "\(words(.mask, .below)) \(self.quantity(quantity))"
    case .distinct: return word(.distinct)
    case .chart(let name):
      let kind = ChartKind.named(name.folded)?.spelling(in: tongue)
      return "\(word(.chart)) \(kind ?? text(of: name))"
    case .caption(let caption): return "\(word(.caption)) \(text(of: caption))"
    }
  }

  private func text(of columns: [Column]) -> String {
    columns.map { column in
      let title = column.title.map { " \(word(.as)) \(quoted($0))" } ?? ""
      return text(of: column.expression) + title
    }.joined(separator: ", ")
  }

  private func quantity(_ expression: Expression) -> String {
    switch expression.kind {
    case .number, .sigil, .name: text(of: expression)
    default: "(\(text(of: expression, at: .question)))"
    }
  }

  // MARK: Verbs

  func text(of verb: Verb) -> String {
    switch verb.kind {
    case .set(let assignments, let day): return set(assignments, on: day)
    case .add(let entity, let record):
      return "\(word(.add)) \(text(of: entity)) \(text(of: record))"
    case .advance(let stage, let day):
      return "\(words(.advance, .to)) \(text(of: stage))\(text(ofDay: day))"
    case .assign(let to): return "\(words(.assign, .to)) \(operand(to))"
    case .transfer(let to, let month, let batch):
      let month = month.map { " \(word(.for)) \(operand($0))" } ?? ""
      let batch = batch.map { " \(words(.as, .batch)) \($0.text)" } ?? ""
      return "\(words(.transfer, .to)) \(operand(to))\(month)\(batch)"
    case .close(let exit, let day):
      return "\(words(.close, .as)) \(text(of: exit))\(text(ofDay: day))"
    case .reopen: return word(.reopen)
    case .correct(let record, let reason):
      return "\(word(.correct)) \(text(of: record)) \(because(reason))"
    case .move(let entity, let row, let reason):
      return "\(words(.move, .to)) \(text(of: entity)) \(operand(row)) \(because(reason))"
    case .merge(let entity, let row, let reason):
      return "\(words(.merge, .into)) \(text(of: entity)) \(operand(row)) \(because(reason))"
    case .delete(let reason):
      return word(.delete) + (reason.map { " \(because($0))" } ?? "")
    case .anonymise: return word(.anonymise)
    case .export(let file, let format):
      let format = format.map { " \(word(.as)) \(text(of: $0))" } ?? ""
      return "\(words(.export, .toward)) \(operand(file))\(format)"
    case .write(let letter, let file):
      return "\(word(.write)) \(operand(letter)) \(word(.toward)) \(operand(file))"
    case .disclose(let to, let purpose):
      return "\(words(.disclose, .to)) \(operand(to)) \(word(.for)) \(operand(purpose))"
    }
  }

  private func set(_ assignments: [Assignment], on day: Expression?) -> String {
    let items = assignments.enumerated().map { index, assignment in
      // `a was b on D` would take the day that belongs to the verb.
      let isLast = index == assignments.count - 1 && day != nil
      let value = text(of: assignment.value, at: isLast ? .fallback : .or)
      return "\(text(of: assignment.field)) = \(value)"
    }
    return "\(word(.set)) \(items.joined(separator: ", "))\(text(ofDay: day))"
  }

  private func text(ofDay day: Expression?) -> String {
    day.map { " \(word(.on)) \(operand($0))" } ?? ""
  }

  private func because(_ reason: Expression) -> String {
    "\(word(.because)) \(text(of: reason))"
  }

  private func operand(_ expression: Expression) -> String {
    text(of: expression, at: .sum)
  }

  func text(of record: [Assignment]) -> String {
    guard !record.isEmpty else { return "{}" }
    let items = record.map { "\(text(of: $0.field)): \(text(of: $0.value))" }
    return "{ \(items.joined(separator: ", ")) }"
  }
}
