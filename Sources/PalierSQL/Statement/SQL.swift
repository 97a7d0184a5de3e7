/// A piece of SQL with its values, and what the engine's parser needs to read it.
///
/// Pieces are composed by interpolation: `"\(left) = \(right, at: 2)"`. `at` is the number of
/// symbols that an LALR parser holds unreduced before the piece; it gives the depth of the whole.
struct SQL: Sendable {
  /// How tightly a piece holds together, from loosest to tightest.
  enum Level: Int, Comparable, Sendable {
    case disjunction
    case conjunction
    case negation
    case comparison
    case sum
    case atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var text: String
  private(set) var bindings: [SQLBinding]
  /// The parser's stack at its deepest.
  private(set) var depth: Int
  /// The height of the expression tree.
  private(set) var height: Int
  var level = Level.atom
  /// Whether a condition is never unknown.
  var isExact = false

  /// A `?` that stands for the value, in a text that has no other.
  static func value(_ binding: SQLBinding, in text: String = "?") -> SQL {
    SQL(text: text, bindings: [binding], depth: text == "?" ? 1 : 4, height: 0)
  }

  /// The pieces one after the other, as a list or a chain of operators, the parser holding `open`
  /// symbols before each but the first.
  static func joined(_ parts: [SQL], by separator: String, open: Int = 2) -> SQL {
    var result: SQL = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { result.text += separator }
      result.append(part, at: index == 0 ? 0 : open)
    }
    return result
  }

  /// The same piece, known to hold together so tightly.
  func level(_ level: Level, isExact: Bool = false) -> SQL {
    var result = self
    result.level = level
    result.isExact = isExact
    return result
  }

  /// The piece in parentheses unless it holds together at least so tightly.
  func at(least level: Level) -> SQL {
    self.level >= level ? self : ("(\(self, at: 1))" as SQL).level(.atom, isExact: isExact)
  }

  /// A chain of terms whose tree stays low whatever their number.
  ///
  /// The deepest terms come first: the first one is read with the fewest symbols held.
  static func chain(_ terms: [SQL], by word: String, level: Level) -> SQL {
    if terms.count == 1 { return terms[0] }
    let chunk = 200
    guard terms.count <= chunk else {
      let groups = stride(from: 0, to: terms.count, by: chunk).map { start in
        chain(Array(terms[start..<min(start + chunk, terms.count)]), by: word, level: level)
      }
      return chain(groups, by: word, level: level)
    }
    let operands = terms.map { term in
      term.level == level && term.height < chunk ? term : term.at(least: .negation)
    }
    let deep = operands.filter { $0.depth > 12 }.sorted { $0.depth > $1.depth }
    let parts = deep + operands.filter { $0.depth <= 12 }
    var result = joined(parts, by: " \(word) ")
    result.height += parts.count
    return result.level(level, isExact: terms.allSatisfy(\.isExact))
  }

  private mutating func append(_ part: SQL, at offset: Int) {
    text += part.text
    bindings += part.bindings
    depth = max(depth, offset + part.depth)
    height = max(height, part.height + 1)
  }
}

extension SQL: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    self.init(text: value, bindings: [], depth: 1, height: 0)
  }

  init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.result
  }

  struct StringInterpolation: StringInterpolationProtocol {
    // A call, a case or a qualified name holds up to six symbols before it is reduced.
    fileprivate var result = SQL(text: "", bindings: [], depth: 6, height: 0)

    init(literalCapacity: Int, interpolationCount: Int) {
      result.text.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) {
      result.text += literal
    }

    mutating func appendInterpolation(_ part: SQL, at offset: Int = 0) {
      result.append(part, at: offset)
    }

    /// A name, quoted.
    mutating func appendInterpolation(name: String) {
      result.text += SQL.quoted(name)
    }

    /// A word of the generator's own: an alias, an operator.
    mutating func appendInterpolation(word: String) {
      result.text += word
    }
  }

  /// A name as an identifier of SQL.
  static func quoted(_ name: String) -> String {
    var result = "\""
    for character in name.unicodeScalars {
      if character == "\"" { result.unicodeScalars.append(character) }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
