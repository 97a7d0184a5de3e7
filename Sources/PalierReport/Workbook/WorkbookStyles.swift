import PalierDiagnostics

/// The form in which a cell of a workbook shows its value.
enum CellForm: Hashable {
  case text
  /// Text that would become a formula if somebody went into the cell and out of it.
  case guardedText
  /// Text longer than a column is wide, on several lines.
  case wrappedText
  case number
  case money
  case percent
  case date
  case time
  case month
  case days
}

/// The styles that the cells of a workbook use, numbered as they are first asked for.
final class WorkbookStyles {
  private struct Style: Hashable {
    let form: CellForm
    let isBold: Bool
  }

  private let tongue: Tongue
  private var numbers: [Style: Int] = [Style(form: .text, isBold: false): 0]
  private var used = [Style(form: .text, isBold: false)]

  init(tongue: Tongue) {
    self.tongue = tongue
  }

  /// The number of a style.
  func number(_ form: CellForm, isBold: Bool = false) -> Int {
    let style = Style(form: form, isBold: isBold)
    if let number = numbers[style] { return number }
    used.append(style)
    numbers[style] = used.count - 1
    return used.count - 1
  }

  /// The part that declares them.
  var text: String {
    var formats: [String] = []
    var cells = ""
    for style in used {
      var number = style.form == .time ? 20 : 0
      if let code = format(style.form) {
        formats.append(
          "<numFmt numFmtId=\"\(164 + formats.count)\" formatCode=\"\(XMLText.escaped(code))\"/>"
        )
        number = 163 + formats.count
      }
      cells +=
        "<xf numFmtId=\"\(number)\" fontId=\"\(style.isBold ? 1 : 0)\" fillId=\"0\" borderId=\"0\" "
        + "xfId=\"0\"\(style.form == .guardedText ? " quotePrefix=\"1\"" : "")"
        + " applyNumberFormat=\"1\" applyFont=\"1\""
        + (style.form == .wrappedText
          ? " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>" : "/>")
    }
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
    let declared =
      formats.isEmpty ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>"
    return WorkbookFile.declaration
      + "<styleSheet xmlns=\"\(WorkbookFile.main)\">\(declared)"
      + "<fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(used.count)\">\(cells)</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }

  /// The number format of a form; `,` and `.` stand for the marks of the reader's own settings.
  private func format(_ form: CellForm) -> String? {
    let isFrench = tongue == .french
    return switch form {
    case .text, .guardedText, .wrappedText, .number, .time: nil
    case .money: "#,##0.00\\ \"€\""
    case .percent: isFrench ? "0\\ %" : "0%"
    case .date: isFrench ? "dd/mm/yyyy" : "yyyy\\-mm\\-dd"
    case .month: isFrench ? "mm/yyyy" : "yyyy\\-mm"
    case .days:
      isFrench ? "[<2]0\\ \"jour\";#,##0\\ \"jours\"" : "[=1]0\\ \"day\";#,##0\\ \"days\""
    }
  }
}
