"""Writes allocation.json: random networks with the answers of an independent solver.

The program of the model's section 2 is formulated here afresh, as dense matrices for SciPy's HiGHS,
and solved once for every element without any short cut. Run with: python3 make_allocation_fixtures.py
"""

import json
import os
import random

import numpy as np
from scipy.optimize import linprog

TARGET = "KOR"


def network(seed):
    """A random network with two-input recipes, joint products, substitution, loss, stock, a port,
    transit and (every other time) a recycling loop."""
    r = random.Random(seed)
    countries = ["CHN", "AUS", "USA", "MYS", "KOR", "JPN"]
    stages = ["mining", "separation", "metal", "magnets", "trade", "use", "recycling"]
    materials = ["ore", "clay", "light", "heavy", "alloy", "magnet", "scrap"]
    recipes = {
        "split": {"inputs": {"ore": r.choice([4, 5, 8])}, "outputs": {"light": 1, "heavy": 0.05}},
        "leach": {"inputs": {"clay": 2.5}, "outputs": {"light": 0.6, "heavy": 0.4}},
        "smelt": {"inputs": {"light": 1.2, "heavy": 0.1}, "outputs": {"alloy": 1}},
        "press": {"inputs": {"alloy": 0.4, "heavy": 0.02}, "outputs": {"magnet": 1}},
        "press-lean": {"inputs": {"alloy": 0.5}, "outputs": {"magnet": 1}},
        "recover": {"inputs": {"scrap": 3}, "outputs": {"light": 1}},
        "wear": {"inputs": {}, "outputs": {"scrap": 1}},
    }
    sites, links = [], []

    def site(stage, **more):
        number = len(sites)
        record = {"id": f"s{number}", "stage": stage, "country": r.choice(countries)}
        if r.random() < 0.5:
            record["operator"] = r.choice(["Alpha", "Beta", "Gamma"])
        record.update(more)
        sites.append(record)
        return record["id"]

    def amount(low, high):
        return round(r.uniform(low, high), 2)

    mines = [site("mining", makes=r.choice(["ore", "clay"]), capacity=amount(200, 900))
             for _ in range(r.randint(3, 5))]
    separators = [site("separation", recipes=r.choice([["split"], ["leach"], ["split", "leach"]]),
                       capacity=amount(60, 250)) for _ in range(r.randint(2, 4))]
    smelters = [site("metal", recipes=["smelt"], capacity=amount(40, 160))
                for _ in range(r.randint(2, 3))]
    makers = [site("magnets", recipes=r.choice([["press"], ["press", "press-lean"]]),
                   capacity=amount(80, 300)) for _ in range(r.randint(2, 4))]
    port = site("trade", **({"capacity": amount(50, 200)} if r.random() < 0.7 else {}))
    users = [site("use", country=r.choice([TARGET, "JPN", "USA"]),
                  demand={"magnet": amount(40, 200)}) for _ in range(r.randint(2, 5))]
    sites[int(users[0][1:])]["country"] = TARGET
    if r.random() < 0.5:
        sites[int(users[-1][1:])]["stock"] = {"magnet": amount(1, 30)}
    if r.random() < 0.3:
        sites[int(makers[0][1:])]["stock"] = {"heavy": amount(0.1, 2)}

    def link(source, target, material, chance=0.6):
        if r.random() > chance:
            return
        record = {"from": source, "to": target, "material": material, "flow": amount(0, 60)}
        if r.random() < 0.7:
            record["capacity"] = amount(10, 300)
        if r.random() < 0.2:
            record["loss"] = r.choice([0.01, 0.05])
        if r.random() < 0.2:
            record["via"] = r.sample(countries, r.randint(1, 2))
        if r.random() < 0.5:
            record["cost"] = amount(1, 40)
        links.append(record)

    for mine in mines:
        for separator in separators:
            link(mine, separator, sites[int(mine[1:])]["makes"], 0.8)
    for separator in separators:
        for smelter in smelters:
            link(separator, smelter, "light", 0.8)
            link(separator, smelter, "heavy", 0.8)
        for maker in makers:
            link(separator, maker, "heavy", 0.7)
    for smelter in smelters:
        for maker in makers:
            link(smelter, maker, "alloy", 0.8)
    for maker in makers:
        link(maker, port, "magnet")
        for user in users:
            link(maker, user, "magnet", 0.5)
    for user in users:
        link(port, user, "magnet", 0.7)
    if seed % 2:
        yard = site("recycling", recipes=["wear"], capacity=amount(5, 60))
        plant = site("recycling", recipes=["recover"], capacity=amount(5, 40))
        link(yard, plant, "scrap", 1)
        for smelter in smelters:
            link(plant, smelter, "light", 0.8)
    return {
        "lodestone": 1, "name": f"Random {seed}", "stages": stages,
        "materials": {m: {"unit": "t"} for m in materials}, "recipes": recipes,
        "sites": sites, "links": links,
    }


