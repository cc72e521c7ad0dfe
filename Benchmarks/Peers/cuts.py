"""Times `lodestone cuts` against what one would do without it: build and solve a fresh program for
every set, with SciPy's HiGHS. The answers have to be the same.

    python3 cuts.py LODESTONE NETWORK.json [--write]

Fresh programs are built as sparse matrices; only bounds differ, so only `linprog` is timed, not the
building. Where there are too many sets, a seeded sample is solved and the time is scaled up, and
the table says so.
"""

import itertools
import json
import random
import resource
import subprocess
import sys
import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array


class Allocation:
    """The program of the model's section 2 for one network: the target is served first."""

    def __init__(self, network, target=None):
        self.network = network
        sites, links = network["sites"], network["links"]
        column = itertools.count()
        self.upper, self.cost = [], []
        self.run, self.link = {}, {}
        entries, self.right = [], []
        rows = {}

        def row(key):
            if key not in rows:
                rows[key] = len(rows)
                self.right.append(0.0)
            return rows[key]

        def add(upper, cost=0.0):
            self.upper.append(upper)
            self.cost.append(cost)
            return next(column)

        for site in sites:
            recipes = [network["recipes"][r] for r in site.get("recipes", [])]
            if "makes" in site:
                recipes.append({"inputs": {}, "outputs": {site["makes"]: 1}})
            self.run[site["id"]] = []
            for recipe in recipes:
                c = add(np.inf)
                self.run[site["id"]].append(c)
                for m, a in recipe.get("inputs", {}).items():
                    entries.append((row(("balance", site["id"], m)), c, a))
                for m, a in recipe["outputs"].items():
                    entries.append((row(("balance", site["id"], m)), c, -a))
            for m, a in site.get("stock", {}).items():
                entries.append((row(("balance", site["id"], m)), add(a), -1))
            for m, a in site.get("demand", {}).items():
                asked = target is None or site.get("country") == target
                entries.append((row(("balance", site["id"], m)), add(a, -1.0 if asked else 0.0), 1))
        for i, link in enumerate(links):
            c = add(link.get("capacity", np.inf))
            self.link[i] = c
            entries.append((row(("balance", link["to"], link["material"])), c, -(1 - link.get("loss", 0))))
            entries.append((row(("balance", link["from"], link["material"])), c, 1))
        spare = network.get("assume", {}).get("spare_capacity")
        for site in sites:
            capacity = site.get("capacity")
            if capacity is None and self.run[site["id"]] and "output" in site:
                capacity = site["output"] * (1 + spare)
            if capacity is None:
                continue
            r = row(("capacity", site["id"]))
            self.right[r] = capacity
            columns = self.run[site["id"]] or [
                self.link[i] for i, link in enumerate(links) if link["from"] == site["id"]]
            entries += [(r, c, 1) for c in columns]
        r, c, v = zip(*entries)
        self.matrix = coo_array((v, (r, c)), shape=(len(self.right), len(self.upper))).tocsr()
        self.out = {}
        for i, link in enumerate(links):
            self.out.setdefault(link["from"], []).append(self.link[i])

    def served(self, sites=(), links=()):
        upper = np.array(self.upper)
        for s in sites:
            upper[self.run[s] + self.out.get(s, [])] = 0
        upper[[self.link[i] for i in links]] = 0
        answer = linprog(self.cost, A_ub=self.matrix, b_ub=self.right,
                         bounds=np.column_stack([np.zeros(len(upper)), upper]), method="highs")
        assert answer.status == 0, answer.message
        return -answer.fun


def countries(network):
    members = {}
    for site in network["sites"]:
        if "country" in site:
            members.setdefault(site["country"], ([], []))[0].append(site["id"])
    for i, link in enumerate(network["links"]):
        for code in link.get("via", []):
            members.setdefault(code, ([], []))[1].append(i)
    return dict(sorted(members.items()))


def singles(network):
    """Every element of every kind, as lists of sites and links."""
    found = []
    for site in network["sites"]:
        found.append(([site["id"]], []))
    found += [([], [i]) for i in range(len(network["links"]))]
    groups = {}
    for site in network["sites"]:
        if site.get("operator"):
            groups.setdefault(("o", site["operator"]), []).append(site["id"])
        if site.get("country"):
            groups.setdefault(("s", site["country"], site["stage"]), []).append(site["id"])
    found += [(members, []) for members in groups.values()]
    found += list(countries(network).values())
    via = {}
    for i, link in enumerate(network["links"]):
        for code in link.get("via", []):
            via.setdefault(code, []).append(i)
    found += [([], members) for members in via.values()]
    return found


