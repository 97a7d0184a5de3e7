import PalierValues

/// Days and times as workbooks count them: a day is 1, a time of day a part of it.
enum SerialDay {
  private static let dayOf1900 = 25_569
  private static let dayOf1904 = 24_107
  private static let last = 2_958_466.0
  private static let secondsOfDay = 86_400

  /// Adds `2021-05-12`, `2021-05-12 14:30` or `14:30`; false where a spreadsheet would show that it
  /// can't be a day.
  static func append(
    _ serial: Double,
    isFrom1904: Bool,
    hasDay: Bool,
    to bytes: inout [UInt8]
  ) -> Bool {
    guard serial >= 0, serial < last else { return false }
    var day = Int(serial)
    var seconds = Int(((serial - Double(day)) * Double(secondsOfDay)).rounded())
    if seconds == secondsOfDay {
      seconds = 0
      day += 1
    }
    if hasDay || day > 0 { append(day: day, isFrom1904, to: &bytes) }
    let isTimeShown = seconds > 0 || !(hasDay || day > 0)
    guard isTimeShown else { return true }
    if hasDay || day > 0 { bytes.append(0x20) }
    append(seconds / 3600, to: &bytes)
    appendMinutes(of: seconds, to: &bytes)
    return true
  }

  /// Adds `36:00`, a time that goes on above a day's; false where a spreadsheet would show that it
  /// can't be one.
  static func append(elapsed serial: Double, to bytes: inout [UInt8]) -> Bool {
    guard serial >= 0, serial < last else { return false }
    let seconds = Int((serial * Double(secondsOfDay)).rounded())
    bytes.append(contentsOf: String(seconds / 3600).utf8)
    appendMinutes(of: seconds, to: &bytes)
    return true
  }

  private static func appendMinutes(of seconds: Int, to bytes: inout [UInt8]) {
    bytes.append(0x3A)
    append(seconds / 60 % 60, to: &bytes)
    if seconds % 60 > 0 {
      bytes.append(0x3A)
      append(seconds % 60, to: &bytes)
    }
  }

  private static func append(day serial: Int, _ isFrom1904: Bool, to bytes: inout [UInt8]) {
    guard isFrom1904 || serial > 60 else {
      // The system of 1900 has a 29 February of that year, and a day 0: both stay what they aren't.
      if serial == 0 || serial == 60 {
        bytes.append(contentsOf: Array((serial == 0 ? "1900-01-00" : "1900-02-29").utf8))
      } else {
        bytes.append(contentsOf: CivilDate(day: serial - dayOf1900 + 1).iso.utf8)
      }
      return
    }
    let offset = isFrom1904 ? dayOf1904 : dayOf1900
    bytes.append(contentsOf: CivilDate(day: serial - offset).iso.utf8)
  }

  /// A number below 100 in two digits.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }
}
