import PalierDiagnostics
import PalierDictionary

/// The sentence that tells what a verb did, agreeing in number and gender.
struct Summary {
  let noun: Noun
  /// The past participle: English, and French masculine singular.
  let participle: Message

  /// `3 households transferred, 1 unchanged, 2 refused`.
  func message(_ outcome: VerbOutcome) -> Message {
    let done = outcome.done.count
    let counted = Agreement.counted(done, noun)
    // A French count of none takes the singular, as `aucun`.
    var english = ["\(counted.english) \(participle.english)"]
    var french = ["\(counted.french) \(participle.french)\(ending(done))"]
    if !outcome.unchanged.isEmpty {
      english.append("\(outcome.unchanged.count) unchanged")
      french.append("\(outcome.unchanged.count) inchangé\(ending(outcome.unchanged.count))")
    }
    let refused = outcome.refusals.count
    if refused > 0 {
      english.append("\(refused) refused")
      french.append("\(refused) refusé\(ending(refused))")
    }
    return Message(english.joined(separator: ", "), french.joined(separator: ", "))
  }

  private func ending(_ count: Int) -> String {
    Agreement.frenchEnding(count, feminine: noun.isFeminine)
  }
}

extension VerbOutcome {
  /// Says what was done to rows of an entity.
  mutating func tell(_ entity: Entity, _ english: String, _ french: String) {
    tell(entity.noun, english, french)
  }

  /// Says what was done to things of a noun.
  mutating func tell(_ noun: Noun, _ english: String, _ french: String) {
    summary = Summary(noun: noun, participle: Message(english, french)).message(self)
  }
}
