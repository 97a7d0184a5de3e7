import PalierDiagnostics

extension Printer {
  /// The lines of statements at a level, each ended by its comment.
  func lines(of statements: [Statement], trailing: [String], indent: String) -> [String] {
    var lines: [String] = []
    for statement in statements {
      lines += statement.comments.map { $0.isEmpty ? "" : indent + $0 }
      // A clause at the start of a line would go on with the statement before it.
      if case .continuation = statement.kind, let last = lines.indices.last { lines[last] += ";" }
      var own = self.lines(of: statement.kind, indent: indent)
      if let comment = statement.endComment, let last = own.indices.last {
        own[last] += "  " + comment
      }
      lines += own
    }
    return lines + trailing.map { $0.isEmpty ? "" : indent + $0 }
  }

  private func lines(of kind: Statement.Kind, indent: String) -> [String] {
    switch kind {
    case .branch(let condition, let block, let otherwise):
      return branch(condition, block, otherwise, indent: indent)
    case .forEach(let name, let rows, let block):
      let head =
        "\(words(.for, .each)) \(text(of: name)) \(word(.in)) \(text(of: rows, at: .question)) {"
      return [indent + head] + body(block, indent: indent) + [indent + "}"]
    case .task(let name, let parameters, let block):
      let head = "\(word(.task)) \(text(of: name))\(text(of: parameters)) {"
      return [indent + head] + body(block, indent: indent) + [indent + "}"]
    default:
      return broken(pieces(of: kind), indent: indent)
    }
  }

  /// The pieces of a sentence on one line, or on a line each where that is too long.
  private func broken(_ pieces: [String], indent: String) -> [String] {
    let line = indent + pieces.joined(separator: " ")
    guard line.count > Printer.width, pieces.count > 1 else { return [line] }
    return [indent + pieces[0]] + pieces.dropFirst().map { indent + "  " + $0 }
  }

  private func body(_ block: Block, indent: String) -> [String] {
    lines(of: block.statements, trailing: block.trailingComments, indent: indent + "  ")
  }

  private func branch(
    _ condition: Expression,
    _ block: Block,
    _ otherwise: Block?,
    indent: String
  ) -> [String] {
    var lines = [indent + "\(word(.if)) \(text(of: condition)) {"] + body(block, indent: indent)
    guard let otherwise else { return lines + [indent + "}"] }
    if let (condition, block, next) = otherwise.soleBranch {
      var rest = branch(condition, block, next, indent: indent)
      rest[0] = indent + "} \(word(.else)) " + rest[0].dropFirst(indent.count)
      return lines + rest
    }
    lines.append(indent + "} \(word(.else)) {")
    return lines + body(otherwise, indent: indent) + [indent + "}"]
  }

  private func text(of parameters: [Parameter]) -> String {
    let items = parameters.map { "\(text(of: $0.name)): \(type($0.type))" }
    return "(\(items.joined(separator: ", ")))"
  }

  private func type(_ name: Name) -> String {
    TypeName.named(name.folded)?.spelling(in: tongue) ?? text(of: name)
  }

  /// A statement of one line, cut where it may be broken.
  private func pieces(of kind: Statement.Kind) -> [String] {
    switch kind {
    case .sentence(let sentence): return pieces(of: sentence)
    case .continuation(let clauses, let verbs):
      return clauses.map { text(of: $0) } + verbs.map { text(of: $0) }
    case .create(let entity, let record):
      return ["\(word(.create)) \(text(of: entity)) \(text(of: record))"]
    case .letName(let name, let question):
      return prefixed("\(word(.let)) \(text(of: name)) =", question)
    case .define(let path, let question):
      let path = path.map { text(of: $0) }.joined(separator: ".")
      return prefixed("\(word(.define)) \(path) =", question)
    case .param(let name, let type, let standard):
      let value = standard.map { " = \(text(of: $0))" } ?? ""
      return ["\(word(.param)) \(text(of: name)): \(self.type(type))\(value)"]
    case .title(let text): return ["\(word(.title)) \(self.text(of: text))"]
    case .section(let text): return ["\(word(.section)) \(self.text(of: text))"]
    case .print(let expression): return ["\(word(.print)) \(text(of: expression))"]
    case .warn(let expression): return ["\(word(.warn)) \(text(of: expression))"]
    case .assert(let condition, let message):
      let message = message.map { ", \(text(of: $0))" } ?? ""
      return ["\(word(.assert)) \(text(of: condition))\(message)"]
    case .fail(let expression): return ["\(word(.fail)) \(text(of: expression))"]
    case .function(let name, let parameters, let type, let question):
      let head = "\(word(.function)) \(text(of: name))\(text(of: parameters))"
      return prefixed("\(head): \(self.type(type)) =", question)
    case .use(let file): return ["\(word(.use)) \(text(of: file))"]
    case .run(let name, let arguments):
      return ["\(word(.run)) \(text(of: name))\(text(of: arguments))"]
    case .runText(let file, let values):
      let record = values.isEmpty ? "" : " \(text(of: values))"
      return ["\(word(.run)) \(text(of: file))\(record)"]
    case .importFile(let file, let entity):
      return ["\(word(.import)) \(text(of: file)) \(word(.as)) \(text(of: entity))"]
    case .begin: return [word(.begin)]
    case .commit: return [word(.commit)]
    case .rollback: return [word(.rollback)]
    case .undo: return [word(.undo)]
    case .redo: return [word(.redo)]
    case .history(let entity, let row):
      return ["\(words(.history, .of)) \(text(of: entity)) \(text(of: row))"]
    case .sheet(let entity, let row):
      return ["\(words(.sheet, .of)) \(text(of: entity)) \(text(of: row))"]
    case .explain(let sentence):
      var pieces = pieces(of: sentence)
      pieces[0] = "\(word(.explain)) \(pieces[0])"
      return pieces
    case .shellWord(let name): return [text(of: name)]
    case .branch, .forEach, .task: return []
    }
  }

  private func prefixed(_ head: String, _ question: Expression) -> [String] {
    var pieces = pieces(of: question)
    pieces[0] = "\(head) \(pieces[0])"
    return pieces
  }
}

extension Block {
  /// The `if` that is all of the block, written `else if`.
  fileprivate var soleBranch: (Expression, Block, Block?)? {
    guard statements.count == 1, let statement = statements.first, trailingComments.isEmpty,
      statement.comments.isEmpty, statement.endComment == nil,
      case .branch(let condition, let block, let otherwise) = statement.kind
    else { return nil }
    return (condition, block, otherwise)
  }
}
