import PalierDiagnostics
import PalierRuntime
import PalierSemantics

/// What a part of a text is, while it is typed.
public struct ColouredPart: Hashable, Sendable {
  /// What a part is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A word of the grammar.
    case keyword
    /// An entity, a field, a function, a name that was given.
    case name
    /// A value of a list.
    case value
    /// A text between quotes.
    case text
    /// A number, an amount, a day.
    case number
    /// A remark.
    case comment
    /// A word that names nothing.
    case error
  }

  /// Where it stands, in bytes of UTF-8.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind
}

extension Session {
  /// What the parts of a statement are that is being typed, in order, for a cursor so many bytes
  /// from its beginning; none where the text is too long to be told in the time of a key.
  public func colours(of text: String, cursor: Int) -> [ColouredPart] {
    interpreter.colours(of: text, cursor: cursor).compactMap { part in
      ColouredPart.Kind(rawValue: part.kind.rawValue).map {
        ColouredPart(range: part.range.lower..<part.range.upper, kind: $0)
      }
    }
  }

  /// What may follow at the end of a statement that is being typed, in a few words.
  public func hint(after text: String) -> BilingualText? {
    interpreter.hint(after: text).map { BilingualText($0) }
  }
}
