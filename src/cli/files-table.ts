import type { Manifest, ManifestFile } from "../output/manifest.js";
import type { Written } from "../output/write.js";
import { visible } from "./report.js";

/** More than these single revisions of a dialect become one row. */
const MOST_REVISIONS = 24;

/** For people: which files there are now, what is in them, and what has become of those that were there. */
export function filesTable(manifest: Manifest, written: Written, out: string): string {
  const rows = dialectsOf(manifest).flatMap((files) => rowsOf(files, out));
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  );
  const lines = rows.map(([name = "", ...numbers]) =>
    [name.padEnd(widths[0] ?? 0), ...numbers.map((cell, index) => cell.padStart(widths[index + 1] ?? 0))]
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, ending(written, out)].join("\n")}\n`;
}

function dialectsOf({ files }: Manifest): readonly (readonly ManifestFile[])[] {
  const names = [...new Set(files.map(({ dialect }) => dialect))];
  return names.map((name) => files.filter(({ dialect }) => dialect === name));
}

type Row = readonly string[];

function rowsOf(files: readonly ManifestFile[], out: string): readonly Row[] {
  const single = files.filter(({ path }) => path.includes("/revisions/"));
  if (single.length <= MOST_REVISIONS) return files.map((file) => row(`${out}/${file.path}`, [file]));
  const flat = files.filter((file) => !single.includes(file));
  const name = `${out}/${single[0]?.dialect ?? ""}/revisions/ (${single.length} files)`;
  return [...flat.map((file) => row(`${out}/${file.path}`, [file])), row(name, single)];
}

function row(name: string, files: readonly ManifestFile[]): Row {
  const statements = files.reduce((sum, file) => sum + file.statements, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [visible(name), aligned(statements, "statement"), aligned(bytes, "byte")];
}

function ending({ written, unchanged, removed }: Written, out: string): string {
  const parts = [
    ...(written.length === 0 ? [] : [`${counted(written.length, "file")} written to ${visible(out)}/`]),
    ...(unchanged.length === 0 ? [] : [`${unchanged.length} unchanged`]),
    ...(removed.length === 0 ? [] : [`${removed.length} removed`]),
  ];
  return parts.join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** As wide as the plural, so that numbers stand below each other. */
function aligned(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? " " : "s"}`;
}
