package import PalierDiagnostics

/// Gives the checker the texts that `use` names: it reads no file itself.
package struct TextLibrary: Sendable {
  /// A text, and what tells it from every other, whatever path leads to it.
  package struct Volume {
    package let identity: String
    package let source: SourceText

    package init(identity: String, source: SourceText) {
      self.identity = identity
      self.source = source
    }
  }

  /// Why a text can't be had.
  package struct Missing: Error {
    package let message: Message

    package init(_ message: Message) {
      self.message = message
    }
  }

  /// The text at a path, as the text that names it has it; nil stands for no text of a file.
  let open: @Sendable (_ path: String, _ user: SourceText?) throws(Missing) -> Volume

  package init(
    open: @escaping @Sendable (_ path: String, _ user: SourceText?) throws(Missing) -> Volume
  ) {
    self.open = open
  }
}

/// What a text has taken from others by `use`.
struct UsedTexts {
  /// The texts that are being used, each by the one before it.
  var chain: [(identity: String, name: String)] = []
  /// The names that each text gave.
  var given: [String: Environment] = [:]
  /// What is wrong in them, told with their own places.
  var problems: [TextProblems] = []
}
