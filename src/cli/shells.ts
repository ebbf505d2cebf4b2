/** What a shell has to know of a command, or of the program itself. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  readonly short?: string;
  readonly long?: string;
  readonly description: string;
  /** What comes behind it: nothing, something that a shell can list, or some text. */
  readonly value: readonly string[] | "file" | "directory" | "text" | undefined;
}

/** Completion of commands and options, for each shell. */
export const scripts = { bash, zsh, fish } as const;

function bash(program: Completed, commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name);
  const words = (one: Completed): string => one.options.flatMap(namesOf).join(" ");
  return lines(
    "# bash completion for limbeck",
    "_limbeck() {",
    '  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command="" words="" index',
    "  for ((index = 1; index < COMP_CWORD; index++)); do",
    '    case "${COMP_WORDS[index]}" in',
    `      ${names.join("|")}) command=\${COMP_WORDS[index]}; break ;;`,
    "    esac",
    "  done",
    '  case "$command $before" in',
    ...[{ ...program, name: "" }, ...commands].flatMap((one) =>
      one.options.filter(({ value }) => value !== undefined).map((option) => `    ${bashValue(one.name, option)}`),
    ),
    "  esac",
    '  case "$command" in',
    `    "") words="${[...names, words(program)].join(" ")}" ;;`,
    ...commands.map((one) => `    ${one.name}) words="${words(one)}" ;;`),
    "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    "}",
    "complete -o default -F _limbeck limbeck",
  );
}

function bashValue(command: string, option: CompletedOption): string {
  const patterns = namesOf(option)
    .map((name) => `"${command} ${name}"`)
    .join("|");
  return `${patterns}) COMPREPLY=(${bashWords(option.value)}); return ;;`;
}

function bashWords(value: CompletedOption["value"]): string {
  if (value === "file") return '$(compgen -f -- "$word")';
  if (value === "directory") return '$(compgen -d -- "$word")';
  return typeof value === "object" ? `$(compgen -W "${value.join(" ")}" -- "$word")` : "";
}

function zsh(program: Completed, commands: readonly Completed[]): string {
  return lines(
    "#compdef limbeck",
    "# zsh completion for limbeck",
    "_limbeck() {",
    "  local line state",
    "  _arguments -C \\",
    ...program.options.map((option) => `    ${zshOption(option)} \\`),
    "    '1:command:->command' \\",
    "    '*::argument:->argument'",
    '  case "$state" in',
    "    command)",
    "      local -a commands=(",
    ...commands.map(({ name, summary }) => `        ${singly(`${name}:${summary}`)}`),
    "      )",
    "      _describe command commands ;;",
    "    argument)",
    '      case "$line[1]" in',
    ...commands.flatMap(({ name, options }) => [
      `        ${name})`,
      "          _arguments \\",
      ...options.map((option) => `            ${zshOption(option)} \\`),
      "            '*:argument:_files' ;;",
    ]),
    "      esac ;;",
    "  esac",
    "}",
    'if [ "$funcstack[1]" = "_limbeck" ]; then _limbeck "$@"; else compdef _limbeck limbeck; fi',
  );
}

function zshOption(option: CompletedOption): string {
  const names = namesOf(option);
  const about = `[${option.description.replace(/[[\]\\:]/g, (character) => `\\${character}`)}]${zshValue(option.value)}`;
  // Each option may come again: zsh need not know which may not.
  return names.length === 1 ? singly(`*${names.join("")}${about}`) : `'*'{${names.join(",")}}${singly(about)}`;
}

function zshValue(value: CompletedOption["value"]): string {
  if (value === undefined) return "";
  if (value === "file") return ":file:_files";
  if (value === "directory") return ":directory:_files -/";
  return typeof value === "object" ? `:value:(${value.join(" ")})` : ":value: ";
}

function fish(program: Completed, commands: readonly Completed[]): string {
  const none = "__fish_use_subcommand";
  return lines(
    "# fish completion for limbeck",
    "complete -c limbeck -f",
    ...program.options.map((option) => fishOption(none, option)),
    ...commands.flatMap(({ name, summary, options }) => [
      `complete -c limbeck -n ${none} -a ${name} -d ${fishQuoted(summary)}`,
      ...options.map((option) => fishOption(fishQuoted(`__fish_seen_subcommand_from ${name}`), option)),
    ]),
  );
}

function fishOption(when: string, { short, long, description, value }: CompletedOption): string {
  const flags = [
    ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
    ...(long === undefined ? [] : [`-l ${long.slice(2)}`]),
    ...fishValue(value),
  ];
  return `complete -c limbeck -n ${when} ${flags.join(" ")} -d ${fishQuoted(description)}`;
}

function fishValue(value: CompletedOption["value"]): readonly string[] {
  if (value === undefined) return [];
  if (value === "file" || value === "directory") return ["-r", "-F"];
  return typeof value === "object" ? ["-x", "-a", fishQuoted(value.join(" "))] : ["-x"];
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}

function singly(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function namesOf({ short, long }: CompletedOption): readonly string[] {
  return [short, long].flatMap((name) => name ?? []);
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