class Allocation:
    """The allocation program as matrices, with some sites, links and materials closed."""

    def __init__(self, net, sites=(), links=(), materials=()):
        ids = [s["id"] for s in net["sites"]]
        by_id = {s["id"]: s for s in net["sites"]}
        columns, upper = {}, []

        def column(key, bound):
            columns[key] = len(upper)
            upper.append(bound)

        recipes = {}
        for s in net["sites"]:
            runs = [(n, net["recipes"][n]) for n in s.get("recipes", [])]
            if "makes" in s:
                runs.append(("makes", {"inputs": {}, "outputs": {s["makes"]: 1}}))
            recipes[s["id"]] = runs
            for name, recipe in runs:
                stopped = s["id"] in sites or any(m in materials for m in recipe["inputs"])
                column(("x", s["id"], name), 0 if stopped else None)
            for m, a in s.get("stock", {}).items():
                column(("y", s["id"], m), 0 if m in materials else a)
            for m, a in s.get("demand", {}).items():
                column(("s", s["id"], m), 0 if m in materials else a)
        for i, l in enumerate(net["links"]):
            closed = i in links or l["from"] in sites or l["material"] in materials
            column(("f", i), 0 if closed else l.get("capacity"))
        column(("t",), 0)
        rows, right = [], []
        for s in ids:
            for m in net["materials"]:
                row = np.zeros(len(upper))
                for i, l in enumerate(net["links"]):
                    if l["material"] == m and l["to"] == s:
                        row[columns["f", i]] -= 1 - l.get("loss", 0)
                    if l["material"] == m and l["from"] == s:
                        row[columns["f", i]] += 1
                for name, recipe in recipes[s]:
                    row[columns["x", s, name]] += recipe["inputs"].get(m, 0)
                    row[columns["x", s, name]] -= recipe["outputs"].get(m, 0)
                if ("y", s, m) in columns:
                    row[columns["y", s, m]] -= 1
                if ("s", s, m) in columns:
                    row[columns["s", s, m]] += 1
                rows.append(row)
                right.append(0)
            if "capacity" in by_id[s]:
                row = np.zeros(len(upper))
                if recipes[s]:
                    for name, _ in recipes[s]:
                        row[columns["x", s, name]] = 1
                else:
                    for i, l in enumerate(net["links"]):
                        if l["from"] == s:
                            row[columns["f", i]] = 1
                rows.append(row)
                right.append(by_id[s]["capacity"])
        self.columns, self.upper, self.rows, self.right = columns, upper, rows, right
        self.demands = [(k, by_id[k[1]]["demand"][k[2]], by_id[k[1]]["country"])
                        for k in columns if k[0] == "s"]

    def best(self, weights, extra=(), fixed=None):
        """The most of a weighted sum; `extra` are (row, least) pairs."""
        cost = np.zeros(len(self.upper))
        for key, weight in weights.items():
            cost[self.columns[key]] = -weight
        bounds = [(0, u) for u in self.upper]
        for key, (low, high) in (fixed or {}).items():
            bounds[self.columns[key]] = (low, high)
        rows = self.rows + [-row for row, _ in extra]
        right = self.right + [-least for _, least in extra]
        answer = linprog(cost, A_ub=np.array(rows), b_ub=right, bounds=bounds, method="highs",
                         options={"primal_feasibility_tolerance": 1e-10,
                                  "dual_feasibility_tolerance": 1e-10})
        assert answer.status == 0, answer.message
        return -answer.fun

    def row(self, weights):
        row = np.zeros(len(self.upper))
        for key, weight in weights.items():
            row[self.columns[key]] = weight
        return row

    def served(self, rule):
        """What the target gets under a rule."""
        mine = {k: 1 for k, _, c in self.demands if c == TARGET}
        others = {k: 1 for k, _, c in self.demands if c != TARGET}
        if rule == "total":
            return self.best({**mine, **others})
        if rule == "first":
            return self.best(mine)
        if rule == "last":
            if not others:
                return self.best(mine)
            most = self.best(others)
            return self.best(mine, [(self.row(others), most - 1e-9)])
        fractions = self.fair()
        return sum(fractions[k] * d for k, d, c in self.demands if c == TARGET)

    def fair(self):
        """Max-min fractions by progressive filling; each demand is tested by itself."""
        settled = {}
        while len(settled) < len(self.demands):
            extra = [(self.row({k: 1}), settled[k] * d - 1e-9) for k, d, _ in self.demands
                     if k in settled]
            rising = [(self.row({k: 1, ("t",): -d}), 0) for k, d, _ in self.demands
                      if k not in settled]
            level = self.best({("t",): 1}, extra + rising, {("t",): (0, 1)})
            floor = [(self.row({k: 1}), level * d - 1e-9) for k, d, _ in self.demands
                     if k not in settled]
            found = [k for k, d, _ in self.demands if k not in settled
                     and self.best({k: 1}, extra + floor) <= level * d + 1e-6]
            assert found, "nothing stops the level"
            for k in found:
                settled[k] = level
        return settled


