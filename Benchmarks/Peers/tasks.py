#!/usr/bin/env python3
"""Times one peer on one task: `tasks.py PEER TASK SIZE REPEATS`, data in $BENCH_DATA.

Prints one JSON line: the CPU seconds of each repetition of the kernel alone (graph built before, answer
read after), the wall seconds, the peak memory of the process and the answer to compare.
Peers run on one thread. A task that a peer answers only by solving again for every element
(`vitality`) is timed on a sample of elements and extrapolated, which the line says.
"""
import json
import os
import resource
import sys
import time

for variable in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np

DATA = os.environ.get("BENCH_DATA", ".build-bench/data")


def usage():
    spent = resource.getrusage(resource.RUSAGE_SELF)
    return spent.ru_utime + spent.ru_stime


class Kernel:
    """What was timed so far: one entry a repetition."""

    def __init__(self, repeats):
        self.repeats, self.cpu, self.wall = repeats, [], []

    def run(self, work):
        for _ in range(self.repeats):
            cpu, wall = usage(), time.perf_counter()
            answer = work()
            self.cpu.append(usage() - cpu)
            self.wall.append(time.perf_counter() - wall)
        return answer

    def run_sample(self, elements, work):
        """One solve for each element of a sample: what all would take is the median times their number."""
        for element in elements:
            cpu, wall = usage(), time.perf_counter()
            work(element)
            self.cpu.append(usage() - cpu)
            self.wall.append(time.perf_counter() - wall)


class Network:
    """The tiered network as arrays, and its node-split flow instance."""

    def __init__(self, size):
        self.size = size
        arrays = np.load(f"{DATA}/net_{size}.npz")
        self.arrays = arrays
        self.count = int(arrays["n"])
        self.ends = np.stack((arrays["src"], arrays["dst"]), 1)
        self.lead = arrays["elead"].astype(float)
        self.mines = np.flatnonzero(arrays["tier"] == 0)

    def flow(self):
        with open(f"{DATA}/flow_{self.size}.bin", "rb") as file:
            nodes, arcs, source, sink = (int(x) for x in np.fromfile(file, np.int64, 4))
            tail, head = np.fromfile(file, np.int32, arcs), np.fromfile(file, np.int32, arcs)
            capacity, cost = np.fromfile(file, np.int64, arcs), np.fromfile(file, np.int64, arcs)
        return nodes, source, sink, tail, head, capacity, cost

    def pivots(self, count=200):
        """The sources of sampled betweenness; the benchmark of Lodestone reads the same file."""
        return [int(line) for line in open(f"{DATA}/pivots_{self.size}.txt")][:count]

    def pairs(self):
        return json.load(open(f"{DATA}/pairs_{self.size}.json"))

    def sample(self, count):
        return [int(x) for x in np.random.default_rng(11).choice(self.count, count, replace=False)]

    def countries(self):
        return [np.flatnonzero(self.arrays["country"] == number) for number in range(60)]


MAXIMUM = {"S": 143620, "M": 3824743, "L": 66003487}


def igraph(task, size, kernel):
    import igraph

    net = Network(size) if task != "read" else None
    if task == "read":
        import pandas

        def read():
            table = pandas.read_csv(f"{DATA}/edges_{size}.csv", usecols=range(5))
            graph = igraph.Graph(
                n=int(max(table["from"].max(), table["to"].max())) + 1,
                edges=table[["from", "to"]].to_numpy(), directed=True)
            for name in ("capacity", "cost", "lead_time"):
                graph.es[name] = table[name].to_numpy()
            return graph.ecount()
        return kernel.run(read)
    if task in ("maximum-flow", "vitality", "vitality-countries"):
        nodes, source, sink, tail, head, capacity, _ = net.flow()
        graph = igraph.Graph(n=nodes, edges=np.stack((tail, head), 1), directed=True)
        column = capacity.astype(float).tolist()
        if task == "maximum-flow":
            return kernel.run(lambda: graph.mincut(source, sink, capacity=column).value)

        def without(node):
            kept, column[node] = column[node], 0.0
            graph.maxflow_value(source, sink, capacity=column)
            column[node] = kept

        def without_country(nodes):
            reduced = capacity.astype(float)
            reduced[nodes] = 0
            graph.maxflow_value(source, sink, capacity=reduced.tolist())

        if task == "vitality":
            return kernel.run_sample(net.sample(3 if size != "S" else 50), without)
        return kernel.run_sample(net.countries()[:4], without_country)
    if task == "dominators":
        edges = np.concatenate((net.ends, np.stack(
            (np.full(len(net.mines), net.count), net.mines), 1)))
        graph = igraph.Graph(n=net.count + 1, edges=edges, directed=True)
        tree = kernel.run(lambda: graph.dominator(net.count))
        return sum(1 for above in tree if above >= 0 and above != net.count)
    graph = igraph.Graph(n=net.count, edges=net.ends, directed=True)
    if task == "betweenness":
        return sum(kernel.run(lambda: graph.betweenness(directed=True)))
    if task == "betweenness-200":
        sources = net.pivots()
        return sum(kernel.run(lambda: graph.betweenness(directed=True, sources=sources)))
    if task == "betweenness-200-weighted":
        sources, weights = net.pivots(), net.lead.tolist()
        return sum(kernel.run(
            lambda: graph.betweenness(directed=True, sources=sources, weights=weights)))
    if task == "articulation-bridges":
        simple = graph.as_undirected()
        answer = kernel.run(lambda: (len(simple.articulation_points()), len(simple.bridges())))
        return sum(answer)
    if task == "simple-paths":
        weights = net.lead.tolist()
        return round(per_pair(kernel, net, lambda source, target: sum(
            sum(weights[edge] for edge in path) for path in graph.get_k_shortest_paths(
                source, target, k=100, weights="lead", output="epath")),
            before=lambda: graph.es.__setitem__("lead", weights)), 1)
    if task == "edge-disjoint":
        return per_pair(kernel, net, lambda source, target: graph.edge_disjoint_paths(source, target))
    raise KeyError(task)


