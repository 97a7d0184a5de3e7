import Glibc
import PalierValues

/// The time that entries bear, in UTC; never what they are ordered by.
enum JournalClock {
  static var now: String {
    let seconds = time(nil)
    let day = seconds / 86_400
    let rest = seconds - day * 86_400
    let parts = [rest / 3_600, rest / 60 % 60, rest % 60].map { padded($0, to: 2) }
    return "\(CivilDate(day: day).iso)T\(parts.joined(separator: ":"))Z"
  }
}
