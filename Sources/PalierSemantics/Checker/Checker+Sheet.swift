import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension Checker {
  /// `sheet of household "…"`.
  mutating func checkSheet(of name: Name, _ row: Expression) -> CheckedStatement.Kind? {
    checkHousehold(name, row, of: .sheet).map {
      .sheet(CheckedSheet(household: $0, sections: sheetSections()))
    }
  }

  /// The household of what is told of households alone.
  mutating func checkHousehold(
    _ name: Name,
    _ row: Expression,
    of keyword: Keyword
  ) -> CheckedExpression? {
    meet(.entity(.household), at: name)
    guard let entity = entity(word: name) else {
      _ = unknownEntity(name)
      return nil
    }
    guard entity.name == "household" else {
      report(.noSheet(keyword, entity: entity.name), at: name.range)
      return nil
    }
    return check(row, as: .reference(entity.name))
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
