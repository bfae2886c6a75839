import { readdirSync } from 'node:fs';

/** What a folder holds; one that was never made holds nothing, nor does one that cannot be looked into. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
