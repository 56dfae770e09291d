"""python-liquid over the same templates and data: milliseconds for each render and parse, engine warm."""
import json
import sys
import time

from liquid import Environment

environment = Environment()


def best(action, seconds=2.0):
    action()
    fastest, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        action()
        fastest = min(fastest, time.perf_counter() - start)
    return fastest * 1000


for name in sys.argv[1:]:
    with open(f"{name}.liquid", encoding="utf-8") as file:
        source = file.read()
    with open(f"{name}.json", encoding="utf-8") as file:
        data = json.load(file)
    template = environment.from_string(source)
    size = len(template.render(**data).encode())
    render, parse = best(lambda: template.render(**data)), best(lambda: environment.from_string(source))
    print(f"python-liquid {name} {render:.4f} {parse:.4f} {size}")
