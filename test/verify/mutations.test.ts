import { expect, test } from "vitest";
import { configured } from "../../src/output/compile.js";
import { type Engine, messageOf } from "../../src/verify/engine.js";
import type { Journey, Leg } from "../../src/verify/journey.js";
import { verifyJourney } from "../../src/verify/run.js";
import type { Piece } from "../../src/verify/pieces.js";
import { enginesFor, journeyOf } from "../../src/verify/verify.js";
import { projectOf } from "./project.js";
import { tracker } from "./tracker.js";

/** A script with one thing in it left out or changed. */
interface Mutant {
  readonly what: string;
  readonly journey: Journey;
}

/** What is changed, in every statement that has it: what it would be to print it wrong, or to forget it. */
const changes: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ["a NOT NULL forgotten", /\b((?:name|email|since) [^,]+?) NOT NULL(?=[,\n])/, "$1"],
  ["a NOT NULL too many", /(VARCHAR\((?:30|60)\))(?=,)/, "$1 NOT NULL"],
  ["a length", /VARCHAR\((32|50|60|80|100)\)/, "VARCHAR(49)"],
  ["a wider type", /\bBIGINT\b/, "INTEGER"],
  ["a narrower type", /\bINTEGER(?= DEFAULT)/, "BIGINT"],
  ["another type", /\b(?:BLOB|BYTEA)\b/, "TEXT"],
  ["a time without its zone", /TIMESTAMP WITH TIME ZONE/, "TIMESTAMP WITHOUT TIME ZONE"],
  ["a default", /DEFAULT 0/, "DEFAULT 1"],
  ["a default forgotten", / DEFAULT 5/, ""],
  ["a default that is text", /'none'/, "'nothing'"],
  ["a default that is computed", /DEFAULT \(CURRENT_TIMESTAMP\)/, "DEFAULT ('2020-01-01')"],
  ["the default of an ALTER", /SET DEFAULT 0/, "SET DEFAULT 1"],
  ["an action forgotten", / ON DELETE CASCADE/, ""],
  ["another action", /ON DELETE CASCADE/, "ON DELETE SET NULL"],
  ["an action on update", / ON UPDATE CASCADE/, ""],
  ["the table that is referred to", /REFERENCES (?:"group"|team) \(id\)/, "REFERENCES account (id)"],
  ["a foreign key from another column", /FOREIGN KEY \(account_id\)/, "FOREIGN KEY (team_id)"],
  ["the text of a CHECK", />= -5/, "> -5"],
  ["a CHECK forgotten", /,\s+CONSTRAINT ck_\w+ CHECK \((?:[^()]|\([^()]*\))*\)/, ""],
  ["a name forgotten", /CONSTRAINT (?!alembic)\w+ (?=UNIQUE|CHECK|FOREIGN)/, ""],
  ["another name", /CONSTRAINT uq_group_name/, "CONSTRAINT uq_name"],
  ["an unnamed key with a name", /(?<=,\s+)UNIQUE \(email\)/, "CONSTRAINT uq_email UNIQUE (email)"],
  ["a unique constraint forgotten", /,\s+UNIQUE \(email\)/, ""],
  ["a unique constraint over more", /UNIQUE \(email\)/, "UNIQUE (email, id)"],
  ["the order of a primary key", /PRIMARY KEY \(team_id, account_id\)/, "PRIMARY KEY (account_id, team_id)"],
  ["another primary key", /PRIMARY KEY \(team_id, account_id\)/, "PRIMARY KEY (team_id)"],
  ["an AUTOINCREMENT forgotten", / AUTOINCREMENT/, ""],
  ["a SERIAL forgotten", /\bSERIAL\b/, "INTEGER"],
  ["a collation", /COLLATE \S+/, 'COLLATE "POSIX"'],
  ["a collation forgotten", / COLLATE \S+?(?=[,\s])/, ""],
  ["the expression of a computed column", /score \* 2/, "score * 3"],
  ["how a computed column is kept", /STORED/, "VIRTUAL"],
  ["an index that is not unique", /CREATE UNIQUE INDEX/, "CREATE INDEX"],
  ["the order of an index", /\(status, email\)/, "(email, status)"],
  ["the expression of an index", /lower\(email\)/, "upper(email)"],
  ["the direction of an index", / DESC/, ""],
  ["the rows of an index", / WHERE kind IS NOT NULL/, ""],
  ["another condition of an index", /kind IS NOT NULL/, "kind IS NULL"],
  ["a copied column", /account\.group_id(?=, )/, "account.score"],
  ["a column not copied", /(\bscore\b, )(.*)account\.score, /, "$2"],
  ["half of the rows copied", /(SELECT .* FROM (?:account|team|event))$/, "$1 WHERE id % 2 = 0"],
  ["rows copied twice", /^(INSERT INTO _alembic_batch_temp \()id, (.*SELECT )\w+\.id, (.*)$/, "$1$2$3"],
  ["a value cast on the way", /account\.balance/, "CAST(account.balance AS REAL)"],
  ["text trimmed on the way", /(\w+\.)(nickname|handle|kind)(?=[, ])/, "nullif($1$2, '')"],
  ["a backfill", /'open'/, "'closed'"],
  ["a backfill forgotten in the copy", /coalesce\(account\.balance, 0\)/, "account.balance"],
  ["another value in its place", /coalesce\(account\.balance, 0\)/, "coalesce(account.balance, 1)"],
  ["a backfill of every row", / WHERE balance IS NULL/, ""],
  ["an inserted row", /'staff'/, "'stuff'"],
  ["the version that is written", /SET version_num = '/, "SET version_num = 'x"],
  ["the version that is replaced", /WHERE version_num = '/, "WHERE version_num = 'x"],
  ["the first version", /VALUES \('aaa111'\)/, "VALUES ('aaa112')"],
  ["a misspelt column in quotes", /account\.email,/, '"emial",'],
  ["a table renamed to something else", /RENAME TO (?:team|"group")/, "RENAME TO teams"],
];

/**
 * Statements whose absence nothing could show: what a person wrote is not Limbeck's to judge; a transaction matters when
 * something fails; no view of this history needs the old way of renaming, and only "team" has rows of others to lose.
 */
const unseen =
  /^(?!eee555 PRAGMA foreign_keys)\S+ (?:BEGIN|PRAGMA foreign_keys|COMMIT|PRAGMA legacy_alter_table|SET \w+ =|DELETE FROM "group"|CREATE TABLE IF NOT EXISTS)/;

test.each(["sqlite", "postgresql"])("every mutated script is caught on %s", { timeout: 600_000 }, async (name) => {
  const project = projectOf(tracker);
  const { journey, diagnostics } = journeyOf(project, configured(project.settings, name));
  expect(diagnostics).toEqual([]);
  const [engine] = (await enginesFor(journey.dialect)).used;
  if (engine === undefined) throw new Error(`no engine for ${name}`);
  expect((await verifyJourney(engine, journey)).diagnostics).toEqual([]);

  const mutants = [...mutantsOf(journey)];
  const survivors: string[] = [];
  for (const mutant of mutants) if (!(await isCaught(mutant, engine))) survivors.push(mutant.what);
  console.log(`${engine.name}: ${mutants.length - survivors.length} of ${mutants.length} mutated scripts caught`);
  expect(survivors).toEqual([]);
  expect(mutants.length).toBeGreaterThan(50);
});

async function isCaught({ journey }: Mutant, engine: Engine): Promise<boolean> {
  try {
    const { diagnostics } = await verifyJourney(engine, journey);
    return diagnostics.some(({ severity }) => severity === "error");
  } catch (error) {
    throw new Error(`verification itself failed: ${messageOf(error)}`, { cause: error });
  }
}

function* mutantsOf(journey: Journey): Generator<Mutant> {
  for (const direction of ["up", "down"] as const) {
    for (const [at, leg] of journey[direction].entries()) {
      for (const [number, { text }] of leg.pieces.entries()) {
        const line = text.replaceAll(/\s+/g, " ");
        const mutant = (what: string, pieces: readonly Piece[]): Mutant => ({
          what: `${direction} ${leg.revision}: ${what}: ${line}`,
          journey: upTo(journey, direction, at, { ...leg, pieces }),
        });
        if (!unseen.test(`${leg.revision} ${text}`)) yield mutant("left out", leg.pieces.toSpliced(number, 1));
        for (const [what, from, to] of changes) {
          const changed = text.replace(from, to);
          if (changed === text) continue;
          yield mutant(what, leg.pieces.with(number, { ...leg.pieces[number], text: changed } as Piece));
        }
      }
    }
  }
}

/** A journey of the mutated leg alone: what comes before it just runs, and what comes after it would show nothing more. */
function upTo(journey: Journey, direction: "up" | "down", at: number, leg: Leg): Journey {
  const before = direction === "up" ? journey.up.slice(0, at) : [...journey.up, ...journey.down.slice(0, at)];
  return {
    ...journey,
    prelude: before.flatMap(({ pieces }) => pieces),
    up: [],
    down: [],
    [direction]: [leg],
    flat: { up: undefined, down: undefined },
  };
}
