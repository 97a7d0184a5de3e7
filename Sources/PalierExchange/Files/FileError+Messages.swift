import Glibc
package import PalierDiagnostics

extension FileError {
  /// Tells a failure of the system call that has just set `errno`.
  package init(path: String, system number: Int32) {
    let code: Code =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM, EROFS: .permissionDenied
      case EISDIR: .isDirectory
      case ELOOP: .isLink
      case EEXIST, ENOTEMPTY: .exists
      case ENAMETOOLONG, EINVAL: .badName
      case ENOSPC, EDQUOT: .deviceFull
      case ENXIO, ENODEV: .notRegular
      default: .system
      }
    self.init(code, path: path, number: number)
  }

  /// The sentence that tells it to the reader, with the file and the line before it.
  package var message: Message {
    guard let line else {
      return Message("\(path): \(reason.english)", "\(path) : \(reason.french)")
    }
    return Message(
      "\(path), line \(line): \(reason.english)",
      "\(path), ligne \(line) : \(reason.french)"
    )
  }

  private var reason: Message {
    switch code {
    case .notFound: Message("no such file or folder", "fichier ou dossier introuvable")
    case .permissionDenied: Message("permission denied", "accès refusé")
    case .isDirectory: Message("it is a folder, not a file", "c’est un dossier, non un fichier")
    case .notRegular: Message("it is not an ordinary file", "ce n’est pas un fichier ordinaire")
    case .isLink: Message("a symbolic link is in its place", "un lien symbolique est à sa place")
    case .exists: Message("a file of that name exists already", "un fichier de ce nom existe déjà")
    case .badName:
      Message("this name cannot be a file's", "ce nom ne peut pas être celui d’un fichier")
    case .deviceFull: Message("no room left on the device", "il n’y a plus de place sur le support")
    case .system:
      Message("the system reported error \(number)", "le système signale l’erreur \(number)")
    case .tooLarge: Message("it is larger than 16 MB", "il dépasse 16 Mo")
    case .changed:
      Message("the file changed while it was read", "le fichier a changé pendant la lecture")
    case .empty: Message("the file is empty", "le fichier est vide")
    case .binary: Message("it is not a text file", "ce n’est pas un fichier texte")
    case .workbook:
      Message("it is a workbook, not a text file", "c’est un classeur, non un fichier texte")
    case .badEncoding:
      Message(
        "its text does not keep to the encoding it announces",
        "le texte ne respecte pas l’encodage qu’il annonce"
      )
    case .mixedEncoding:
      Message("it mixes UTF-8 with another encoding", "il mêle l’UTF-8 à un autre encodage")
    case .unterminatedQuote:
      Message(
        "a quotation mark opened here is never closed",
        "un guillemet ouvert ici n’est jamais fermé"
      )
    case .recordTooLong:
      Message(
        "a row is too long; a quotation mark may be missing",
        "une ligne est trop longue ; il manque peut-être un guillemet"
      )
    case .noHeading:
      Message("no row of headings was found", "aucune ligne d’en-têtes n’a été trouvée")
    }
  }
}
