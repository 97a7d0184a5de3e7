/// The words of the language that no field, value or entity's plural may take.
enum ReservedWords {
  static let english = words(
    """
    where sort take skip show group across with without mask distinct chart caption set add create \
    advance assign transfer close reopen correct move delete anonymise export and or not in is has \
    contains before after since until from was became unknown true false yes no today yesterday \
    tomorrow let define param if else print warn assert function task use run count share rank \
    change all
    """
  )

  static let french = words(
    """
    dont trier prendre sauter montrer grouper croiser avec sans masquer distinct graphique légende \
    mettre ajouter créer avancer affecter transférer clore rouvrir corriger rattacher supprimer \
    anonymiser exporter et ou non dans est comprend contient avant après depuis jusqu'à jusqu'au \
    jusqu'en était devenu inconnu inconnue vrai faux oui aujourd'hui hier demain soit définir \
    paramètre si sinon afficher avertir vérifier fonction tâche utiliser exécuter aucun aucune \
    nombre part rang évolution tout
    """
  )

  /// The verbs and clauses that aren't reserved, which still can't be an entity's plural.
  static let verbsAndClauses = words(
    """
    write disclose import begin commit rollback undo redo history sheet explain help quit exit it \
    rédiger communiquer importer commencer valider abandonner annuler rétablir historique fiche \
    expliquer aide quitter cela
    """
  )

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
