/// Deals communes by their weights, so that their ranks don't depend on chance.
enum CommuneDeal {
  /// So many communes of some districts, shuffled: each as often as its weight says, within one.
  static func deal(
    _ count: Int,
    districts: ClosedRange<Int>,
    _ random: inout DemoRandom
  ) -> [Int] {
    let covered = EssonneCommune.all.indices.filter {
      districts.contains(EssonneCommune.all[$0].district)
    }
    let total = covered.reduce(0) { $0 + EssonneCommune.all[$1].weight }
    guard total > 0 else { return [] }
    var dealt: [Int] = []
    var left: [(rest: Int, commune: Int)] = []
    for commune in covered {
      let share = count * EssonneCommune.all[commune].weight
      dealt += [Int](repeating: commune, count: share / total)
      left.append((share % total, commune))
    }
    left.sort { ($1.rest, $0.commune) < ($0.rest, $1.commune) }
    dealt += left.prefix(count - dealt.count).map(\.commune)
    random.shuffle(&dealt)
    return dealt
  }
}
