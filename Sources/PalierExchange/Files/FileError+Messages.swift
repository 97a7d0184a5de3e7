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
    let place = part.map { "\(path), \($0)" } ?? path
    guard let line else {
      return Message("\(place): \(reason.english)", "\(place) : \(reason.french)")
    }
    return Message(
      "\(place), line \(line): \(reason.english)",
      "\(place), ligne \(line) : \(reason.french)"
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
    case .encryptedWorkbook, .oldWorkbook, .otherWorkbook, .notAWorkbook, .damagedArchive,
      .inflatesTooMuch, .documentType, .badPart, .workbookTooLarge, .noSheet, .unknownSheet,
      .noSheets:
      workbookReason
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

  /// What is wrong with a workbook, and what helps.
  private var workbookReason: Message {
    switch code {
    case .encryptedWorkbook:
      Message(
        "the workbook is protected by a password; open it in a spreadsheet and save it without one",
        "le classeur est protégé par un mot de passe ; l’ouvrir dans un tableur et l’enregistrer "
          + "sans mot de passe"
      )
    case .oldWorkbook:
      Message(
        "it is a workbook of the older form .xls, whatever its name; save it as .xlsx or .csv",
        "c’est un classeur de l’ancien format .xls, quel que soit son nom ; l’enregistrer en "
          + ".xlsx ou .csv"
      )
    case .otherWorkbook:
      Message(
        "it is a binary workbook (.xlsb); save it as .xlsx or .csv",
        "c’est un classeur binaire (.xlsb) ; l’enregistrer en .xlsx ou .csv"
      )
    case .notAWorkbook:
      Message(
        "it is an archive, but no Excel workbook; save the table as .xlsx or .csv",
        "c’est une archive, mais non un classeur Excel ; enregistrer le tableau en .xlsx ou .csv"
      )
    case .damagedArchive:
      Message(
        "the workbook is damaged or cut short; have it sent again",
        "le classeur est endommagé ou tronqué ; le faire renvoyer"
      )
    case .inflatesTooMuch:
      Message(
        "its contents inflate to far more than any real workbook’s, and aren’t read further; "
          + "if it is trusted, save the table as .csv",
        "son contenu décompressé dépasse de loin celui d’un vrai classeur, la lecture s’arrête ; "
          + "s’il est sûr, enregistrer le tableau en .csv"
      )
    case .documentType:
      Message(
        "its XML declares a document type, which no spreadsheet writes; don’t trust the file, or "
          + "save the table as .csv",
        "son XML déclare un type de document, ce qu’aucun tableur n’écrit ; se méfier du fichier, "
          + "ou enregistrer le tableau en .csv"
      )
    case .workbookTooLarge:
      Message(
        "it holds more than any real sheet does; delete what isn’t used, or save the table as .csv",
        "il contient plus qu’aucune vraie feuille ; supprimer ce qui ne sert pas, ou enregistrer le "
          + "tableau en .csv"
      )
    case .noSheet:
      Message("the workbook has no sheet of cells", "le classeur n’a aucune feuille de cellules")
    case .unknownSheet:
      Message(
        "the workbook has no sheet of that name; its sheets are: \(near ?? "")",
        "le classeur n’a pas de feuille de ce nom ; ses feuilles : \(near ?? "")"
      )
    case .noSheets:
      Message(
        "a sheet is asked for, but the file is text, not a workbook; leave --sheet out",
        "une feuille est demandée, mais le fichier est du texte, non un classeur ; ôter --sheet"
      )
    default:
      Message(
        "this isn’t what a workbook holds here; open it in a spreadsheet and save it again",
        "ce n’est pas ce que contient un classeur à cet endroit ; l’ouvrir dans un tableur et "
          + "l’enregistrer de nouveau"
      )
    }
  }
}
