import LinearProgram
import Testing

/// Optimal values computed elsewhere: by HiGHS, through SciPy 1.17.1's `linprog(method="highs")`,
/// which drew the same programs from the same integers as ``Case/boxed(columns:rows:seed:)``.
@Suite struct FixtureTests {
  struct Fixture: Sendable {
    let columns: Int
    let rows: Int
    let seed: UInt64
    let value: Double

    init(_ columns: Int, _ rows: Int, _ seed: UInt64, _ value: Double) {
      self.columns = columns
      self.rows = rows
      self.seed = seed
      self.value = value
    }
  }

  static let fixtures = [
    Fixture(5, 3, 1, -48.05882352941177),
    Fixture(5, 3, 2, -149.14285714285714),
    Fixture(5, 3, 3, 65.33333333333333),
    Fixture(5, 3, 4, -591.0),
    Fixture(10, 8, 1, -444.0666666666666),
    Fixture(10, 8, 2, -80.72685185185185),
    Fixture(10, 8, 3, -160.28571428571428),
    Fixture(10, 8, 4, -474.5873015873016),
    Fixture(20, 12, 1, -81.53549382716044),
    Fixture(20, 12, 2, 523.2910052910053),
    Fixture(20, 12, 3, 391.92571428571426),
    Fixture(20, 12, 4, -227.046875),
    Fixture(40, 30, 1, -1581.1352052119714),
    Fixture(40, 30, 2, 546.785633100977),
    Fixture(40, 30, 3, -1187.516571943935),
    Fixture(40, 30, 4, -1200.1792904369775),
    Fixture(80, 60, 1, -1720.686546078049),
    Fixture(80, 60, 2, -2055.7181680750255),
    Fixture(80, 60, 3, -2098.383257136325),
    Fixture(80, 60, 4, 2345.936595485286),
    Fixture(160, 120, 1, 2629.6517081362176),
    Fixture(160, 120, 2, 3058.3954044640163),
    Fixture(160, 120, 3, -5268.400577197513),
    Fixture(160, 120, 4, -4137.417917908986),
  ]

  @Test(arguments: fixtures)
  func valueIsThatOfHighs(fixture: Fixture) throws {
    let made = Case.boxed(columns: fixture.columns, rows: fixture.rows, seed: fixture.seed)
    let optimum = try made.program.optimum(of: made.objective)
    #expect(agree(optimum.objectiveValue, fixture.value, 1e-9))
    #expect(optimum.certificate.holds)
  }
}
