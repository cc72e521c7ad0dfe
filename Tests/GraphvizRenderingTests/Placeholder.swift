import Testing

@testable import GraphvizRendering
