import PalierDiagnostics
import PalierDictionary
import PalierReport

/// How answers and messages look.
public struct Presentation: Sendable {
  /// The tongue of headings, values and messages.
  public var tongue: Tongue
  /// Whether messages carry the colours of a terminal.
  public var hasColor: Bool
  /// How many cells a line may take; nil when nothing is ever left out or wrapped.
  public var width: Int?
  /// Whether messages are broken between words where they are wider, as people read them.
  public var wrapsMessages = false
  /// How many rows a table shows; nil for all.
  public var rowLimit: Int?
  /// Measures text without controls, in cells of the terminal.
  public var cells: @Sendable (String) -> Int

  /// Makes a presentation; what isn't given suits a file or a pipe.
  public init(
    tongue: Tongue = .english,
    hasColor: Bool = false,
    width: Int? = nil,
    rowLimit: Int? = nil,
    cells: @escaping @Sendable (String) -> Int = { $0.count }
  ) {
    self.tongue = tongue
    self.hasColor = hasColor
    self.width = width
    self.rowLimit = rowLimit
    self.cells = cells
  }

  func report(_ dictionary: CaseDictionary) -> ReportOptions {
    ReportOptions(
      tongue: tongue.spoken,
      dictionary: dictionary,
      width: width,
      rowLimit: rowLimit,
      remedy: DotCommand.all.written(in: tongue),
      cells: cells
    )
  }

  var diagnostics: DiagnosticRenderer {
    DiagnosticRenderer(
      tongue: tongue.spoken,
      decorator: hasColor ? .ansi : .plain,
      width: width ?? 100,
      isWrapped: wrapsMessages,
      cells: cells
    )
  }

  /// A message in the lines that it is shown in, each of them ended.
  func lines(of message: String, taken: Int = 0) -> String {
    guard wrapsMessages, let width else { return message + "\n" }
    let paragraphs = message.split(separator: "\n", omittingEmptySubsequences: false)
    return paragraphs.enumerated().flatMap { index, paragraph in
      WrappedText.lines(
        String(paragraph),
        width: max(20, width),
        taken: index == 0 ? taken : 0,
        cells: cells
      )
    }.map { $0 + "\n" }.joined()
  }
}

extension Tongue {
  var spoken: PalierDiagnostics.Tongue {
    switch self {
    case .english: .english
    case .french: .french
    }
  }
}

extension BilingualText {
  init(_ message: Message) {
    self.init(message.english, message.french)
  }
}
