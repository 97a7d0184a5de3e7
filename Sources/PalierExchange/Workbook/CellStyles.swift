/// The forms in which a workbook shows its numbers, by the styles that cells name.
final class CellStyles: XMLHandler {
  private var formats: [Int: NumberForm] = [:]
  private var forms: [NumberForm] = []
  private var isInCells = false

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    switch element {
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let number = attributes.number("numFmtId") ?? 0
      forms.append(formats[number] ?? NumberForm(standard: number))
    case "numFmt":
      guard let number = attributes.number("numFmtId"), let code = attributes["formatCode"] else {
        return
      }
      formats[number] = NumberForm(code: code)
    default: break
    }
  }

  func end(_ element: XMLName) {
    if element == "cellXfs" { isInCells = false }
  }

  /// The form that a cell's style shows a number in.
  func form(_ style: Int?) -> NumberForm {
    guard let style, forms.indices.contains(style) else { return .plain }
    return forms[style]
  }
}

/// What a number format makes of a number.
enum NumberForm: Equatable {
  case plain
  case percent
  /// A day, perhaps with a time of day, or a time alone.
  case date(hasDay: Bool)
  /// Hours, minutes and seconds that go on above a day's.
  case elapsed
  /// Digits only, zeros before them up to a length: a code of a fixed length.
  case code(length: Int)

  /// One of the formats that a workbook needn't declare.
  init(standard number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...58: self = .date(hasDay: true)
    case 18...21, 32...35, 45...47: self = .date(hasDay: false)
    default: self = .plain
    }
  }

  /// A declared format: `dd/mm/yyyy`, `0.0%`, `00000`; the part for positive numbers decides.
  init(code: String) {
    let bare = Self.bare(code)
    guard !bare.contains("general"), !bare.contains("standard") else {
      self = .plain
      return
    }
    guard !bare.contains("[") else {
      self = .elapsed
      return
    }
    let hasYearOrDay = bare.contains { "dyj".contains($0) }
    let hasTime = bare.contains { "hs".contains($0) }
    let hasDay = hasYearOrDay || (bare.contains("m") && !hasTime)
    if hasDay || hasTime {
      self = .date(hasDay: hasDay)
    } else if bare.contains("%") {
      self = .percent
    } else if bare.utf8.count > 1, bare.utf8.allSatisfy({ $0 == 0x30 }) {
      self = .code(length: bare.utf8.count)
    } else {
      self = .plain
    }
  }

  /// The first part of a format in lower case, without quoted texts, colours and conditions in
  /// brackets, and characters behind `\`, `_` or `*`; hours, minutes or seconds in brackets, which go
  /// on above a day's, stay with them.
  private static func bare(_ code: String) -> String {
    var result = ""
    var rest = code.lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": return result
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        if !inside.isEmpty, inside.allSatisfy("hms".contains) { result += "[\(inside)]" }
        rest = rest.dropFirst(inside.count + 1)
      case "\\", "_", "*": rest = rest.dropFirst()
      default: result.append(character)
      }
    }
    return result
  }
}
