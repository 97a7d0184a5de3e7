import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// A cursor in a text: what the parser asks for there, and what the checker met.
struct CompletionSite {
  let dictionary: CaseDictionary
  let environment: Environment
  let role: AccessRole?
  let source: SourceText
  let request: CompletionRequest
  let cursor: Cursor
  /// The tokens before the fragment.
  let tokens: [Token]
  /// How many bytes stand before the text that was typed.
  let shift: Int

  init(
    _ text: SourceText,
    at offset: Int,
    _ dictionary: CaseDictionary,
    _ environment: Environment,
    role: AccessRole? = nil,
    library: TextLibrary? = nil
  ) {
    self.init(source: text, at: offset, dictionary, environment, role, shift: 0, library)
  }

  /// The cursor in a text that continues a question: the text of both.
  init(
    _ text: SourceText,
    at offset: Int,
    _ dictionary: CaseDictionary,
    _ environment: Environment,
    role: AccessRole?,
    after question: Expression,
    tongue: Tongue
  ) {
    let before = Array((Printer.print(question, tongue: tongue) + "\n").utf8)
    let whole = SourceText(name: text.name, utf8: before + text.utf8)
    self.init(
      source: whole,
      at: offset + before.count,
      dictionary,
      environment,
      role,
      shift: before.count
    )
  }

  private init(
    source: SourceText,
    at offset: Int,
    _ dictionary: CaseDictionary,
    _ environment: Environment,
    _ role: AccessRole?,
    shift: Int,
    _ library: TextLibrary? = nil
  ) {
    self.dictionary = dictionary
    self.environment = environment
    self.role = role
    self.source = source
    self.shift = shift
    request = Parser.completions(in: source, at: offset)
    tokens = Lexer(source, upTo: request.range.lower).tokens.dropLast()
    let start = Cursor(offset: request.range.lower, after: tokens)
    var checker = Checker(dictionary: dictionary, environment: environment, role: role)
    checker.cursor = start
    checker.source = source
    checker.library = library
    _ = checker.check(request.program)
    cursor = checker.cursor ?? start
  }

  var keywords: KeywordSet { request.expectations.keywords }

  func asks(for role: NameRole) -> Bool { request.expectations.names.contains(role) }

  /// Whether a field is in the role's reach.
  func sees(_ field: Field, of entity: Entity) -> Bool {
    role?.reads(field, of: entity, in: dictionary) ?? true
  }

  /// Whether rows of an entity are in the role's reach.
  func sees(_ entity: Entity) -> Bool { role?.reads(entity) ?? true }

  /// Whether a statement begins at the cursor.
  var beginsStatement: Bool { keywords.contains(.let) }

  /// Whether nothing stands before the fragment.
  var isFirst: Bool { tokens.isEmpty }

  /// Whether the text goes on with a selection shown before it.
  var continuesSelection: Bool {
    if case .continuation? = request.program.statements.first?.kind { return true }
    return false
  }

  /// What a candidate replaces, in the text that was typed.
  var range: SourceRange {
    SourceRange(lower: request.range.lower - shift, upper: request.range.upper - shift)
  }

  /// The entities whose rows a text may name here.
  var namedEntities: [String] {
    guard case .operand(let wanted)? = cursor.scope?.place else { return [] }
    switch wanted {
    case .value(.reference(let name)), .given(.reference(let name)),
      .member(of: .reference(let name)), .label(let name):
      return [name]
    case .party(let names): return names
    default: return []
    }
  }

  /// Whether a file is named here.
  var takesFile: Bool {
    guard let last = tokens.last else { return false }
    // Without its text `import` is a word like others yet; it begins a statement all the same.
    if last.readings.contains(.import) { return tokens.count == 1 || last.startsLine }
    guard request.isText || asks(for: .text) else { return false }
    return last.readings.contains(.use)
      || last.readings.contains(.toward)
        && tokens.dropLast().last?.readings.contains(.export) == true
  }

  /// The tongue that most of the words before the fragment belong to, nil when neither has more.
  var writtenTongue: Tongue? {
    var english = 0
    var french = 0
    for token in tokens {
      guard let word = token.word else { continue }
      let (isEnglish, isFrench) = tongues(of: word, token.readings)
      guard isEnglish != isFrench else { continue }
      if isEnglish { english += 1 } else { french += 1 }
    }
    if english == french { return nil }
    return english > french ? .english : .french
  }

  private func tongues(of word: String, _ readings: KeywordSet) -> (Bool, Bool) {
    var isEnglish = false
    var isFrench = false
    for keyword in readings.keywords {
      if keyword.entry.english.folded.contains(word) { isEnglish = true }
      if keyword.entry.french.folded.contains(word) { isFrench = true }
    }
    if let function = Function.named(word) {
      if function.english.folded.contains(word) { isEnglish = true }
      if function.french.folded.contains(word) { isFrench = true }
    }
    func count(_ words: Words) {
      if TextForm.foldedWord(words.english) == word { isEnglish = true }
      if TextForm.foldedWord(words.french) == word { isFrench = true }
    }
    if let entity = dictionary.entity(plural: word) { count(entity.plural) }
    if let entity = dictionary.entity(singular: word) { count(entity.singular) }
    for entity in dictionary.entities {
      if let field = dictionary.field(word: word, of: entity) { count(field.words) }
    }
    for enumeration in dictionary.enumerations {
      if let value = dictionary.value(word: word, in: enumeration) { count(value.words) }
    }
    return (isEnglish, isFrench)
  }
}
