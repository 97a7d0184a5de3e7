import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues

extension LanguageReference {
  /// The entities, or the fields of one, as a table for a terminal; nil when nothing has that name.
  public static func schema(_ word: String? = nil, _ presentation: Presentation) -> String? {
    let dictionary = CaseDictionary.standard
    let tongue = presentation.tongue.spoken
    let other: PalierDiagnostics.Tongue = tongue == .english ? .french : .english
    var shown = presentation
    shown.rowLimit = nil
    guard let word else {
      return table(
        [Message("entity", "entité"), Message("other tongue", "autre langue"), meaning],
        dictionary.entities.map { [$0.plural[tongue], $0.plural[other], $0.help[tongue]] },
        shown.report(dictionary)
      )
    }
    guard let entity = dictionary.entity(word: word) else { return nil }
    return table(
      [
        Message("field", "champ"), Message("other tongue", "autre langue"),
        Message("type", "type"), meaning,
      ],
      dictionary.allFields(of: entity).map {
        [
          $0.words[tongue], $0.words[other], dictionary.name(of: $0.type, in: tongue),
          $0.help[tongue],
        ]
      },
      shown.report(dictionary)
    )
  }

  /// What an entity, a field or a list of values is, for a terminal; nil when nothing has that name.
  ///
  /// A field's name alone is one of the household, or else of the first entity that has it.
  static func page(of word: String, _ presentation: Presentation) -> String? {
    let dictionary = CaseDictionary.standard
    let tongue = presentation.tongue.spoken
    if let entity = dictionary.entity(word: word), let fields = schema(word, presentation) {
      return "\(entity.plural[tongue]) — \(entity.help[tongue])\n\n" + fields
    }
    let folded = TextForm.foldedWord(word)
    if let (entity, field) = field(word) {
      return page(of: field, of: entity, presentation)
    }
    for enumeration in dictionary.enumerations {
      let names = enumeration.words.spoken.map(TextForm.foldedWord)
      if names.contains(folded) {
        return "\(enumeration.words[tongue])\n\n" + (values(of: enumeration, presentation) ?? "")
      }
    }
    for enumeration in dictionary.enumerations {
      guard let value = dictionary.value(word: word, in: enumeration) else { continue }
      return "\(value.words[tongue]) — \(value.label[tongue]) (\(enumeration.words[tongue]))\n"
    }
    return nil
  }

  private static func field(_ word: String) -> (Entity, Field)? {
    let dictionary = CaseDictionary.standard
    let parts = word.split(separator: ".").map(String.init)
    if parts.count == 2 {
      guard let entity = dictionary.entity(word: parts[0]),
        let field = dictionary.field(word: parts[1], of: entity)
      else { return nil }
      return (entity, field)
    }
    let household = dictionary.entities.filter { $0.name == "household" }
    for entity in household + dictionary.entities.filter({ $0.name != "household" }) {
      if let field = dictionary.field(word: word, of: entity) { return (entity, field) }
    }
    return nil
  }

  private static func page(
    of field: Field,
    of entity: Entity,
    _ presentation: Presentation
  ) -> String {
    let dictionary = CaseDictionary.standard
    let tongue = presentation.tongue.spoken
    let type = dictionary.name(of: field.type, in: tongue)
    let width = presentation.width ?? 100
    var paragraphs = [
      "\(entity.singular[tongue]).\(field.words[tongue]) — \(field.help[tongue])",
      "\(type), \(field.kind.name[tongue]), \(field.privacy.meaning[tongue])",
    ]
    if let source = field.source { paragraphs.append(source[tongue]) }
    var text = paragraphs.flatMap {
      WrappedText.lines($0, width: width, cells: presentation.cells)
    }.map { $0 + "\n" }.joined()
    if let definition = written(field, of: entity, presentation.tongue) {
      text += "\n\(definition)"
    } else if let rule = field.kind.definition {
      let said = "= \(spoken(rule, of: entity, presentation.tongue) ?? rule)"
      text += Help.wrapped(said, presentation)
    }
    switch field.type {
    case .enumeration(let name), .set(let name):
      guard let list = dictionary.enumeration(named: name) else { break }
      text += "\n" + (values(of: list, presentation) ?? "")
    default: break
    }
    return text
  }

  /// The rule of a kept field in the words of a tongue.
  private static func spoken(_ rule: String, of entity: Entity, _ tongue: Tongue) -> String? {
    // A rule is an expression over a row of the entity, as that of a field of one's own is.
    let name = "\(entity.name)_rule"
    let text = "define \(entity.name).\(name) = \(rule)\n"
    let translated = try? Script(name: name, text: text).translated(into: tongue)
    let words = translated?.split(whereSeparator: \.isWhitespace)
    return words?.drop { $0 != "=" }.dropFirst().joined(separator: " ")
  }

  /// The definition of a word that a team may define anew, as it would write it.
  private static func written(
    _ field: Field,
    of entity: Entity,
    _ tongue: Tongue
  ) -> String? {
    guard case .defined(let rule) = field.kind else { return nil }
    let text = "define \(entity.name).\(field.name) = \(rule)\n"
    return try? Script(name: field.name, text: text).translated(into: tongue)
  }

  private static func values(
    of enumeration: Enumeration,
    _ presentation: Presentation
  ) -> String? {
    let tongue = presentation.tongue.spoken
    let other: PalierDiagnostics.Tongue = tongue == .english ? .french : .english
    var shown = presentation
    shown.rowLimit = nil
    return table(
      [Message("value", "valeur"), Message("other tongue", "autre langue"), meaning],
      enumeration.values.map { [$0.words[tongue], $0.words[other], $0.label[tongue]] },
      shown.report(.standard)
    )
  }

  private static let meaning = Message("meaning", "sens")

  private static func table(
    _ titles: [Message],
    _ rows: [[String]],
    _ options: ReportOptions
  ) -> String? {
    let columns = titles.enumerated().map {
      ResultColumn(name: "\($0.offset)", title: $0.element, type: .text, isKey: $0.offset == 0)
    }
    let lines = rows.map { ResultLine($0.map { .text($0) }) }
    return try? OutputFormat.table.text(
      of: ResultTable(columns: columns, lines: lines),
      options: options
    )
  }
}
