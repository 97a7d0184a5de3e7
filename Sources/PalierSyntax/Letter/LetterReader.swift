import PalierDiagnostics
import PalierValues

/// Reads the file of a letter: of HTML only as much as is needed to find its fields, and to know
/// which of them stand in an address.
struct LetterReader {
  let source: SourceText
  private(set) var template = LetterTemplate()
  private(set) var diagnostics: [Diagnostic] = []
  private var offset = 0
  private var markup: [UInt8] = []
  private var isInBody = false
  /// How many `<address>` elements are open here.
  private var openAddresses = 0
  private var addresses = 0
  private var bodies = 0

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func readAll() {
    guard source.utf8.count <= Limits.bytes else { return refuse(.tooLong, from: 0, to: 0) }
    guard String(validating: source.utf8, as: UTF8.self) != nil else {
      return refuse(.notUTF8, from: 0, to: 0)
    }
    while offset < source.utf8.count, diagnostics.count < Limits.diagnostics {
      switch source.utf8[offset] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "{") where isInBody: readField()
      default: readMarkup()
      }
    }
    closeMarkup()
    if bodies == 0 { refuse(.noBody, from: 0, to: 0) }
    if bodies > 0, addresses == 0 { refuse(.noAddress, from: 0, to: 0) }
  }

  private mutating func readMarkup() {
    let lower = offset
    while offset < source.utf8.count, !Self.stops.contains(source.utf8[offset]) { offset += 1 }
    if offset == lower { offset += 1 }
    keep(from: lower)
    guard openAddresses > 0 else { return }
    let text = source.text(in: SourceRange(lower: lower, upper: offset))
    if let word = Self.tellingWord(in: text) {
      refuse(.envelopeTells(word), from: lower, to: offset)
    }
  }

  private static let stops: Set<UInt8> = [UInt8(ascii: "<"), UInt8(ascii: "{")]

  /// Beginnings of the words that tell of what the letter is about.
  private static let tellingBeginnings = [
    "arrear", "arrier", "ccapex", "clil", "debt", "dette", "evict", "expuls", "huissier", "impay",
    "loyer", "surendett",
  ]

  private static func tellingWord(in text: String) -> String? {
    text.split { !$0.isLetter }.map(String.init).first { word in
      let folded = TextForm.folded(word)
      return tellingBeginnings.contains { folded.hasPrefix($0) }
    }
  }

  private mutating func readField() {
    let lower = offset
    closeMarkup()
    let (expression, problems, end) = Parser.parseField(source, at: offset)
    diagnostics += problems
    offset = max(end, offset + 1)
    template.body.append(
      .field(
        LetterTemplate.Field(
          expression: expression,
          range: SourceRange(lower: lower, upper: offset),
          isOnEnvelope: openAddresses > 0
        )
      )
    )
  }

  private mutating func keep(from lower: Int) {
    if isInBody { markup += source.utf8[lower..<offset] }
  }

  private mutating func closeMarkup() {
    guard !markup.isEmpty else { return }
    template.body.append(.markup(String(decoding: markup, as: UTF8.self)))
    markup = []
  }

  private mutating func refuse(_ problem: LetterProblem, from lower: Int, to upper: Int) {
    diagnostics.append(problem.diagnostic(at: SourceRange(lower: lower, upper: upper)))
  }

  // MARK: Tags

  private mutating func readTag() {
    let lower = offset
    guard let tag = LetterTag(source, at: offset) else {
      // A sign that begins no tag; it is a text's own.
      offset += 1
      return keep(from: lower)
    }
    offset = tag.range.upper
    guard tag.isClosed else { return refuse(.unclosedTag, from: lower, to: lower + 1) }
    if isInBody, let brace = tag.brace { refuse(.fieldInTag, from: brace, to: brace + 1) }
    if LetterTag.forbidden.contains(tag.name) {
      return refuse(.forbiddenTag(tag.name), from: lower, to: tag.range.upper)
    }
    if let place = tag.attributes["src"], !place.hasPrefix("data:") {
      refuse(.loadsFile(place), from: lower, to: tag.range.upper)
    }
    switch tag.name {
    case "!": return
    case "html" where !tag.isEnd: template.language = tag.attributes["lang"]
    case "meta": declare(tag)
    case "title" where !tag.isEnd && !isInBody: template.title = content(until: "title")
    case "style" where isInBody: refuse(.styleInBody, from: lower, to: tag.range.upper)
    case "style" where !tag.isEnd: template.styles += content(until: "style")
    case "body":
      if tag.isEnd { closeMarkup() } else { bodies += 1 }
      isInBody = !tag.isEnd
    default:
      if tag.name == "address" { openOrCloseAddress(tag) }
      keep(from: lower)
    }
  }

  private mutating func openOrCloseAddress(_ tag: LetterTag) {
    guard isInBody else { return }
    if tag.isEnd {
      openAddresses = max(0, openAddresses - 1)
    } else {
      openAddresses += 1
      addresses += 1
      if addresses > 1 { refuse(.secondAddress, from: tag.range.lower, to: tag.range.upper) }
    }
  }

  private mutating func declare(_ tag: LetterTag) {
    guard let name = tag.attributes["name"], name.hasPrefix("palier-") else { return }
    template.declarations.append(
      LetterTemplate.Declaration(
        name: String(name.dropFirst("palier-".count)),
        value: tag.attributes["content"] ?? "",
        range: tag.range
      )
    )
  }

  /// What stands before the end tag of an element that holds text alone.
  private mutating func content(until name: String) -> String {
    let lower = offset
    while offset < source.utf8.count {
      if source.utf8[offset] == UInt8(ascii: "<"), let tag = LetterTag(source, at: offset),
        tag.isEnd, tag.name == name
      {
        let text = source.text(in: SourceRange(lower: lower, upper: offset))
        offset = tag.range.upper
        return text
      }
      offset += 1
    }
    refuse(.unclosedElement(name), from: lower, to: lower)
    return ""
  }
}
