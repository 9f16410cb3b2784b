"""Trains the trees that judge blocks, once for each fold and once on everything.

    OMP_NUM_THREADS=1 python train.py --what blocks --examples /tmp/examples/blocks --out /tmp/models [--weight set=0.5 ...]

Needs lightgbm (4.6) and numpy. Reads what write-examples.ts wrote; writes fold-0.json, fold-1.json, ... and all.json.
A set's pages weigh 1 where nothing else is said; with 0 they are left out.
"""

import argparse
import base64
import json
import struct
import time
from pathlib import Path

import lightgbm
import numpy as np


# Found out of fold on fundus and wcxb, 2026-11; random thresholds (extra_trees) and few features a tree were worth most.
SETTINGS = {
    "regions": dict(objective="regression", num_leaves=12, feature_fraction=0.4, bagging_fraction=0.7, min_data_in_leaf=30),
    "blocks": dict(objective="binary", num_leaves=31, feature_fraction=0.2, bagging_fraction=0.8, min_data_in_leaf=40),
}
TREES = dict(regions=300, blocks=500)
RATE = dict(regions=0.05, blocks=0.035)
# News pages are what the product reads, and the fewer of the two.
SET_WEIGHT = dict(fundus=1.5)
COMMON = dict(
    extra_trees=True,
    bagging_freq=1,
    lambda_l2=4.0,
    max_bin=127,
    num_threads=1,
    deterministic=True,
    verbose=-1,
)


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--what", choices=SETTINGS, required=True)
    parser.add_argument("--weight", action="append", default=[], metavar="SET=NUMBER")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def trained(what, seed, features, targets, weights):
    settings = SETTINGS[what] | COMMON | dict(learning_rate=RATE[what], seed=seed)
    data = lightgbm.Dataset(features, targets, weight=weights, params=settings)
    return lightgbm.train(settings, data, TREES[what])


def weights_by_set(named):
    return SET_WEIGHT | {name: float(number) for name, number in (one.split("=") for one in named)}


def inner_nodes(node):
    if "split_feature" in node:
        yield node
        yield from inner_nodes(node["left_child"])
        yield from inner_nodes(node["right_child"])


def leaves(node):
    if "leaf_value" in node:
        yield node["leaf_value"]
    else:
        yield from leaves(node["left_child"])
        yield from leaves(node["right_child"])


def flat(node, out, used, tables, scale):
    """Writes a tree in preorder: inner nodes as feature and threshold number, leaves as 255 and their value."""
    if "leaf_value" in node:
        out.append(struct.pack("<Bh", 255, round(node["leaf_value"] * scale)))
        return
    feature = used.index(node["split_feature"])
    out.append(struct.pack("<BB", feature, tables[feature].index(np.float32(node["threshold"]))))
    flat(node["left_child"], out, used, tables, scale)
    flat(node["right_child"], out, used, tables, scale)


def written(model, names):
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]]
    used = sorted({node["split_feature"] for tree in trees for node in inner_nodes(tree)})
    assert len(used) < 255, "a feature's number must fit a byte"
    cuts = [set() for _ in used]
    for tree in trees:
        for node in inner_nodes(tree):
            cuts[used.index(node["split_feature"])].add(np.float32(node["threshold"]))
    tables = [sorted(values) for values in cuts]
    scale = 32000 / max(abs(value) for tree in trees for value in leaves(tree))
    out = []
    for tree in trees:
        flat(tree, out, used, tables, scale)
    return {
        "features": [names[at] for at in used],
        "cuts": [len(table) for table in tables],
        "thresholds": base64.b64encode(np.concatenate([np.array(t, dtype=np.float32) for t in tables]).tobytes()).decode(),
        "base": 0,
        "scale": scale,
        "trees": len(trees),
        "nodes": base64.b64encode(b"".join(out)).decode(),
    }


def main():
    given = options()
    source, out = Path(given.examples), Path(given.out)
    out.mkdir(parents=True, exist_ok=True)
    examples = json.loads((source / "examples.json").read_text())
    names, pages = examples["names"], examples["pages"]
    features = np.fromfile(source / "features.f32", dtype=np.float32).reshape(-1, len(names))
    targets = np.fromfile(source / "targets.f32", dtype=np.float32)
    weights = np.fromfile(source / "weights.f32", dtype=np.float32)
    folds = np.repeat([page["fold"] for page in pages], [page["rows"] for page in pages])
    of_set = weights_by_set(given.weight)
    weights *= np.repeat([of_set.get(page["set"], 1.0) for page in pages], [page["rows"] for page in pages]).astype(np.float32)
    known = weights > 0
    weights = weights / weights[known].mean()
    off = total = 0.0
    for fold in range(folds.max() + 1):
        start = time.time()
        learn, test = known & (folds != fold), known & (folds == fold)
        model = trained(given.what, given.seed, features[learn], targets[learn], weights[learn])
        wrong = np.abs(model.predict(features[test], num_threads=1).round(0 if given.what == "blocks" else 3) - targets[test])
        off += (weights[test] * wrong).sum()
        total += weights[test].sum()
        (out / f"fold-{fold}.{given.what}.json").write_text(json.dumps(written(model, names)))
        print(f"fold {fold}: {time.time() - start:.0f} s, mean error so far {off / total:.4f}", flush=True)
    model = trained(given.what, given.seed, features[known], targets[known], weights[known])
    (out / f"all.{given.what}.json").write_text(json.dumps(written(model, names)))


main()
