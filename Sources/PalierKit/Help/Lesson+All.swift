extension Lesson {
  /// The ten lessons, each a step beyond the one before.
  public static let all: [Lesson] = [
    Lesson(
      BilingualText("Ask", "Demander"),
      BilingualText(
        "A question begins with the rows that it is about. Their word alone shows all of them.",
        "Une question commence par ce sur quoi elle porte. Ce mot seul montre tout."
      ),
      task: BilingualText("Show the households.", "Montrer les ménages."),
      solution: BilingualText("households", "ménages"),
      .sameRows
    ),
    Lesson(
      BilingualText("Choose", "Choisir"),
      BilingualText(
        "where keeps the rows that meet a condition. Tab offers the fields, then their values with "
          + "how many rows have each.",
        "dont garde les lignes qui remplissent une condition. Tab propose les champs, puis leurs "
          + "valeurs avec le nombre de lignes de chacune."
      ),
      task: BilingualText(
        "Show the households whose stage is the summons.",
        "Montrer les ménages dont le stade est l'assignation."
      ),
      solution: BilingualText(
        "households where stage = assignation",
        "ménages dont stade = assignation"
      ),
      .sameRows
    ),
    Lesson(
      BilingualText("Refine", "Préciser"),
      BilingualText(
        "A line that begins with where goes on with the answer shown last. .back returns to the one "
          + "before.",
        "Une ligne qui commence par dont continue la dernière réponse. .retour revient à la "
          + "précédente."
      ),
      task: BilingualText(
        "Of those at the summons, keep the ones that nobody has met: contacted = false.",
        "De ceux au stade de l'assignation, garder ceux que personne n'a joints : contacté = faux."
      ),
      solution: BilingualText(
        "households where stage = assignation\nwhere contacted = false",
        "ménages dont stade = assignation\ndont contacté = faux"
      ),
      .sameRows
    ),
    Lesson(
      BilingualText("Days", "Les jours"),
      BilingualText(
        "Days are counted from today: in next 21 days, in last month, 15 days ago. A day is "
          + "2022-10-25 or 25/10/2022.",
        "Les jours se comptent depuis aujourd'hui : dans 21 prochains jours, dans mois dernier, il "
          + "y a 15 jours. Un jour s'écrit 25/10/2022 ou 2022-10-25."
      ),
      task: BilingualText(
        "Show the households whose hearing_on is in the next 21 days.",
        "Montrer les ménages dont audience_le est dans les 21 prochains jours."
      ),
      solution: BilingualText(
        "households where hearing_on in next 21 days",
        "ménages dont audience_le dans 21 prochains jours"
      ),
      .sameRows
    ),
    Lesson(
      BilingualText("Order", "L'ordre"),
      BilingualText(
        "sort by orders the rows, desc turns the order round, take keeps the first ones; show says "
          + "which columns.",
        "trier par ordonne les lignes, décroissant renverse l'ordre, prendre garde les premières ; "
          + "montrer dit quelles colonnes."
      ),
      task: BilingualText(
        "Show the ten open households with the highest debt.",
        "Montrer les dix ménages en cours dont la dette est la plus haute."
      ),
      solution: BilingualText(
        "households where status = open sort by debt desc take 10",
        "ménages dont statut = en_cours trier par dette décroissant prendre 10"
      ),
      .sameRows
    ),
    Lesson(
      BilingualText("Count", "Compter"),
      BilingualText(
        "group by makes a row for each value, and counts. .open 2,2 then lists the cases behind the "
          + "second figure.",
        "grouper par fait une ligne par valeur, et compte. .ouvrir 2,2 liste ensuite les dossiers "
          + "derrière le deuxième chiffre."
      ),
      task: BilingualText(
        "Count the households by their stage.",
        "Compter les ménages selon leur stade."
      ),
      solution: BilingualText("households group by stage", "ménages grouper par stade"),
      .sameAnswer
    ),
    Lesson(
      BilingualText("What belongs to a file", "Ce qui dépend d'un dossier"),
      BilingualText(
        "Contacts, visits, acts belong to a household: count(visits) counts them, no(contacts) "
          + "holds where there is none.",
        "Contacts, visites, actes dépendent d'un ménage : nombre(visites) les compte, "
          + "aucun(contacts) est vrai quand il n'y en a pas."
      ),
      task: BilingualText(
        "Show the households that were visited at least twice.",
        "Montrer les ménages visités au moins deux fois."
      ),
      solution: BilingualText(
        "households where count(visits) >= 2",
        "ménages dont nombre(visites) >= 2"
      ),
      .sameRows
    ),
    Lesson(
      BilingualText("The telephone rings", "Le téléphone sonne"),
      BilingualText(
        ".find needs no question: a name misspelt, an old address, a number. It says why each file "
          + "was found; .case 1 opens the first.",
        ".trouver se passe de question : un nom mal écrit, une ancienne adresse, un numéro. Il dit "
          + "pourquoi il trouve chaque dossier ; .dossier 1 ouvre le premier."
      ),
      task: BilingualText("Find Hortense Osier.", "Trouver Hortense Osier."),
      solution: BilingualText(".find hortence osiier", ".trouver hortence osiier"),
      .command("find")
    ),
    Lesson(
      BilingualText("Act", "Agir"),
      BilingualText(
        "A verb after a selection acts on its rows. What it would change is shown first, and only y "
          + "does it; a single row is set, given a contact or assigned at once, and named. This is the tutorial's own store: nothing can go wrong.",
        "Un verbe après une sélection agit sur ses lignes. Ce qu'il changerait est d'abord montré, et "
          + "seul o le fait ; sur une seule ligne, mettre, ajouter et affecter agissent aussitôt, et la "
          + "nomment. Cette base est celle du tutoriel : rien ne peut mal se passer."
      ),
      task: BilingualText(
        "Record a letter to the three households whose hearing comes first, and say y.",
        "Noter un courrier aux trois ménages dont l'audience vient d'abord, et dire o."
      ),
      solution: BilingualText(
        "households where hearing_on in next 21 days sort by hearing_on take 3 "
          + "add contact { channel: letter }",
        "ménages dont audience_le dans 21 prochains jours trier par audience_le prendre 3 "
          + "ajouter contact { canal: courrier }"
      ),
      .more(of: "contacts where channel = letter")
    ),
    Lesson(
      BilingualText("Take back", "Revenir en arrière"),
      BilingualText(
        "undo takes back the last thing done, whole, and shows it first too. The journal keeps "
          + "both.",
        "annuler défait la dernière action, en entier, et la montre d'abord aussi. Le journal garde "
          + "les deux."
      ),
      task: BilingualText("Take the letters back.", "Reprendre les courriers."),
      solution: BilingualText("undo", "annuler"),
      .fewer(of: "contacts where channel = letter")
    ),
  ]
}
