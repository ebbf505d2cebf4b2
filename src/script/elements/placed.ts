import type { Position } from "../../diagnostics/diagnostic.js";
import { callSite } from "../position.js";

/** Where elements were declared. Beside them, so that they stay what people wrote. */
const places = new WeakMap<object, () => Position | undefined>();

/** The same element; what is wrong with it is reported where `caller` was called. */
export function placed<E extends object>(element: E, caller: (...given: never[]) => unknown): E {
  places.set(element, callSite(caller));
  return element;
}

/** Where an element was declared, as far as anybody knows. */
export function placeOf(element: object): Position | undefined {
  return places.get(element)?.();
}