def elements(net):
    """Every element of every kind, as (kind, name, sites, links, materials)."""
    sites, links = net["sites"], net["links"]
    found = []
    for s in sites:
        found.append(("site", s["id"], [s["id"]], [], []))
    seen = {}
    for i, l in enumerate(links):
        ends = f"{l['from']}->{l['to']}"
        seen.setdefault(ends, []).append(i)
    for ends, members in seen.items():
        for i in members:
            name = ends if len(members) == 1 else f"{ends}:{links[i]['material']}"
            found.append(("link", name, [], [i], []))
    for operator in {s.get("operator") for s in sites} - {None}:
        found.append(("operator", operator, [s["id"] for s in sites
                                             if s.get("operator") == operator], [], []))
    codes = {s["country"] for s in sites} | {c for l in links for c in l.get("via", [])}
    for code in codes:
        passing = [i for i, l in enumerate(links) if code in l.get("via", [])]
        found.append(("country", code, [s["id"] for s in sites if s["country"] == code], passing, []))
        if passing:
            found.append(("via", f"via {code}", [], passing, []))
        for stage in net["stages"]:
            members = [s["id"] for s in sites if s["country"] == code and s["stage"] == stage]
            if members:
                found.append(("country-stage", f"{code} {stage}", members, [], []))
    for m in net["materials"]:
        found.append(("material", m, [], [], [m]))
    return sorted(found)


def main():
    cases = []
    for seed in range(24):
        net = network(seed)
        base = Allocation(net)
        rules = ["total", "first", "last", "fair"]
        before = {rule: base.served(rule) for rule in rules}
        losses = {}
        for kind, name, *members in elements(net):
            without = Allocation(net, *members)
            losses[f"{kind} {name}"] = [round(before[rule] - without.served(rule), 9)
                                        for rule in rules]
        fractions = base.fair()
        cases.append({
            "network": net, "rules": rules, "served": [before[rule] for rule in rules],
            "fair": {k[1]: fractions[k] for k, _, _ in base.demands}, "losses": losses,
        })
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "allocation.json")
    with open(path, "w") as file:
        json.dump(cases, file, separators=(",", ":"))
        file.write("\n")
    print(len(cases), "networks,", sum(len(c["losses"]) for c in cases), "elements")


main()
