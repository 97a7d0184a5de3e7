import PalierDictionary
import PalierSyntax

extension Checker {
  /// `duplicates`, of one household, or of those of a question.
  mutating func checkDuplicates(of name: Name?, _ node: Expression?) -> CheckedStatement.Kind? {
    guard let node else { return .duplicates(.all) }
    if let name {
      guard checkHousehold(name) else { return nil }
      return .duplicates(.one(check(node, as: .reference("household"))))
    }
    guard let question = checkQuestion(node) else { return nil }
    guard case .rows(let rows) = question else {
      report(.rowsRequired, at: node.range)
      return nil
    }
    guard rows.selection.entity == "household" else {
      report(.otherRows(expected: "household", found: rows.selection.entity), at: node.range)
      return nil
    }
    return .duplicates(.rows(rows.selection))
  }

  /// Whether a word that names an entity names households.
  mutating func checkHousehold(_ name: Name) -> Bool {
    meet(.entity(.household), at: name)
    guard let found = entity(word: name) else {
      _ = unknownEntity(name)
      return false
    }
    guard found.name == "household" else {
      report(.otherRows(expected: "household", found: found.name), at: name.range)
      return false
    }
    return true
  }
}
