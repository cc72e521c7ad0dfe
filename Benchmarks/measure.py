#!/usr/bin/env python3
"""Times Lodestone and its peers in turn on the same tasks, and writes the table of README.md.

`measure.py BINARY [--sizes S,M,L] [--tasks a,b] [--repeats 5] [--write]`

Each line is a median of the CPU seconds of the kernel, one core unless it says otherwise; the ratio is
Lodestone's median by that of the fastest peer in the same run. A peer that is not installed is left out.
`--write` replaces the lines that were measured and keeps all others, with what stands above the table.
Ends with status 1 where an answer is not the same as a peer's, or nothing was measured.
"""
import argparse
import datetime
import json
import os
import platform
import re
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# Task; sizes; peers; which of them has to be repeated for every element, and is extrapolated.
PLAN = [
    ("read", "SML", ["networkit", "scipy", "igraph"]),
    ("maximum-flow", "SML", ["ortools", "igraph", "scipy"]),
    ("vitality", "SM", ["ortools", "igraph"]),
    ("vitality-top-100", "M", []),
    ("vitality-top-20", "L", []),
    ("vitality-countries", "SM", ["ortools", "igraph"]),
    ("minimum-cost-flow", "SM", ["ortools"]),
    ("minimum-cost-flow-closing", "SM", []),
    ("betweenness-200", "SML", ["igraph"]),
    ("betweenness-200-both-cores", "SML", []),
    ("betweenness-200-weighted", "SM", ["igraph"]),
    ("betweenness", "SM", ["igraph"]),
    ("dominators", "SML", ["igraph"]),
    ("articulation-bridges", "SML", ["igraph"]),
    ("simple-paths", "SML", ["scipy", "igraph"]),
    ("edge-disjoint", "SML", ["igraph"]),
]
# What takes a peer more than some minutes a repetition is asked once.
ONCE = {("igraph", "betweenness", "M"), ("igraph", "maximum-flow", "L"), ("scipy", "maximum-flow", "L"),
        ("igraph", "betweenness-200", "L"), ("lodestone", "vitality", "M"),
        ("lodestone", "betweenness", "M"), ("lodestone", "vitality-top-20", "L")}
NEVER = {("scipy", "simple-paths", "L"), ("igraph", "simple-paths", "L")}


def run(command):
    made = subprocess.run(command, capture_output=True, text=True)
    lines = made.stdout.strip().splitlines()
    if made.returncode or not lines:
        reason = (made.stderr.strip().splitlines() or ["no output"])[-1]
        return None, reason
    return json.loads(lines[-1]), None


def once(who, task, size, repeats):
    return 1 if (who, task, size) in ONCE else repeats


def seconds(value):
    if value is None:
        return "–"
    for bound, digits in ((100, 0), (10, 1), (1, 2), (0.1, 3), (0.01, 4)):
        if value >= bound:
            return f"{value:,.{digits}f}"
    return f"{value:.2g}"


def same(first, second):
    if first is None or second is None:
        return "–"
    return "yes" if abs(first - second) <= 1e-6 * max(1, abs(first), abs(second)) else "NO"


def measure(binary, task, size, peers, repeats):
    """Ours and theirs in turn; the row of the table."""
    ours, reason = run([binary, task, size, str(once("lodestone", task, size, repeats))])
    if ours is None:
        print(f"  {task} {size}: {reason}", file=sys.stderr)
        return None
    row = {"task": task, "size": size, "cpu": statistics.median(ours["cpu"]),
           "wall": statistics.median(ours["wall"]), "peak": ours["peak"], "answer": ours["answer"],
           "peers": {}}
    for peer in peers:
        if (peer, task, size) in NEVER:
            continue
        theirs, reason = run([sys.executable, f"{HERE}/Peers/tasks.py", peer, task, size,
                              str(once(peer, task, size, repeats))])
        if theirs is None:
            print(f"  {peer} {task} {size}: {reason}", file=sys.stderr)
            continue
        factor = theirs.get("solves", 1)
        row["peers"][peer] = {
            "cpu": statistics.median(theirs["cpu"]) * factor, "extrapolated": factor > 1,
            "peak": theirs["peak"], "answer": theirs["answer"]}
    best = min((p["cpu"] for p in row["peers"].values()), default=None)
    row["ratio"] = row["cpu"] / best if best else None
    print(f"  {task} {size}: {seconds(row['cpu'])} s, " + ", ".join(
        f"{name} {seconds(p['cpu'])}" for name, p in row["peers"].items()), file=sys.stderr)
    return row


