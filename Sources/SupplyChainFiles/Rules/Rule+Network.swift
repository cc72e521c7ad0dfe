extension Rule {
  static let recipeRules: [Rule] = []
  static let numberRules: [Rule] = []
  static let flowRules: [Rule] = []
  static let shapeRules: [Rule] = []
}
