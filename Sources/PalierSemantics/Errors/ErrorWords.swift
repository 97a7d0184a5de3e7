import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// Finds the words for what the checker finds wrong at a place.
///
/// The facts name entities, enumerations and functions by their English identifiers; a sentence has
/// the word of its own tongue. What people typed is repeated as they typed it.
struct ErrorWords {
  let dictionary: CaseDictionary
  /// What is underlined.
  let range: SourceRange

  /// The diagnostic of a sentence, with a line that helps and a replacement of what is underlined.
  func diagnostic(
    _ code: DiagnosticCode,
    _ english: String,
    _ french: String,
    note: Message? = nil,
    replacement: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code,
      at: range,
      Message(english, french),
      notes: note.map { [Note($0)] } ?? [],
      fix: replacement.map { FixIt(range, replacement: $0) }
    )
  }

  /// An entity's word as it stands in a sentence.
  func noun(_ entity: String) -> Noun {
    dictionary.entity(named: entity)?.noun
      ?? Noun(Message(entity, entity), plural: Message(entity, entity))
  }

  /// An enumeration's name.
  func enumeration(_ name: String) -> Message {
    let words = dictionary.enumeration(named: name)?.words
    return Message(words?.english ?? name, words?.french ?? name)
  }

  /// A function of the language in each tongue; another name stays as it was typed.
  func function(_ name: String) -> Message {
    guard let function = Function.named(TextForm.foldedWord(name)) else {
      return Message(name, name)
    }
    return Message(function.spelling(in: .english), function.spelling(in: .french))
  }

  /// A clause or a verb in each tongue.
  func phrase(_ english: String) -> Message {
    Message(english, Lexicon.phrase(english, in: .french))
  }

  /// A keyword in each tongue.
  func keyword(_ word: Keyword) -> Message {
    Message(word.spelling(in: .english), word.spelling(in: .french))
  }

  /// A type with its article.
  func type(_ type: ValueType) -> Message {
    type.described(in: dictionary)
  }
}