HEADER = ["| task | size | Lodestone CPU s | wall s | peak MB | peers, CPU s (peak MB) | ratio to the best "
          "| same answer |", "|---|---|---:|---:|---:|---|---:|---|"]


def lines_of(rows):
    """The line of each row, by task and size."""
    lines = {}
    for row in rows:
        peers = ", ".join(
            f"{name} {'≈ ' if p['extrapolated'] else ''}{seconds(p['cpu'])} ({p['peak']:,.0f})"
            for name, p in sorted(row["peers"].items(), key=lambda item: item[1]["cpu"]))
        verdict = verdict_of(row)
        ratio = f"{row['ratio']:.3g}" if row["ratio"] else "–"
        lines[row["task"], row["size"]] = (
            f"| {row['task']} | {row['size']} | {seconds(row['cpu'])} | {seconds(row['wall'])} | "
            f"{row['peak']:,.0f} | {peers or '–'} | {ratio} | {verdict} |")
    return lines


def verdict_of(row):
    answers = [same(row["answer"], p["answer"]) for p in row["peers"].values()]
    return "NO" if "NO" in answers else "yes" if "yes" in answers else "–"


def table(lines):
    order = [task for task, _, _ in PLAN]
    known = sorted((key for key in lines if key[0] in order and key[1] in "SML"),
                   key=lambda key: (order.index(key[0]), "SML".index(key[1])))
    return "\n".join(HEADER + [lines[key] for key in known])


def merged(text, new, about):
    """What stood in README.md, with the new lines in place of those of the same task and size."""
    old = {}
    above = []
    for line in text.strip().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            above.append(line)
        elif line not in HEADER and len(cells) > 1:
            old[cells[0], cells[1]] = line
    kept = "\n".join(above).strip() if set(old) - set(new) else ""
    paragraphs = [about] + [part for part in kept.split("\n\n") if part and part != about]
    return "\n\n".join(paragraphs) + "\n\n" + table(old | new)


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo")
                  if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version ([\d.]+)", swift)
    from importlib import metadata
    peers = []
    for name in ("igraph", "ortools", "networkit", "scipy", "numpy", "pandas"):
        try:
            peers.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            pass
    return (f"{datetime.date.today()}, {os.cpu_count()} cores of {model}, {memory:.0f} GiB, "
            f"Swift {version.group(1) if version else '?'}, Python {platform.python_version()}, "
            + ", ".join(peers) + ".")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--sizes", default="S,M,L")
    parser.add_argument("--tasks", default="")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    wanted = [task for task in options.tasks.split(",") if task]
    rows = []
    for size in options.sizes.split(","):
        for task, sizes, peers in PLAN:
            if size in sizes and (not wanted or task in wanted):
                rows.append(measure(options.binary, task, size, peers, options.repeats))
    rows = [row for row in rows if row]
    lines = lines_of(rows)
    about = machine()
    print(about + "\n\n" + table(lines))
    if options.write:
        path = f"{HERE}/README.md"
        page = open(path).read()
        page = re.sub(r"(<!-- table -->\n)(.*?)(<!-- end of table -->)",
                      lambda match: match.group(1) + merged(match.group(2), lines, about) + "\n"
                      + match.group(3), page, flags=re.S)
        open(path, "w").write(page)
    different = [f"{row['task']} {row['size']}" for row in rows if verdict_of(row) == "NO"]
    if different:
        print("not the same answer as a peer: " + ", ".join(different), file=sys.stderr)
    return 1 if different or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
