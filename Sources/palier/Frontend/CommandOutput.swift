import PalierKit

/// The output of a command: answers to standard output, everything else to standard error.
final class CommandOutput: SessionOutput {
  private let format: AnswerFormat
  private let isQuiet: Bool

  init(format: AnswerFormat, isQuiet: Bool) {
    self.format = format
    self.isQuiet = isQuiet
  }

  func write(_ bytes: [UInt8]) throws {
    guard format != .xlsx || !StandardOutput.isTerminal else {
      throw PalierError.workbookOnTerminal
    }
    try StandardOutput.write(bytes)
  }

  func endAnswer() {}

  func say(_ text: String) throws {
    // A program reads nothing but the answer.
    guard !format.isForMachines else { return StandardError.write(text + "\n") }
    try StandardOutput.write(text + "\n")
  }

  func warn(_ text: String) {
    StandardError.write(text + "\n")
  }

  func tell(_ report: ChangeReport) {
    guard !isQuiet || !report.refusals.isEmpty else { return }
    StandardError.write(report.rendered(.standardError))
  }

  func tell(_ report: ImportSummary) {
    guard !isQuiet || !report.isWritten else { return }
    StandardError.write(report.rendered(.standardError))
  }
}

extension PalierError {
  /// A workbook isn't text, and a terminal would take its bytes for orders.
  static var workbookOnTerminal: PalierError {
    PalierError(
      .usage,
      BilingualText(
        "a workbook can't be shown on a terminal; write it to a file: export to \"answer.xlsx\", or "
          + "> answer.xlsx",
        "un classeur ne s'affiche pas sur un terminal ; l'écrire dans un fichier : "
          + "exporter vers \"reponse.xlsx\", ou > reponse.xlsx"
      )
    )
  }
}
