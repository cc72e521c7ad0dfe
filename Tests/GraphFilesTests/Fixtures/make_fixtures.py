"""Writes the files of other programs that the tests read.

Needs networkx and igraph. The files of Gephi, yEd, graph-tool, JGraphT and Neo4j follow the form of
their exporters; those programs are not here.
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

# One attribute with values of several kinds: a key for each, all of one name.
m = nx.DiGraph()
m.add_node("a", size=1, code=101, weight="heavy")
m.add_node("b", size=2.5, code="0102", weight=2)
m.add_node("c", size=2**53 + 1, code=True)
m.add_edge("a", "b", weight=1)
m.add_edge("b", "c", weight=0.5)
m.add_edge("c", "a", weight=float("-inf"), big=2**70)
nx.write_graphml(m, "networkx-mixed.graphml")
# The same name for keys of nodes and edges: keys of one id.
nx.write_graphml(m, "networkx-named.graphml", named_key_ids=True)

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
h.vs["id"] = ["7", "8", "9"]
h.write_graphml("igraph-ids.graphml")

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

open("yed.graphml", "w").write('''<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3">
  <!--Created by yEd 3.23-->
  <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
  <key for="port" id="d1" yfiles.type="portgraphics"/>
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="graphml" id="d7" yfiles.type="resources"/>
  <key attr.name="tons" attr.type="double" for="edge" id="d8"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <data key="d0" xml:space="preserve"/>
    <node id="n0">
      <data key="d4" xml:space="preserve"><![CDATA[https://example.org/?a=1&b=2]]></data>
      <data key="d6">
        <y:ShapeNode><y:Geometry height="30.0" width="30.0" x="0.0" y="0.0"/>
          <y:NodeLabel alignment="center">Mine</y:NodeLabel></y:ShapeNode>
      </data>
    </node>
    <node id="n1"><data key="d6"><y:ShapeNode/></data></node>
    <edge id="e0" source="n0" target="n1">
      <data key="d8">12.5</data>
      <data key="d10"><y:PolyLineEdge><y:Arrows source="none" target="standard"/></y:PolyLineEdge></data>
    </edge>
  </graph>
  <data key="d7"><y:Resources/></data>
</graphml>
''')

open("graph-tool.graphml", "w").write('''<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

  <!-- property keys -->
  <key id="key0" for="graph" attr.name="title" attr.type="string" />
  <key id="key1" for="node" attr.name="_graphml_vertex_id" attr.type="string" />
  <key id="key2" for="node" attr.name="pos" attr.type="vector_double" />
  <key id="key3" for="node" attr.name="rank" attr.type="short" />
  <key id="key4" for="edge" attr.name="weight" attr.type="double" />
  <key id="key5" for="edge" attr.name="open" attr.type="boolean" />

  <graph id="G" edgedefault="undirected" parse.nodeids="canonical" parse.edgeids="canonical" parse.order="nodesfirst">

   <data key="key0">ores</data>

    <!-- vertices -->
    <node id="n0">
      <data key="key1">mine</data>
      <data key="key2">0x1p-1, -0x1.8p+0</data>
      <data key="key3">1</data>
    </node>
    <node id="n1">
      <data key="key1">port</data>
      <data key="key2">0, 1</data>
      <data key="key3">2</data>
    </node>

    <!-- edges -->
    <edge id="e0" source="n0" target="n1">
      <data key="key4">0x1.8p+1</data>
      <data key="key5">1</data>
    </edge>

  </graph>
</graphml>
''')

open("jgrapht.graphml", "w").write('''<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
    <key id="vertex_label_key" for="node" attr.name="VertexLabel" attr.type="string"/>
    <key id="edge_weight" for="edge" attr.name="weight" attr.type="double">
        <default>1.0</default>
    </key>
    <graph edgedefault="directed">
        <node id="1">
            <data key="vertex_label_key">mine</data>
        </node>
        <node id="2"/>
        <edge id="1" source="1" target="2">
            <data key="edge_weight">3.0</data>
        </edge>
        <edge id="2" source="2" target="1"/>
    </graph>
</graphml>
''')

open("neo4j.graphml", "w").write('''<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="labels" for="node" attr.name="labels" attr.type="string"/>
<key id="name" for="node" attr.name="name" attr.type="string"/>
<key id="opened" for="node" attr.name="opened" attr.type="long"/>
<key id="roles" for="edge" attr.name="roles" attr.type="string" attr.list="string"/>
<key id="label" for="edge" attr.name="label" attr.type="string"/>
<graph id="G" edgedefault="directed">
<node id="n188" labels=":Site:Mine"><data key="labels">:Site:Mine</data><data key="name">Bayan Obo</data><data key="opened">1957</data></node>
<node id="n189" labels=":Site"><data key="labels">:Site</data><data key="name">Baotou</data></node>
<edge id="e267" source="n188" target="n189" label="SHIPS_TO"><data key="label">SHIPS_TO</data><data key="roles">["ore","concentrate"]</data></edge>
</graph>
</graphml>
''')
