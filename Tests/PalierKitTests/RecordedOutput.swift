import PalierKit

/// An output that keeps what it is given.
final class RecordedOutput: SessionOutput {
  private(set) var bytes: [UInt8] = []
  private(set) var answers = 0
  private(set) var said: [String] = []
  private(set) var warned: [String] = []
  private(set) var reports: [ChangeReport] = []
  private(set) var imports: [ImportSummary] = []
  /// What `write` throws, as when a reader has gone.
  var failure: (any Error)?

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) throws {
    if let failure { throw failure }
    self.bytes += bytes
  }

  func endAnswer() { answers += 1 }

  func say(_ text: String) { said.append(text) }

  func warn(_ text: String) { warned.append(text) }

  func tell(_ report: ChangeReport) { reports.append(report) }

  func tell(_ report: ImportSummary) { imports.append(report) }
}
