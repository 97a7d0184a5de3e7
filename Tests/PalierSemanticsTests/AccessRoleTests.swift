import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import Synchronization
import Testing

/// Every entity, field, statement and verb against every role.
struct AccessRoleTests {
  private static let dictionary = CaseDictionary.standard

  /// Whether the checker refuses a text because of the role, and whether it accepts it.
  private static func answer(
    _ text: String,
    as role: AccessRole?
  ) -> (isRefused: Bool, isRight: Bool, said: [String]) {
    let (program, problems) = Parser.parse(SourceText(name: "test", text: text))
    var checker = Checker(dictionary: dictionary, role: role)
    _ = checker.check(program)
    let found = (problems + checker.diagnostics).filter { $0.severity == .error }
    return (
      found.contains { $0.code == .notForRole }, found.isEmpty, found.map(\.message.english)
    )
  }

  private static let right = Mutex<[String: Bool]>([:])

  /// Whether a text is right for somebody without a role; found out once for all roles.
  private static func isRight(_ text: String) -> Bool {
    if let known = right.withLock({ $0[text] }) { return known }
    let isRight = answer(text, as: nil).isRight
    right.withLock { $0[text] = isRight }
    return isRight
  }

  // What each role reads, said once more and by itself: by the classes alone.

  private static func reads(_ role: AccessRole, _ entity: Entity) -> Bool {
    if entity.name == "consultation" { return role == .auditor }
    if role == .auditor { return false }
    return !(role == .secretariat && entity.name == "note")
  }

  private static let ofFiles: Set<String> = Set(
    dictionary.entities.map(\.name).filter { name in
      var next = dictionary.entity(named: name)
      while let entity = next {
        if entity.name == "household" { return true }
        if entity.fields.contains(where: { $0.type == .reference("household") }) { return true }
        next = entity.parent.flatMap { dictionary.entity(named: $0) }
      }
      return false
    }
  )

  private static func isNameless(_ name: String) -> Bool {
    guard !ofFiles.contains(name), let entity = dictionary.entity(named: name) else { return false }
    return entity.fields.filter { entity.key.contains($0.name) || entity.label == $0.name }
      .allSatisfy { $0.privacy == .none }
  }

  private static func reads(_ role: AccessRole, _ field: Field, of entity: Entity) -> Bool {
    guard reads(role, entity) else { return false }
    if field.name == "home_visit_reason" { return role == .coordinator }
    switch role {
    case .coordinator, .auditor: return true
    case .worker:
      let isOther = entity.name == "household" && field.type == .reference("household")
      return !isOther
    case .secretariat:
      return field.privacy != .sensitive || field.attributes.contains(.told)
    case .analyst:
      switch field.type {
      case .reference(let name), .references(let name): return isNameless(name)
      case .text: return field.privacy == .none && !ofFiles.contains(entity.name)
      default: return field.privacy != .identifying
      }
    }
  }

  @Test(arguments: AccessRole.allCases)
  func `rows of every entity are the role's or an error`(_ role: AccessRole) {
    for entity in Self.dictionary.entities {
      for text in ["\(entity.plural.english) show count", "print count(\(entity.plural.english))"] {
        let answer = Self.answer(text, as: role)
        #expect(answer.isRefused != Self.reads(role, entity), "\(text): \(answer.said)")
        #expect(answer.isRight == Self.reads(role, entity), "\(text): \(answer.said)")
      }
    }
  }

