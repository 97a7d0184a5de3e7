extension Keyword {
  /// What a keyword does, which decides whether its words are free as names.
  package enum Role: Hashable, Sendable {
    /// Begins a clause.
    case clause
    /// Begins a verb.
    case verb
    /// Begins a statement, and is never a name.
    case statement
    /// Stands between operands, or before one.
    case `operator`
    /// Is an operand.
    case value
    /// Is a keyword only where the grammar asks for it, else free as a name.
    case contextual
  }

  /// A line of the table of keywords.
  package struct Entry: Sendable {
    package let role: Role
    package let english: Spellings
    package let french: Spellings

    fileprivate init(_ role: Role, _ english: Spellings, _ french: Spellings) {
      self.role = role
      self.english = english
      self.french = french
    }
  }

  /// The table of keywords: role, English, French.
  ///
  /// The first spelling is the one that the printer writes; the others are read as well, and those
  /// between parentheses stay free as names whatever the role.
  package var entry: Entry {
    switch self {
    case .where: Entry(.clause, "where", "dont")
    case .sort: Entry(.clause, "sort", "trier")
    case .take: Entry(.clause, "take", "prendre")
    case .skip: Entry(.clause, "skip", "sauter")
    case .show: Entry(.clause, "show", "montrer")
    case .group: Entry(.clause, "group", "grouper")
    case .across: Entry(.clause, "across", "croiser")
    case .with: Entry(.clause, "with", "avec")
    case .without: Entry(.clause, "without", "sans")
    case .mask: Entry(.clause, "mask", "masquer")
    case .distinct: Entry(.clause, "distinct", "distinct")
    case .chart: Entry(.clause, "chart", "graphique")
    case .caption: Entry(.clause, "caption", "légende")
    case .by: Entry(.contextual, "by", "par")
    case .ascending: Entry(.contextual, "asc", "croissant")
    case .descending: Entry(.contextual, "desc", "décroissant")
    case .ties: Entry(.contextual, "ties", "ex_aequo")
    case .totals: Entry(.contextual, "totals", "totaux")
    case .zeros: Entry(.contextual, "zeros", "zéros")
    case .unknowns: Entry(.contextual, "unknown", "inconnus inconnu")
    case .below: Entry(.contextual, "below", "sous")
    case .all: Entry(.contextual, "all", "tout tous toutes")
    case .except: Entry(.contextual, "except", "sauf")
    case .as: Entry(.contextual, "as", "comme")
    case .of: Entry(.contextual, "of", "de du d'")
    case .asOf: Entry(.contextual, "", "au")

    case .set: Entry(.verb, "set", "mettre")
    case .add: Entry(.verb, "add", "ajouter")
    case .advance: Entry(.verb, "advance", "avancer")
    case .assign: Entry(.verb, "assign", "affecter")
    case .transfer: Entry(.verb, "transfer", "transférer")
    case .close: Entry(.verb, "close", "clore")
    case .reopen: Entry(.verb, "reopen", "rouvrir")
    case .correct: Entry(.verb, "correct", "corriger")
    case .move: Entry(.verb, "move", "rattacher")
    case .delete: Entry(.verb, "delete", "supprimer")
    case .anonymise: Entry(.verb, "anonymise anonymize", "anonymiser")
    case .export: Entry(.verb, "export", "exporter")
    case .write: Entry(.verb, "write", "rédiger")
    case .disclose: Entry(.verb, "disclose", "communiquer")
    case .to: Entry(.contextual, "to", "à au")
    case .toward: Entry(.contextual, "to", "vers à")
    case .on: Entry(.contextual, "on", "le")
    case .for: Entry(.contextual, "for", "pour")
    case .batch: Entry(.contextual, "batch", "lot")
    case .because: Entry(.contextual, "because", "car")

    case .create: Entry(.statement, "create", "créer")
    case .let: Entry(.statement, "let", "soit")
    case .define: Entry(.statement, "define", "définir")
    case .param: Entry(.statement, "param", "paramètre")
    case .function: Entry(.statement, "function", "fonction")
    case .task: Entry(.statement, "task", "tâche")
    case .if: Entry(.statement, "if", "si")
    case .else: Entry(.statement, "else", "sinon")
    case .each: Entry(.contextual, "each", "chaque")
    case .title: Entry(.contextual, "title", "titre")
    case .section: Entry(.contextual, "section", "section")
    case .print: Entry(.statement, "print", "afficher")
    case .warn: Entry(.statement, "warn", "avertir")
    case .assert: Entry(.statement, "assert", "vérifier")
    case .fail: Entry(.contextual, "fail", "échouer")
    case .use: Entry(.statement, "use", "utiliser")
    case .run: Entry(.statement, "run", "exécuter")
    case .import: Entry(.contextual, "import", "importer")
    case .begin: Entry(.contextual, "begin", "commencer")
    case .commit: Entry(.contextual, "commit", "valider")
    case .rollback: Entry(.contextual, "rollback", "abandonner")
    case .undo: Entry(.contextual, "undo", "annuler")
    case .redo: Entry(.contextual, "redo", "rétablir")
    case .history: Entry(.contextual, "history", "historique")
    case .sheet: Entry(.contextual, "sheet", "fiche")
    case .explain: Entry(.contextual, "explain", "expliquer")
    case .help: Entry(.contextual, "help", "aide")
    case .quit: Entry(.contextual, "quit exit", "quitter")

    case .and: Entry(.operator, "and", "et")
    case .or: Entry(.operator, "or", "ou")
    case .not: Entry(.operator, "not", "non")
    case .in: Entry(.operator, "in", "dans (en)")
    case .is: Entry(.operator, "is", "est")
    case .known: Entry(.contextual, "known", "connu connue connus connues")
    case .has: Entry(.operator, "has", "comprend")
    case .contains: Entry(.operator, "contains", "contient")
    case .before: Entry(.operator, "before", "avant")
    case .after: Entry(.operator, "after", "après")
    case .since: Entry(.operator, "since", "depuis")
    case .until: Entry(.operator, "until", "jusqu'à jusqu'au jusqu'en")
    case .from: Entry(.operator, "from", "(de) (du)")
    case .was: Entry(.operator, "was", "était")
    case .became: Entry(.operator, "became", "devenu devenue")

    case .unknown: Entry(.value, "unknown", "inconnu inconnue")
    case .true: Entry(.value, "true yes", "vrai oui")
    case .false: Entry(.value, "false no", "faux non")
    case .today: Entry(.value, "today", "aujourd'hui")
    case .yesterday: Entry(.value, "yesterday", "hier")
    case .tomorrow: Entry(.value, "tomorrow", "demain")
    case .it: Entry(.contextual, "it", "cela")

    case .this: Entry(.contextual, "this", "ce cet cette ces")
    case .last: Entry(.contextual, "last", "dernier dernière derniers dernières")
    case .next: Entry(.contextual, "next", "prochain prochaine prochains prochaines")
    case .ago: Entry(.contextual, "ago", "")
    case .il: Entry(.contextual, "", "il")
    case .y: Entry(.contextual, "", "y")
    case .article: Entry(.contextual, "", "le la les l'")
    case .within: Entry(.contextual, "within", "parmi")
    case .row: Entry(.contextual, "row", "ligne")
    case .column: Entry(.contextual, "column", "colonne")
    case .choose: Entry(.contextual, "choose", "choisir")
    }
  }
}
