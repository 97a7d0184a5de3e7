extension HelpTopic {
  static let verbs = HelpTopic(
    ["verbs", "acting", "set", "add", "change", "modify"],
    ["verbes", "agir", "mettre", "ajouter", "modifier", "changer"],
    title: BilingualText("acting on rows", "agir sur des lignes"),
    text: BilingualText(
      """
      A verb at the end of a question acts on its rows. The shell shows what would change and \
      asks, except for set, add or assign on a single row, or after .confirm off. A row that a \
      rule refuses stays as it is; the others are done, and the reason and the remedy are told.
      """,
      """
      Un verbe à la fin d'une question agit sur ses lignes. L'interprète montre ce qui changerait \
      et demande, sauf pour mettre, ajouter ou affecter sur une seule ligne, ou après .confirm \
      off. Une ligne qu'une règle refuse reste telle quelle ; les autres sont faites, et le motif \
      et le remède sont dits.
      """
    ),
    english: [
      "households where reference = \"91-2021-0042\" set rent = 720 €, email = unknown",
      "households where hearing_on in this week\n"
        + "    add contact { date: today, channel: sms, outcome: sent }",
      "households where reference = \"91-2021-0042\" advance to cql on 2021-09-01",
      "households where eligible sort by debt desc take 12 transfer to \"Tremble\" for 2021-04",
      "households where reference = \"91-2021-0042\" close as debt_cleared on 2021-10-02",
      "create household { reference: \"91-2021-0099\", stage: assignation, debt: 4 200 € }",
    ],
    french: [
      "ménages dont référence = \"91-2021-0042\" mettre loyer = 720 €, courriel = inconnu",
      "ménages dont audience_le dans cette semaine\n"
        + "    ajouter contact { date: aujourd'hui, canal: sms, retour: envoyé }",
      "ménages dont référence = \"91-2021-0042\" avancer à cql le 01/09/2021",
      "ménages dont éligible trier par dette décroissant prendre 12\n"
        + "    transférer à \"Tremble\" pour 2021-04",
      "ménages dont référence = \"91-2021-0042\" clore comme dette_soldée le 02/10/2021",
      "créer ménage { référence: \"91-2021-0099\", stade: assignation, dette: 4 200 € }",
    ]
  )

  static let anonymise = HelpTopic(
    ["anonymise", "retention", "erase"],
    ["anonymiser", "conservation", "effacer"],
    title: BilingualText("erasing for good", "effacer sans retour"),
    text: BilingualText(
      """
      anonymise erases whose a file was: names, numbers, texts, in the rows and in the journal. \
      The figures stay. It can't be undone, always asks, and refuses files that somebody works \
      on. Outside the shell the number of files has to be said: --confirm-anonymise 12.
      """,
      """
      anonymiser efface de qui était un dossier : noms, numéros, textes, dans les lignes et dans \
      le journal. Les chiffres restent. C'est sans retour, toujours demandé, et refusé pour un \
      dossier en travail. Hors de l'interprète, dire le nombre : --confirm-anonymise 12.
      """
    ),
    english: [
      "households where past_retention",
      "households where retention_to_decide",
      "households where past_retention anonymise",
    ],
    french: [
      "ménages dont conservation_échue",
      "ménages dont conservation_à_décider",
      "ménages dont conservation_échue anonymiser",
    ]
  )

  static let undo = HelpTopic(
    ["undo", "redo", "journal"],
    ["annuler", "rétablir", "journal"],
    title: BilingualText("taking back", "revenir en arrière"),
    text: BilingualText(
      """
      undo takes back your own last statement or script as a whole, also after a restart; redo \
      puts it back. It is refused where somebody changed the same field since.
      """,
      """
      annuler reprend en entier la dernière instruction ou le dernier script de l'acteur, même \
      après un redémarrage ; rétablir la remet. C'est refusé là où le même champ a changé depuis.
      """
    ),
    commands: [
      (
        BilingualText("undo", "annuler"),
        BilingualText("takes the last one back", "défait la dernière")
      ),
      (BilingualText("redo", "rétablir"), BilingualText("puts it back", "la remet")),
    ]
  )

  static let scripts = HelpTopic(
    ["scripts", "let", "param", "title", "section", "print"],
    ["scripts", "soit", "paramètre", "titre", "section", "afficher"],
    title: BilingualText("names and scripts", "noms et scripts"),
    text: BilingualText(
      """
      let names rows as they are now, or a value. A script is a file of statements, run as one \
      transaction by palier run FILE: all of it is done, or nothing. .read FILE runs one here.
      title, section and print make a report of a script's answers: --output report.html (.md, .xlsx) \
      writes it, --freeze NAME keeps it, --frozen NAME gives the same bytes again.
      """,
      """
      soit nomme des lignes telles qu'elles sont, ou une valeur. Un script est un fichier \
      d'instructions, exécuté par palier run FICHIER en une transaction : tout est fait, ou rien. \
      .read FICHIER en exécute un ici. titre, section et afficher font un rapport des réponses d'un \
      script : --output rapport.html (.md, .xlsx) l'écrit, --freeze NOM le conserve, --frozen NOM rend \
      les mêmes octets.
      """
    ),
    english: [
      "let batch = households where eligible sort by debt desc take 12",
      "param month: month = this month",
      "if count(households where contacted = false) > 0 { warn \"to be contacted\" }",
      "print \"{count(households)} households\"",
    ],
    french: [
      "soit lot = ménages dont éligible trier par dette décroissant prendre 12",
      "paramètre mois: mois = ce mois",
      "si nombre(ménages dont contacté = faux) > 0 { avertir \"à contacter\" }",
      "afficher \"{nombre(ménages)} ménages\"",
    ]
  )

  static let definitions = HelpTopic(
    ["definitions", "define", "function", "task", "use", "run"],
    ["définitions", "définir", "fonction", "tâche", "utiliser", "exécuter"],
    title: BilingualText("definitions, functions and tasks", "définitions, fonctions et tâches"),
    text: BilingualText(
      """
      define names a question that is asked anew each time, or a field that is computed; function a \
      question with parameters; task what is done, where run says so. Each sees what stands before \
      it, and none uses itself. use takes the names of another file, which stands beside the one that \
      says so and neither asks nor acts. run "FILE" { day: today } runs a script as a part of this one: \
      its names are its own, and its parameters take the values given.
      .keep NAME keeps a definition or function with the store, for every session and script.
      """,
      """
      définir nomme une question posée à neuf chaque fois, ou un champ calculé ; fonction une \
      question avec paramètres ; tâche ce qui se fait là où exécuter le dit. Chacune voit ce qui la \
      précède, et aucune ne se sert de soi. utiliser prend les noms d'un autre fichier, placé à côté \
      de celui qui le dit, et qui ne demande ni n'agit. exécuter "FICHIER" { jour: aujourd'hui } exécute \
      un script comme une partie de celui-ci : ses noms restent les siens, et ses paramètres prennent \
      les valeurs données.
      .garder NOM garde une définition ou une fonction avec la base, pour toute session et tout script.
      """
    ),
    english: [
      "define to_chase = households where no(contacts where date >= 15 days ago)",
      "define household.months_owed = debt / rent",
      "function late(n: duration): households = households where last_contact_on < today - n",
      "task chase(rows: households) { rows add contact { date: today, channel: letter } }",
    ],
    french: [
      "définir à_relancer = ménages dont aucun(contacts dont date >= il y a 15 jours)",
      "définir ménage.mois_dus = dette / loyer",
      "fonction gros(seuil: montant): ménages = ménages dont dette > seuil",
      "tâche fixer(lignes: ménages) { lignes mettre loyer = 500 € }",
    ]
  )

  static let transactions = HelpTopic(
    ["transactions", "begin", "commit", "rollback"],
    ["transactions", "commencer", "valider", "abandonner"],
    title: BilingualText("transactions", "transactions"),
    text: BilingualText(
      """
      Each statement of the shell is kept by itself. After begin, what follows is kept together by \
      commit, or taken back together by rollback; until then nobody else sees it, and nobody else can \
      write. The prompt shows it. Leaving takes it back. undo then takes back the whole of it.
      A script is one transaction already.
      """,
      """
      Chaque instruction de l'interprète est gardée seule. Après commencer, la suite est gardée en \
      bloc par valider, ou défaite en bloc par abandonner ; jusque-là personne d'autre ne la voit, et \
      personne d'autre ne peut écrire. L'invite le montre. Quitter la défait. annuler la reprend entière.
      Un script est déjà une seule transaction.
      """
    ),
    commands: [
      (
        BilingualText("begin", "commencer"),
        BilingualText("opens a transaction", "ouvre une transaction")
      ),
      (BilingualText("commit", "valider"), BilingualText("keeps it", "la garde")),
      (BilingualText("rollback", "abandonner"), BilingualText("takes it back", "la défait")),
    ]
  )

  static let files = HelpTopic(
    ["files", "import", "export", "excel", "spreadsheet"],
    ["fichiers", "importer", "exporter", "tableur", "classeur"],
    title: BilingualText("files in and out", "fichiers entrants et sortants"),
    text: BilingualText(
      """
      export to writes an answer; the ending of the name gives the format: csv, tsv, json, ndjson, \
      md, html, xlsx, ics, txt. import reads a CSV file; palier import --preview shows first what it makes \
      of it. An operator's answer and its monthly return are read as acknowledgement and as monthly_return.
      """,
      """
      exporter vers écrit une réponse ; la fin du nom donne le format : csv, tsv, json, ndjson, \
      md, html, xlsx, ics, txt. importer lit un fichier CSV ; palier import --preview montre d'abord ce qui \
      en est lu. La réponse d'un opérateur et son retour se lisent comme accusé_de_réception et retour_mensuel.
      """
    ),
    english: [
      "households where stage = cfp export to \"cfp.csv\"", "import \"cases.csv\" as household",
    ],
    french: [
      "ménages dont stade = cfp exporter vers \"cfp.csv\"",
      "importer \"dossiers.csv\" comme ménage",
    ]
  )

  static let letters = HelpTopic(
    ["letters", "write"],
    ["courriers", "rédiger"],
    title: BilingualText("letters", "courriers"),
    text: BilingualText(
      """
      households where to_chase write "relance-1" to "relances.html"
      fills a letter in for each household and records it as a contact of today. The letter is \
      a page of HTML, NAME.html beside the script, in the folder letters there, or beside the store; \
      its fields stand between braces, {tenant}, and are checked before anything is written. One file \
      takes all letters, a sheet each; it replaces no other. Who can't be written to is told with the \
      reason. undo takes the letters back: the file is then to be thrown away.
      """,
      """
      ménages dont à_relancer rédiger "relance-1" vers "relances.html"
      remplit un courrier pour chaque ménage et le note comme contact du jour. Le courrier est \
      une page HTML, NOM.html à côté du script, dans le dossier letters voisin, ou à côté de la base ; \
      ses champs s'y écrivent entre accolades, {locataire}, et sont vérifiés avant toute écriture. Un \
      fichier reçoit tous les courriers, une feuille chacun ; il n'en remplace aucun autre. Les refus \
      sont dits avec leur raison. annuler reprend les courriers : le fichier est alors à jeter.
      """
    ),
    english: [],
    french: []
  )
}
