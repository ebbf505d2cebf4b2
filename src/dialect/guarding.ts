import type { Guard, Versions } from "../model/guard.js";
import type { QName } from "../model/schema.js";
import type { Timeouts } from "../model/timeouts.js";
import type { Sql } from "../sql/sql.js";
import type { Dialect } from "./dialect.js";

/** A guard where it stands in a script. */
export interface Placed {
  readonly guard: Guard;
  /** `upgrade bbb222`: what it is there for, as messages say it. */
  readonly movement: string;
  /** Nothing of the movement has been done before it. */
  readonly untouched?: true;
}

/** What is applied as a whole: a transaction, or as many statements as there are where there is none. */
export interface Stretch {
  readonly guards: readonly Placed[];
  readonly inTransaction: boolean;
  /** The movement at its beginning, where that began in the stretch before it. */
  readonly goesOn: string | undefined;
  /** The movement at its end, where that goes on in the stretch behind it. */
  readonly goesFurther: string | undefined;
  /** The script makes the version table, where it is missing. */
  readonly makesVersions: boolean;
  /** The script is for drivers, and for nothing that could stop at an error by itself. */
  readonly pure: boolean;
}

/** What a stretch is guarded by. Each list may be empty. */
export interface Woven {
  /** In front of BEGIN, behind it, in front of COMMIT, and behind it. */
  readonly before: readonly Sql[];
  readonly first: readonly Sql[];
  readonly last: readonly Sql[];
  readonly behind: readonly Sql[];
  /** What stands for a guard, in its place; a guard that a dialect has no need of is nothing. */
  at(placed: Placed): readonly Sql[];
  /** What stands in front of every statement that is no guard. */
  readonly beforeEach?: Sql;
}

/** A guard as a question, which changes nothing. */
export interface Question {
  /** What is wrong where something is found: `author.email is to be NOT NULL and is NULL in some rows`. */
  readonly complaint: string;
  /** A query of one row and one column: how much is in the way, 0 where the guard holds. */
  readonly found: Sql;
  /** A query that shows it, where it is rows. */
  readonly shown?: Sql;
  /** What it names, where a script cannot simply try: without that it cannot be answered. */
  readonly needs?: readonly Needed[];
  /** Where a table that it names is not there, nothing is wrong. */
  readonly fineWithout?: true;
}

/** A table, and the columns of it, that a query names. */
export interface Needed {
  readonly table: QName;
  readonly columns: readonly string[];
}

/** A question as a script puts it. */
export interface Asked extends Pick<Question, "needs" | "fineWithout"> {
  /** From 1 on. */
  readonly number: number;
  readonly title: string;
  readonly found: Sql;
  /** What shows it, as text; empty where nothing does. */
  readonly shown: string;
}

/** What is asked about, and by what. */
export interface Asker {
  readonly versions: Versions;
  /** There may be no version table yet, and nothing is wrong then. */
  readonly fromNothing: boolean;
  /** The script is for drivers. */
  readonly pure: boolean;
  /** What is wrong where anything is: `this database is not as the script needs it`. */
  readonly verdict: string;
}

/** How a script asks. It changes nothing, and a question that cannot be answered keeps none of the others from it. */
export interface Asking {
  /** Lines for the dialect's client at the beginning, and in front of what is said at the end. */
  readonly client: readonly string[];
  readonly lastClient: readonly string[];
  begin(asker: Asker, dialect: Dialect): readonly Sql[];
  /** Rows of outcome, `ok` or `FAILS`, how much was found, what was looked for, and the query that shows it. */
  answer(asked: Asked, dialect: Dialect): readonly Sql[];
  /** Shows the answers, where they were put down first. It comes before {@link lastClient}, which may end the script. */
  show?(dialect: Dialect): readonly Sql[];
  /** Fails where any answer was not `ok`, if a script can. */
  end(asker: Asker, count: number, dialect: Dialect): readonly Sql[];
  /** What is put back where it was. */
  behind(asker: Asker, dialect: Dialect): readonly Sql[];
}

/** Something that must be there, or must not. */
export interface Presence {
  readonly what: "table" | "view";
  readonly name: QName;
  readonly there: boolean;
}

/** A setting that guards rely on. */
export interface Settled {
  readonly sql: Sql;
  readonly comment?: string;
  /** What it limits, where it does: left out where the project says itself how long that may take. */
  readonly limits?: keyof Timeouts;
}

/** How a dialect says guards. */
export interface Guarding {
  /** What a guarded script begins with, and what it ends with. */
  readonly prologue: readonly Sql[];
  /** What follows once everything is settled that the dialect settles anyway. */
  readonly settled?: readonly Settled[];
  readonly epilogue: readonly Sql[];
  /** What ends what it says, where that is not the dialect's terminator. */
  readonly terminator?: string;
  /** The dialect as it prints the statements of a guarded script for drivers. */
  pure(dialect: Dialect): Dialect;
  /** What stands in front of a statement that no transaction may be around, where the script has transactions. */
  readonly outside?: Sql;
  weave(stretch: Stretch, dialect: Dialect): Woven;
  /** What would have to be asked to know whether a guard holds; nothing where the server sees to it. */
  ask?(placed: Placed, dialect: Dialect): readonly Question[];
  /** Whether something is there, or is gone. */
  presence?(presence: Presence, dialect: Dialect): Question;
  /** How a script puts questions; absent where none does yet. */
  readonly asking?: Asking;
}