  @Test(arguments: AccessRole.allCases)
  func `every field is the role's or an error, wherever it is read`(_ role: AccessRole) {
    var refused = 0
    var read = 0
    for entity in Self.dictionary.entities where Self.reads(role, entity) {
      for field in Self.dictionary.allFields(of: entity) {
        let isOwn = Self.reads(role, field, of: entity)
        if isOwn { read += 1 } else { refused += 1 }
        let (rows, word) = (entity.plural.english, field.words.english)
        var texts = ["\(rows) show \(word)", "\(rows) show count(where \(word) is known)"]
        if entity.name == "household" {
          texts += [
            "\(rows) where \(word) is known", "\(rows) sort by \(word) show stage",
            "function f(r: household): boolean = r.\(word) is known",
            "define t = \(rows) where \(word) is known\nt show count",
          ]
        }
        if let parent = entity.parent.flatMap({ Self.dictionary.entity(named: $0) }),
          Self.reads(role, parent)
        {
          texts.append(
            "\(parent.plural.english) where any(\(rows) where \(word) is known) show count"
          )
        }
        let children = Self.dictionary.children(of: entity.name)
        for child in children.filter({ Self.reads(role, $0) }).prefix(1) {
          texts.append(
            "\(child.plural.english) where \(entity.singular.english).\(word) is known show count"
          )
        }
        for text in texts where Self.isRight(text) {
          let answer = Self.answer(text, as: role)
          #expect(answer.isRefused != isOwn, "\(role) \(text): \(answer.said)")
          #expect(answer.isRight == isOwn, "\(role) \(text): \(answer.said)")
        }
      }
    }
    // No role's table is empty by accident.
    #expect(read > 5)
    #expect([.auditor, .coordinator].contains(role) || refused > 0)
  }

