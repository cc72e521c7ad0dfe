import GraphFiles
import SupplyChain

/// Which numbers a key allows.
enum NumberRange {
  /// Zero, or from a millionth to 10¹²: what can be added up and divided without losing digits.
  case amount
  /// From 0 to a greatest value.
  case upTo(Double)
  /// At least 0 and below 1.
  case belowOne

  /// What is said of a number that is too large, or `nil` where it is not.
  func objection(to number: Double) -> String? {
    switch self {
    case .amount:
      number != 0 && !(1e-6...1e12).contains(number)
        ? "0, or between 0.000001 and 1000000000000" : nil
    case .upTo(let limit): number > limit ? "between 0 and \(limit.written)" : nil
    case .belowOne: number >= 1 ? "at least 0 and below 1" : nil
    }
  }
}

extension NetworkAssembly {
  /// A number, or `nil` where it is missing or wrong.
  func number(_ row: Row, _ key: String, in range: NumberRange = .amount) -> Double? {
    row[key].flatMap { number($0, called: key, in: range) }
  }

  /// The number that a node says, or `nil` with a report.
  func number(_ node: DocumentNode, called key: String, in range: NumberRange = .amount) -> Double?
  {
    let text: String
    switch node.content {
    case .plain(let plain), .cell(let plain): text = plain
    case .quoted:
      log.report(
        .notANumber, at: node.mark, "'\(key)' must be a number, not the text \(node.kindName)",
        hint: "take the quotes away")
      return nil
    case .missing, .list, .map:
      log.report(.wrongType, at: node.mark, "'\(key)' must be a number, not \(node.kindName)")
      return nil
    }
    do throws(NumberProblem) {
      let number = try Rule.plainNumber(text)
      if number < 0 {
        log.report(
          .negativeNumber, at: node.mark, "'\(key)' is below zero: \(text.shortened(to: 40))")
        return nil
      }
      if let objection = range.objection(to: number) {
        log.report(
          .outOfRange, at: node.mark,
          "'\(key)' must be \(objection), not \(text.shortened(to: 40))",
          hint: number <= 100 && number > 1
            ? "a percentage is written as a share: 5 % is 0.05" : nil)
        return nil
      }
      return number
    } catch {
      switch error {
      case .notANumber(let hint):
        log.report(
          .notANumber, at: node.mark, "'\(key)' must be a number, not \(node.kindName)", hint: hint)
      case .notFinite:
        log.report(.notFinite, at: node.mark, "'\(key)' must be finite, not \(node.kindName)")
      }
      return nil
    }
  }

  /// One line of text, or `nil` where it is missing or wrong.
  func text(_ row: Row, _ key: String) -> String? {
    row[key].flatMap { text($0, called: key) }
  }

  /// Text that may have several lines.
  func prose(_ row: Row, _ key: String) -> String? {
    row[key].flatMap { text($0, called: key, allowing: "\n\t\r") }
  }

  /// The text that a node is, or `nil` with a report.
  func text(_ node: DocumentNode, called key: String, allowing others: String = "") -> String? {
    guard let text = node.text else {
      log.report(.wrongType, at: node.mark, "'\(key)' must be text, not \(node.kindName)")
      return nil
    }
    let isHidden = { (scalar: Unicode.Scalar) in
      !scalar.isDisplayable && !others.unicodeScalars.contains(scalar)
    }
    if let hidden = text.unicodeScalars.first(where: isHidden) {
      let code = String(hidden.value, radix: 16, uppercase: true)
      log.report(.hiddenCharacter, at: node.mark, "'\(key)' has the hidden character U+\(code)")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// Whether a text can be an id, with a report where it cannot.
  func isID(_ text: String, at mark: Mark) -> Bool {
    guard let problem = Rule.problem(ofID: text) else { return true }
    log.report(.badID, at: mark, "'\(text.shortened(to: 60))' cannot be an id: \(problem)")
    return false
  }

  /// A country, or `nil` with a report.
  func country(_ node: DocumentNode) -> CountryCode? {
    if let code = node.text.flatMap({ CountryCode($0) }) { return code }
    let capitals = node.text.flatMap { CountryCode($0.uppercased()) }
    log.report(
      .badCountry, at: node.mark, "\(node.kindName) is not a country code",
      hint: capitals.map { "did you mean '\($0)'?" } ?? "use ISO 3166 alpha-3: CHN, USA, KOR")
    return nil
  }

  /// A value of a short list, or `nil` where it is missing or wrong.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ row: Row, _ key: String, _: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let node = row[key] else { return nil }
    if let value = node.text.flatMap(Value.init(rawValue:)) { return value }
    let known = Value.allCases.map(\.rawValue)
    log.report(
      .badValue, at: node.mark, "'\(key)' cannot be \(node.kindName)",
      hint: "it is one of \(known.joined(separator: ", "))")
    return nil
  }
}
