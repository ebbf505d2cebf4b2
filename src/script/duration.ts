const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

/** Servers count them in 32 bits. */
const longest = 2 ** 31 - 1;

/** A time as people write it, `"5s"`, in milliseconds; a number is what it is. NaN for what is no time. */
export function milliseconds(value: string | number): number {
  if (typeof value === "number") return value;
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?) ?(ms|s|min|h)$/.exec(value) ?? [];
  return number === "" ? NaN : Number(number) * (units[unit] ?? NaN);
}

/** Can a server be told to wait so long? Not to wait at all is no limit to some of them. */
export function isDuration(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value <= longest;
}
