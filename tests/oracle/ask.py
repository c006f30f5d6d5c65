"""Asks DuckDB or Spark the questions of the portal over the Parquet files of a release.

    python ask.py duckdb|spark public/data/2026-02/parquet < questions

Each line of the input is a question in SQL; each line of the output its rows and how many milliseconds it took, as JSON.
"""

import json
import sys
import time
from pathlib import Path


def duckdb_engine(folder):
    import duckdb

    connection = duckdb.connect()
    for table in folder:
        connection.sql(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet('{table}/*.parquet')")
    return lambda sql: connection.sql(sql).fetchall()


def spark_engine(folder):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.shuffle.partitions", "4").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for table in folder:
        spark.read.parquet(str(table)).createOrReplaceTempView(table.name)
    return lambda sql: [tuple(row) for row in spark.sql(sql).collect()]


def main():
    folder = sorted(table for table in Path(sys.argv[2]).iterdir() if table.is_dir())
    ask = {"duckdb": duckdb_engine, "spark": spark_engine}[sys.argv[1]](folder)
    for sql in sys.stdin:
        start = time.perf_counter()
        rows = ask(sql)
        took = (time.perf_counter() - start) * 1000
        print(json.dumps({"rows": [[value if isinstance(value, (int, type(None))) else str(value) for value in row] for row in rows], "ms": took}, ensure_ascii=False))


main()
