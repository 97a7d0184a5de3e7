import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Puts what was found behind an answer's figures into words.
struct FigureWords {
  /// The titles of the columns that are shown.
  let titles: [Message]
  let noun: Noun
  let isGrouped: Bool
  /// Whether small numbers are hidden; then none is told.
  let isMasked: Bool
  let counts: [Int]

  func said(_ finding: FigureAudit.Finding) -> [Message] {
    switch finding {
    case .truth(let column, let doubt):
      let no = among(doubt.leftOut, doubt.fields).map {
        titled([column], $0, of: Message("no", "non"))
      }
      let yes = among(doubt.entered, doubt.fields)
        .map { titled([column], $0, of: Message("yes", "oui")) }
      return [no, yes].compactMap(\.self)
    case .counted(let columns, let doubt):
      let more = doubt.leftOut.flatMap { figure(counts[$0]) }
        .map { UnknownWords.more($0, doubt.fields) }
      return [more, among(doubt.entered, doubt.fields)].compactMap(\.self)
        .map { titled(columns, $0) }
    case .share(let columns, let whole, let doubt):
      return [titled(columns, share(of: counts[whole], doubt))]
    case .value(let value):
      let (unknown, all) = (counts[value.unknown], counts[value.whole])
      guard unknown > 0 else { return [] }
      let said = rest(unknown, of: all, value)
      return [isGrouped && !value.isFiltered ? said : titled(value.columns, said)]
    }
  }

  /// What is said of columns, or of a value that they show: behind their titles.
  private func titled(_ columns: [Int], _ said: Message, of value: Message? = nil) -> Message {
    let shown = columns.filter { titles.indices.contains($0) }.map { titles[$0] }
    func text(_ tongue: Tongue) -> String {
      let title = (shown + [value].compactMap(\.self)).map { $0[tongue] }.joined(separator: ", ")
      return title + (tongue == .french ? " : " : ": ") + said[tongue]
    }
    return Message(text(.english), text(.french))
  }

  /// A number of rows, nil when there are none.
  private func figure(_ count: Int) -> Message? {
    guard count > 0 else { return nil }
    return isMasked ? UnknownWords.some : UnknownWords.figure(count)
  }

  private func among(_ place: Int?, _ fields: [Field]) -> Message? {
    place.flatMap { figure(counts[$0]) }.map { UnknownWords.among($0, fields) }
  }

  /// What a share is a share of, with the rows about which its condition can't tell.
  private func share(of whole: Int, _ doubt: FigureAudit.Doubt?) -> Message {
    let all = isMasked ? noun.plural : Agreement.counted(whole, noun)
    let base =
      isGrouped
      ? Message(
        "of the rows of its group, \(all.english) in all",
        "sur les lignes de son groupe, \(all.french) en tout"
      ) : Message("of \(all.english)", "sur \(all.french)")
    let unknown = [doubt?.leftOut, doubt?.entered].compactMap(\.self).map { counts[$0] }
    guard let doubt, let told = figure(unknown.reduce(0, +)) else { return base }
    let among = UnknownWords.among(told, doubt.fields)
    return Message("\(base.english), \(among.english)", "\(base.french), \(among.french)")
  }

  /// On how many rows a value rests.
  private func rest(_ unknown: Int, of all: Int, _ value: FigureAudit.RestingValue) -> Message {
    let field = UnknownWords.names(value.fields)
    let counted = Agreement.counted(all, noun)
    let total = UnknownWords.figure(all)
    if isMasked {
      let english = noun.plural.english
      return onTheOthers(
        Message(
          "\(field.english) is unknown for some \(english)",
          "valeur parfois inconnue : \(field.french)"
        ),
        value.kinds
      )
    }
    guard unknown < all else {
      let none = Agreement.counted(0, noun)
      return Message(
        "\(none.english) of \(total.english) has a known \(field.english)",
        "\(none.french) des \(total.french) n'a de valeur connue : \(field.french)"
      )
    }
    guard isGrouped else {
      return Message(
        "of \(UnknownWords.figure(all - unknown).english) of \(counted.english), "
          + "those with a known \(field.english)",
        "sur \(UnknownWords.figure(all - unknown).french) des \(counted.french), "
          + "où la valeur est connue : \(field.french)"
      )
    }
    let figure = UnknownWords.figure(unknown)
    return onTheOthers(
      Message(
        "\(field.english) is unknown for \(figure.english) of \(counted.english)",
        "valeur inconnue pour \(figure.french) des \(counted.french) : \(field.french)"
      ),
      value.kinds
    )
  }

  private func onTheOthers(_ said: Message, _ kinds: [RowsFunction.Kind]) -> Message {
    let names = kinds.map(\.plural).reduce(into: [Message]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    func list(_ tongue: Tongue, _ and: String, article: String = "") -> String {
      let words = names.map { article + $0[tongue] }
      guard let last = words.last, words.count > 1 else { return words.first ?? "" }
      return words.dropLast().joined(separator: ", ") + and + last
    }
    return Message(
      "\(said.english): \(list(.english, " and ")) are of the others",
      "\(said.french) ; \(list(.french, " et ", article: "les ")) portent sur les autres"
    )
  }
}

/// What is said of rows that have no value of a field.
enum UnknownWords {
  /// What is said in place of a number that is hidden.
  static let some = Message("some", "certains")

  static func names(_ fields: [Field]) -> Message {
    guard !fields.isEmpty else { return Message("value", "valeur") }
    let headings = fields.map(\.words.heading)
    return Message(
      headings.map(\.english).joined(separator: " or "),
      headings.map(\.french).joined(separator: " ou ")
    )
  }

  static func figure(_ count: Int) -> Message {
    Message(Agreement.grouped(count, in: .english), Agreement.grouped(count, in: .french))
  }

  /// Rows that aren't there for want of a value.
  static func more(_ figure: Message, _ fields: [Field]) -> Message {
    let names = names(fields)
    return Message(
      "\(figure.english) more have no known \(names.english)",
      "\(figure.french) de plus dont la valeur est inconnue : \(names.french)"
    )
  }

  /// Rows that are there for want of a value.
  static func among(_ figure: Message, _ fields: [Field]) -> Message {
    let names = names(fields)
    return Message(
      "of which \(figure.english) have no known \(names.english)",
      "dont \(figure.french) où la valeur est inconnue : \(names.french)"
    )
  }
}

extension RowsFunction.Kind {
  /// What several results of the function are called.
  fileprivate var plural: Message {
    switch self {
    case .sum: Message("sums", "sommes")
    case .average: Message("averages", "moyennes")
    case .minimum: Message("minimums", "minimums")
    case .maximum: Message("maximums", "maximums")
    case .lowerMiddle: Message("medians", "médianes")
    case .percentile(let place) where place == Number(scaled: 50 * Number.scale):
      Message("medians", "médianes")
    case .percentile: Message("percentiles", "centiles")
    case .count, .distinct, .first: Message("values", "valeurs")
    }
  }
}
