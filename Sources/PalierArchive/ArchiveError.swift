/// What is wrong with an archive.
package enum ArchiveError: Error, Equatable, Sendable {
  /// It has no directory, or one that doesn't fit: cut short, or not an archive at all.
  case damaged
  /// A part of it doesn't inflate to what was put into it.
  case damagedPart(String)
  /// A part is protected by a password.
  case encrypted(String)
  /// A part inflates to far more than any real one.
  case inflatesTooMuch(String)
}
