import PalierRuntime

/// Asks for the value of a script's parameter.
public struct ParameterQuestion: Sendable {
  /// The parameter.
  public let name: String
  /// The form of its values, as people write them.
  public let form: BilingualText
  /// What was wrong with the answer before; nil the first time.
  public let problem: BilingualText?

  /// How it is asked, before the answer: `month (such as 2021-04): `.
  public var prompt: BilingualText {
    BilingualText("\(name) (\(form.english)): ", "\(name) (\(form.french))\u{A0}: ")
  }

  init(_ request: ParameterRequest) {
    name = request.name
    form = BilingualText(request.form)
    problem = request.problem.map { BilingualText($0) }
  }
}
