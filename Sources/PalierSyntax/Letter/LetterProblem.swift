import PalierDiagnostics

/// What can be wrong in the form of a letter, apart from the language of its fields.
enum LetterProblem {
  case tooLong
  case notUTF8
  case noBody
  case noAddress
  case secondAddress
  case unclosedTag
  case unclosedElement(String)
  case fieldInTag
  case styleInBody
  case forbiddenTag(String)
  case loadsFile(String)
  case envelopeTells(String)

  func diagnostic(at range: SourceRange) -> Diagnostic {
    let (message, remedy) = words
    return Diagnostic(
      code,
      at: range,
      message,
      notes: remedy.map { [Note($0)] } ?? []
    )
  }

  private var code: DiagnosticCode {
    switch self {
    case .tooLong: .textTooLong
    case .notUTF8: .invalidUTF8
    case .envelopeTells: .letterTells
    default: .letterForm
    }
  }

  private var words: (Message, Message?) {
    switch self {
    case .tooLong:
      (Message("the letter is longer than 16 MB", "le courrier dépasse 16 Mo"), nil)
    case .notUTF8:
      (
        Message("the letter isn't written in UTF-8", "le courrier n'est pas en UTF-8"),
        Message("save it as UTF-8", "l'enregistrer en UTF-8")
      )
    case .noBody:
      (
        Message("a letter has a <body>", "un courrier a un <body>"),
        Message("what is printed stands in it", "ce qui s'imprime s'y trouve")
      )
    case .noAddress:
      (
        Message(
          "the letter has no <address>, which the window of the envelope shows",
          "le courrier n'a pas d'<address>, que montre la fenêtre de l'enveloppe"
        ),
        Message(
          "write the name and the address of who gets it: <address>{tenant}<br>{address}</address>",
          "y mettre le nom et l'adresse du destinataire : "
            + "<address>{locataire}<br>{adresse}</address>"
        )
      )
    case .secondAddress:
      (
        Message("a letter has one <address>", "un courrier a une seule <address>"),
        Message(
          "who writes stands in <header>, beside the window",
          "l'expéditeur se met dans <header>, hors de la fenêtre"
        )
      )
    case .unclosedTag:
      (
        Message("this tag isn't closed", "cette balise n'est pas fermée"),
        Message("in a text '<' is written &lt;", "dans un texte, « < » s'écrit &lt;")
      )
    case .unclosedElement(let name):
      (Message("</\(name)> is missing", "il manque </\(name)>"), nil)
    case .fieldInTag:
      (
        Message(
          "a field stands in the text of a letter, not in a tag",
          "un champ se met dans le texte d'un courrier, pas dans une balise"
        ),
        Message("a brace itself is written &#123;", "une accolade s'écrit &#123;")
      )
    case .styleInBody:
      (
        Message("<style> stands in the <head>", "<style> se met dans <head>"),
        nil
      )
    case .forbiddenTag(let name):
      (
        Message(
          "<\(name)> has no place in a letter, which runs and loads nothing",
          "<\(name)> n'a pas sa place dans un courrier, qui n'exécute et ne charge rien"
        ),
        nil
      )
    case .loadsFile(let place):
      (
        Message(
          "a letter loads no file: \(place)",
          "un courrier ne charge aucun fichier : \(place)"
        ),
        Message(
          "an image stands in the letter itself: src=\"data:image/png;base64,…\"",
          "une image se met dans le courrier même : src=\"data:image/png;base64,…\""
        )
      )
    case .envelopeTells(let word):
      (
        Message(
          "'\(word)' would be read through the window of the envelope",
          "« \(word) » se lirait par la fenêtre de l'enveloppe"
        ),
        Message(
          "nothing on an envelope tells of eviction or debt",
          "rien sur une enveloppe ne parle d'expulsion ou de dette"
        )
      )
    }
  }
}
