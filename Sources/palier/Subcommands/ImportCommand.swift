import ArgumentParser
import Glibc
import PalierKit

/// Brings a file's rows into a store.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: said(
        "Import a CSV or Excel (.xlsx) file; the store is made when there is none.",
        "Importer un fichier CSV ou Excel (.xlsx) ; la base est créée si elle n'existe pas."
      )
    )
  }

  @Argument(help: help("The store.", "La base."), completion: .stores)
  var store: String

  @Argument(help: help("The file.", "Le fichier."), completion: .file())
  var file: String

  @Option(
    name: .customLong("as"),
    help: help(
      "The entity whose rows it holds, or acknowledgement, monthly_return.",
      "L'entité de ses lignes, ou accusé_de_réception, retour_mensuel."
    )
  )
  var entity: String

  @Option(
    help: help(
      "The sheet of a workbook; else its first.",
      "La feuille du classeur ; sinon la première.",
      valueName: "name"
    )
  )
  var sheet: String?

  @Option(
    help: help(
      "A mapping: a line HEADING = FIELD per column.",
      "Une correspondance : une ligne EN-TÊTE = CHAMP par colonne.",
      valueName: "file"
    )
  )
  var map: String?

  @Flag(help: help("Show what it would do, write nothing.", "Montrer l'effet sans rien écrire."))
  var preview = false

  @Option(
    help: help(
      "The file for the rows that can't be imported.",
      "Le fichier des lignes qui ne peuvent être importées.",
      valueName: "file"
    )
  )
  var rejects: String?

  @Flag(
    help: help("Import the good rows all the same.", "Importer tout de même les bonnes lignes.")
  )
  var partial = false

  @Flag(
    help: help(
      "Take the file's values where the store has others.",
      "Prendre les valeurs du fichier là où la base en a d'autres."
    )
  )
  var replace = false

  @Option(
    help: help(
      "The day of what the file tells without a date: debts, what a return says.",
      "Le jour de ce que le fichier dit sans date : dettes, retours.",
      valueName: "day"
    )
  )
  var dated: Day?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    var options = everywhere.session
    options.isDryRun = preview
    var request = ImportRequest(path: file, entity: entity)
    request.sheet = sheet
    request.mappingPath = map
    request.rejectsPath = rejects
    request.acceptsPart = partial
    request.replaces = replace
    request.dated = dated
    guard access(file, R_OK) == 0 else {
      // No store is made for a file that isn't there.
      throw PalierError(
        .failed,
        BilingualText("\(file) can't be read", "\(file) ne peut être lu")
      )
    }
    let isNew = access(store, F_OK) != 0
    if isNew, preview {
      throw PalierError(
        .failed,
        BilingualText(
          "a preview needs a store: \(store) doesn't exist",
          "un aperçu demande une base : \(store) n'existe pas"
        )
      )
    }
    let output = CommandOutput(format: options.format, isQuiet: everywhere.quiet)
    let importing = { (session: Session) in
      let summary = try session.importFile(request)
      output.tell(summary)
      if !summary.isWritten { throw StatusError(status: .failed) }
    }
    try isNew
      ? everywhere.making(store, options, output, importing)
      : everywhere.working(with: store, options, output) { session in
        try everywhere.timed { try importing(session) }
      }
  }
}
