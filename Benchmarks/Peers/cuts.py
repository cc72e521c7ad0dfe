"""Times `lodestone chokepoints` and `lodestone cuts` against what one would do without them: build and
solve a program for every set. The answers have to be the same.

    python3 cuts.py FOLDER SHIPPED.json MADE_UP.json [--sample 100] [--write]

FOLDER holds the release builds of `lodestone` and `SupplyBenchmarks`. Three peers: SciPy's HiGHS with the
matrix built once, so that only solving counts (`linprog` alone is timed); the same with the program
built anew for every set; and linopy, what PyPSA builds its programs with, with HiGHS. Where there are too
many sets, a seeded sample is solved and the time is scaled up, which the table marks with ≈. `--write`
puts the table into README.md.
"""

import argparse
import itertools
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
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


class Linopy:
    """The same program as a modeler writes it today."""

    def __init__(self, allocation):
        import linopy
        self.linopy = linopy
        self.allocation = allocation

    def served(self, sites=(), links=()):
        a = self.allocation
        upper = np.array(a.upper)
        for s in sites:
            upper[a.run[s] + a.out.get(s, [])] = 0
        upper[[a.link[i] for i in links]] = 0
        model = self.linopy.Model()
        x = model.add_variables(lower=np.zeros(len(upper)), upper=upper, dims=["column"], name="x")
        matrix = a.matrix.tocoo()
        # One row of terms for each row of the program, padded as linopy does it.
        order = np.argsort(matrix.row, kind="stable")
        rows, columns, values = matrix.row[order], matrix.col[order], matrix.data[order]
        places = np.arange(len(rows)) - np.searchsorted(rows, rows)
        width = int(places.max()) + 1
        labels = np.full((len(a.right), width), -1)
        weights = np.full((len(a.right), width), np.nan)
        labels[rows, places], weights[rows, places] = columns, values
        import xarray
        terms = xarray.Dataset({"coeffs": (("row", "_term"), weights), "vars": (("row", "_term"), labels),
                                "const": (("row",), np.zeros(len(a.right)))})
        model.add_constraints(self.linopy.LinearExpression(terms, model) <= xarray.DataArray(
            np.array(a.right), dims=["row"]), name="rows")
        cost = np.array(a.cost)
        model.add_objective((x * xarray.DataArray(cost, dims=["column"])).sum())
        with silence():
            model.solve(solver_name="highs", io_api="direct")
        return -model.objective.value


class silence:
    """What linopy and HiGHS print goes nowhere."""

    def __enter__(self):
        import logging
        logging.disable(logging.CRITICAL)
        sys.stdout.flush()
        self.kept, self.nothing = os.dup(1), os.open(os.devnull, os.O_WRONLY)
        os.dup2(self.nothing, 1)

    def __exit__(self, *_):
        sys.stdout.flush()
        os.dup2(self.kept, 1)
        os.close(self.kept)
        os.close(self.nothing)


