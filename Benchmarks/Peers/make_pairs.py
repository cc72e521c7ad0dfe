#!/usr/bin/env python3
"""Chooses what the path and sampling tasks are asked about: `make_pairs.py SIZE…`, data in $BENCH_DATA.

pairs_SIZE.json: five pairs of a large mine and a product it can reach with at least three suppliers;
pivots_SIZE.txt: 200 firms, the sources of sampled betweenness. Seeds are fixed.
"""
import json
import os
import sys

import igraph
import numpy as np

DATA = os.environ.get("BENCH_DATA", ".build-bench/data")


def pairs(net, graph):
    random = np.random.default_rng(3)
    mines = np.flatnonzero(net["tier"] == 0)
    largest = mines[np.argsort(-net["ncap"][mines])][:50]
    products = np.flatnonzero(net["tier"] == 6)
    found = []
    while len(found) < 5:
        mine = int(random.choice(largest))
        reached = set(graph.subcomponent(mine, mode="out"))
        product = int(random.choice(products))
        if product in reached and graph.degree(product, mode="in") >= 3:
            found.append((mine, product))
    return found


for size in sys.argv[1:]:
    net = np.load(f"{DATA}/net_{size}.npz")
    count = int(net["n"])
    graph = igraph.Graph(n=count, edges=np.stack((net["src"], net["dst"]), 1), directed=True)
    with open(f"{DATA}/pairs_{size}.json", "w") as file:
        json.dump(pairs(net, graph), file)
    pivots = np.sort(np.random.default_rng(7).choice(count, min(count, 200), replace=False))
    with open(f"{DATA}/pivots_{size}.txt", "w") as file:
        file.write("\n".join(map(str, pivots)) + "\n")
