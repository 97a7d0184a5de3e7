import PalierValues

/// The forms in which a person's name may stand in another file.
///
/// Accents, case, hyphens and apostrophes don't count; a particle may be written or not, apart or
/// joined; surname and given name may have changed places; a married woman may stand under either of
/// her names.
package struct NameForms: Hashable, Sendable {
  private static let particles: Set<String> = [
    "d", "da", "de", "del", "der", "des", "di", "do", "du", "el", "l", "la", "le", "les", "van",
    "von",
  ]

  /// The forms of the surnames.
  package let surnames: Set<String>
  /// The forms of the whole name, surname and given name in the order of the alphabet.
  package let names: Set<String>

  package init(surname: String?, birthName: String?, givenName: String?) {
    let surnames = Set([surname, birthName].compactMap(\.self).flatMap(NameForms.forms))
    let given = givenName.map(NameForms.forms) ?? []
    self.surnames = surnames
    names = Set(
      surnames.flatMap { surname in
        given.map { [surname, $0].sorted().joined(separator: " ") }
      }
    )
  }

  /// A name with its particles and without, in one word.
  private static func forms(_ name: String) -> Set<String> {
    let words = TextForm.folded(name)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let bare = words.filter { !particles.contains($0) }
    return Set([words, bare].map { $0.joined() }.filter { !$0.isEmpty })
  }
}
