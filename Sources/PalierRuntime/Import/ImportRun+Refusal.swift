import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierStore

extension ImportRun {
  /// Why the whole file can't be imported.
  func refusal() throws -> Message? {
    if let conflict = mapping.conflicts.first {
      let headings = conflict.headings.map(\.text)
      return Message(
        "several columns claim \(conflict.target.text) (\(headings.joined(separator: ", "))); "
          + "say which one with a mapping",
        "plusieurs colonnes prétendent à \(conflict.target.text) "
          + "(\(headings.joined(separator: ", "))) ; désigner la bonne par une correspondance"
      )
    }
    if let field = mapping.missingKeys.first {
      return Message(
        "no column holds \(field.words.english); name it with a mapping",
        "aucune colonne ne contient « \(field.words.french) » ; la désigner par une correspondance"
      )
    }
    if let parent = entity.parent.flatMap({ context.dictionary.entity(named: $0) }),
      !mapping.maps(parent.name)
    {
      return Message(
        "no column says which \(parent.singular.english) each row belongs to",
        "aucune colonne ne dit à quel \(parent.singular.french) chaque ligne appartient"
      )
    }
    if try isMissing("commune") {
      return Message(
        "the store knows no communes: import INSEE’s communes.csv first, --as communes",
        "la base ne connaît aucune commune : importer d’abord communes.csv de l’INSEE, "
          + "--as communes"
      )
    }
    guard try isMissing("epci") else { return nil }
    return Message(
      "the store knows no intercommunal bodies: import the same file first, --as epcis",
      "la base ne connaît aucun EPCI : importer d’abord le même fichier, --as epcis"
    )
  }

  /// Whether rows refer to what the store has none of: that can't be checked, and isn't guessed.
  private func isMissing(_ target: String) throws -> Bool {
    let columns = mapping.columns.filter { column in
      guard case .field(let name) = column.target else { return false }
      return context.dictionary.field(named: name, of: entity)?.type == .reference(target)
    }
    let isUsed = columns.contains { column in
      table.rows.contains { !CellText.trim($0.utf8(column.heading.column)).isEmpty }
    }
    return try isUsed && writer.identities(of: target, limit: 1).isEmpty
  }
}
