"""Writes a supply network of some 300 sites and 2,000 links with recipes, for the timings of `cuts`.

Mines, separation with joint products, metal of two oxides, magnets with a lean recipe as substitute,
ports, users and recyclers; countries as unequal as they are; most links with little room to spare,
so that what one supplier loses the others can only replace in part.

    python3 supply_network.py SITES SEED > network.json
"""

import json
import random
import sys

STAGES = ["mining", "separation", "metal", "magnets", "trade", "use", "recycling"]
SHARES = [0.2, 0.17, 0.15, 0.17, 0.08, 0.18, 0.05]
RECIPES = {
    "separation": {"inputs": {"ore": 5}, "outputs": {"light": 1, "heavy": 0.08}},
    "smelting": {"inputs": {"light": 1.2, "heavy": 0.05}, "outputs": {"alloy": 1}},
    "pressing": {"inputs": {"alloy": 0.35, "heavy": 0.01}, "outputs": {"magnet": 1, "scrap": 0.2}},
    "lean": {"inputs": {"alloy": 0.5}, "outputs": {"magnet": 1, "scrap": 0.2}},
    "recycling": {"inputs": {"scrap": 2}, "outputs": {"light": 1}},
}


def network(sites_wanted, seed, countries=60, links_per_site=7):
    r = random.Random(seed)
    codes = [f"{chr(65 + i // 26)}{chr(65 + i % 26)}X" for i in range(countries)]
    weights = [1 / (i + 1) for i in range(countries)]
    counts = [max(2, round(share * sites_wanted)) for share in SHARES]
    sites, by_stage = [], {}
    for stage, count in zip(STAGES, counts):
        for i in range(count):
            sites.append({"id": f"{stage}-{i}", "stage": stage,
                          "country": r.choices(codes, weights)[0],
                          "operator": f"op{r.randrange(sites_wanted // 4)}"})
            by_stage.setdefault(stage, []).append(sites[-1])
    size = {s["id"]: r.lognormvariate(0, 1) for s in sites}
    demand = 0
    for s in by_stage["use"]:
        wanted = round(100 * size[s["id"]], 1)
        demand += wanted
        s["demand"] = {"magnet": wanted}
    # What each stage has to make in all for that demand, in units of its activity.
    needed = {"mining": demand * 0.35 * 1.2 * 5, "separation": demand * 0.35 * 1.2,
              "metal": demand * 0.35, "magnets": demand, "recycling": demand * 0.05}
    for stage, total in needed.items():
        whole = sum(size[s["id"]] for s in by_stage[stage])
        for s in by_stage[stage]:
            s["capacity"] = round(1.25 * total * size[s["id"]] / whole, 2)
            if stage == "mining":
                s["makes"] = "ore"
            else:
                s["recipes"] = {"separation": ["separation"], "metal": ["smelting"],
                                "magnets": ["pressing", "lean"] if r.random() < 0.3 else ["pressing"],
                                "recycling": ["recycling"]}[stage]
    ways = [("mining", "separation", "ore", needed["mining"], 3),
            ("separation", "metal", "light", needed["separation"], 3),
            ("separation", "metal", "heavy", needed["metal"] * 0.05, 2),
            ("separation", "magnets", "heavy", demand * 0.01, 2),
            ("metal", "magnets", "alloy", needed["metal"], 3),
            ("magnets", "use", "magnet", demand * 0.7, 3),
            ("magnets", "trade", "magnet", demand * 0.4, 2),
            ("trade", "use", "magnet", demand * 0.4, 2),
            ("magnets", "recycling", "scrap", demand * 0.1, 1),
            ("recycling", "metal", "light", demand * 0.05, 1)]
    wanted = links_per_site * sites_wanted
    weight = sum(w[4] for w in ways)
    links, seen = [], set()
    for source, target, material, total, part in ways:
        count = round(wanted * part / weight)
        pairs = []
        for s in by_stage[target]:  # every site has a supplier of each kind
            pairs.append((r.choice(by_stage[source]), s))
        while len(pairs) < count:
            pairs.append((r.choice(by_stage[source]), r.choice(by_stage[target])))
        pairs = [p for p in pairs if not ((p[0]["id"], p[1]["id"], material) in seen
                                          or seen.add((p[0]["id"], p[1]["id"], material)))]
        whole = sum((size[a["id"]] * size[b["id"]]) ** 0.5 for a, b in pairs)
        for a, b in pairs:
            usual = total * (size[a["id"]] * size[b["id"]]) ** 0.5 / whole
            link = {"from": a["id"], "to": b["id"], "material": material,
                    "flow": round(usual, 4), "capacity": round(usual * r.uniform(1.2, 2.5), 4),
                    "cost": round(r.uniform(1, 50), 2), "lead_time": r.randrange(1, 60)}
            if r.random() < 0.15:
                link["via"] = [r.choices(codes, weights)[0]]
            links.append(link)
    return {"lodestone": 1, "name": f"made up, {len(sites)} sites", "stages": STAGES,
            "materials": {m: {"unit": "t"} for m in
                          ["ore", "light", "heavy", "alloy", "magnet", "scrap"]},
            "recipes": RECIPES, "sites": sites, "links": links}


if __name__ == "__main__":
    made = network(int(sys.argv[1]), int(sys.argv[2]))
    json.dump(made, sys.stdout, indent=1)
