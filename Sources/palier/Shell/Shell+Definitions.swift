import PalierKit
import PalierTerminal

// What is kept with the store.
extension Shell {
  func definitions() throws {
    let kept = session.keptDefinitions
    guard !kept.isEmpty else {
      return say(
        "nothing is kept with the store: .keep NAME keeps a definition",
        "rien n'est gardé avec la base : .garder NOM garde une définition"
      )
    }
    let texts = kept.map { definition in
      let problem = definition.problem.map { "# ! \($0[tongue])\n" } ?? ""
      return problem + definition.text[tongue]
    }
    try output.page(TerminalText.neutral(texts.joined()))
  }

  func keep(_ name: String) throws {
    guard !name.isEmpty else { return try definitions() }
    try session.keep(name)
    say("kept with the store: \(name)", "gardé avec la base : \(name)")
  }

  func drop(_ name: String) throws {
    guard !name.isEmpty else {
      throw PalierError(
        .usage,
        BilingualText("name what is kept", "nommer ce qui est gardé")
      )
    }
    try session.drop(name)
    say("no longer kept: \(name)", "n'est plus gardé : \(name)")
  }
}
