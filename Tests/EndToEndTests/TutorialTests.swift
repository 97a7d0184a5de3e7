import Foundation
import Testing

@Suite(.serialized)
struct TutorialTests {
  private static let english = [
    "households", "households where stage = assignation", "where contacted = false",
    "households where hearing_on in next 21 days",
    "households where status = open sort by debt desc take 10", "households group by stage",
    "households where count(visits) >= 2", ".find hortence osiier",
  ]
  private static let french = [
    "ménages", "ménages dont stade = assignation", "dont contacté = faux",
    "ménages dont audience_le dans 21 prochains jours",
    "ménages dont statut = en_cours trier par dette décroissant prendre 10",
    "ménages grouper par stade", "ménages dont nombre(visites) >= 2", ".trouver hortence osiier",
  ]

  @Test(arguments: [("en", english), ("fr", french)])
  func `the ten lessons are taken from the first to the last`(
    tongue: String,
    lines: [String]
  ) throws {
    let store = try DemoStore()
    let terminal = try Terminal(
      [store.path, "--tongue", tongue],
      columns: 120,
      rows: 50,
      home: store.folder
    )
    let isFrench = tongue == "fr"
    let lesson = isFrench ? "Leçon" : "Lesson"
    let of = isFrench ? "sur" : "of"
    try terminal.wait(for: "> ")
    try terminal.enter(isFrench ? ".tutoriel" : ".tutorial")
    try terminal.wait(for: "\(lesson) 1 \(of) 10", seconds: 60)
    // The third lesson goes on with what the second one showed; it is typed whole.
    for (index, line) in lines.enumerated() {
      if index == 2 {
        try terminal.enter(lines[1])
        try terminal.wait(for: isFrench ? "leçon 3> \(lines[1])" : "lesson 3> \(lines[1])")
      }
      try terminal.enter(line)
      try terminal.wait(for: "\(lesson) \(index + 2) \(of) 10")
    }
    let act =
      isFrench
      ? "ménages dont audience_le dans 21 prochains jours prendre 3 ajouter contact { canal: courrier }"
      : "households where hearing_on in next 21 days take 3 add contact { channel: letter }"
    try terminal.enter(act)
    try terminal.wait(for: isFrench ? "[o/N]" : "[y/N]")
    try terminal.enter("o")
    try terminal.wait(for: "\(lesson) 10 \(of) 10")
    try terminal.enter(isFrench ? "annuler" : "undo")
    Thread.sleep(forTimeInterval: 1)
    try terminal.enter("o")
    try terminal.wait(for: isFrench ? "retour à" : "back to")
    try terminal.enter("quit")
    try terminal.wait(for: "ended 0")
  }

  @Test func `it is taken up at the lesson where it was left`() throws {
    let store = try DemoStore()
    for number in 1...2 {
      let terminal = try Terminal([store.path, "--tongue", "en"], columns: 120, home: store.folder)
      try terminal.wait(for: "> ")
      try terminal.enter(".tutorial")
      try terminal.wait(for: "Lesson \(number) of 10", seconds: 60)
      try terminal.enter(number == 1 ? "households" : ".tutorial hint")
      try terminal.wait(for: number == 1 ? "Lesson 2 of 10" : "  households where stage =")
      try terminal.enter("quit")
      try terminal.wait(for: "back to")
      try terminal.enter("quit")
      try terminal.wait(for: "ended 0")
    }
  }
}
