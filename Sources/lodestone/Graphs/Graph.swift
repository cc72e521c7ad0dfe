import ArgumentParser

/// `lodestone graph`: the measures of plain graphs.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures of plain graphs: flow, vitality, dominators, betweenness, paths and more.",
    discussion: """
      FILE is an edge list (CSV, TSV or between blanks), GraphML or DOT, each of them also as .gz; \
      - is standard input. A Lodestone network (YAML, JSON or a folder) will do too: its sites are \
      nodes and its links edges. An undirected graph is read as one whose edges lead both ways.

      --from and --to name nodes: one id or several joined by ','. An id with a comma in it is \
      named alone, and the option given several times. ATTRIBUTE=VALUE names all nodes with that \
      value: --from tier=0. --names ATTRIBUTE lets an attribute name the nodes instead of their ids.

      Where edges are parallel, the column edge (edge_numbers for a path) says which of the file's \
      edges is meant, counted from 1; rows left out do not count.

      What is missing is never zero: a missing capacity, cost or weight is refused, unless \
      --missing-capacity, --missing-cost or --missing-weight says what stands for it.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Flow",
        subcommands: [GraphFlow.self, GraphMinimumCost.self, GraphVitality.self]),
      CommandGroup(
        name: "Structure",
        subcommands: [
          GraphDominators.self, GraphArticulation.self, GraphBridges.self, GraphComponents.self,
        ]),
      CommandGroup(
        name: "Path",
        subcommands: [GraphPaths.self, GraphDisjoint.self, GraphBetweenness.self]),
    ])
}
