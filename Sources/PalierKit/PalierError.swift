import PalierDiagnostics
import PalierExchange
import PalierRuntime
import PalierStore

/// Why something wasn't done; the store is then as it was before.
public struct PalierError: Error, Sendable {
  /// How a command should end.
  public let status: RunStatus
  /// What went wrong and what helps, in a sentence.
  public let message: BilingualText
  /// What is wrong in a text, by its places; empty when no text is to blame.
  public let problems: [Problem]
  /// The error that the session's own output threw, when that is what stopped the text.
  public let cause: (any Error)?
  /// What is wrong, by the texts that it is in.
  private let texts: [TextProblems]

  /// Makes an error of a sentence.
  public init(_ status: RunStatus, _ message: BilingualText) {
    self.status = status
    self.message = message
    problems = []
    cause = nil
    texts = []
  }

  init(_ status: RunStatus, _ diagnostics: [Diagnostic], in source: SourceText) {
    self.init(status, [TextProblems(diagnostics, in: source)])
  }

  init(_ status: RunStatus, _ texts: [TextProblems]) {
    self.status = status
    self.texts = texts
    let diagnostics = texts.flatMap(\.diagnostics)
    let first = diagnostics.first { $0.severity == .error } ?? diagnostics.first
    message = BilingualText(first?.message ?? Message("the text is wrong", "le texte est erroné"))
    problems = texts.flatMap { text in
      text.diagnostics.byPlace.map { Problem($0, in: text.source) }
    }
    cause = nil
  }

  private init(cause: any Error) {
    status = .failed
    message = BilingualText("the output failed: \(cause)", "la sortie a échoué : \(cause)")
    problems = []
    self.cause = cause
    texts = []
  }

  /// The error as the command says it.
  package init(_ error: any Error) {
    switch error {
    case let error as PalierError: self = error
    case let failure as RunFailure: self.init(failure)
    case let error as StoreError:
      let status: RunStatus =
        switch error.code {
        case .interrupted: .interrupted
        case .readOnly: .refused
        default: .failed
        }
      // That somebody stopped it is all there is to say; the engine's own words add nothing.
      let said = status == .interrupted ? StoreError(.interrupted, error.context) : error
      self.init(status, BilingualText(said.message))
    case let error as FileError: self.init(.failed, BilingualText(error.message))
    case let error as MappingError: self.init(.wrongText, BilingualText(error.message))
    case let diagnostic as Diagnostic: self.init(.failed, BilingualText(diagnostic.message))
    default: self.init(cause: error)
    }
  }

  private init(_ failure: RunFailure) {
    switch failure {
    // A text that only asks for what isn't the role's is written rightly, and refused.
    case .wrongTexts(let texts): self.init(texts.areOfRoleAlone ? .refused : .wrongText, texts)
    case .failed(let diagnostic, let source): self.init(.failed, [diagnostic], in: source)
    case .asserted(let diagnostic, let source): self.init(.checkFailed, [diagnostic], in: source)
    case .refused(let message): self.init(.refused, BilingualText(message))
    }
  }

  /// The error as lines to be shown, with the places in the text underlined.
  public func rendered(_ presentation: Presentation) -> String {
    let texts = texts.filter { !$0.diagnostics.isEmpty }
    guard texts.isEmpty else {
      return texts.map { text in
        text.diagnostics.count == 1
          ? presentation.diagnostics.render(text.diagnostics[0], in: text.source)
          : presentation.diagnostics.render(text.diagnostics, in: text.source)
      }.joined()
    }
    let word = BilingualText("error:", "erreur :")[presentation.tongue]
    let mark = presentation.hasColor ? "\u{1B}[1;31m\(word)\u{1B}[0m" : word
    let text = VisibleText.neutral(message[presentation.tongue], keepingLines: true)
    return "\(mark) \(presentation.lines(of: text, taken: presentation.cells(word) + 1))"
  }
}

extension [TextProblems] {
  /// Whether nothing is wrong but that something isn't for the role, in a text that another uses too.
  fileprivate var areOfRoleAlone: Bool {
    let errors = flatMap(\.diagnostics).filter {
      $0.severity == .error && $0.code != .usedTextWrong
    }
    return !errors.isEmpty && errors.allSatisfy { $0.code == .notForRole }
  }
}

/// Runs something of the program's own; whatever it throws is told as one kind of error.
func told<Result>(_ body: () throws -> Result) throws(PalierError) -> Result {
  do {
    return try body()
  } catch {
    throw PalierError(error)
  }
}
