import Glibc
package import PalierValues

/// The day where the program runs.
package enum SystemClock {
  package static var today: CivilDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let year = Int(parts.tm_year) + 1_900
    return CivilDate(year: year, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(day: Int(seconds) / 86_400)
  }
}
