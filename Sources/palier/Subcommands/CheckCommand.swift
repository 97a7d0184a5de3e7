import ArgumentParser
import PalierKit

/// Checks scripts, and runs nothing.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: said(
        "Check the form, the names and the types of scripts; nothing is run.",
        "Vérifier la forme, les noms et les types de scripts ; rien n'est exécuté."
      ),
      discussion: said(
        """
        Without --store, the names kept with a store by .keep are not known.

        With --format json the output is an array for editors, [] when nothing is wrong. An object
        has file, code, severity (error or warning), message, notes, start, end and fix, which is
        null or has start, end and replacement. A place has line and column, which count from 1 and
        in characters as people see them; utf16_column, which counts UTF-16 code units from 1 (a
        language server's character is one less); offset, which counts UTF-8 bytes from 0. An end is
        behind the last character. Bytes that are not UTF-8 count as one replaced character.
        The exit code is 2 when there are errors, else 0.
        """,
        """
        Sans --store, les noms gardés avec une base par .keep ne sont pas connus.

        Avec --format json, la sortie est un tableau pour les éditeurs, [] si rien n'est erroné. Un
        objet a file, code, severity (error ou warning), message, notes, start, end et fix, qui vaut
        null ou a start, end et replacement. Une place a line et column, comptées à partir de 1, en
        caractères tels qu'on les voit ; utf16_column, en unités UTF-16 à partir de 1 (un de plus
        que « character » d'un serveur de langage) ; offset, en octets UTF-8 à partir de 0. Une fin
        suit le dernier caractère. Des octets qui ne sont pas de l'UTF-8 comptent pour un caractère
        de remplacement. Le code de sortie est 2 en cas d'erreur, sinon 0.
        """
      )
    )
  }

  @Argument(
    help: help("The scripts; - is standard input.", "Les scripts ; - est l'entrée standard."),
    completion: .scripts
  )
  var scripts: [String]

  @Option(
    help: help(
      "The store whose kept definitions the scripts may use.",
      "La base dont les scripts peuvent utiliser les définitions gardées."
    ),
    completion: .stores
  )
  var store: String?

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func validate() throws {
    guard everywhere.format.map({ [.table, .json].contains($0) }) ?? true else {
      throw ValidationError(
        said("the formats of check are table and json", "les formats de check sont table et json")
      )
    }
  }

  func run() throws {
    guard let store else { return try check { script throws(PalierError) in try script.check() } }
    var options = everywhere.session
    options.isReadOnly = true
    try everywhere.working(with: store, options) { session in
      try check { script throws(PalierError) in try session.check(script) }
    }
  }

  private func check(_ problems: (Script) throws(PalierError) -> [Problem]) throws {
    let isForEditors = everywhere.format == .json
    var worst = RunStatus.done
    var found: [Problem] = []
    for path in scripts {
      // The other scripts are still looked at.
      do throws(PalierError) {
        let script = try Script(path: path)
        for problem in try problems(script) {
          found.append(problem)
          if !isForEditors { StandardError.write(script.rendered(problem, .standardError)) }
        }
      } catch {
        found += error.problems
        // What is wrong with no text, such as a file that isn't there, has no place in the array.
        if !isForEditors || error.problems.isEmpty {
          StandardError.write(error.rendered(.standardError))
        }
        worst = worst == .done ? error.status : worst
      }
    }
    if isForEditors {
      try StandardOutput.write(Problem.json(found, in: CommandTongue.current))
    }
    if worst != .done { throw StatusError(status: worst) }
  }
}
