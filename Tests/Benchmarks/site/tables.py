"""Prints what was measured."""
import sys


def say(text):
    """Progress, on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def line(text=""):
    say("")
    print(text, flush=True)


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def show_machine(machine):
    line(f"{machine['processor']}, {machine['cores']} cores, Linux {machine['kernel']}, load {machine['load']:.1f}; {machine['day']}")
    line(f"{machine['briefing']}; {machine['hugo'] or 'no Hugo'}")
    if machine["load"] > 0.5:
        line("The machine is busy with other things: ratios hold better than times.")


def show_start(start):
    difference = (start["briefing"]["wall"] - start["nothing"]["wall"]) * 1000
    line(f"\nStart: `briefing --version` {seconds(start['briefing']['wall'])}, a C program {seconds(start['nothing']['wall'])}; "
         f"{difference:.2f} ms more ({start['runs']} runs each)")


def show_size(size, smaller):
    median, notes = size["median"], size["notes"]
    line(f"\n{size['articles']} articles, medians of {size['runs']} runs")
    for name in ("briefing", "hugo"):
        if name in notes:
            line(f"    {name} writes {notes[name]['files']} files, {notes[name]['bytes'] / 1e6:.1f} MB")
    line(f"    {'':24} {'wall':>10} {'CPU':>10} {'memory':>10}")
    for row, cost in median.items():
        line(f"    {row:24} {seconds(cost['wall']):>10} {seconds(cost['cpu']):>10} {cost['peak']:>6.0f} MiB")
    for text in ratios(median):
        line("    " + text)
    show_growth(size, smaller)
    show_preview(notes)


def ratios(median):
    """What is asked of the figures, as numbers that hold on any machine."""
    def has(*rows):
        return all(row in median for row in rows)

    if has("cold", "hugo cold"):
        ours, theirs = median["cold"], median["hugo cold"]
        yield (f"Hugo / briefing, cold: wall {theirs['wall'] / ours['wall']:.1f}, CPU {theirs['cpu'] / ours['cpu']:.1f}, "
               f"memory {theirs['peak'] / ours['peak']:.1f}")
    if has("cold", "floor"):
        yield f"briefing / floor, cold: CPU {median['cold']['cpu'] / median['floor']['cpu']:.1f}"
    for row in ("no-op", "prose edited", "statement edited", "statement added"):
        if has("cold", row):
            text = f"{row} / cold: wall {share(median, row, 'wall')}, CPU {share(median, row, 'cpu')}"
            if has("hugo " + row):
                text += f"; Hugo / briefing: wall {median['hugo ' + row]['wall'] / median[row]['wall']:.1f}"
            yield text


def share(median, row, what):
    return f"{100 * median[row][what] / median['cold'][what]:.1f} %"


def show_growth(size, smaller):
    """What an article costs, beside what it costs where there are fewer."""
    if not smaller or "cold" not in size["median"] or "cold" not in smaller[-1]["median"]:
        return
    before, now = smaller[-1], size
    each = [now["median"]["cold"][what] / now["articles"] / (before["median"]["cold"][what] / before["articles"]) for what in ("wall", "cpu")]
    line(f"    an article, beside {before['articles']} articles: wall {each[0]:.2f}, CPU {each[1]:.2f}")


KINDS = {"edit_prose": "prose edited", "edit_statement": "statement edited", "add_statement": "statement added"}


def show_preview(notes):
    for name in ("briefing", "hugo"):
        if f"{name} serve" in notes:
            line(f"    {name}’s preview {notes[f'{name} serve']}")
        for kind, edit in KINDS.items():
            for what, text in (("page", "from saving to the changed page"), ("reload", "from saving to the reload")):
                if figures := notes.get(f"{name} {what} {kind}"):
                    line(f"    {name}, {edit}, {text}: median {seconds(figures['median'])}, 95th percentile {seconds(figures['95th'])} "
                         f"of {figures['count']} edits")
    ours, theirs = notes.get("briefing page edit_prose"), notes.get("hugo page edit_prose")
    if ours and theirs:
        line(f"    Hugo / briefing, to the changed page: {theirs['median'] / ours['median']:.1f}")
