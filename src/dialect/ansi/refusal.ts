/** What a script says when it stops, and how much of that the server passes on. */
export interface Refusal {
  /** `upgrade bbb222: author.email is to be NOT NULL and is NULL in some rows` */
  readonly complaint: string;
  /** What shows it, where there is room. */
  readonly query?: string | undefined;
  /** `nothing was changed` */
  readonly outcome: string;
}

/** How long a message may be, in the unit that a server counts. */
export interface Room {
  readonly most: number;
  lengthOf(text: string): number;
}

/** `complaint: query - outcome`, on one line. The query is left out where it does not fit, and only then is the rest cut. */
export function refusalText({ complaint, query, outcome }: Refusal, room: Room): string {
  const fits = (text: string): boolean => room.lengthOf(text) <= room.most;
  const ended = (text: string): string => onOneLine(`${text} - ${outcome}`);
  const whole = ended(query === undefined ? complaint : `${complaint}: ${query}`);
  if (fits(whole)) return whole;
  if (fits(ended(complaint))) return ended(complaint);
  let cut = Array.from(onOneLine(complaint));
  while (cut.length > 0 && !fits(ended(`${cut.join("")}…`))) cut = cut.slice(0, -1);
  return ended(`${cut.join("")}…`);
}

function onOneLine(text: string): string {
  return text.replace(/[\x00-\x20\x7f\u0085\u2028\u2029]+/g, " ");
}
