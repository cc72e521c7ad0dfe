import SupplyChain

extension Rule {
  /// What a recipe can do.
  static let recipeRules = [elementCreated]

  static let elementCreated = Rule(
    "element-created", .error,
    "A recipe makes no more of a chemical element than it eats, where all inputs state contents."
  ) { subject in
    let network = subject.network
    return network.recipes.enumerated().flatMap { index, recipe -> [Finding] in
      guard index < subject.recipeMarks.count, statesContents(recipe, in: network) else {
        return []
      }
      let eaten = contents(of: recipe.inputs, in: network)
      let made = contents(of: recipe.outputs, in: network)
      return made.keys.sorted().compactMap { element in
        let (into, out) = (eaten[element] ?? 0, made[element] ?? 0)
        // Contents are rounded figures: a thousandth more is not creation.
        guard out > into * 1.001 else { return nil }
        return Finding(
          at: subject.recipeMarks[index],
          "the recipe '\(recipe.id)' makes \(out.rounded(to: 4)) of \(element) "
            + "out of \(into.rounded(to: 4))",
          hint: "look at the amounts, and at 'contains' of its materials")
      }
    }
  }

  private static func statesContents(_ recipe: Recipe, in network: SupplyNetwork) -> Bool {
    !recipe.inputs.isEmpty
      && recipe.inputs.allSatisfy { !network[$0.material].contents.isEmpty }
  }

  private static func contents(
    of amounts: [MaterialAmount], in network: SupplyNetwork
  ) -> [String: Double] {
    var sums: [String: Double] = [:]
    for amount in amounts {
      for (element, share) in network[amount.material].contents {
        sums[element, default: 0] += share * amount.amount
      }
    }
    return sums
  }
}
