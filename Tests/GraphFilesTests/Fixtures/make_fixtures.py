"""Writes the files of other programs that the tests read.

Needs networkx and igraph. Gephi's file follows the form of its exporter (GraphML with `edgeid`,
colors and positions); there is no Gephi here.
"""
import gzip
import igraph
import networkx as nx

g = nx.MultiDiGraph(name="ores & oxides")
g.add_node("mine", country="CHN", output=180000.5, open=True, rank=1)
g.add_node("separator 2", country="MYS <new>", rank=2)
g.add_node("日本", open=False)
g.add_edge("mine", "separator 2", capacity=190000, cost=0.1, note='said "no"')
g.add_edge("mine", "separator 2", capacity=7, cost=1e-7)
g.add_edge("separator 2", "日本", cost=float("inf"))
g.add_edge("日本", "日本", capacity=-3)
nx.write_graphml(g, "networkx.graphml")
with gzip.GzipFile("networkx.graphml.gz", "wb", mtime=0) as file:
    nx.write_graphml(g, file)

u = nx.Graph()
u.add_edge("a", "b", weight=float("nan"))
u.add_edge("b", "c", weight=2.5)
nx.write_graphml(u, "networkx-undirected.graphml")
nx.write_edgelist(nx.path_graph(4, create_using=nx.DiGraph), "networkx.edgelist")
nx.write_weighted_edgelist(u.edge_subgraph([("b", "c")]), "networkx-weighted.edgelist")

h = igraph.Graph(directed=True)
h.add_vertices(3)
h.vs["name"] = ["mine", "port & rail", "magnet"]
h.vs["stage"] = [1.0, float("nan"), 3.0]
h.add_edges([(0, 1), (1, 2), (1, 2)])
h.es["capacity"] = [10.0, 2.5, 0.0]
h.es["open"] = [True, False, True]
h["title"] = "igraph's"
h.write_graphml("igraph.graphml")
h.write_dot("igraph.dot")

open("gephi.graphml", "w").write('''<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="Edge Id" attr.type="string" for="edge" id="edgeid"/>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="g" attr.type="int" for="node" id="g"/>
<key attr.name="b" attr.type="int" for="node" id="b"/>
<key attr.name="x" attr.type="float" for="node" id="x"/>
<key attr.name="y" attr.type="float" for="node" id="y"/>
<key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="country" attr.type="string" for="node" id="country">
<default>unknown</default>
</key>
<graph edgedefault="directed">
<node id="0.0">
<data key="label">Bayan Obo</data>
<data key="country">CHN</data>
<data key="size">10.0</data>
<data key="r">153</data>
<data key="g">153</data>
<data key="b">153</data>
<data key="x">-12.5</data>
<data key="y">3.0E-4</data>
</node>
<node id="1.0">
<data key="label">Baotou</data>
<data key="size">4.0</data>
<data key="r">0</data>
<data key="g">0</data>
<data key="b">0</data>
<data key="x">0.0</data>
<data key="y">1.0</data>
</node>
<edge id="7" source="0.0" target="1.0">
<data key="edgeid">7</data>
<data key="weight">2.0</data>
</edge>
</graph>
</graphml>
''')
