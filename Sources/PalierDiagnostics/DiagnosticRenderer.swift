/// Lays out diagnostics over the text that they speak of, in a tongue.
///
///     visits.pal:1:18: error[unknown-field]: a household has no “stge”
///       1 | households where stge = cql
///         |                  ^^^^
///         = fix: households where stage = cql
package struct DiagnosticRenderer: Sendable {
  private let tongue: Tongue
  private let decorator: DiagnosticDecorator
  private let width: Int
  private let isWrapped: Bool
  private let cells: @Sendable (String) -> Int

  /// A renderer for a tongue.
  ///
  /// `width` is how many cells a line of the source may take, its gutter included; longer lines
  /// are cut around what is marked. Messages are broken between words to fit it where they are
  /// `isWrapped`. `cells` measures text without controls, in terminal cells.
  package init(
    tongue: Tongue,
    decorator: DiagnosticDecorator = .plain,
    width: Int = 100,
    isWrapped: Bool = false,
    cells: @escaping @Sendable (String) -> Int = { $0.count }
  ) {
    self.tongue = tongue
    self.decorator = decorator
    self.width = width
    self.isWrapped = isWrapped
    self.cells = cells
  }

  /// One diagnostic, each of its lines ended.
  package func render(_ diagnostic: Diagnostic, in source: SourceText) -> String {
    let isError = diagnostic.severity == .error
    let part: DiagnosticDecorator.Part = isError ? .error : .warning
    let word = isError ? Message("error", "erreur") : Message("warning", "avertissement")
    let stands = diagnostic.range != .nowhere || !source.utf8.isEmpty
    var place = VisibleText.neutral(source.name)
    if stands {
      let location = source.location(of: diagnostic.range.lower)
      place += ":\(location.line):\(location.column)"
    }
    let kind = "\(word[tongue])[\(diagnostic.code.rawValue)]\(colon)"
    var lines = wrapped(
      VisibleText.neutral(diagnostic.message.typeset(in: tongue)),
      behind: "\(place): \(kind) ",
      shown: decorator.decorated("\(place):", as: .place) + " "
        + decorator.decorated(kind, as: part) + " ",
      indent: 2
    ) { decorator.decorated($0, as: .message) }
    let gutter = gutterWidth(for: diagnostic, in: source)
    if stands { lines += excerpt(diagnostic.range, in: source, gutter: gutter, as: part) }
    for note in diagnostic.notes {
      lines += remark("note", note.message.typeset(in: tongue), gutter: gutter, as: .note)
      if let range = note.range {
        lines += excerpt(range, in: source, gutter: gutter, as: .note)
      }
    }
    if let fix = diagnostic.fix {
      let word = Message("fix", "correction")
      let text = correction(fix, in: source, room: width - gutter - 20)
      lines += remark(word[tongue], text, gutter: gutter, as: .fix)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Several diagnostics of one text by their places, and a last line that counts them.
  ///
  /// - Returns: nothing at all when there are none.
  package func render(_ diagnostics: [Diagnostic], in source: SourceText) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let errors = diagnostics.count { $0.severity == .error }
    var counts: [String] = []
    if errors > 0 { counts.append(Agreement.counted(errors, .error)[tongue]) }
    if errors < diagnostics.count {
      counts.append(Agreement.counted(diagnostics.count - errors, .warning)[tongue])
    }
    return diagnostics.byPlace.map { render($0, in: source) }.joined()
      + counts.joined(separator: ", ") + "\n"
  }

  // French sets a space before the colon, one at which no line breaks.
  private var colon: String { tongue == .french ? "\u{A0}:" : ":" }

  private func gutterWidth(for diagnostic: Diagnostic, in source: SourceText) -> Int {
    let ranges = [diagnostic.range] + diagnostic.notes.compactMap(\.range)
    let digits = ranges.map { String(source.location(of: $0.lower).line).count }
    return (digits.max() ?? 1) + 2
  }

  private func excerpt(
    _ range: SourceRange,
    in source: SourceText,
    gutter: Int,
    as part: DiagnosticDecorator.Part
  ) -> [String] {
    let excerpt = SourceExcerpt(
      of: range,
      in: source,
      room: max(20, width - gutter - 3),
      cells: cells
    )
    let number = String(source.location(of: range.lower).line)
    let blank = String(repeating: " ", count: gutter)
    let head = decorator.decorated(blank.dropLast(number.count) + number + " |", as: .gutter)
    return [
      excerpt.line.isEmpty ? head : head + " " + excerpt.line,
      decorator.decorated(blank + " |", as: .gutter) + leading(excerpt.marks)
        + decorator.decorated(String(excerpt.marks.drop { $0 == " " }), as: part),
    ]
  }

  private func leading(_ marks: String) -> String {
    " " + String(marks.prefix { $0 == " " })
  }

  private func remark(
    _ word: String,
    _ text: String,
    gutter: Int,
    as part: DiagnosticDecorator.Part
  ) -> [String] {
    let blank = String(repeating: " ", count: gutter)
    return wrapped(
      VisibleText.neutral(text),
      behind: "\(blank) = \(word)\(colon) ",
      shown: decorator.decorated(blank + " =", as: .gutter) + " "
        + decorator.decorated(word + colon, as: part) + " ",
      indent: gutter + 3
    )
  }

  /// A text behind what its first line begins with, the lines after it further in.
  private func wrapped(
    _ text: String,
    behind beginning: String,
    shown: String,
    indent: Int,
    _ decorated: (String) -> String = { $0 }
  ) -> [String] {
    guard isWrapped else { return [shown + decorated(text)] }
    let room = max(20, width) - indent
    let lines = WrappedText.lines(
      text,
      width: room,
      taken: cells(beginning) - indent,
      cells: cells
    )
    let blank = String(repeating: " ", count: indent)
    return lines.enumerated().map { ($0 == 0 ? shown : blank) + decorated($1) }
  }

  /// The mended line where it is short enough to be read, else what to write.
  private func correction(_ fix: FixIt, in source: SourceText, room: Int) -> String {
    let size = source.utf8.count
    let lower = min(max(0, fix.range.lower), size)
    let upper = min(max(lower, fix.range.upper), size)
    let line = source.lineRange(around: lower)
    let isReadable = line.upper - line.lower <= SourceExcerpt.reach
    if isReadable, upper <= line.upper, !fix.replacement.contains(where: \.isNewline) {
      let mended =
        source.text(in: SourceRange(lower: line.lower, upper: lower)) + fix.replacement
        + source.text(in: SourceRange(lower: upper, upper: line.upper))
      let shown = String(mended.drop { $0 == " " || $0 == "\t" })
      if !shown.isEmpty, cells(VisibleText.neutral(shown)) <= room { return shown }
    }
    guard fix.replacement.isEmpty else { return "→ " + fix.replacement }
    let removed = VisibleText.neutral(
      source.text(in: SourceRange(lower: lower, upper: min(upper, lower + 400)))
    )
    let quoted = removed.count > 40 ? removed.prefix(39) + "…" : removed[...]
    return Message("remove “\(quoted)”", "retirer «\u{A0}\(quoted)\u{A0}»")[tongue]
  }
}
