import ArgumentParser
import SupplyChain
import SupplyChainAnalysis

/// A selector as it was typed, so that a mistake in it is told in the selector's own words.
struct TypedSelector: ExpressibleByArgument {
  let text: String

  init(argument: String) { text = argument }

  func selector() throws(Failure) -> Selector {
    do throws(SelectionError) {
      return try Selector(text)
    } catch {
      throw Failure(error)
    }
  }
}

/// Whose demand is asked about.
struct TargetOptions: ParsableArguments {
  @Option(name: .customLong("for"), help: "The demand asked about: country=KOR, material=magnet.")
  var target: TypedSelector?

  /// The selector and the demands it names; `nil` where everybody's demand is meant.
  func demands(in network: SupplyNetwork) throws(Failure) -> [Demand]? {
    guard let selector = try target?.selector() else { return nil }
    guard !network.demands.isEmpty else { throw Failure(AnalysisError.noDemand) }
    do throws(SelectionError) {
      return try network.demands(matching: selector)
    } catch {
      throw Failure(error)
    }
  }

  /// The selector, where there is one.
  func selector() throws(Failure) -> Selector? { try target?.selector() }
}

extension [TypedSelector] {
  /// The elements that the selectors name.
  func elements(in network: SupplyNetwork) throws(Failure) -> [SupplyChain.Element] {
    var elements: [SupplyChain.Element] = []
    for typed in self {
      let selector = try typed.selector()
      do throws(SelectionError) {
        elements.append(try network.element(matching: selector))
      } catch {
        throw Failure(error)
      }
    }
    return elements
  }
}
