// Stands in for thread.js where the program runs from its TypeScript sources, which a thread cannot load by itself.
import { register } from "tsx/esm/api";

register();
export const { read, encode } = await import("./thread.ts");
