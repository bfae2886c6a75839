#!/usr/bin/env node
import { cli } from './programs.mjs';
import { Refusal } from './workspace.mjs';

try {
  process.exitCode = await cli(process.argv.slice(2));
} catch (reason) {
  console.error(reason instanceof Refusal ? reason.message : reason);
  process.exitCode = 1;
}
