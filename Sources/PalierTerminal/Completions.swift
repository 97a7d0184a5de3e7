/// What may stand at the cursor.
package struct Completions: Equatable, Sendable {
  /// One thing that may stand at the cursor.
  package struct Candidate: Equatable, Sendable {
    /// The text that takes the place of the fragment, with the space that follows it if any.
    package let insertion: String
    /// The text shown in the list.
    package let display: String
    /// What the list says beside it: a count, a kind.
    package let detail: String

    /// Makes a candidate; without a display text, what is inserted is shown.
    package init(insertion: String, display: String? = nil, detail: String = "") {
      self.insertion = insertion
      self.display = display ?? insertion
      self.detail = detail
    }
  }

  /// How many characters before the cursor a candidate replaces.
  package let replacing: Int
  /// The candidates, in the order of the list.
  package let candidates: [Candidate]

  /// Whether the candidates are only there to be read: none of them changes the line.
  package let isListing: Bool

  /// Makes the answer to one press of Tab.
  package init(replacing: Int, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
    isListing = false
  }

  /// Makes an answer that is only to be read.
  package init(listing candidates: [Candidate]) {
    replacing = 0
    self.candidates = candidates
    isListing = true
  }

  /// Nothing to offer.
  package static let none = Completions(replacing: 0, candidates: [])
}

/// What one press of Tab does to the line.
package struct CompletionEdit: Equatable {
  /// The text to put in place of the fragment, when it changes anything.
  package var replacement: String?
  /// Whether the candidates are listed.
  package var lists: Bool

  /// Decides from the candidates and from the fragment that they replace.
  package init(fragment: String, candidates: [Completions.Candidate], isListing: Bool = false) {
    guard !isListing else {
      replacement = nil
      lists = !candidates.isEmpty
      return
    }
    let insertions = candidates.map { TerminalText.neutral($0.insertion) }
    guard let first = insertions.first else {
      replacement = nil
      lists = false
      return
    }
    // The same text offered in two senses leaves nothing to choose.
    if insertions.allSatisfy({ $0 == first }) {
      replacement = first == fragment ? nil : first
      lists = first == fragment && candidates.count > 1
      return
    }
    let common = insertions.dropFirst().reduce(Substring(first)) { prefix, next in
      prefix.prefix(Self.agreement(prefix, next))
    }
    // Candidates found otherwise than by their beginning may share less than what is typed.
    let helps = common.count >= fragment.count && common != fragment
    replacement = helps ? String(common) : nil
    // Correcting an accent adds nothing to read: the choice is shown at once.
    lists = !helps || common.count == fragment.count
  }

  private static func agreement(_ first: Substring, _ second: String) -> Int {
    zip(first, second).prefix { $0 == $1 }.count
  }
}
