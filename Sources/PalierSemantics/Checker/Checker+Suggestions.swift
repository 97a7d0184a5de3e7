import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// Says that a bare word is nothing in reach, and what is near it.
  mutating func unknownName(_ name: Name, expecting expected: ValueType?) -> Typed {
    if let error = notYetGiven(name) { return reported(error, at: name.range) }
    if let enumeration = expected?.enumerationName.flatMap({ dictionary.enumeration(named: $0) }) {
      let near = nearest(to: name.folded, among: enumeration.values.map(\.words))
      return reported(
        .unknownValue(
          name.text,
          enumeration: enumeration,
          near: near.map { dictionaryWord($0, like: name) }
        ),
        at: name.range
      )
    }
    if expected == .boolean {
      let words = ([.true, .false] as [Keyword]).flatMap {
        $0.entry.english.folded + $0.entry.french.folded
      }
      if let near = EditDistance.nearest(to: name.folded, among: words, limit: 1).first {
        return reported(
          .unknownName(name.text, role: .field(of: rows.last?.entity.name ?? ""), near: [near]),
          at: name.range
        )
      }
    }
    // An outer row's field without its singular name is the likeliest slip.
    for scope in rows.dropLast().reversed()
    where dictionary.field(word: name.folded, of: scope.entity.name) != nil {
      return reported(
        .outerField(name.text, entity: scope.entity.singular.english),
        at: name.range
      )
    }
    let role: SemanticError.Role = rows.isEmpty ? .source : .field(of: rows.last?.entity.name ?? "")
    if let hint = hint(for: name) {
      return reported(
        .unknownName(name.text, role: role, near: [], hint: hint),
        at: name.range
      )
    }
    var words: [Words] = []
    if let entity = rows.last?.entity { words += fieldWords(of: entity) }
    words += dictionary.entities.map(\.plural)
    let near = nearest(to: name.folded, among: words).map { dictionaryWord($0, like: name) }
    let names = EditDistance.nearest(to: name.folded, among: environment.names)
    if near.isEmpty, names.isEmpty, expected?.isNamedByText ?? false {
      return reported(.unquotedText(name.text), at: name.range)
    }
    let day = Checker.dayWords[name.folded].map { [$0] }
    return reported(.unknownName(name.text, role: role, near: day ?? names + near), at: name.range)
  }

  /// What helps with a name that isn't near another but known as something else.
  private func hint(for name: Name) -> Message? {
    if let function = Function.named(name.folded) {
      let (english, french) = (function.spelling(in: .english), function.spelling(in: .french))
      return Message(
        "'\(english)' is a function: what it is asked of stands in parentheses, \(english)(…)",
        "« \(french) » est une fonction : ce sur quoi elle porte se met entre parenthèses, \(french)(…)"
      )
    }
    let fields = rows.last?.entity.fields ?? []
    // The field that is called as its enumeration is the one that people mean.
    let named = fields.filter { $0.type == .enumeration($0.name) }
    for field in named + fields {
      guard case .enumeration(let enumeration) = field.type,
        let value = dictionary.value(word: name.folded, in: enumeration)
      else { continue }
      return Message(
        "it is a value of '\(field.words.english)': "
          + "\(field.words.english) = \(value.words.english)",
        "c'est une valeur de « \(field.words.french) » : "
          + "\(field.words.french) = \(value.words.french)"
      )
    }
    return nil
  }

  /// What spreadsheets and speech call the day of today and its neighbours.
  private static let dayWords = [
    "now": "today", "maintenant": "aujourd'hui", "aujourdhui": "aujourd'hui",
    "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow",
    "yesteday": "yesterday",
  ]

  mutating func unknownField(_ name: Name, of entity: Entity) -> Typed {
    let near = nearest(to: name.folded, among: fieldWords(of: entity))
      .map { dictionaryWord($0, like: name) }
    return reported(
      .unknownName(name.text, role: .field(of: entity.name), near: near),
      at: name.range
    )
  }

  func fieldWords(of entity: Entity) -> [Words] {
    entity.fields.map(\.words)
      + entity.fields.compactMap { dictionary.companion(of: $0)?.words }
      + dictionary.children(of: entity.name).map(\.plural)
      + environment.computedNames(of: entity.name).map { Words($0, $0) }
  }

  /// The entries of which some word, in either tongue, is near; nearest first.
  func nearest(to folded: String, among words: [Words]) -> [Words] {
    // A completion shows no diagnostic.
    guard cursor == nil else { return [] }
    var owners: [String: Words] = [:]
    var candidates: [String] = []
    for entry in words {
      for word in [entry.english, entry.french] + entry.synonyms {
        let key = TextForm.foldedWord(word)
        if owners[key] == nil {
          owners[key] = entry
          candidates.append(key)
        }
      }
    }
    var found: [Words] = []
    for word in EditDistance.nearest(to: folded, among: candidates) {
      if let entry = owners[word], !found.contains(entry) { found.append(entry) }
    }
    return found
  }

  /// The word of an entry in the tongue whose spelling is nearer to what was typed.
  func dictionaryWord(_ words: Words, like name: Name) -> String {
    let typed = Array(name.folded.utf8)
    let english = EditDistance.between(typed, Array(TextForm.foldedWord(words.english).utf8))
    let french = EditDistance.between(typed, Array(TextForm.foldedWord(words.french).utf8))
    return french < english ? words.french : words.english
  }
}

extension ValueType {
  /// Whether a text between quotes stands for a value of the type.
  fileprivate var isNamedByText: Bool {
    switch self {
    case .text, .reference: true
    default: false
    }
  }
}
