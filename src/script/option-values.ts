import { expected, isName } from "./check.js";
import { isPlainObject } from "../diagnostics/found.js";

// What only some option of some dialect can be, in the words of a message.

/** Letters, digits and underscores: it is printed as it is. */
export const accessMethod = expected<string>(
  'the name of an access method, such as "gin"',
  (value) => typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value),
);

const CLASS = /^[A-Za-z_][A-Za-z0-9_$]*(?:\.[A-Za-z_][A-Za-z0-9_$]*)?(?: ?\([A-Za-z0-9_=,. ]+\))?$/;

const isOperatorClass = (value: unknown): boolean => typeof value === "string" && CLASS.test(value);

export const operatorClass = expected<string>('an operator class, such as "text_pattern_ops"', isOperatorClass);

export const operatorClasses = expected<Readonly<Record<string, string>>>(
  'an object with an operator class for each column, such as { name: "text_pattern_ops" }',
  (value) =>
    isPlainObject(value) && Object.entries(value).every(([column, given]) => isName(column) && isOperatorClass(given)),
);

const OPERATOR = /^(?:[-+*/<>=~!@#%^&|`?]+|OPERATOR\([A-Za-z_][A-Za-z0-9_$]*\.[-+*/<>=~!@#%^&|`?]+\))$/;

/** `--` and `/*` would begin a comment. */
export function isOperator(value: unknown): value is string {
  return typeof value === "string" && OPERATOR.test(value) && !/--|\/\*/.test(value);
}

const PARAMETER = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?$/;

export type StorageParameters = Readonly<Record<string, string | number | boolean>>;

export const storageParameters = expected<StorageParameters>(
  "an object with storage parameters, such as { fillfactor: 70 }",
  (value) =>
    isPlainObject(value) &&
    Object.entries(value).length > 0 &&
    Object.entries(value).every(
      ([parameter, given]) =>
        PARAMETER.test(parameter) &&
        (typeof given === "boolean" || (typeof given === "number" && Number.isFinite(given)) || isName(given)),
    ),
);
