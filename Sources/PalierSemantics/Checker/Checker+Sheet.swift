import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension Checker {
  /// `sheet of household "…"`.
  mutating func checkSheet(of name: Name, _ row: Expression) -> CheckedStatement.Kind? {
    meet(.entity(.any), at: name)
    guard let entity = entity(word: name) else {
      _ = unknownEntity(name)
      return nil
    }
    guard entity.name == "household" else {
      report(.noSheet(entity: entity.name), at: name.range)
      return nil
    }
    let household = check(row, as: .reference(entity.name))
    return .sheet(CheckedSheet(household: household, sections: sheetSections()))
  }

  /// What a sheet asks, read as the dictionary's own lines are: names of the text don't come in their
  /// way, but the rules that it gives to words of the dictionary hold.
  private func sheetSections() -> [CheckedSheet.Section] {
    var reader = Checker(dictionary: dictionary, environment: environment.ofDefinedWords)
    return CheckedSheet.Part.allCases.map { part in
      let questions = CaseSheet.questions(of: part, dictionary).compactMap { text in
        reader.checkQuestion(Parser.parseExpression(SourceText(name: "sheet", text: text)).0)
      }
      return CheckedSheet.Section(part: part, questions: questions)
    }
  }
}
