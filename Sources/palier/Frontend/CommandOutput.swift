import PalierKit

/// The output of a command: answers to standard output, everything else to standard error.
final class CommandOutput: SessionOutput {
  private let isForMachines: Bool
  private let isQuiet: Bool

  init(format: AnswerFormat, isQuiet: Bool) {
    isForMachines = format.isForMachines
    self.isQuiet = isQuiet
  }

  func write(_ bytes: [UInt8]) throws {
    try StandardOutput.write(bytes)
  }

  func endAnswer() {}

  func say(_ text: String) throws {
    // A program reads nothing but the answer.
    guard !isForMachines else { return StandardError.write(text + "\n") }
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