def command(arguments):
    """The JSON answer of the command, with its CPU and wall seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(arguments + ["--format", "json"], capture_output=True, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(done.stdout), cpu, wall


def fresh(allocation, sets, members, limit=200):
    """What is served without each of some sets, and the CPU seconds that all sets take."""
    sample = sets if len(sets) <= limit else random.Random(1).sample(sets, limit)
    start = time.process_time()
    served = [allocation.served(sum((members[c][0] for c in s), []), sum((members[c][1] for c in s), []))
              for s in sample]
    return sample, served, (time.process_time() - start) * len(sets) / len(sample)


def line(name, answer, cpu, wall, sets, peer, sampled, same):
    return (f"| {name} | {len(sets):,} | {answer.get('programs', answer.get('solves'))} | {cpu:.2f} | "
            f"{wall:.2f} | {peer:,.1f}{' *' if sampled else ''} | {peer / cpu:,.0f} | "
            f"{'yes' if same else 'NO'} |")


def joint(lodestone, path, allocation, members, base, k, limit):
    answer, cpu, wall = command([lodestone, "cuts", path, "--by", "country", "-k", str(k), "--top", "1"])
    sets = [s for n in range(1, k + 1) for s in itertools.combinations(members, n)]
    sample, served, peer = fresh(allocation, sets, members, limit)
    best = answer["rows"][0]
    names = best[2].split(", ")
    again = allocation.served(sum((members[c][0] for c in names), []), sum((members[c][1] for c in names), []))
    close = 1e-6 * answer["demand"]
    same = abs(again - best[3]) <= close and min(served) >= best[3] - close
    return line(f"worst {k} of {len(members)} countries", answer, cpu, wall, sets, peer,
                len(sample) < len(sets), same)


def cuts(lodestone, path, allocation, members, k, limit):
    answer, cpu, wall = command([lodestone, "cuts", path, "--by", "country", "--kill", "-k", str(k)])
    sets = [s for n in range(1, k + 1) for s in itertools.combinations(members, n)]
    sample, served, peer = fresh(allocation, sets, members, limit)
    found = [set(row[2].split(", ")) for row in answer["rows"]]
    nothing = 1e-6 * answer["demand"]
    same = all((left <= nothing) == any(cut <= set(s) for cut in found)
               for s, left in zip(sample, served))
    return line(f"cut sets of up to {k} of {len(members)} countries", answer, cpu, wall, sets, peer,
                len(sample) < len(sets), same)


def every(lodestone, path, network, allocation, target):
    asked = ["--for", f"country={target}", "--rule", "first"] if target else ["--rule", "total"]
    answer, cpu, wall = command([lodestone, "chokepoints", path, "--by",
                                 "site,link,operator,country,country-stage,via"] + asked)
    elements = singles(network)
    base = allocation.served()
    start = time.process_time()
    lost = sorted((base - allocation.served(*e) for e in elements), reverse=True)
    peer = time.process_time() - start
    place = [c["name"] for c in answer["columns"]].index("rerouted_loss")
    ours = sorted((row[place] for row in answer["rows"]), reverse=True)
    same = len(lost) == len(ours) and max(abs(a - b) for a, b in zip(lost, ours)) <= 1e-6 * base
    return line("every element of the shipped network", answer, cpu, wall, elements, peer, False, same)


if __name__ == "__main__":
    lodestone, shipped, made_up = sys.argv[1:4]
    limit = int(sys.argv[4]) if len(sys.argv) > 4 else 200
    print("| question | sets | programs | CPU s | wall s | fresh CPU s | ratio | same |")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    network = json.load(open(shipped))
    print(every(lodestone, shipped, network, Allocation(network, "KOR"), "KOR"), flush=True)
    network = json.load(open(made_up))
    allocation, members = Allocation(network), countries(network)
    base = allocation.served()
    for k in (2, 3):
        print(joint(lodestone, made_up, allocation, members, base, k, limit), flush=True)
    print(cuts(lodestone, made_up, allocation, members, 4, limit), flush=True)
