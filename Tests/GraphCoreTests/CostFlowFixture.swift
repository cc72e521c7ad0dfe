import GraphCore

/// Two random networks and what others say of them.
///
/// Made by a script. NetworkX 3.6.1 (`network_simplex`) solved the first, of whole numbers with a
/// supply for each node; HiGHS through SciPy 1.17.1 (`linprog`, dual simplex) the second, of
/// capacities and costs in tenths, with amounts from node 0 to node 15.
enum CostFlowFixture {
  /// Source, target, capacity and cost of each edge.
  private static let whole = """
    16,5,9,36 19,2,11,1 0,5,6,38 11,5,6,38 12,11,12,6 7,13,30,1 15,2,11,11 2,7,22,18 11,0,30,36
    16,20,14,-5 19,5,5,25 19,22,27,39 11,12,14,50 13,8,17,-6 7,19,23,23 14,22,17,52 12,15,15,6
    21,15,19,38 22,2,13,7 14,10,10,4 5,9,30,16 8,0,19,42 11,15,26,31 10,0,16,9 13,19,19,8
    16,21,22,60 16,15,8,54 3,11,3,40 9,7,24,24 20,0,29,-3 19,7,6,51 19,18,24,6 15,23,16,31
    21,23,10,-1 20,8,16,1 1,9,23,60 20,1,23,17 1,19,17,19 6,12,26,21 6,5,21,56 17,21,6,30 9,8,6,58
    2,16,25,6 17,18,20,52 8,10,7,60 14,16,8,16 21,8,14,5 20,19,25,21 0,18,30,14 7,9,8,33 8,6,20,41
    11,1,19,-5 4,16,8,47 16,11,22,27 12,2,18,37 7,21,29,32 8,9,2,2 17,13,22,51 1,8,15,32 13,23,4,1
    3,16,20,50 4,0,16,39 7,20,17,58 3,22,14,28 3,10,4,42 9,20,2,37 17,0,9,29 15,7,18,53 6,19,12,42
    9,15,19,53 11,14,6,21 10,21,10,30 9,14,18,34 0,23,8,11 3,0,21,60 16,6,26,24 22,20,25,28
    14,6,5,-8 14,4,4,42 1,10,28,14 15,17,11,37 7,6,27,0 23,13,9,24 12,0,14,10 10,14,14,57
    18,5,16,-4 1,20,30,-6 20,17,13,24 5,10,30,-3 12,17,4,25
    """

  private static let supplied = """
    -9 8 8 0 2 0 -8 0 0 0 -6 0 0 5 -3 8 -3 2 0 1 8 -8 -5 0
    """

  private static let tenths = """
    5,1,19.0,12.1 12,13,11.6,8.4 0,5,18.5,21.9 12,0,12.5,-1.9 15,7,28.7,-3.6 8,14,15.6,7.7
    2,15,7.7,27.8 14,2,5.9,4.6 9,15,26.0,20.8 11,7,8.0,19.9 8,13,13.8,9.9 14,0,23.7,11.4
    2,7,25.2,31.9 7,15,25.3,22.6 1,6,15.5,-3.1 9,13,23.6,32.3 10,7,11.3,-3.7 10,4,7.7,0.2
    3,1,15.1,28.3 6,1,19.9,39.8 4,0,9.8,34.6 13,9,13.0,38.8 13,5,29.7,35.5 0,9,6.1,-2.1
    6,15,17.0,27.4 3,4,0.9,36.8 3,7,15.8,7.4 13,5,10.9,25.8 1,15,18.2,35.3 1,12,15.1,1.1
    0,14,19.0,11.3 10,7,16.0,-3.6 12,7,20.7,33.8 11,0,19.6,1.7 10,3,19.7,33.9 4,8,24.3,29.3
    5,4,6.3,3.5 8,1,26.5,10.4 11,10,14.2,14.2 14,15,14.3,2.0 9,15,29.2,10.9 14,6,10.2,-2.5
    4,6,19.9,14.4 10,13,24.5,38.5 10,9,21.2,17.5 10,1,11.1,-2.4 5,1,6.4,23.3 14,10,9.3,16.9
    8,7,18.5,19.9 4,7,4.9,15.6 1,8,19.5,26.8 11,9,20.3,30.0 3,8,28.8,14.1 11,12,26.8,2.2
    10,12,30.0,14.3 6,5,14.3,25.2 6,2,6.3,27.0 1,6,28.1,36.9 5,7,6.7,17.4 14,11,25.4,9.6
    11,1,27.0,10.7 0,10,24.7,2.9 12,5,26.3,2.6 15,7,25.2,27.9 15,8,11.9,-3.1 0,6,3.0,15.5
    5,9,18.3,-2.6 11,12,3.8,29.6 13,3,27.1,15.2 9,2,19.0,22.8 1,2,11.9,5.1 8,10,12.2,4.9
    5,0,13.5,-0.5 14,9,27.9,25.8 11,10,14.0,16.4 8,1,22.0,-1.9
    """

  static let graph = Digraph(nodeCount: 24, ends(whole))
  static let capacities = EdgeColumn(records(whole).map { $0[2] })
  static let costs = EdgeColumn(records(whole).map { $0[3] })
  static let supplies = NodeColumn(records(supplied).map { $0[0] })
  static let leastCost = 899.0

  static let tenthsGraph = Digraph(nodeCount: 16, ends(tenths))
  static let tenthsCapacities = EdgeColumn(records(tenths).map { $0[2] })
  static let tenthsCosts = EdgeColumn(records(tenths).map { $0[3] })
  static let tenthsGreatest = 71.3
  /// An amount and its least cost.
  static let tenthsLeastCosts = [
    [0, -3.33], [1.7, 11.63], [10.3, 104.11], [25.9, 308.14], [64.17, 1350.842],
  ]

  private static func ends(_ text: String) -> [[Int]] {
    records(text).map { [Int($0[0]), Int($0[1])] }
  }

  /// Records of numbers joined by commas, divided by blanks.
  private static func records(_ text: String) -> [[Double]] {
    text.split(whereSeparator: \.isWhitespace).map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
  }
}
