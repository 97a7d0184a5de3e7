package import PalierDictionary
package import PalierSyntax
import PalierValues

/// The names in reach of a statement, beside the dictionary's; a value, so that a block's names end
/// with it.
package struct Environment: Sendable {
  /// What a name stands for.
  package enum Binding: Sendable {
    case variable(Variable)
    /// A question asked anew wherever its name stands.
    case definition(Definition)
    case function(FunctionDefinition)
    case task(TaskDefinition)

    var name: String {
      switch self {
      case .variable(let variable): variable.name
      case .definition(let definition): definition.name
      case .function(let function): function.name
      case .task(let task): task.name
      }
    }
  }

  private var bindings: [String: Binding] = [:]
  private var computed: [String: [String: Definition]] = [:]
  /// The names that the text gave itself or took from texts that it uses: not those it began with,
  /// which another text may have given anew.
  private var own = OwnNames()
  private var nextVariable = 0

  package init() {
    self = Environment.first
  }

  /// Every environment knows what the last verb did: `done` and `refused` are its counts.
  private static let first = Environment(knowing: countWords)

  private init(knowing countWords: [Words]) {
    for words in countWords {
      let variable = Variable(id: nextVariable, name: words.english, type: .value(.number))
      nextVariable += 1
      for word in words.spoken { bindings[Words.folded(word)] = .variable(variable) }
    }
  }

  /// The counts of the last verb: what it did, and what it refused.
  package static let counts = (
    done: Variable(id: 0, name: "done", type: .value(.number)),
    refused: Variable(id: 1, name: "refused", type: .value(.number))
  )

  private static let countWords = [Words("done", "faits"), Words("refused", "refusés")]
  private static let itWords = Words("it", "cela")

  /// The words in both tongues of a count of the last verb, `nil` where it is another thing.
  static func countWords(of binding: Binding) -> Words? {
    guard case .variable(let variable) = binding, variable.isBuiltIn else { return nil }
    return countWords.first { $0.english == variable.name }
  }

  /// Gives `it` to the rows of the last answer.
  package mutating func declareIt(_ type: VariableType) -> Variable {
    let variable = Variable(id: nextVariable, name: "it", type: type)
    nextVariable += 1
    for word in Environment.itWords.spoken { bindings[word] = .variable(variable) }
    return variable
  }

  /// Takes `it` away: the last answer wasn't rows.
  mutating func forgetIt() {
    for word in Environment.itWords.spoken { bindings[word] = nil }
  }

  /// Whether a word is `it`.
  static func isIt(_ folded: String) -> Bool {
    itWords.spoken.contains(folded)
  }

  package func binding(for folded: String) -> Binding? {
    bindings[folded]
  }

  /// The environment as one that a text begins with: none of its names is the text's own.
  var beginning: Environment {
    var names = self
    names.own = OwnNames()
    return names
  }

  /// What the dictionary's own definitions see: the words that were defined anew.
  var ofDefinedWords: Environment {
    var words = Environment()
    words.computed = computed
    return words
  }

  /// The computed field of an entity, or the rule given to a word of the dictionary, which is looked
  /// for by its identifier.
  package func computedField(_ folded: String, of entity: String) -> Definition? {
    computed[entity]?[folded]
  }

  /// Every name in reach, for suggestions and completion.
  package var names: [String] {
    bindings.values.map(\.name).sorted()
  }

  /// Every name in reach once, with its words in both tongues, and what it stands for.
  var entries: [(words: Words, binding: Binding)] {
    let own = Environment.countWords + [Environment.itWords]
    let words = own + Set(names).subtracting(own.map(\.english)).sorted().map { Words($0, $0) }
    return words.compactMap { words in
      binding(for: TextForm.foldedWord(words.english)).map { (words, $0) }
    }
  }

  package func computedNames(of entity: String) -> [String] {
    (computed[entity] ?? [:]).values.map(\.name).sorted()
  }

  /// Gives a name to what the running program will hold.
  package mutating func declare(_ name: Name, as type: VariableType) -> Variable {
    let variable = Variable(id: nextVariable, name: name.text, type: type)
    nextVariable += 1
    bind(name, to: .variable(variable))
    return variable
  }

  /// Takes a name away, or a computed field by its entity and its name.
  package mutating func forget(_ folded: String, _ dictionary: CaseDictionary) {
    bindings[folded] = nil
    let path = folded.split(separator: ".").map(String.init)
    guard path.count == 2, let entity = dictionary.entity(word: path[0]) else { return }
    computed[entity.name]?[dictionary.field(word: path[1], of: entity)?.name ?? path[1]] = nil
  }

  /// Gives a name to a function or a task.
  mutating func bind(_ name: Name, to binding: Binding) {
    bindings[name.folded] = binding
    own.names.insert(name.folded)
  }

  /// Takes the names that a text which is used gives, in place of those that were there.
  mutating func take(_ given: Environment) {
    for word in given.own.names { bindings[word] = given.bindings[word] }
    for field in given.own.fields {
      computed[field.entity, default: [:]][field.word] = given.computed[field.entity]?[field.word]
    }
    own.names.formUnion(given.own.names)
    own.fields.formUnion(given.own.fields)
    reserveNumbers(of: given)
  }

  /// The names of functions, for suggestions.
  var functionNames: [String] {
    bindings.values.compactMap {
      if case .function(let function) = $0 { function.name } else { nil }
    }.sorted()
  }

  /// The names of tasks, for suggestions.
  var taskNames: [String] {
    bindings.values.compactMap { if case .task(let task) = $0 { task.name } else { nil } }.sorted()
  }

  /// The function that a call names.
  func function(_ folded: String) -> FunctionDefinition? {
    guard case .function(let function)? = bindings[folded] else { return nil }
    return function
  }

  /// Gives a name to a question, which sees what stands before it.
  package mutating func define(_ name: Name, as expression: Expression) {
    let definition = Definition(name: name.text, expression: expression, environment: self)
    bind(name, to: .definition(definition))
  }

  /// Gives a name to a computed field, or its own rule to a word that the dictionary defines.
  package mutating func define(
    _ name: Name,
    of entity: Entity,
    inPlaceOf field: Field? = nil,
    as expression: Expression
  ) {
    let word = field?.name ?? name.folded
    computed[entity.name, default: [:]][word] = Definition(
      name: name.text,
      expression: expression,
      environment: besides(word, of: entity)
    )
    own.fields.insert(OwnNames.Field(entity: entity.name, word: word))
  }

  /// What the rule of a word sees: inside it the word means what the dictionary says, never an
  /// earlier rule, which isn't there any more when the new one is kept in its place.
  func besides(_ word: String, of entity: Entity) -> Environment {
    var names = self
    names.computed[entity.name]?[word] = nil
    return names
  }

  /// The names of the environment, with variables numbered after those of an inner one.
  ///
  /// What ran inside a block may have used numbers; the outer scope goes on above them.
  package mutating func reserveNumbers(of inner: Environment) {
    nextVariable = max(nextVariable, inner.nextVariable)
  }
}

/// Names by whether they are of their own or of an entity.
private struct OwnNames {
  struct Field: Hashable {
    let entity: String
    let word: String
  }

  var names: Set<String> = []
  var fields: Set<Field> = []
}

/// A question under a name, with the names that it sees.
///
/// A class only because a definition holds the environment before it, and so on back: a value
/// would contain itself.
package final class Definition: Sendable {
  package let name: String
  package let expression: Expression
  package let environment: Environment

  package init(name: String, expression: Expression, environment: Environment) {
    self.name = name
    self.expression = expression
    self.environment = environment
  }
}