def per_pair(kernel, net, work, before=lambda: None):
    """The five pairs of ends in turn, as many times as asked; each timing is the mean of the five."""
    before()
    repeats, kernel.repeats = kernel.repeats, 1
    for _ in range(repeats):
        cpu, wall, total = usage(), time.perf_counter(), 0
        for source, target in net.pairs():
            total += work(source, target)
        kernel.cpu.append((usage() - cpu) / 5)
        kernel.wall.append((time.perf_counter() - wall) / 5)
    return total


def ortools(task, size, kernel):
    net = Network(size)
    nodes, source, sink, tail, head, capacity, cost = net.flow()
    if task == "minimum-cost-flow":
        from ortools.graph.python import min_cost_flow
        amount = int(0.9 * MAXIMUM[size])

        def solve():
            solver = min_cost_flow.SimpleMinCostFlow()
            solver.add_arcs_with_capacity_and_unit_cost(tail, head, capacity, cost)
            solver.set_node_supply(source, amount)
            solver.set_node_supply(sink, -amount)
            solver.solve()
            return solver.optimal_cost()
        return kernel.run(solve)
    from ortools.graph.python import max_flow

    def flow(column):
        solver = max_flow.SimpleMaxFlow()
        solver.add_arcs_with_capacity(tail, head, column)
        solver.solve(source, sink)
        return solver.optimal_flow()

    if task == "maximum-flow":
        def with_cut():
            solver = max_flow.SimpleMaxFlow()
            solver.add_arcs_with_capacity(tail, head, capacity)
            solver.solve(source, sink)
            solver.get_source_side_min_cut()
            return solver.optimal_flow()
        return kernel.run(with_cut)

    def without(elements):
        column = capacity.copy()
        column[elements] = 0
        return flow(column)

    if task == "vitality":
        return kernel.run_sample(net.sample(20 if size != "L" else 2), without)
    if task == "vitality-countries":
        return kernel.run_sample(net.countries()[:12], without)
    raise KeyError(task)


def networkit(task, size, kernel):
    import networkit
    networkit.setNumberOfThreads(1)
    if task == "read":
        path = f"{DATA}/networkit_{size}.txt"
        if not os.path.exists(path):
            import pandas
            pandas.read_csv(f"{DATA}/edges_{size}.csv", usecols=[0, 1, 2]).to_csv(
                path, sep=" ", index=False, header=False)
        return kernel.run(
            lambda: networkit.graphio.EdgeListReader(" ", 0, directed=True).read(path).numberOfEdges())
    net = Network(size)
    graph = networkit.GraphFromCoo(
        (net.lead, (net.ends[:, 0].astype(np.uint64), net.ends[:, 1].astype(np.uint64))),
        n=net.count, weighted=False, directed=True)
    if task == "betweenness":
        return sum(kernel.run(lambda: networkit.centrality.Betweenness(graph).run().scores()))
    raise KeyError(task)


def scipy(task, size, kernel):
    from scipy import sparse
    from scipy.sparse import csgraph
    if task == "read":
        import pandas

        def read():
            table = pandas.read_csv(f"{DATA}/edges_{size}.csv", usecols=range(5))
            count = int(max(table["from"].max(), table["to"].max())) + 1
            return sparse.coo_matrix(
                (table.capacity.to_numpy(), (table["from"].to_numpy(), table["to"].to_numpy())),
                shape=(count, count)).tocsr().nnz
        return kernel.run(read)
    net = Network(size)
    if task == "simple-paths":
        matrix = sparse.coo_matrix(
            (net.lead, (net.ends[:, 0], net.ends[:, 1])), shape=(net.count, net.count)).tocsr()
        return round(float(per_pair(
            kernel, net, lambda source, target: csgraph.yen(matrix, source, target, 100).sum())), 1)
    if task == "maximum-flow":
        nodes, source, sink, tail, head, capacity, _ = net.flow()
        matrix = sparse.coo_matrix(
            (np.minimum(capacity, 2**31 - 1).astype(np.int32), (tail, head)), shape=(nodes, nodes)).tocsr()
        return int(kernel.run(
            lambda: csgraph.maximum_flow(matrix, source, sink, method="dinic").flow_value))
    raise KeyError(task)


def main():
    peer, task, size, repeats = sys.argv[1:5]
    kernel = Kernel(int(repeats))
    answer = {"igraph": igraph, "ortools": ortools, "networkit": networkit, "scipy": scipy}[peer](
        task, size, kernel)
    line = {"task": task, "size": size, "cpu": kernel.cpu, "wall": kernel.wall, "answer": answer,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    if answer is None:
        line["solves"] = Network(size).count if task == "vitality" else 60
    print(json.dumps(line))


main()
