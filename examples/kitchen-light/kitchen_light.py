"""kitchen-light: what somebody else builds on hiorder's events, in another language.

Reads `order-placed` and what becomes of each order from Kafka, from the very beginning, and keeps its own small store:
a SQLite file with one row an order. An event and the place after it are stored in one transaction, so that it may be
killed at any moment: it goes on where its own store says, and nothing counts twice. Nothing in hiorder knows of it.

    python kitchen_light.py --brokers localhost:9092 --store kitchen.sqlite [--until-caught-up]
    python kitchen_light.py --store kitchen.sqlite --list
"""

import argparse
import json
import signal
import sqlite3
import sys

SCHEMA = """
create table if not exists orders (
  order_id text primary key, store_id text not null, number integer not null, table_name text not null,
  dishes text not null, status text not null, placed_at text not null
);
create table if not exists place (topic text, partition integer, next integer not null, primary key (topic, partition));
"""
TOPIC = "hiorder.ordering.order"
PLACED = "hiorder.ordering.order-placed.v1"
CHANGED = "hiorder.ordering.order-status-changed.v1"


def open_store(path):
    store = sqlite3.connect(path, isolation_level=None)
    store.executescript(SCHEMA)
    return store


def learn(store, kind, data):
    """What an event says about an order. Kinds that it does not know are none of its business."""
    if kind == PLACED:
        dishes = ", ".join(f"{line['quantity']} × {line['name']}" for line in data["lines"])
        row = (data["orderId"], data["storeId"], data["number"], data["tableName"], dishes, data["placedAt"])
        store.execute(
            "insert into orders values (?, ?, ?, ?, ?, 'placed', ?) on conflict do nothing", row
        )
    elif kind == CHANGED:
        store.execute("update orders set status = ? where order_id = ?", (data["status"], data["orderId"]))


def attributes_of(record):
    """CloudEvents' Kafka binding in binary mode: attributes are headers that begin with ce_."""
    return {name[3:]: value.decode() for name, value in record.headers if name.startswith("ce_")}


def handle(store, topic_partition, records):
    store.execute("begin immediate")
    try:
        for record in records:
            kind = attributes_of(record).get("type")
            if kind in (PLACED, CHANGED):
                learn(store, kind, json.loads(record.value))
        place = (topic_partition.topic, topic_partition.partition, records[-1].offset + 1)
        store.execute("insert or replace into place values (?, ?, ?)", place)
        store.execute("commit")
    except BaseException:
        store.execute("rollback")
        raise


def follow(store, brokers, topic, until_caught_up):
    from kafka import KafkaConsumer, TopicPartition

    consumer = KafkaConsumer(bootstrap_servers=brokers, enable_auto_commit=False, auto_offset_reset="earliest")
    partitions = [TopicPartition(topic, number) for number in consumer.partitions_for_topic(topic) or ()]
    if not partitions:
        sys.exit(f"there is no topic {topic} at {brokers}")
    consumer.assign(partitions)
    known = {(t, p): n for t, p, n in store.execute("select topic, partition, next from place")}
    for partition in partitions:
        consumer.seek(partition, known.get((partition.topic, partition.partition), 0))
    ends = consumer.end_offsets(partitions)
    running = True

    def stop(*_):
        nonlocal running
        running = False

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while running:
        for partition, records in consumer.poll(timeout_ms=500).items():
            handle(store, partition, records)
        if until_caught_up and all(consumer.position(partition) >= ends[partition] for partition in partitions):
            break
    consumer.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--brokers", default="localhost:9092")
    parser.add_argument("--topic", default=TOPIC, help="with the installation's prefix, if it has one")
    parser.add_argument("--store", default="kitchen.sqlite")
    parser.add_argument("--until-caught-up", action="store_true", help="end when everything written so far is read")
    parser.add_argument("--list", action="store_true", help="print the store as JSON and end")
    asked = parser.parse_args()
    store = open_store(asked.store)
    if asked.list:
        columns = ("orderId", "storeId", "number", "table", "dishes", "status", "placedAt")
        rows = store.execute("select * from orders order by placed_at, number")
        print(json.dumps([dict(zip(columns, row)) for row in rows], ensure_ascii=False))
    else:
        follow(store, asked.brokers.split(","), asked.topic, asked.until_caught_up)


if __name__ == "__main__":
    main()
