package import PalierDiagnostics
package import PalierDictionary
package import PalierSyntax

/// Finds what may stand at a cursor: the parser says which words and names it asks for, the checker
/// which of them mean something there.
package struct Completion {
  /// What may stand at the cursor, and what it replaces.
  package struct Answer: Sendable {
    package let candidates: [Candidate]
    /// The word, or the open text, that a candidate replaces.
    package let range: SourceRange
    /// The entities whose rows a text may name there, when the cursor stands where one can begin or
    /// has begun.
    package let named: [String]
    /// Whether the fragment is an open text.
    package let isText: Bool
    /// Whether a file is named there.
    package let isFile: Bool
    /// The question that counts the rows by the values that may stand there, under the conditions
    /// typed before: by groups, or, for a field that holds several values, a column of each value's
    /// word; nil where the cursor isn't compared with a field.
    package let counting: Expression?
  }

  let dictionary: CaseDictionary
  /// The tongue of help, and of words where the text has none yet.
  let tongue: Tongue
  /// The names of the forms in which answers are written.
  let formats: [String]
  /// In which role somebody asks; nil for one without limits.
  let role: AccessRole?
  /// How often each word was used before, by its folded form: of what fits as well, that comes first.
  let uses: [String: Int]
  /// Reads the texts that a text uses or runs; nil reads none.
  let library: TextLibrary?

  package init(
    dictionary: CaseDictionary,
    tongue: Tongue,
    formats: [String] = [],
    role: AccessRole? = nil,
    uses: [String: Int] = [:],
    library: TextLibrary? = nil
  ) {
    self.dictionary = dictionary
    self.tongue = tongue
    self.formats = formats
    self.role = role
    self.uses = uses
    self.library = library
  }

  /// What may stand at an offset of a text.
  ///
  /// - Parameters:
  ///   - text: The text, of which only what stands before the cursor counts.
  ///   - offset: The cursor, in bytes of UTF-8.
  ///   - environment: The names in reach.
  ///   - question: The question shown last, which a line that begins with a clause continues.
  /// - Returns: The candidates, best first, and what they replace.
  package func answer(
    to text: SourceText,
    at offset: Int,
    in environment: Environment,
    after question: Expression? = nil
  ) -> Answer {
    let site = CompletionSite(
      text,
      at: offset,
      dictionary,
      environment,
      role: role,
      library: library
    )
    guard let question, site.continuesSelection || site.isFirst else {
      return answer(site.offers(formats), at: site)
    }
    let composed = CompletionSite(
      text,
      at: offset,
      dictionary,
      environment,
      role: role,
      after: question,
      tongue: tongue
    )
    if site.continuesSelection { return answer(composed.offers(formats), at: composed) }
    return answer(site.offers(formats) + composed.continuations, at: site)
  }

  private func answer(_ offers: [Offer], at site: CompletionSite) -> Answer {
    let isText = site.request.isText
    let members = offers.filter { $0.kind == .value }.compactMap(\.english.first)
    return Answer(
      candidates: isText
        ? []
        : Match.candidates(
          of: offers,
          fragment: site.request.fragment,
          written: site.writtenTongue ?? tongue,
          told: tongue,
          uses: uses
        ),
      range: site.range,
      named: site.namedEntities,
      isText: isText,
      isFile: site.takesFile,
      counting: ValueCount(members: members).question(in: site.request.program)
    )
  }
}
