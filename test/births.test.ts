import { expect, test } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { emptySchema } from "../src/model/edit.js";
import { requireTable } from "../src/model/lookup.js";
import { operation } from "../src/model/operation.js";
import { replay } from "../src/model/replay.js";
import type { Sequence, View } from "../src/model/objects.js";
import type { Table } from "../src/model/schema.js";
import { readerFor } from "../src/reader/reader.js";
import { columnOf } from "./expressions.js";

const bare = { constraints: [], indexes: [], comment: null, options: {} };

test("a default that is renamed with its enum value gets the name it is made with", () => {
  const dialect = dialectFor({ name: "mssql" });
  const table: Table = {
    ...bare,
    name: "a",
    columns: [
      {
        ...columnOf("x", { kind: "enum", values: ["red"], typeName: "e", length: 3, constraint: null }),
        serverDefault: { kind: "literal", value: "red" },
      },
    ],
  };
  const made = [operation("createTable", { table }), operation("renameTable", { table, to: "b" })];
  const change = { kind: "renameValue", from: "red", to: "blue" } as const;
  const end = replay(
    [...made, operation("alterEnumType", { type: { name: "e" }, changes: [change] })],
    emptySchema(dialect.rules),
  );
  expect(requireTable(end, { name: "b" }).columns).toMatchObject([
    { serverDefault: { value: "blue" }, defaultName: "DF_b_x" },
  ]);
});

test("a column that is called as a sequence does not hold on to it", () => {
  const dialect = dialectFor({ name: "postgresql" });
  const reader = readerFor("postgresql");
  const view = (name: string, text: string): View => ({
    name,
    columns: null,
    select: reader.query(text),
    materialized: false,
  });
  const sequence: Sequence = {
    name: "x",
    type: null,
    start: null,
    increment: null,
    minValue: null,
    maxValue: null,
    cache: null,
    cycle: null,
  };
  const table: Table = { ...bare, name: "a", columns: [columnOf("x", { kind: "integer" })] };
  const made = (text: string) => [
    operation("createTable", { table }),
    operation("createSequence", { sequence }),
    operation("createView", { view: view("v", text) }),
    operation("dropSequence", { sequence }),
  ];
  const drop = (text: string) => () => replay(made(text), emptySchema(dialect.rules)).sequences.values();
  expect(drop("SELECT x, a.x AS y FROM a")()).toEqual([]);
  expect(drop("SELECT nextval('x') AS y FROM a")).toThrow("M136");
  expect(drop("SELECT last_value FROM x")).toThrow();
});
