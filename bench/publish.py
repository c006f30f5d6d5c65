"""Measures `shanhai check` and `build` of made-up releases: publish.py TOOL FOLDER [ROWS...].

Prints and writes to FOLDER/results.json, for each number of rows of sales: seconds by the clock, seconds of all cores, and the
most memory in MiB; of a check, of a first build, and of a second one that finds nothing to write.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

tool, folder, *sizes = sys.argv[1:]
results = Path(folder, "results.json")
measured = {}
for rows in map(int, sizes or ["10000", "100000", "1000000"]):
    data = Path(folder, f"publish-{rows}")
    shutil.rmtree(data, ignore_errors=True)
    subprocess.run([tool, "synth", "--rows", str(rows), "--out", data / "r"], check=True, stdout=subprocess.DEVNULL)
    for name, command in [("check", "check"), ("build", "build"), ("build again", "build")]:
        begun = time.monotonic()
        child = subprocess.Popen([tool, command, data / "r"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit(f"{command} of {rows} rows failed; run it by hand: {tool} {command} {data / 'r'}")
        measured[f"publish, {name} of {rows} rows"] = {
            "seconds": round(time.monotonic() - begun, 2),
            "seconds of all cores": round(usage.ru_utime + usage.ru_stime, 2),
            "MiB": round(usage.ru_maxrss / 1024),
        }
    shutil.rmtree(data)
for name, values in measured.items():
    print(f"{name}: " + ", ".join(f"{value} {unit}" for unit, value in values.items()))
before = json.loads(results.read_text()) if results.exists() else {}
results.write_text(json.dumps({**before, **measured}, indent=2, ensure_ascii=False) + "\n")
