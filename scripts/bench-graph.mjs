// How long the graph takes: to be built, to find the way up and down, and the rows of the version table at every step,
// for lines of revisions and chains of diamonds. Where the time for each revision stays what it is, growth is linear; some
// of it goes up with what no cache holds any more. The best of nine rounds counts, since machines are busy otherwise too.
import { pathToFileURL, fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const load = (path) => import(pathToFileURL(join(root, "dist/graph", path)).href);
const [{ buildGraph }, { selectRange }, { stampDown, stampUp }] = await Promise.all(
  ["graph.js", "select.js", "stamp.js"].map(load),
);

const revision = (id, downRevisions) => ({
  id,
  downRevisions,
  branchLabels: [],
  dependsOn: [],
  message: "",
  file: `versions/${id}.ts`,
});
const line = (length) => Array.from({ length }, (_, at) => revision(`r${at}`, at === 0 ? [] : [`r${at - 1}`]));
const diamonds = (count) =>
  Array.from({ length: count }, (_, at) => [
    revision(`t${at}`, at === 0 ? [] : [`l${at - 1}`, `m${at - 1}`]),
    revision(`l${at}`, [`t${at}`]),
    revision(`m${at}`, [`t${at}`]),
  ]).flat();

const histories = [
  ["in a line", line, [1_000, 10_000, 30_000]],
  ["diamonds", diamonds, [300, 3_000, 10_000]],
];
const phases = ["build", "upgrade", "rows up", "downgrade", "rows down"];
const rounds = 9;

/** Milliseconds of each phase. */
function timed(revisions) {
  const times = [];
  let last = performance.now();
  const lap = (value) => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    return value;
  };
  const graph = lap(buildGraph(revisions));
  const up = lap(selectRange(graph, "base:heads", "upgrade"));
  lap(stampUp(graph, up.from, up.path));
  const down = lap(selectRange(graph, "heads:base", "downgrade"));
  lap(stampDown(graph, down.from, down.path));
  return times;
}

const best = (numbers) => Math.min(...numbers);
const bests = (revisions) => {
  const runs = Array.from({ length: rounds }, () => timed(revisions));
  return phases.map((_, phase) => best(runs.map((run) => run[phase])));
};

timed(line(10_000));
const row = (title, cells) =>
  process.stdout.write(title.padEnd(18) + cells.map((cell) => cell.padStart(18)).join("") + "\n");
row("ms (µs each)", phases);
for (const [name, make, sizes] of histories) {
  for (const size of sizes) {
    const revisions = make(size);
    const each = (time) => ((time * 1000) / revisions.length).toFixed(1);
    row(
      `${size.toLocaleString("en")} ${name}`,
      bests(revisions).map((time) => `${time.toFixed(1)} (${each(time)})`),
    );
  }
}
