import { didYouMean, enumerate, error, warning } from "../entry.js";

/** `ab12, cd34 or ef56`. */
function oneOf(ids: readonly string[]): string {
  if (ids.length < 2 || ids.length > 12) return enumerate(ids);
  return `${ids.slice(0, -1).join(", ")} or ${ids.at(-1) ?? ""}`;
}

/** What does not hang together in a history, and ranges that select nothing sensible from it. */
export const graph = {
  duplicateRevision: error<{ revision: string; file: string; other: string }>("G101", {
    title: "Two revisions with one id",
    message: ({ revision, file, other }) => `revision "${revision}" is in ${other} and again in ${file}`,
    help: () => "delete one of the files if it is a copy; otherwise give the later one an id of its own",
  }),
  unknownDownRevision: error<{ file: string; id: string; known: readonly string[] }>("G102", {
    title: "A down revision that does not exist",
    message: ({ file, id }) => `${file} names the down revision "${id}", and no script has that id`,
    help: ({ id, known }) =>
      whole(id, known) ??
      didYouMean(id, known) ??
      "bring the missing script back, correct downRevision, or make it the baseline if the database stands on it",
  }),
  unknownDependency: error<{ file: string; name: string; known: readonly string[] }>("G103", {
    title: "A dependency that does not exist",
    message: ({ file, name }) => `${file} depends on "${name}", which is neither a revision nor a branch label`,
    help: ({ name, known }) =>
      whole(name, known) ?? didYouMean(name, known) ?? "bring the missing script back, or correct dependsOn",
  }),
  ambiguousDependency: error<{ file: string; name: string; candidates: readonly string[] }>("G104", {
    title: "A dependency that several revisions fit",
    message: ({ file, name, candidates }) => `${file} depends on "${name}", which may be ${oneOf(candidates)}`,
    help: () => "write the whole id",
  }),
  revisionCycle: error<{ path: readonly [string, ...string[]] }>("G105", {
    title: "Revisions that stand on themselves",
    message: ({ path }) => `revisions form a cycle: ${[...path, path[0]].join(" -> ")}`,
    help: ({ path }) => `correct the downRevision of ${oneOf(path)}`,
  }),
  dependencyCycle: error<{ path: readonly [string, ...string[]] }>("G106", {
    title: "Revisions that depend on themselves",
    message: ({ path }) => `revisions form a cycle through dependsOn: ${[...path, path[0]].join(" -> ")}`,
    help: ({ path }) => `correct the dependsOn of ${oneOf(path)}`,
  }),
  duplicateLabel: error<{ label: string; other: string; otherFile: string }>("G107", {
    title: "A branch label on two revisions",
    message: ({ label, other, otherFile }) => `branch label "${label}" is on revision ${other} (${otherFile}) already`,
    help: () => "a label goes on the first revision of its branch only: all that follow have it from there",
  }),
  labelTaken: error<{ label: string; by: string }>("G108", {
    title: "A branch label that means something else",
    message: ({ label, by }) => `branch label "${label}" is also ${by}`,
    help: () => "choose another label",
  }),
  illegalLabel: error<{ label: string; why: string }>("G109", {
    title: "A branch label that no range can name",
    message: ({ label, why }) => `"${label}" cannot be a branch label: ${why}`,
    help: () => "use letters, digits, underscores and dots",
  }),
  malformedRange: error<{ text: string; why: string }>("G110", {
    title: "A range that cannot be read",
    message: ({ text, why }) => `"${text}" is no range: ${why}`,
    help: () => "write FROM:TO, :TO, FROM: or TO, for instance base:head, ae1027:head or ae1027,834b1a:heads",
  }),
  unknownRevision: error<{ text: string; known: readonly string[] }>("G111", {
    title: "A revision that does not exist",
    message: ({ text }) => `there is no revision or branch label "${text}"`,
    help: ({ text, known }) =>
      didYouMean(text, known) ??
      "an id, four or more of its first characters, or a branch label, as the scripts have them",
  }),
  shortPrefix: error<{ text: string; least: number; candidates: readonly string[] }>("G112", {
    title: "Too little of a revision's id",
    message: ({ text, least }) => `"${text}" is too short: a part of an id has at least ${least} characters`,
    help: ({ candidates }) => `write ${oneOf(candidates)}`,
  }),
  ambiguousRevision: error<{ text: string; candidates: readonly string[] }>("G113", {
    title: "A part of an id that several revisions begin with",
    message: ({ text, candidates }) => `"${text}" may be ${oneOf(candidates)}`,
    help: () => "write more of the id",
  }),
  severalHeads: error<{ text: string; heads: readonly string[] }>("G114", {
    title: "Several heads where one is meant",
    message: ({ text, heads }) => `"${text}" means one head, and there are ${heads.length}: ${enumerate(heads)}`,
    help: ({ heads }) =>
      `write "heads" for all of them, or name one; \`limbeck merge ${heads.join(" ")}\` writes a revision that joins them`,
  }),
  severalRevisions: error<{ text: string; found: readonly string[] }>("G115", {
    title: "Several revisions where one is meant",
    message: ({ text, found }) => `"${text}" means ${enumerate(found)}, and one revision is needed here`,
    help: ({ found }) => `write ${oneOf(found)}`,
  }),
  baseIsNoRevision: error<{ text: string; bases: readonly string[] }>("G116", {
    title: "The base where a revision is meant",
    message: ({ text }) => `"${text}" is where history begins, before its first revision`,
    help: ({ bases }) => `the first revision is ${oneOf(bases)}`,
  }),
  unknownBranch: error<{ branch: string; labels: readonly string[] }>("G117", {
    title: "A branch that does not exist",
    message: ({ branch }) => `there is no branch "${branch}"`,
    help: ({ branch, labels }) =>
      didYouMean(branch, labels) ??
      (labels.length === 0
        ? "no revision has a branch label; the id of any revision on the branch does as well"
        : `the branches are ${enumerate(labels)}`),
  }),
  notOnBranch: error<{ revision: string; branch: string }>("G118", {
    title: "A revision of another branch",
    message: ({ revision, branch }) => `revision ${revision} is not on branch "${branch}"`,
    help: ({ revision, branch }) => `write ${revision} alone, or ${branch}@head`,
  }),
  ambiguousStep: error<{ text: string; at: string; candidates: readonly string[] }>("G119", {
    title: "Counted steps that come to a fork",
    message: ({ text, at, candidates }) => `"${text}" is ambiguous: from ${at} there are ${enumerate(candidates)}`,
    help: () => "name the revision you mean, or the branch: label@+1",
  }),
  tooManySteps: error<{ text: string; possible: number; end: string }>("G120", {
    title: "More steps than there are revisions",
    message: ({ text, possible, end }) =>
      `"${text}" goes too far: there ${possible === 1 ? "is 1 step" : `are ${possible} steps`} to ${end}`,
    help: ({ end }) => `write ${end} if that is what you mean`,
  }),
  ambiguousStart: error<{ text: string; standing: readonly string[] }>("G121", {
    title: "Steps counted from several revisions",
    message: ({ text, standing }) => `"${text}" is ambiguous: it may be counted from ${oneOf(standing)}`,
    help: ({ text, standing }) => `write for instance ${standing[0] ?? "head"}${/[-+]\d+$/.exec(text)?.[0] ?? text}`,
  }),
  countedFromNothing: error<{ text: string; example: string }>("G122", {
    title: "Steps counted from nothing",
    message: ({ text }) => `"${text}" counts steps, and nothing says from where`,
    help: ({ example }) => `write for instance ${example}`,
  }),
  wrongDirection: error<{ text: string; direction: string; example: string }>("G123", {
    title: "Steps counted in the wrong direction",
    message: ({ text, direction }) => `"${text}" leads away from where ${direction} goes`,
    help: ({ example }) => `write for instance ${example}`,
  }),
  incompleteDowngrade: error<{ text: string | undefined; example: string }>("G124", {
    title: "A downgrade that does not say from where to where",
    message: ({ text }) =>
      `downgrade needs both ends of its range, FROM:TO${text === undefined ? "" : `, and was given "${text}"`}`,
    help: ({ example }) => `no database is asked where it stands: write for instance ${example}`,
  }),
  reversedRange: error<{ text: string; example: string }>("G125", {
    title: "A range with its ends exchanged",
    message: ({ text }) => `"${text}" runs the wrong way`,
    help: ({ example }) => `write ${example}`,
  }),
  emptyRange: error<{ text: string; why: string; example: string }>("G126", {
    title: "A range with nothing in it",
    message: ({ text, why }) => `"${text}" selects no revision: ${why}`,
    help: ({ example }) => `write for instance ${example}`,
  }),
  unrelatedRange: error<{ text: string; to: string; standing: readonly string[] }>("G127", {
    title: "A downgrade to a revision that is not below",
    message: ({ text, to, standing }) =>
      `"${text}" is impossible: a database on ${enumerate(standing)} does not have revision ${to}`,
    help: ({ to }) => `${to} is on another branch: start from a revision above it`,
  }),
  belowBaseline: error<{ text: string; baseline: string }>("G128", {
    title: "A range that reaches below the baseline",
    message: ({ text, baseline }) => `"${text}" is below the baseline ${baseline}, where this history starts`,
    help: ({ baseline }) => `write base or ${baseline} for the baseline itself`,
  }),
  overlappingHeads: error<{ text: string; upper: string; lower: string }>("G129", {
    title: "A database said to stand on a revision and on one below it",
    message: ({ text, upper, lower }) => `"${text}" names ${lower}, which ${upper} includes`,
    help: ({ upper }) => `write ${upper} alone`,
  }),
  severalHeadsMeant: warning<{ heads: readonly string[] }>("G130", {
    title: "Several heads, and no range that says so",
    message: ({ heads }) => `there are ${heads.length} heads, and these scripts go to all of them: ${enumerate(heads)}`,
    help: ({ heads }) =>
      `give the RANGE "heads" if that is meant, or name one; \`limbeck merge ${heads.join(" ")}\` writes a revision that joins them`,
  }),
};

/** Down revisions are written out in full; a part of one is likely meant for the whole. */
function whole(part: string, known: readonly string[]): string | undefined {
  const candidates = part.length < 4 ? [] : known.filter((id) => id.startsWith(part));
  return candidates.length === 0 ? undefined : `write the whole id: ${enumerate(candidates)}`;
}
