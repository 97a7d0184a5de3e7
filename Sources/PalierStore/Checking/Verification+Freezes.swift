import PalierDiagnostics

extension Verification {
  /// Every freeze holds what the journal says it held, and none was taken away.
  func checkFreezes() throws {
    let freezes = try reader.freezes()
    for freeze in freezes where !freeze.isSound {
      add(
        .freezes,
        nil,
        nil,
        Message(
          "the freeze '\(freeze.name)' isn't what was kept",
          "l'arrêté « \(freeze.name) » n'est pas ce qui a été conservé"
        )
      )
    }
    let kept = Set(freezes.map(\.seq))
    let sql = "select seq from journal where kind = 'freeze' order by seq"
    for seq in try reader.integers(sql) where !kept.contains(seq) {
      add(
        .freezes,
        nil,
        nil,
        Message(
          "the freeze of entry \(seq) was taken away",
          "l'arrêté de l'entrée \(seq) a été retiré"
        )
      )
    }
  }
}
