"""Read composed statements and say what became of them: python -m tools.samples.composed --seeds 0-2000."""

import argparse
from collections import Counter
from pathlib import Path

from tools.samples.composed.causes import cause_of, judged
from tools.samples.composed.damages import DAMAGES
from tools.samples.composed.features import drawn
from tools.samples.composed.statement import compose
from tools.samples.composed.verdict import RIGHT, VERDICTS


def main() -> None:
    """Print how many seeds came to which verdict, and of those that failed the features that cause it."""
    parser = argparse.ArgumentParser(prog="python -m tools.samples.composed", description=__doc__)
    parser.add_argument("--seeds", default="0-500", help="FIRST-LAST")
    parser.add_argument("--damages", action="store_true", help="damage each as well")
    parser.add_argument(
        "--causes", type=int, default=3, help="failures of a verdict to be explained; default 3"
    )
    parser.add_argument("--draw", type=Path, help="write the PDF of the first seed here and stop")
    options = parser.parse_args()
    first, last = (int(part) for part in options.seeds.split("-"))
    if options.draw:
        options.draw.write_bytes(compose(drawn(first)).drawn())
        return
    _print_table(range(first, last), ["", *DAMAGES] if options.damages else [""], options.causes)


def _print_table(seeds: range, damages: list[str], most: int) -> None:
    counts: dict[str, Counter[str]] = {how: Counter() for how in damages}
    explained: Counter[tuple[str, str]] = Counter()
    for seed in seeds:
        for how in damages:
            found = judged(drawn(seed), how)
            if found is None:
                continue
            counts[how][found[0]] += 1
            if (
                found[0] != RIGHT
                and explained[found] < most
                and not (how and "silent" not in found[0])
            ):
                explained[found] += 1
                print(
                    f"{seed} {how or 'whole'}: {' - '.join(found)}: {cause_of(drawn(seed), how, found)}",
                    flush=True,
                )
    for how, count in counts.items():
        print(f"\n{how or 'whole'}: {count.total()}")
        for verdict in VERDICTS:
            print(f"  {count[verdict]:6} {verdict}")


if __name__ == "__main__":
    main()