  @Test(arguments: AccessRole.allCases)
  func `what is shown unasked holds no field that isn't the role's`(_ role: AccessRole) throws {
    for entity in Self.dictionary.entities where Self.reads(role, entity) {
      for text in [entity.plural.english, "\(entity.plural.english) show all"] {
        let (program, _) = Parser.parse(SourceText(name: "test", text: text))
        var checker = Checker(dictionary: Self.dictionary, role: role)
        let statement = checker.check(program).first
        #expect(checker.diagnostics.isEmpty, "\(role) \(text)")
        guard case .question(.rows(let rows))? = statement?.kind else {
          Issue.record("\(text) is no question")
          continue
        }
        let shown = rows.columns.compactMap { Self.dictionary.field(named: $0.name, of: entity) }
        #expect(shown.allSatisfy { Self.reads(role, $0, of: entity) }, "\(role) \(text)")
        #expect(rows.withheld.allSatisfy { !Self.reads(role, $0, of: entity) }, "\(role) \(text)")
        let summary = entity.summary.compactMap { Self.dictionary.field(named: $0, of: entity) }
        // What a question works out isn't among all fields, for anybody.
        let missing = summary.filter { field in
          if case .defined = field.kind, rows.areShown { return false }
          return !shown.contains { $0.name == field.name }
        }
        #expect(
          Set(missing.map(\.name)).isSubset(of: Set(rows.withheld.map(\.name))),
          "\(role) \(text)"
        )
      }
    }
  }

  @Test(arguments: AccessRole.allCases)
  func `a field that isn't the role's can't be given either`(_ role: AccessRole) {
    guard let entity = Self.dictionary.entity(named: "household") else { return }
    for field in Self.dictionary.allFields(of: entity) {
      let text = "households set \(field.words.english) = unknown"
      guard Self.answer(text, as: nil).isRight else { continue }
      let isOwn = role.acts && Self.reads(role, field, of: entity)
      #expect(Self.answer(text, as: role).isRight == isOwn, "\(role) \(text)")
    }
  }

  private static let all = Set(AccessRole.allCases)
  private static let acting: Set<AccessRole> = [.coordinator, .worker, .secretariat]
  private static let asking: Set<AccessRole> = [.coordinator, .worker, .secretariat, .analyst]

  /// A text of each kind of statement, with the roles that have it; those about households are
  /// never the auditor's.
  private static let statements: [(text: String, roles: Set<AccessRole>)] = [
    ("households show count", asking), ("create household { reference: \"1\" }", acting),
    ("create organisation { name: \"x\" }", [.coordinator, .secretariat]),
    ("create note { household: \"1\", text: \"x\" }", [.coordinator, .worker]),
    ("let n = count(households)", asking), ("define t = households", asking),
    ("param n: number = 1", all), ("param h: household = \"1\"", acting.union([.auditor])),
    ("if 1 = 1 { print count(households) }", asking),
    ("for each h in households { print h.stage }", asking),
    ("for each h in households { print h }", acting), ("title \"x\"", all),
    ("section \"x\"", all), ("print 1", all), ("warn \"x\"", all), ("assert 1 = 1", all),
    ("fail \"x\"", all), ("function f(h: household): number = count(h.acts)", asking),
    ("task t() { households delete because \"x\" }", acting),
    ("import \"x.csv\" as households", [.coordinator, .secretariat]), ("begin", all),
    ("commit", all), ("rollback", all), ("undo", acting), ("redo", acting),
    ("history of household \"1\"", acting), ("history of organisation \"1\"", acting),
    ("sheet of household \"1\"", acting), ("access of household \"1\"", [.coordinator]),
    ("duplicates", acting), ("duplicates of household \"1\"", acting),
    ("explain households where stage = cfp", asking),
    ("explain households where tenant = \"x\"", acting),
  ]

  @Test(arguments: statements, AccessRole.allCases)
  func `each kind of statement is for its roles`(
    _ statement: (text: String, roles: Set<AccessRole>),
    _ role: AccessRole
  ) {
    #expect(Self.answer(statement.text, as: nil).isRight, "\(statement.text)")
    let answer = Self.answer(statement.text, as: role)
    let isOwn = statement.roles.contains(role)
    #expect(answer.isRight == isOwn, "\(role) \(statement.text): \(answer.said)")
    #expect(answer.isRefused != isOwn, "\(role) \(statement.text): \(answer.said)")
  }

  /// A text of each verb, with the roles that have it.
  private static let verbs: [(text: String, roles: Set<AccessRole>)] = [
    ("households set rent = 1 €", acting),
    ("households set home_visit = allowed", [.coordinator, .worker]),
    ("households set home_visit_reason = \"x\"", [.coordinator]),
    ("households add contact { channel: letter }", acting),
    ("households add note { text: \"x\" }", [.coordinator, .worker]),
    ("households advance to cql on 2022-01-01", acting), ("households assign to \"x\"", acting),
    ("households transfer to \"x\" for 2022-01", acting),
    ("households close as debt_cleared on 2022-01-01", acting), ("households reopen", acting),
    ("acts correct { date: 2022-01-01 } because \"x\"", acting),
    ("acts move to household \"1\" because \"x\"", acting),
    ("households merge into household \"1\" because \"x\"", acting),
    ("households delete because \"x\"", acting),
    ("organisations delete because \"x\"", [.coordinator, .secretariat]),
    ("organisations set phone = \"x\"", [.coordinator, .secretariat]),
    ("notes delete because \"x\"", [.coordinator, .worker]),
    ("households anonymise", [.coordinator]),
    ("households show stage export to \"x.csv\"", asking),
    ("households show tenant export to \"x.csv\"", acting),
    ("households show reference, tenant disclose to \"x\" for \"x\"", acting),
  ]

  @Test(arguments: verbs, AccessRole.allCases)
  func `each verb is for its roles`(
    _ verb: (text: String, roles: Set<AccessRole>),
    _ role: AccessRole
  ) {
    #expect(Self.answer(verb.text, as: nil).isRight, "\(verb.text)")
    let answer = Self.answer(verb.text, as: role)
    let isOwn = verb.roles.contains(role)
    #expect(answer.isRight == isOwn, "\(role) \(verb.text): \(answer.said)")
    #expect(answer.isRefused != isOwn, "\(role) \(verb.text): \(answer.said)")
  }

  @Test func `every kind of statement and every verb has its place in these tables`() {
    var kinds: Set<String> = []
    var words: Set<String> = []
    func note(_ statement: Statement) {
      kinds.insert(statement.kind.name)
      if case .sentence(let sentence) = statement.kind {
        words.formUnion(sentence.verbs.map { $0.kind.name })
      }
    }
    for text in Self.statements.map(\.text) + Self.verbs.map(\.text) {
      Parser.parse(SourceText(name: "test", text: text)).0.statements.forEach(note)
    }
    // Texts in files, and what is the shell's own, are tried where there are files and a shell.
    #expect(
      kinds
        == Statement.Kind.names.subtracting(["use", "run", "runText", "continuation", "shellWord"])
    )
    #expect(words == Verb.Kind.names.subtracting(["write"]))
  }
}