def command(arguments):
    """The JSON answer of the command, with its CPU and wall seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(arguments + ["--format", "json"], capture_output=True, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(done.stdout), cpu, wall


def sampled(sets, most):
    return sets if len(sets) <= most else random.Random(1).sample(sets, most)


def timed(solve, sample, members):
    """What is served without each of some sets, and the mean CPU seconds of a set."""
    start = time.process_time()
    served = [solve(sum((members[c][0] for c in s), []), sum((members[c][1] for c in s), []))
              for s in sample]
    return served, (time.process_time() - start) / len(sample)


class Case:
    """One network, its program and how the binaries are asked about it."""

    def __init__(self, folder, path, target, sample, repeats=5):
        self.folder, self.path, self.target = folder, path, target
        self.sample, self.repeats = sample, repeats
        self.network = json.load(open(path))
        self.allocation = Allocation(self.network, target)
        start = time.process_time()
        for _ in range(10):
            Allocation(self.network, target)
        self.building = (time.process_time() - start) / 10

    def kernel(self, question):
        """Median CPU seconds of the kernel alone, on one core."""
        target = f"country={self.target}" if self.target else "-"
        made = subprocess.run([f"{self.folder}/SupplyBenchmarks", question, self.path, target,
                               str(self.repeats)], capture_output=True, text=True, check=True)
        return statistics.median(json.loads(made.stdout)["cpu"])

    def ask(self, *words):
        asked = ["--for", f"country={self.target}"] if self.target else []
        return command([f"{self.folder}/lodestone", words[0], self.path, *words[1:], *asked])

    def row(self, name, question, sets, members, answer, cpu, check):
        kernel = self.kernel(question)
        sample = sampled(sets, self.sample)
        served, each = timed(self.allocation.served, sample, members)
        solving = each * len(sets)
        # Of those, so that every answer has another to be compared with.
        modeled = sampled(sample, 40)
        again, each = timed(Linopy(self.allocation).served, modeled, members)
        modeling = each * len(sets)
        reference = dict(zip(sample, served))
        same = check(sample, served) and all(
            abs(value - reference[s]) <= 1e-6 * max(1, abs(value)) for s, value in zip(modeled, again))
        rebuilding = solving + self.building * len(sets)
        about = "≈ " if len(sample) < len(sets) else ""
        return (f"| {name} | {len(sets):,} | {answer.get('programs', answer.get('solves'))} | "
                f"{kernel:.3f} | {cpu:.2f} | {about}{solving:,.1f} | {about}{rebuilding:,.1f} | "
                f"{'≈ ' if len(modeled) < len(sets) else ''}{modeling:,.0f} | {solving / kernel:,.0f} | "
                f"{rebuilding / kernel:,.0f} | {modeling / kernel:,.0f} | {'yes' if same else 'NO'} |")


def every(case, name):
    answer, cpu, _ = case.ask("chokepoints", "--by", "site,link,operator,country,country-stage,via",
                              "--rule", "first" if case.target else "total")
    elements = singles(case.network)
    base = case.allocation.served()
    place = [c["name"] for c in answer["columns"]].index("rerouted_loss")
    ours = sorted((row[place] for row in answer["rows"]), reverse=True)

    def check(sample, served):
        if len(ours) != len(elements):
            return False
        lost = sorted((base - amount for amount in served), reverse=True)
        close = 1e-6 * base
        if len(lost) == len(ours):
            return max(abs(a - b) for a, b in zip(lost, ours)) <= close
        return all(any(abs(a - b) <= close for b in ours) for a in lost)

    numbers = [(i,) for i in range(len(elements))]
    return case.row(name, "every-element", numbers, dict(enumerate(elements)), answer, cpu, check)


def joint(case, k):
    answer, cpu, _ = case.ask("cuts", "--by", "country", "-k", str(k), "--top", "1")
    members = countries(case.network)
    sets = [s for n in range(1, k + 1) for s in itertools.combinations(members, n)]
    best = answer["rows"][0]
    names = best[2].split(", ")
    again = case.allocation.served(sum((members[c][0] for c in names), []),
                                   sum((members[c][1] for c in names), []))
    close = 1e-6 * answer["demand"]
    return case.row(f"worst {k} of {len(members)} countries", f"worst-{k}", sets, members, answer, cpu,
                    lambda _, served: abs(again - best[3]) <= close and min(served) >= best[3] - close)


def cuts(case, k):
    answer, cpu, _ = case.ask("cuts", "--by", "country", "--kill", "-k", str(k))
    members = countries(case.network)
    sets = [s for n in range(1, k + 1) for s in itertools.combinations(members, n)]
    found = [set(row[2].split(", ")) for row in answer["rows"]]
    nothing = 1e-6 * answer["demand"]
    return case.row(
        f"all minimal cut sets of up to {k} of {len(members)} countries", f"cut-sets-{k}", sets, members,
        answer, cpu, lambda sample, served: all(
            (left <= nothing) == any(cut <= set(s) for cut in found) for s, left in zip(sample, served)))


HEADER = """| question | sets | programs solved | kernel CPU s | command CPU s | HiGHS CPU s | … rebuilt | linopy CPU s | ratio to HiGHS | … rebuilt | … linopy | same |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("shipped")
    parser.add_argument("made_up")
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # The peers read JSON.
        shipped = f"{folder}/shipped.json"
        subprocess.run([f"{options.folder}/lodestone", "convert", options.shipped, "-o", shipped],
                       check=True, capture_output=True)
        rows = [every(Case(options.folder, shipped, "KOR", options.sample * 1000),
                      "every element of the shipped network, for Korea")]
    print(HEADER + "\n" + rows[0], flush=True)
    case = Case(options.folder, options.made_up, None, options.sample)
    sites = len(case.network["sites"])
    for row in (lambda: every(case, f"every element of a network of {sites} sites"), lambda: joint(case, 2),
                lambda: joint(case, 3), lambda: cuts(case, 4)):
        rows.append(row())
        print(rows[-1], flush=True)
    if options.write:
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "README.md")
        page = open(path).read()
        page = re.sub(r"(<!-- cuts -->\n)(.*?)(<!-- end of cuts -->)",
                      lambda match: match.group(1) + "\n".join([HEADER] + rows) + "\n" + match.group(3),
                      page, flags=re.S)
        open(path, "w").write(page)
    return 1 if any("NO" in row for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
