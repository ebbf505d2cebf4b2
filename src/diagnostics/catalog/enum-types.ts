import { didYouMean, enumerate, error } from "../entry.js";

const owners = {
  columns: "the first column that needed it has made it",
  person: "op.createEnumType has made it",
  others: "it came with a table that is assumed",
};

/** What is wrong with enum types, which are objects of their own where a database has them. */
export const enumTypes = {
  enumTypeExists: error<{ type: string; owner: keyof typeof owners }>("M150", {
    title: "An enum type that exists already",
    message: ({ type, owner }) => `enum type "${type}" exists already at this point: ${owners[owner]}`,
    help: () => "leave it out, or choose another name",
  }),
  enumValuesDiffer: error<{ type: string; known: readonly string[]; given: readonly string[] }>("M151", {
    title: "An enum type with other members than history knows",
    message: ({ type, known, given }) =>
      `enum type "${type}" has the members ${listed(known)} at this point, not ${listed(given)}`,
    help: ({ type, known, given }) => {
      const added = given.filter((value) => !known.includes(value));
      const only = known.every((value) => given.includes(value)) && added.length > 0;
      return only
        ? `add the new members first: ${added.map((value) => `op.alterEnumType("${type}", { addValue: ${JSON.stringify(value)} })`).join(", ")}`
        : `change the type first with op.alterEnumType("${type}", …), or give this one another name`;
    },
  }),
  unknownEnumType: error<{ type: string; known: readonly string[] }>("M152", {
    title: "An enum type that does not exist at this point",
    message: ({ type }) => `enum type "${type}" does not exist at this point`,
    help: ({ type, known }) =>
      didYouMean(type, known) ??
      "a type that was made for columns goes with the last of them: leave this out, or say ifExists: true",
  }),
  enumTypeInUse: error<{ type: string; users: readonly string[] }>("M153", {
    title: "An enum type that columns have is dropped",
    message: ({ type, users }) => `enum type "${type}" cannot be dropped: it is the type of ${enumerate(users)}`,
    help: () => "drop those columns, or give them another type, first",
  }),
  enumValueExists: error<{ type: string; value: string }>("M154", {
    title: "A member that an enum type has already",
    message: ({ type, value }) => `enum type "${type}" has a member ${JSON.stringify(value)} already`,
    help: () => "leave it out, or say ifNotExists: true where it is added",
  }),
  unknownEnumValue: error<{ type: string; value: string; known: readonly string[] }>("M155", {
    title: "A member that an enum type does not have",
    message: ({ type, value }) => `enum type "${type}" has no member ${JSON.stringify(value)} at this point`,
    help: ({ value, known }) => didYouMean(value, known) ?? `it has ${listed(known)}`,
  }),
  enumValueMentioned: error<{ value: string; by: readonly string[] }>("M156", {
    title: "A member is renamed that expressions, views or triggers mention",
    message: ({ value, by }) => `the member ${JSON.stringify(value)} is mentioned by ${enumerate(by)}`,
    help: () => "drop what mentions it first, and make it again afterwards with the new name",
  }),
  nothingAboutEnum: error<{ type: string }>("M440", {
    title: "An alterEnumType that alters nothing",
    message: ({ type }) => `nothing is to change about enum type "${type}"`,
    help: () => "give addValue, renameValue or newName",
  }),
};

function listed(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}
