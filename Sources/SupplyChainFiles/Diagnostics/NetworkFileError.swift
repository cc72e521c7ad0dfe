import GraphFiles

/// One thing that is wrong, doubtful or worth knowing in a file: the same for graphs and networks.
public typealias Diagnostic = GraphFiles.Diagnostic

/// Why a file could not be read as a network, or a network not be written.
public typealias NetworkFileError = GraphFiles.GraphFileError

/// Writes beside, then renames: whoever looks sees the old file or the new one, never half.
public typealias AtomicOutput = GraphFiles.AtomicOutput
