package import PalierDiagnostics
package import PalierSyntax
import PalierValues

// One slip of a hand is one error. Three kinds of errors only follow from another:
//
// - Where a statement couldn't be read to its end, what its names and types then seem to be.
// - Where it was read as mended, what is wrong with that very part of it.
// - Where a statement that gives a name is wrong, that the name isn't there further down.
extension Checker {
  /// What is wrong in a text that was checked, beside what is wrong in its form, without what only
  /// follows from another error.
  package func problems(
    in statements: [Statement],
    form problems: [Diagnostic]
  ) -> [Diagnostic] {
    guard !problems.isEmpty || diagnostics.count > 1 else { return diagnostics }
    let statements = statements.flatMap(\.withInnerOnes)
    let starts = statements.map(\.range.lower)
    /// The statement that an error is of: the last one that begins before it.
    func place(_ diagnostic: Diagnostic) -> Int {
      starts.prefixCount { $0 <= diagnostic.range.lower } - 1
    }
    var wrong = Set(problems.filter { !$0.isMended }.map(place))
    var names = Set<String>()
    var kept: [Diagnostic] = []
    var form = problems
    var byStatement: [Int: [Diagnostic]] = [:]
    for diagnostic in diagnostics { byStatement[place(diagnostic), default: []].append(diagnostic) }
    let isWrong = Set(problems.map(place)).union(byStatement.keys)
    for index in isWrong.sorted() {
      for diagnostic in byStatement[index] ?? [] {
        if wrong.contains(index) || mentions(diagnostic, names) { continue }
        let near = form.filter { $0.range.meets(diagnostic.range) }
        if near.isEmpty {
          kept.append(diagnostic)
        } else if let fix = diagnostic.fix, near.allSatisfy({ fix.range.holds($0.range) }) {
          // One correction mends both.
          form.removeAll { near.contains($0) }
          kept.append(diagnostic)
        }
        // What a parameter is wasn't understood: neither is what stands on it.
        if diagnostic.code == .unknownType { wrong.insert(index) }
      }
      wrong.insert(index)
      if index >= 0, let name = statements[index].givenName { names.insert(name.folded) }
    }
    return form + kept
  }

  /// Whether what is underlined holds one of the names.
  private func mentions(_ diagnostic: Diagnostic, _ names: Set<String>) -> Bool {
    guard !names.isEmpty, let source else { return false }
    let words = source.text(in: diagnostic.range).split {
      !($0.isLetter || $0.isNumber || $0 == "_")
    }
    return words.contains { names.contains(TextForm.foldedWord(String($0))) }
  }
}

extension Diagnostic {
  /// Whether the text was read on as its correction has it.
  fileprivate var isMended: Bool { fix != nil && code != .unexpected }
}

extension SourceRange {
  fileprivate func meets(_ other: SourceRange) -> Bool {
    lower < other.upper && other.lower < upper || self == other
  }

  fileprivate func holds(_ other: SourceRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}

extension [Int] {
  /// How many of the first numbers pass a test that none behind them passes.
  fileprivate func prefixCount(_ passes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Statement {
  /// The statement and those in its blocks, in the order of the text.
  fileprivate var withInnerOnes: [Statement] {
    switch kind {
    case .branch(_, let block, let otherwise):
      [self] + (block.statements + (otherwise?.statements ?? [])).flatMap(\.withInnerOnes)
    case .forEach(_, _, let block), .task(_, _, let block):
      [self] + block.statements.flatMap(\.withInnerOnes)
    default: [self]
    }
  }
}
