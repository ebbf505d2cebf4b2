import { randomBytes } from "node:crypto";
import { fail } from "../diagnostics/catalog.js";

// Of all the program only this file asks clock and chance, and it is read when a new revision is written, never when
// one is compiled.

/** A moment as a clock on the wall of some time zone shows it. */
export interface Moment {
  /** `2020-07-19T18:32:27Z`, `2020-07-19T20:32:27+02:00` */
  readonly iso: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** Seconds since 1970. */
  readonly epoch: string;
}

/** Now. @throws Failure L141 when there is no such time zone */
export function now(timezone: string): Moment {
  return momentIn(timezone, Date.now());
}

/** That many milliseconds after 1970 began. @throws Failure L141 when there is no such time zone */
export function momentIn(timezone: string, milliseconds: number): Moment {
  const seconds = Math.floor(milliseconds / 1000);
  const { year = "", month = "", day = "", hour = "", minute = "", second = "" } = parts(timezone, seconds * 1000);
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const date = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return {
    iso: `${date}${offset(Math.round(shown / 1000) - seconds)}`,
    ...{ year, month, day, hour, minute, second },
    epoch: String(seconds),
  };
}

/** Twelve hexadecimal digits, as Alembic has them. */
export function newId(isTaken: (id: string) => boolean): string {
  for (;;) {
    const id = randomBytes(6).toString("hex");
    if (!isTaken(id)) return id;
  }
}

function parts(timezone: string, milliseconds: number): Readonly<Record<string, string>> {
  const format = formatIn(timezone);
  return Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
}

function formatIn(timezone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      ...({ month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" } as const),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fail("unknownTimezone", { timezone, known: ["UTC", ...Intl.supportedValuesOf("timeZone")] });
  }
}

function offset(seconds: number): string {
  if (seconds === 0) return "Z";
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
