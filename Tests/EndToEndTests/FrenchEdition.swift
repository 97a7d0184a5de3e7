import Foundation
import Testing

/// A script of `Examples/fr` and the English one that it is, by the paths in `Examples`.
struct FrenchEdition: CustomTestStringConvertible {
  let french: String
  let english: String

  var testDescription: String { french }

  /// The pairs that the French page lists: a link to the one, then a link to the other.
  static let all: [FrenchEdition] = {
    let page = Command.root.appending(path: "Examples/fr/LISEZMOI.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| [") }.compactMap { line in
      let links = line.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
      guard links.count == 2 else { return nil }
      return FrenchEdition(french: "fr/\(links[0])", english: links[1].replacing("../", with: ""))
    }
  }()

  /// The tables alone, whose answer is one: `bilan-etape.pal` runs them all.
  static let tables = all.filter {
    $0.french.hasPrefix("fr/bilan/") && !$0.french.hasSuffix("bilan-etape.pal")
  }

  /// What the script needs that has parameters without a value of their own, and where its files go.
  static func parameters(_ name: String, _ store: DemoStore) -> [String: String] {
    switch name {
    case "fr/semaine/transfert-mensuel.pal":
      ["opérateur": "Tout Azimut", "mois": "2022-10", "répertoire": store.folder.path()]
    case "fr/semaine/passation.pal":
      ["intervenant_absent": "Garance SORBIER", "intervenant_relais": "Thym ALISIER"]
    case "fr/semaine/courriers.pal", "fr/semaine/calendrier.pal",
      "fr/semaine/accuse-de-reception.pal", "fr/semaine/retour-mensuel.pal":
      ["répertoire": store.folder.path()]
    default: [:]
    }
  }
}
