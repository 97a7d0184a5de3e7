import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension Checker {
  /// The channels and targets that a letter may have, by their English words.
  private static let letterValues = [
    "channel": ["letter", "registered_letter"], "target": ["tenant", "landlord"],
  ]

  /// `write "LETTER" to FILE`: the letter is checked as a text of its own, over the household that
  /// it is written to, with the names that are in reach here.
  mutating func checkWrite(
    _ letter: Expression,
    to file: Expression,
    on entity: Entity
  ) -> CheckedVerb.Kind? {
    // One file for all letters: its name is worked out without any of the rows.
    let path = inRows([]) { $0.check(file, as: .text) }
    guard let name = plainText(letter) else { return nil }
    guard let letters else {
      report(
        .textMissing(Message("no file can be read here", "aucun fichier ne peut être lu ici")),
        at: letter.range
      )
      return nil
    }
    let volume: TextLibrary.Volume
    do throws(TextLibrary.Missing) {
      volume = try letters.open(name, source)
    } catch {
      report(.textMissing(error.message), at: letter.range)
      return nil
    }
    guard let checked = checkLetter(volume.source, named: name, on: entity, at: letter.range)
    else { return nil }
    return .write(checked, to: path)
  }

  private mutating func checkLetter(
    _ text: SourceText,
    named name: String,
    on entity: Entity,
    at range: SourceRange
  ) -> CheckedLetter? {
    let (template, problems) = LetterTemplate.read(text)
    var inner = Checker(dictionary: dictionary, environment: environment, role: role)
    inner.source = text
    inner.known = known
    inner.rows = [RowScope(entity: entity)]
    let checked = inner.check(template, named: name)
    environment.reserveNumbers(of: inner.environment)
    let found = problems + inner.diagnostics
    guard let checked, !found.contains(where: { $0.severity == .error }) else {
      if !used.problems.contains(where: { $0.source.name == text.name }) {
        used.problems.append(TextProblems(found.byPlace, in: text))
      }
      report(.usedTextWrong(text.name), at: range)
      return nil
    }
    return checked
  }

  /// Checks a letter over the household in reach; nil when what it says of itself is wrong.
  private mutating func check(_ template: LetterTemplate, named name: String) -> CheckedLetter? {
    for declaration in template.declarations where Self.letterValues[declaration.name] == nil {
      report(.letterDeclaration(.unknown("palier-\(declaration.name)")), at: declaration.range)
    }
    let channel = code(of: "channel", in: template)
    let target = code(of: "target", in: template)
    let isForLandlord =
      target.map {
        dictionary.enumeration(named: "target")?.value(code: $0)?.words.english == "landlord"
      }
      ?? false
    var columns: [CheckedColumn] = []
    var pieces: [CheckedLetter.Piece] = []
    for piece in template.body {
      switch piece {
      case .markup(let text): pieces.append(.markup(text))
      case .field(let field):
        guard let column = column(of: field, isForLandlord: isForLandlord) else { continue }
        let place =
          columns.firstIndex {
            $0.expression == column.expression && $0.type == column.type
          } ?? columns.count
        if place == columns.count { columns.append(column) }
        pieces.append(.value(place))
      }
    }
    guard let channel, let target else { return nil }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return CheckedLetter(
      name: file.hasSuffix(".html") ? String(file.dropLast(5)) : file,
      channel: channel,
      target: target,
      tongue: template.language.flatMap { Tongue(rawValue: String($0.prefix(2)).lowercased()) },
      title: template.title,
      styles: template.styles,
      pieces: pieces,
      columns: columns
    )
  }

  /// The code that a letter declares for its contact.
  private mutating func code(of name: String, in template: LetterTemplate) -> Int? {
    let values = (Self.letterValues[name] ?? [])
      .compactMap { dictionary.enumeration(named: name)?.value(named: $0) }
    let given = template.declarations.filter { $0.name == name }
    guard let declaration = given.first else {
      report(.letterDeclaration(.missing("palier-\(name)", values: values)), at: .nowhere)
      return nil
    }
    guard let value = dictionary.value(word: declaration.value, in: name), values.contains(value)
    else {
      report(
        .letterDeclaration(
          .wrong("palier-\(name)", value: declaration.value, values: values)
        ),
        at: declaration.range
      )
      return nil
    }
    return value.code
  }

  private mutating func column(
    of field: LetterTemplate.Field,
    isForLandlord: Bool
  ) -> CheckedColumn? {
    recordsUses = true
    usedFields = []
    usedEntities = []
    let typed = check(field.expression)
    guard case .value(let type) = typed.type, !type.isSetOfRows else {
      if !typed.isReported { report(.valueRequired, at: field.expression.range) }
      return nil
    }
    if field.isOnEnvelope {
      refuse(
        besides: CaseDictionary.envelopeFields,
        CaseDictionary.envelopeEntities,
        .envelope,
        at: field.expression.range
      )
    } else if isForLandlord {
      refuse(
        besides: CaseDictionary.landlordLetterFields,
        CaseDictionary.landlordLetterEntities,
        .landlord,
        at: field.expression.range
      )
    }
    let text = source?.text(in: field.expression.range) ?? ""
    return CheckedColumn(
      name: text,
      heading: Message(text, text),
      expression: typed.expression,
      type: type
    )
  }

  /// Reports what the expression just checked reads besides what may be told.
  private mutating func refuse(
    besides fields: Set<String>,
    _ entities: Set<String>,
    _ teller: LetterTeller,
    at range: SourceRange
  ) {
    let told = usedFields.subtracting(fields).sorted()
    let counted = usedEntities.subtracting(entities).sorted()
    guard !told.isEmpty || !counted.isEmpty else { return }
    report(.letterTells(teller, fields: told.isEmpty ? counted : told), at: range)
  }
}

extension ValueType {
  fileprivate var isSetOfRows: Bool {
    if case .references = self { return true }
    return false
  }
}
