import PalierKit

/// How long something took, as it is told.
enum Timing {
  static func sentence(_ duration: Duration, in tongue: Tongue = CommandTongue.current) -> String {
    let (seconds, fraction) = duration.components
    let milliseconds = seconds * 1_000 + fraction / 1_000_000_000_000_000
    let time = milliseconds >= 10_000 ? "\(seconds) s" : "\(milliseconds) ms"
    return BilingualText("time: \(time)", "durée : \(time)")[tongue]
  }
}
