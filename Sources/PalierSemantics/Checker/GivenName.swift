package import PalierDiagnostics
package import PalierDictionary

/// A function, checked where it is written, with its parameters as variables.
package struct FunctionDefinition: Sendable {
  /// What a function gives.
  enum Result: Sendable {
    case value(CheckedExpression, ValueType)
    case rows(CheckedRows)
    /// Nothing: what is wrong was said where it is written.
    case reported
  }

  package let name: String
  let parameters: [Variable]
  /// Its name and parameters as they are written.
  let signature: String
  let result: Result
  /// How many functions stand inside one another in it, itself counted.
  let nesting: Int
  /// The fields that it reads, as `entity.field`.
  let uses: Set<String>
  /// The entities whose rows it looks at.
  let reaches: Set<String>
  /// What a role must have to use it.
  let needs: Set<AccessNeed>

  /// The entity whose rows it gives, nil when it gives a value.
  var rowsEntity: String? {
    guard case .rows(let rows) = result else { return nil }
    return rows.selection.entity
  }
}

/// A task, checked where it is written, with its parameters as variables.
package struct TaskDefinition: Sendable {
  package let name: String
  package let parameters: [Variable]
  /// Its name and parameters as they are written.
  let signature: String
  package let body: [CheckedStatement]
  /// The text that it stands in, of which its places speak; nil for the text that runs it.
  package let source: SourceText?
}

/// What is given to a parameter of a task.
package enum CheckedArgument: Sendable {
  case value(CheckedExpression, ValueType)
  case rows(CheckedSelection)
}
